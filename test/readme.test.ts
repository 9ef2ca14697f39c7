import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {withTables} from '../scripts/readme.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const {devDependencies, scripts} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<'devDependencies' | 'scripts', Record<string, string>>;

test('the tables of keys and options are those of the program', () => {
  expect(readme).toBe(withTables(readme));
  for (const told of ['| `Space` `p` | play or pause |', '`-s, --speed RATE`']) expect(readme).toContain(told);
});

test('every dependency has its reason, and no other is named', () => {
  const section = readme.slice(readme.indexOf('### Dependencies'), readme.indexOf('## Licence'));
  const named = [...section.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) => cell!.split(', ').map(name => name.replaceAll('`', '')));
  expect(named.toSorted()).toEqual(Object.keys(devDependencies).toSorted());
});

test('the commands it tells exist', () => {
  for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
  expect(readme).toContain('npm ci && npx replay-presser --speed 10x');
  expect(readme).toContain('npm ci && npm test');
});
