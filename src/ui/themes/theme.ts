import {Chalk, type ChalkInstance} from 'chalk';
import type {Background} from './background.ts';
import {contrast} from './contrast.ts';
import {dark} from './dark.ts';
import {either} from './either.ts';
import {light} from './light.ts';
import {WEIGHTS, type Look, type Looks} from './looks.ts';
import type {Paint} from './paint.ts';
import {terminal} from './terminal.ts';

export {paintedLine, type Paint} from './paint.ts';

/** The amount of colour: plain text, weights only (NO_COLOR forbids colours but not bold), or colours. */
export type ColorDepth = 'none' | 'weights' | 'colors';

/** The number of colours of a terminal: its own sixteen, or 256. */
export type ColorLevel = 16 | 256;

/**
 * A theme: its looks in 256 colours for each background, and the background of its sixteen-colour form. Undefined
 * stands for an unknown background.
 */
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

/** Returns the looks of a theme on a background. A terminal with sixteen colours has only its own. */
export function looksIn(name: ThemeName, level: ColorLevel, background: Background | undefined): Looks {
  const {looks, madeFor = background}: Theme = THEMES[name];
  return level === 16 ? terminal(madeFor) : looks(background);
}

/** Returns the paint of a theme. */
export function paintFor(depth: ColorDepth, theme: ThemeName = 'terminal', level: ColorLevel = 16, background?: Background): Paint {
  const looks = depth === 'colors' ? looksIn(theme, level, background) : WEIGHTS;
  const chalk = new Chalk({level: depth === 'none' ? 0 : 2});
  const parameters = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, parametersOf(chalk, look)])) as Paint['parameters'];
  return {parameters, spell: row => row};
}

/** Returns the SGR parameters that chalk writes before a text in this look. */
function parametersOf(chalk: ChalkInstance, {color, weight}: Look): string {
  const colored = color === undefined ? chalk : typeof color === 'number' ? chalk.ansi256(color) : chalk[color];
  const [opening = ''] = (weight ? colored[weight] : colored)(' ').split(' ');
  return Array.from(opening.matchAll(/\u001B\[([\d;]+)m/g), ([, parameters]) => parameters).join(';');
}
