import {visibleLine} from '../../transcript/unsafe.ts';
import {inAscii} from '../../ui/themes/ascii.ts';
import {backgroundHint, type Background} from '../../ui/themes/background.ts';
import {paintFor, THEME_NAMES, type ColorDepth, type ColorLevel, type Paint, type ThemeName} from '../../ui/themes/theme.ts';
import {UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {RawOptions} from './arguments.ts';

/**
 * How much colour there is: the option, then NO_COLOR, then FORCE_COLOR, then the terminal. Where there is no terminal
 * and nothing is forced there is none at all; on a screen without colour its weights stay.
 */
export function colorDepth(option: string | undefined, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): ColorDepth {
  const without: ColorDepth = isTerminal ? 'weights' : 'none';
  if (option === 'always') return 'colors';
  if (option === 'never') return without;
  if (env['NO_COLOR']) return without;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return /^(?:0|false)$/i.test(forced) ? without : 'colors';
  return isTerminal && env['TERM'] !== 'dumb' ? 'colors' : 'none';
}

/** How what is shown looks, as far as it is known before the terminal has answered anything. */
export type LookSettings = {
  readonly depth: ColorDepth;
  readonly theme: ThemeName;
  readonly level: ColorLevel;
  /** What the environment tells of the terminal's background. */
  readonly background: Background | undefined;
  readonly ascii: boolean;
};

/** Understands the options of the look: colours, theme, ASCII. Throws `UserError`. */
export function lookOf(options: RawOptions, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean, messages: ShellMessages): LookSettings {
  const name = options.theme ?? 'auto';
  const theme = THEME_NAMES.find(known => known === name);
  if (!theme) throw new UserError(messages.errors.badValue('--theme', visibleLine(name), THEME_NAMES.join(', ')));
  return {depth: colorDepth(options.color, env, isTerminal), theme, level: colorLevel(env), background: backgroundHint(env), ascii: options.ascii ?? false};
}

/** How many colours the terminal has. xterm itself has 256, and by default calls itself just `xterm`. */
function colorLevel(env: Readonly<Record<string, string | undefined>>): ColorLevel {
  const term = env['TERM'] ?? '';
  return env['COLORTERM'] || /256|direct/.test(term) || (env['XTERM_VERSION'] && term === 'xterm') ? 256 : 16;
}

/** Returns the paint for a look, on the background that is known by now. */
export function paintOf({depth, theme, level, ascii, background: hint}: LookSettings, background = hint): Paint {
  const paint = paintFor(depth, theme, level, background);
  return ascii ? inAscii(paint) : paint;
}

/** Terminals that cannot tell their background; some would draw the question. */
const TELLS_NOTHING = /^(?:$|dumb|unknown|linux|cons25|ansi|sun|vt\d|eterm|emacs)/;

/** Whether the terminal is to be asked for its background: where that decides the colours, and it may answer. */
export const asksBackground = ({depth, theme}: LookSettings, env: Readonly<Record<string, string | undefined>>): boolean =>
  depth === 'colors' && theme === 'auto' && !TELLS_NOTHING.test(env['TERM'] ?? '');
