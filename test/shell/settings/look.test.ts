import {expect, test} from 'vitest';
import {colorCount, colorDepth} from '../../../src/shell/settings/look.ts';

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
  [{TERM: 'xterm', COLORTERM: 'yes'}, 256], [{TERM: 'xterm', COLORTERM: ''}, 16],
] as const)('a terminal with %j has %i colours', (env, count) => {
  expect(colorCount(env)).toBe(count);
});
