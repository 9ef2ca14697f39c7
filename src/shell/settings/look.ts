import {inAscii, paintFor, type ColorDepth, type Paint} from '../../ui/themes/theme.ts';
import type {Environment} from './environment.ts';
import type {Options} from './options.ts';

/**
 * How much colour there is: the option, then NO_COLOR, then FORCE_COLOR, then the terminal. Where there is no terminal
 * and nothing is forced there is none at all; on a screen without colour its weights stay.
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

/** How many colours the terminal has, as it says of itself. */
export const colorCount = (env: Environment): 16 | 256 => (env['COLORTERM'] || /256|direct/.test(env['TERM'] ?? '') ? 256 : 16);

/** The look of what is shown: colours, theme, ASCII. */
export function lookOf({color, theme, ascii}: Options, env: Environment, isTerminal: boolean): Paint {
  const paint = paintFor(colorDepth(color, env, isTerminal), theme, colorCount(env));
  return ascii ? inAscii(paint) : paint;
}
