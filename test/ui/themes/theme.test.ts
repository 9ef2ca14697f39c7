import {describe, expect, test} from 'vitest';
import {DEFAULT_KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {span, type StyleName} from '../../../src/ui/rows/row.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import type {Background} from '../../../src/ui/themes/background.ts';
import type {Look} from '../../../src/ui/themes/looks.ts';
import {looksIn, paintedLine, paintFor, THEME_NAMES, type ColorLevel, type ThemeName} from '../../../src/ui/themes/theme.ts';
import {press, started} from '../../player/press.ts';
import {bundledText, timelineOf} from '../../samples.ts';
import {contrastOf, DARK_PALETTES, dimmed, LIGHT_PALETTES, rgbOf, type TerminalPalette} from './palettes.ts';

const ALL_PALETTES = [...DARK_PALETTES, ...LIGHT_PALETTES];
const BLACK_PALETTES = DARK_PALETTES.filter(({background}) => ['#000000', '#0c0c0c', '#171421'].includes(background));

type Case = {readonly theme: ThemeName; readonly level: ColorLevel; readonly background?: Background; readonly on: readonly TerminalPalette[]; readonly words: number; readonly toCome: number};

/** Every form of a theme, the palettes that it is made for, and the least contrast of its words. */
const CASES: readonly Case[] = [
  {theme: 'auto', level: 256, on: ALL_PALETTES, words: 3, toCome: 3},
  {theme: 'auto', level: 256, background: 'dark', on: DARK_PALETTES, words: 4.5, toCome: 3},
  {theme: 'auto', level: 256, background: 'light', on: LIGHT_PALETTES, words: 4.5, toCome: 3},
  {theme: 'dark', level: 256, on: DARK_PALETTES, words: 4.5, toCome: 3},
  {theme: 'light', level: 256, on: LIGHT_PALETTES, words: 4.5, toCome: 3},
  {theme: 'contrast', level: 256, on: BLACK_PALETTES, words: 7, toCome: 7},
  ...([16, 256] as const).flatMap((level): Case[] => [
    {theme: 'terminal', level, on: ALL_PALETTES, words: 3, toCome: 1.7},
    {theme: 'terminal', level, background: 'dark', on: DARK_PALETTES, words: 3, toCome: 1.7},
    {theme: 'terminal', level, background: 'light', on: LIGHT_PALETTES, words: 3, toCome: 1.7},
  ]),
  ...([['auto', 'dark'], ['auto', 'light'], ['dark', 'dark'], ['light', 'light'], ['contrast', 'dark']] as const).map(([theme, background]): Case =>
    ({theme, level: 16, background, on: background === 'dark' ? DARK_PALETTES : LIGHT_PALETTES, words: 3, toCome: 1.7})),
];

const NAMED = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/**
 * Returns the colours in which a terminal may draw a look. It may draw a bold one of the first eight also in the bright
 * colour.
 */
function drawnIn({color, weight}: Look, {foreground, colors, background}: TerminalPalette): readonly string[] {
  if (color === undefined) return [weight === 'dim' ? dimmed(foreground, background) : foreground];
  if (typeof color === 'number') return [rgbOf(color)];
  const index = NAMED.indexOf(color);
  return weight === 'bold' ? [colors[index]!, colors[index + 8]!] : [colors[index]!];
}

describe.each(CASES)('the theme $theme of $level colours, background $background', ({theme, level, background, on, words, toCome}) => {
  const looks = looksIn(theme, level, background);

  test('can be read on every palette that it is made for', () => {
    const unreadable: string[] = [];
    for (const palette of on) {
      for (const [style, look] of Object.entries(looks) as [StyleName, Look][]) {
        // Words in the terminal's own colours are as their owner has chosen, on its background or reversed.
        if (look.color === undefined && look.weight !== 'dim') continue;
        // What is reversed stands in the background's colour on its own; the contrast is the same.
        for (const color of drawnIn(look, palette)) {
          const found = contrastOf(color, palette.background);
          if (found < (style === 'faint' ? toCome : words)) unreadable.push(`${style} on ${palette.name}: ${found.toFixed(2)}`);
        }
      }
    }
    expect(unreadable).toEqual([]);
  });

  test('shows what is to come, and nothing else, with less contrast than what has been heard', () => {
    for (const palette of on) {
      const [heard, coming] = [looks.past, looks.faint].map(look => contrastOf(drawnIn(look, palette)[0]!, palette.background));
      expect([palette.name, coming! < heard! * 0.95]).toEqual([palette.name, true]);
    }
    expect(Object.entries(looks).filter(([, {weight}]) => weight === 'dim').map(([style]) => style)).toEqual(looks.faint.color === undefined ? ['faint'] : []);
  });

  test('shows what has been heard like any words, and the current sentence bold', () => {
    expect(looks.past).toEqual(looks.plain);
    expect(looks.strong).toEqual({...looks.plain, weight: 'bold'});
  });
});

test('no style is in bright black, which is the background on Solarized dark', () => {
  for (const {theme, level, background} of CASES) {
    for (const style of Object.keys(looksIn(theme, level, background)) as StyleName[]) {
      // The colours from 16 on are the same on every terminal.
      expect(paintedLine([span('a', style)], paintFor('colors', theme, level, background))).not.toMatch(/\u001B\[(?:90|38;5;(?:\d|1[0-5]))m/);
    }
  }
});

test('there are themes for dark and light terminals, of high contrast, the terminal’s own, and one that finds out', () => {
  expect(THEME_NAMES).toEqual(['auto', 'terminal', 'dark', 'light', 'contrast']);
  expect(new Set(CASES.map(({theme}) => theme))).toEqual(new Set(THEME_NAMES));
});

test('what is to come differs from what was said by more than colour, also without any', () => {
  expect(paintedLine([span('a', 'past'), span('b', 'faint')], paintFor('weights'))).toBe('a\u001B[2mb\u001B[m');
});

test.each([
  ['auto', 16, 'dark', '33'], ['auto', 16, undefined, ''], ['dark', 16, undefined, '33'], ['light', 16, 'dark', '31'],
  ['terminal', 256, 'light', '31'], ['dark', 256, 'light', '38;5;179'], ['auto', 256, undefined, '38;5;166'],
] as const)('%s with %i colours on a background that is %s', (theme, level, background, expected) => {
  expect(paintFor('colors', theme, level, background).parameters.now).toBe(expected);
});

test.each([[100, 30], [72, 24], [40, 12]])('when all has been heard, only lines are faint: %i × %i', (columns, rows) => {
  const timeline = timelineOf(bundledText);
  for (const keys of ['G', 'G o', 'G i', 'G ?', 'G t', 'G / 發', 'G B']) {
    const words = screenAt(press(started(timeline), keys, 0, {columns, rows}), {columns, rows}, messagesFor('en'), {keymap: DEFAULT_KEYMAP}).rows.flat().filter(({style, text}) => style === 'faint' && /[^─│┬┴ ]/.test(text));
    expect([keys, words.map(({text}) => text)]).toEqual([keys, []]);
  }
});
