import {Chalk, type ChalkInstance} from 'chalk';
import type {StyleName} from '../screen/row.ts';
import type {Background} from './background.ts';
import {contrast} from './contrast.ts';
import {dark} from './dark.ts';
import {either} from './either.ts';
import {light} from './light.ts';
import {WEIGHTS, type Look, type Looks} from './looks.ts';
import {once, type Paint} from './paint.ts';
import {terminal} from './terminal.ts';

export type {Paint} from './paint.ts';

/** How much colour there is: none at all, weights only (NO_COLOR speaks of colour, not of bold), or colours. */
export type ColorDepth = 'none' | 'weights' | 'colors';

/** How many colours a terminal has: its own sixteen, or 256. */
export type ColorLevel = 16 | 256;

/** The looks of a theme in 256 colours, and the background that its sixteen-colour form is made for. Undefined stands for a background that is not known. */
type Theme = {readonly looks: (background: Background | undefined) => Looks; readonly madeFor?: Background};

/** The themes. The terminal's own background is never changed. */
const THEMES = {
  auto: {looks: background => (background === undefined ? either : {dark, light}[background])},
  terminal: {looks: terminal},
  dark: {looks: () => dark, madeFor: 'dark'},
  light: {looks: () => light, madeFor: 'light'},
  contrast: {looks: () => contrast, madeFor: 'dark'},
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/** Returns how a theme looks on a background. A terminal with sixteen colours has only its own. */
export function looksIn(name: ThemeName, level: ColorLevel, background: Background | undefined): Looks {
  const {looks, madeFor = background}: Theme = THEMES[name];
  return level === 16 ? terminal(madeFor) : looks(background);
}

/** Returns the paint of a theme: rows in its looks, as SGR sequences. */
export function paintFor(depth: ColorDepth, theme: ThemeName = 'terminal', level: ColorLevel = 16, background?: Background): Paint {
  if (depth === 'none') return row => row.map(({text}) => text).join('').trimEnd();
  const looks = depth === 'weights' ? WEIGHTS : looksIn(theme, level, background);
  const chalk = new Chalk({level: 2});
  const styles = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, styleOf(chalk, look)])) as Readonly<Record<StyleName, ChalkInstance | undefined>>;
  return once(row => row.map(({text, style}) => styles[style]?.(text) ?? text).join(''));
}

function styleOf(chalk: ChalkInstance, {color, weight}: Look): ChalkInstance | undefined {
  const colored = color === undefined ? undefined : typeof color === 'number' ? chalk.ansi256(color) : chalk[color];
  return weight ? (colored ?? chalk)[weight] : colored;
}
