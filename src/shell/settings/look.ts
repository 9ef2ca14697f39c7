import {inAscii} from '../../ui/themes/ascii.ts';
import {backgroundHint, type Background} from '../../ui/themes/background.ts';
import {paintFor, type ColorDepth, type ColorLevel, type Paint, type ThemeName} from '../../ui/themes/theme.ts';
import type {Environment} from './environment.ts';
import type {Options} from './options.ts';

/**
 * Returns the amount of colour. The option decides, then NO_COLOR, then FORCE_COLOR, then the terminal. A screen without
 * colour still has bold and dim text; other output has neither.
 */
export function colorDepth(option: Options['color'], env: Environment, isTerminal: boolean): ColorDepth {
  const without: ColorDepth = isTerminal ? 'weights' : 'none';
  if (option === 'always') return 'colors';
  if (option === 'never') return without;
  if (env['NO_COLOR']) return without;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return /^(?:0|false)$/i.test(forced) ? without : 'colors';
  return isTerminal && env['TERM'] !== 'dumb' ? 'colors' : 'none';
}

/**
 * Returns the number of colours of the terminal, according to its variables. xterm has 256, and by default calls itself
 * just `xterm`.
 */
export function colorCount(env: Environment): ColorLevel {
  const term = env['TERM'] ?? '';
  return env['COLORTERM'] || /256|direct/.test(term) || (env['XTERM_VERSION'] && term === 'xterm') ? 256 : 16;
}

/** The look, as far as it is known before the terminal has answered. */
export type LookSettings = {
  readonly depth: ColorDepth;
  readonly theme: ThemeName;
  readonly level: ColorLevel;
  /** The terminal's background according to the environment. */
  readonly background: Background | undefined;
  readonly ascii: boolean;
};

/** Returns the requested look: colours, theme, ASCII. */
export const lookOf = ({color, theme, ascii}: Pick<Options, 'color' | 'theme' | 'ascii'>, env: Environment, isTerminal: boolean): LookSettings =>
  ({depth: colorDepth(color, env, isTerminal), theme, level: colorCount(env), background: backgroundHint(env), ascii});

/** Returns the paint for a look, for the background that is known so far. */
export function paintOf({depth, theme, level, ascii, background: hint}: LookSettings, background = hint): Paint {
  const paint = paintFor(depth, theme, level, background);
  return ascii ? inAscii(paint) : paint;
}

/** Terminals that cannot report their background. Some would print the question. */
const TELLS_NOTHING = /^(?:$|dumb|unknown|linux|cons25|ansi|sun|vt\d|eterm|emacs)/;

/**
 * Tells whether to ask the terminal for its background: only if the colours depend on it, and if the terminal may
 * answer.
 */
export const asksBackground = ({depth, theme}: LookSettings, env: Environment): boolean =>
  depth === 'colors' && theme === 'auto' && !TELLS_NOTHING.test(env['TERM'] ?? '');
