import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the workflow runs what anybody can run, on three systems', () => {
  const workflow = read('.github/workflows/check.yml');
  expect(Array.from(workflow.matchAll(/os: (\w+)-latest/g), ([, system]) => system)).toEqual(['ubuntu', 'macos', 'windows']);
  expect(Array.from(workflow.matchAll(/- run: (.+)/g), ([, line]) => line)).toEqual(['sh .ci/run']);
});

test('packages are installed only where their manager is, and every client is asked for only on Debian', () => {
  const script = read('.ci/run');
  expect(script).toMatch(/if command -v apt-get[^]*exit 1; }; done\nelse\n[^]*command -v brew[^]*\nfi\n/);
  expect(script).toContain('\nnpm ci && npm test\n');
});

test('every form for issues asks for something, and sends holes elsewhere', () => {
  const forms = readdirSync(new URL('../.github/ISSUE_TEMPLATE/', import.meta.url)).filter(name => name !== 'config.yml');
  for (const form of forms) expect(read(`.github/ISSUE_TEMPLATE/${form}`)).toMatch(/^name: .+\ndescription: .+\nlabels: [^]*required: true/m);
  expect(read('.github/ISSUE_TEMPLATE/fault.yml')).toContain('SECURITY.md');
});
