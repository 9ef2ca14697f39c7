import {expect, test} from 'vitest';
import {backgroundHint, backgroundOf} from '../../../src/ui/themes/background.ts';
import {DARK_PALETTES, LIGHT_PALETTES, partsOf} from './palettes.ts';

const BACKGROUNDS: readonly (readonly [name: string, color: string, expected: string])[] = [
  ...DARK_PALETTES.map(({name, background}) => [name, background, 'dark'] as const), ...LIGHT_PALETTES.map(({name, background}) => [name, background, 'light'] as const),
  // White words are easier to read on the first two, black ones on the last two.
  ['a deep blue', '#0000ee', 'dark'], ['a grey below the middle', '#707070', 'dark'], ['a grey above the middle', '#7c7c7c', 'light'], ['a pure green', '#00ff00', 'light'],
];

test.each(BACKGROUNDS)('the background of %s, %s, is %s', (_, color, expected) => {
  const [red, green, blue] = partsOf(color).map(part => part / 255) as [number, number, number];
  expect(backgroundOf(red, green, blue)).toBe(expected);
});

test.each([
  [{COLORFGBG: '15;0'}, 'dark'], [{COLORFGBG: '0;15'}, 'light'], [{COLORFGBG: '0;7'}, 'light'], [{COLORFGBG: '12;8'}, 'dark'], [{COLORFGBG: '0;9'}, 'light'],
  [{COLORFGBG: '15;default;0'}, 'dark'], [{COLORFGBG: '0;default;15'}, 'light'], [{COLORFGBG: '0;15', TERM: 'linux'}, 'light'],
  [{COLORFGBG: '0;default'}, undefined], [{COLORFGBG: '15'}, undefined], [{COLORFGBG: '0;16'}, undefined], [{COLORFGBG: ''}, undefined], [{}, undefined],
  [{TERM: 'linux'}, 'dark'], [{TERM: 'xterm-256color'}, undefined],
])('the environment %o tells of the background: %s', (env, expected) => expect(backgroundHint(env)).toBe(expected));
