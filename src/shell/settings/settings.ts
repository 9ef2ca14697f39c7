import type {PlayerSettings} from '../../player/state.ts';
import {REVEALS} from '../../player/state.ts';
import {parseDuration, parseTimeExpression} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {halfWidth} from '../../timeline/half-width.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {READINGS, SCRIPTS, TEXTS, type Script, type Traditional} from '../../transcript/wording.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {LANGUAGES, type Language, type Messages} from '../../ui/messages/messages.ts';
import {refusal} from '../../ui/screen/status.ts';
import {inAscii, paintFor, THEME_NAMES, type ColorDepth, type Paint} from '../../ui/themes/theme.ts';
import type {RawOptions} from './arguments.ts';
import {UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {AMBIGUOUS_WIDTHS, COLORS, variableOf, type OptionName} from './options.ts';

export const SLOWEST = 0.01;
export const FASTEST = 1000;

/** The rate for `max`: on the screen the fastest there is; the plain view does not wait at all. */
export const MAX = 'max';

/** Reads a playback rate: `10x`, `10`, `0.5`, `1/2`, `10×`, `max`; undefined when it is none from 0.01 to 1000. */
export function parseRate(text: string): number | typeof MAX | undefined {
  const expression = halfWidth(text).trim().toLowerCase();
  if (expression === MAX) return MAX;
  const match = /^(\d+(?:\.\d+)?|\.\d+)(?:\/(\d+(?:\.\d+)?))?\s*[x×]?$/.exec(expression);
  if (!match) return undefined;
  const rate = Number(match[1]) / Number(match[2] ?? 1);
  return rate >= SLOWEST && rate <= FASTEST ? rate : undefined;
}

/** How a replay begins, with `max` kept apart from a rate. */
export type PlaySettings = PlayerSettings & {readonly unhurried: boolean; readonly ambiguousWidth: (typeof AMBIGUOUS_WIDTHS)[number]};

/** Understands the options of `play` for a timeline. Throws `UserError` with the option, the value and what was expected. */
export function playSettings(options: RawOptions, timeline: Timeline, messages: ShellMessages, screen: Messages, env: Readonly<Record<string, string | undefined>> = {}): PlaySettings {
  const refused = (name: OptionName, value: string, expected: string) => new UserError(messages.errors.badValue(`--${name}`, visibleLine(value), expected));
  const {speed, fit} = options;
  if (speed !== undefined && fit !== undefined) throw new UserError(messages.errors.together('--speed', '--fit'));
  const {start, end} = rangeOf(options, timeline, messages, screen);
  let rate: number | typeof MAX = 1;
  if (speed !== undefined) {
    const parsed = parseRate(speed);
    if (parsed === undefined) throw refused('speed', speed, messages.expected.rate);
    rate = parsed;
  } else if (fit !== undefined) {
    const length = parseDuration(fit);
    if (length === undefined || length <= 0) throw refused('fit', fit, messages.expected.length);
    rate = Math.max((end - start) / length, SLOWEST);
    if (rate > FASTEST) throw refused('fit', fit, messages.expected.fit(FASTEST));
  }
  const isStill = (options['no-motion'] ?? false) || (options['screen-reader'] ?? false);
  const chosen = <Choice extends string>(name: 'reveal' | 'text' | 'script' | 'readings' | 'ambiguous-width', choices: readonly Choice[], otherwise: Choice): Choice => {
    const value = options[name] ?? otherwise;
    const choice = choices.find(known => known === value);
    if (choice === undefined) throw refused(name, value, choices.join(', '));
    return choice;
  };
  const script = chosen('script', SCRIPTS, 'source');
  return {
    rate: rate === MAX ? FASTEST : rate, unhurried: rate !== MAX, start, end, reveal: chosen('reveal', REVEALS, isStill ? 'sentence' : 'typewriter'),
    wording: {text: chosen('text', TEXTS, 'clean'), script, readings: chosen('readings', READINGS, 'none'), traditional: traditionalOf(script, env)},
    paused: options.paused ?? false, pauseAtQuestions: options['pause-at-questions'] ?? false,
    ambiguousWidth: chosen('ambiguous-width', AMBIGUOUS_WIDTHS, 'auto'),
    motion: !isStill, card: (options.paused ?? false) && options.start === undefined && !options['screen-reader'],
  };
}

/** Which traditional characters the key for scripts goes through: those of the option, else those of the locale. */
function traditionalOf(script: Script, env: Readonly<Record<string, string | undefined>>): Traditional {
  if (script === 'traditional' || script === 'traditional-hk') return script;
  return /^zh[-_](?:hant[-_])?(?:hk|mo)/i.test(localeOf(env)) ? 'traditional-hk' : 'traditional';
}

/** From where to where, as `--start` and `--end` say. Throws `UserError`. */
export function rangeOf(options: RawOptions, timeline: Timeline, messages: ShellMessages, screen: Messages): {readonly start: Milliseconds; readonly end: Milliseconds} {
  const time = (name: 'start' | 'end', otherwise: Milliseconds): Milliseconds => {
    const value = options[name];
    if (value === undefined) return otherwise;
    const result = parseTimeExpression(value, timeline, {plusFrom: 0, minusFrom: timeline.duration, clamp: false});
    if (result.kind !== 'time') throw new UserError(`--${name}: ${refusal(result, timeline, screen)}`);
    return result.time;
  };
  const start = time('start', 0);
  const end = time('end', timeline.duration);
  if (end < start || (end === start && options.end !== undefined)) throw new UserError(messages.errors.endBeforeStart(visibleLine(options.end ?? ''), visibleLine(options.start ?? '')));
  return {start, end};
}

/** The language of messages: the option, else LC_ALL, LC_MESSAGES, LANG (POSIX), else English; undefined when the option is wrong. */
export function languageOf(option: string | undefined, env: Readonly<Record<string, string | undefined>>): Language | undefined {
  if (option !== undefined) return LANGUAGES.find(language => language.toLowerCase() === option.toLowerCase());
  const locale = localeOf(env).toLowerCase().replaceAll('_', '-');
  if (!/^zh(?:$|[-.@])/.test(locale)) return 'en';
  return /^zh-(?:hant|tw|hk|mo)/.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

const localeOf = (env: Readonly<Record<string, string | undefined>>): string => env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';

/** The language asked for before the command line is read, so that its mistakes can be told in it. */
export function languageAsked(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='));
  const option = at < 0 ? env[variableOf('lang')] : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
  return languageOf(option || undefined, env) ?? languageOf(undefined, env)!;
}

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

/** The look of what is shown: colours, theme, ASCII. Throws `UserError`. */
export function lookOf(options: RawOptions, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean, messages: ShellMessages): Paint {
  const name = options.theme ?? 'terminal';
  const theme = THEME_NAMES.find(known => known === name);
  if (!theme) throw new UserError(messages.errors.badValue('--theme', visibleLine(name), THEME_NAMES.join(', ')));
  const level = env['COLORTERM'] || /256|direct/.test(env['TERM'] ?? '') ? 256 : 16;
  const paint = paintFor(colorDepth(options.color, env, isTerminal), theme, level);
  return options.ascii ? inAscii(paint) : paint;
}

/** Checks the options that every command has. Throws `UserError`. */
export function checkCommon({color, lang}: RawOptions, messages: ShellMessages): void {
  if (color !== undefined && !(COLORS as readonly string[]).includes(color)) {
    throw new UserError(messages.errors.badValue('--color', visibleLine(color), COLORS.join(', ')));
  }
  if (lang !== undefined && languageOf(lang, {}) === undefined) {
    throw new UserError(messages.errors.badValue('--lang', visibleLine(lang), LANGUAGES.join(', ')));
  }
}
