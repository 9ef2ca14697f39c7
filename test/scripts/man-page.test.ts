import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {isMissing} from '../clients/clients.ts';
import {manPage, roff} from '../../scripts/man-page.ts';
import {enHelp} from '../../src/shell/messages/en-help.ts';
import {COMMAND_NAMES} from '../../src/shell/settings/commands.ts';
import {OPTION_NAMES} from '../../src/shell/settings/options.ts';
import {REPLAY_GROUPS} from '../../src/ui/input/commands.ts';
import {KEYMAP} from '../../src/ui/input/keymap.ts';
import {enMore} from '../../src/ui/messages/en-more.ts';

const page = manPage();
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('what is shipped is made from the tables of today', () => {
  expect(read('dist/replay-presser.1')).toBe(page);
  expect((JSON.parse(read('package.json')) as {man: string}).man).toBe('dist/replay-presser.1');
});

test('it has every option, command and key once', () => {
  for (const name of OPTION_NAMES) expect([name, page.split(`\\fB${roff(`--${name}`)}\\fR`).length]).toEqual([name, 2]);
  for (const name of OPTION_NAMES) expect(page).toContain(roff(enHelp.options[name]));
  for (const name of COMMAND_NAMES) expect(page).toContain(`\n\\fB${name}\\fR\n${roff(enHelp.commands[name])}`);
  for (const {name, group} of KEYMAP) if ((REPLAY_GROUPS as readonly string[]).includes(group)) expect(page).toContain(roff(enMore.keys[name]));
});

test('it has the exit codes of the page of options', () => {
  const codes = Array.from(read('docs/options.md').matchAll(/^\| (\d[\d, …]*) \|/gm), ([, code]) => code!.replace('…', '...'));
  const section = page.slice(page.indexOf('.SH EXIT STATUS'), page.indexOf('.SH EXAMPLES'));
  expect(Array.from(section.matchAll(/\\fB(\d.*)\\fR/g), ([, code]) => code)).toEqual(codes);
});

describe('roff', () => {
  test.each([['--speed', '\\-\\-speed'], ['a\\b', 'a\\eb'], ['.SH no request', '\\&.SH no request'], ["'tis\n.x", "\\&'tis\n\\&.x"]])('%j is %j', (text, expected) => expect(roff(text)).toBe(expected));

  test('only requests that are meant begin with a dot', () => {
    for (const line of page.split('\n').filter(text => /^[.']/.test(text))) expect(line).toMatch(/^\.(?:TH|SH|SS|TP|PP|br)\b/);
  });

  test.skipIf(isMissing('groff'))('groff renders it without a warning', () => {
    const {stdout, stderr, status} = spawnSync('groff', ['-man', '-ww', '-Kutf8', '-Tutf8', '-P-c'], {input: page, encoding: 'utf8'});
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('--pause-at-questions');
  });
});
