import {expect, test} from 'vitest';
import {asksBackground, lookOf, paintOf} from '../../../src/shell/settings/look.ts';
import {shellMessagesFor} from '../../../src/shell/messages/languages.ts';
import type {RawOptions} from '../../../src/shell/settings/arguments.ts';
import {span} from '../../../src/ui/screen/row.ts';

const look = (options: RawOptions, env: Readonly<Record<string, string>>) => lookOf(options, env, true, shellMessagesFor('en'));

const XTERM = {TERM: 'xterm-256color'};

test.each([
  ['a terminal of 256 colours', {}, XTERM, true],
  ['one that only COLORTERM tells more of', {}, {TERM: 'xterm', COLORTERM: 'truecolor'}, true],
  ['one of sixteen colours, which are chosen by the background too', {}, {TERM: 'xterm'}, true],
  ['inside tmux and GNU screen', {}, {TERM: 'screen-256color', TMUX: '/tmp/tmux'}, true],
  ['where the environment tells already, which may be old', {}, {...XTERM, COLORFGBG: '0;15'}, true],
  ['--theme auto', {theme: 'auto'}, XTERM, true],
  ['another theme', {theme: 'terminal'}, XTERM, false], ['--theme dark', {theme: 'dark'}, XTERM, false],
  ['--color never', {color: 'never'}, XTERM, false], ['NO_COLOR', {}, {...XTERM, NO_COLOR: '1'}, false], ['FORCE_COLOR=0', {}, {...XTERM, FORCE_COLOR: '0'}, false],
  ['the Linux console', {}, {TERM: 'linux'}, false], ['a dumb terminal', {color: 'always'}, {TERM: 'dumb'}, false], ['a VT220', {}, {TERM: 'vt220'}, false],
  ['a terminal that nobody knows', {color: 'always'}, {}, false],
] as const)('the background is asked for: %s', (_, options, env, expected) => expect(asksBackground(look(options, env), env)).toBe(expected));

test.each([
  [{TERM: 'xterm'}, 16], [{TERM: 'xterm', COLORTERM: 'truecolor'}, 256], [XTERM, 256], [{TERM: 'xterm', XTERM_VERSION: 'XTerm(379)'}, 256], [{TERM: 'screen', XTERM_VERSION: 'XTerm(379)'}, 16], [{TERM: 'xterm-direct'}, 256], [{TERM: 'linux'}, 16], [{}, 16],
] as const)('%o has %i colours', (env, level) => expect(look({}, env).level).toBe(level));

test('what has been found out of the background comes before what the environment tells', () => {
  const settings = look({}, {...XTERM, COLORFGBG: '15;0'});
  const row = () => [span('a', 'now')];
  expect([paintOf(settings)(row()), paintOf(settings, 'light')(row())]).toEqual(['\u001B[38;5;179ma\u001B[39m', '\u001B[38;5;94ma\u001B[39m']);
});
