import {expect, test} from 'vitest';
import {asksBackground, colorCount, colorDepth, lookOf, paintOf} from '../../../src/shell/settings/look.ts';
import type {Options} from '../../../src/shell/settings/options.ts';
import {span} from '../../../src/ui/rows/row.ts';

test.each([
  // The option first, then NO_COLOR, then FORCE_COLOR, then the terminal.
  ['always', {NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb'}, false, 'colors'],
  ['never', {FORCE_COLOR: '1'}, false, 'none'],
  ['never', {FORCE_COLOR: '1'}, true, 'weights'],
  ['auto', {NO_COLOR: '1', FORCE_COLOR: '1'}, true, 'weights'],
  ['auto', {NO_COLOR: '1', FORCE_COLOR: '1'}, false, 'none'],
  ['auto', {NO_COLOR: ''}, true, 'colors'],
  ['auto', {FORCE_COLOR: '1'}, false, 'colors'],
  ['auto', {FORCE_COLOR: ''}, false, 'colors'],
  ['auto', {FORCE_COLOR: '0'}, true, 'weights'],
  ['auto', {FORCE_COLOR: 'FALSE'}, false, 'none'],
  ['auto', {FORCE_COLOR: '1', TERM: 'dumb'}, true, 'colors'],
  ['auto', {TERM: 'xterm'}, true, 'colors'],
  ['auto', {TERM: 'dumb'}, true, 'none'],
  ['auto', {TERM: 'xterm'}, false, 'none'],
] as const)('--color %s with %j, a terminal: %s, is %s', (option, env, isTerminal, depth) => {
  expect(colorDepth(option, env, isTerminal)).toBe(depth);
});

test.each([
  [{}, 16], [{TERM: 'xterm'}, 16], [{TERM: 'linux'}, 16], [{TERM: 'xterm-256color'}, 256], [{TERM: 'xterm-direct'}, 256], [{COLORTERM: 'truecolor'}, 256],
  [{TERM: 'xterm', COLORTERM: 'yes'}, 256], [{TERM: 'xterm', COLORTERM: ''}, 16], [{TERM: 'xterm', XTERM_VERSION: 'XTerm(379)'}, 256], [{TERM: 'screen', XTERM_VERSION: 'XTerm(379)'}, 16],
] as const)('a terminal with %j has %i colours', (env, count) => {
  expect(colorCount(env)).toBe(count);
});

const look = (options: Partial<Pick<Options, 'color' | 'theme' | 'ascii'>>, env: Readonly<Record<string, string>>) => lookOf({color: 'auto', theme: 'auto', ascii: false, ...options}, env, true);

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

test('what has been found out of the background comes before what the environment tells', () => {
  const settings = look({}, {...XTERM, COLORFGBG: '15;0'});
  expect([paintOf(settings).parameters.now, paintOf(settings, 'light').parameters.now]).toEqual(['38;5;179', '38;5;94']);
});

test.each([[false, '●'], [true, '*']])('--ascii %s', (ascii, expected) => {
  expect(paintOf(look({ascii}, XTERM)).spell([span('●')])[0]!.text).toBe(expected);
});
