import {describe, expect, test} from 'vitest';
import {span} from '../../../src/ui/rows/row.ts';
import {inAscii, paintedLine, paintFor, THEME_NAMES, THEMES, type Look} from '../../../src/ui/themes/theme.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const contrast = (one: string, other: string) => {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
};

/** One of the 256 colours: the cube of six, or the greys (xterm). */
function rgbOf(code: number): string {
  if (code >= 232) return `#${(8 + (code - 232) * 10).toString(16).padStart(2, '0').repeat(3)}`;
  const part = (step: number) => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0');
  const cube = code - 16;
  return `#${part(Math.floor(cube / 36))}${part(Math.floor(cube / 6) % 6)}${part(cube % 6)}`;
}

const colored = THEME_NAMES.filter(theme => theme !== 'terminal').flatMap(theme =>
  Object.entries(THEMES[theme].looks as Record<string, Look>).flatMap(([style, {color}]) => (typeof color === 'number' ? [{theme, style, color}] : [])));

test('there are themes for dark and light terminals, of high contrast, and the terminal’s own', () => {
  expect(THEME_NAMES).toEqual(['terminal', 'dark', 'light', 'contrast']);
  expect(colored.length).toBeGreaterThan(20);
});

describe.each(colored)('$style of the theme $theme', ({theme, color}) => {
  test.each(THEMES[theme].backgrounds)('is easy to read on %s', background => {
    // A colour below 16 is the terminal's own, and nobody knows what it is.
    expect(color).toBeGreaterThanOrEqual(16);
    expect(contrast(rgbOf(color), background)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
  });
});

test('what is to come differs from what was said by more than colour, also without any', () => {
  expect(paintedLine([span('a', 'past'), span('b', 'faint')], paintFor('weights'))).toBe('a\u001B[2mb\u001B[m');
});

test('a style is set by colour and weight, and without colours by nothing', () => {
  const {parameters} = paintFor('colors', 'dark', 256);
  expect([parameters.plain, parameters['now-strong'], parameters.question, parameters.selected]).toEqual(['', '38;5;179;1', '38;5;111', '7']);
  expect(new Set(Object.values(paintFor('none').parameters))).toEqual(new Set(['']));
});

test('where there are only sixteen colours every theme is the terminal’s own', () => {
  for (const theme of THEME_NAMES) expect(paintFor('colors', theme, 16).parameters.now).toBe('33');
});

test('in ASCII nothing but words is beyond ASCII, and nothing changes its width', () => {
  const row = [span('─━│┃┬┴●▶‖■✓✗▸▌╸→⠋', 'now'), span('“中文”——…')];
  const painted = paintedLine(row, inAscii(paintFor('none')));
  expect(painted).toMatch(/^[ -~]+“中文”——…$/);
  expect(painted).toHaveLength(row.map(({text}) => text).join('').length);
});
