import type {DrillSettings} from '../../player/training/drill-state.ts';
import {PAUSE_POINTS, type Segments} from '../../player/training/segments.ts';
import type {PlayerSettings} from '../../player/state.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Script, Traditional} from '../../transcript/wording.ts';
import {UserError} from '../errors.ts';
import type {Environment} from './environment.ts';
import {isOfHongKong} from './language.ts';
import type {Run} from '../run.ts';
import type {Options} from './options.ts';
import {refusedValue} from './resolve.ts';
import {FASTEST, length, MAX, SLOWEST} from './values.ts';

/** The beginning of a replay. `unhurried` is false for the rate `max`; `card` is true when a title card comes first. */
export type PlaySettings = PlayerSettings & {readonly startsDrill: boolean; readonly unhurried: boolean; readonly card: boolean; readonly ambiguousWidth: Options['ambiguous-width']};

/** The parts of `Run` that the settings depend on. */
export type Asked = Pick<Run, 'options' | 'named' | 'messages'>;

/** The times between which a replay plays, in milliseconds of the broadcast. */
export type Range = {readonly start: Milliseconds; readonly end: Milliseconds};

/**
 * Turns the options of `play` into settings for a range of a timeline. Throws `UserError` for a value that does not fit
 * the timeline.
 */
export function playSettings(asked: Asked, timeline: Timeline, {start, end}: Range, env: Environment = {}): PlaySettings {
  const {options} = asked;
  const loopRates = options['loop-rate'] ?? [];
  const rate = loopRates[0] ?? rateOf(asked, end - start);
  const isStill = options['no-motion'] || options['screen-reader'];
  return {
    rate: rate === MAX ? FASTEST : rate, unhurried: rate !== MAX, start, end, reveal: options.reveal ?? (isStill ? 'sentence' : 'typewriter'),
    wording: {text: options.text, script: options.script, readings: options.readings, traditional: traditionalOf(options.script, env), ...readingSettings(options)},
    ...(options['skip-silence'] !== undefined && {silence: options['skip-silence']}),
    paused: options.paused, segments: segmentsOf(options), loops: options.loop || loopRates.length > 0, loopRates, drill: drillOf(asked, timeline), startsDrill: options.drill, hidesAhead: options['no-spoilers'], ambiguousWidth: options['ambiguous-width'],
    big: options.big, voice: options.voice, motion: !isStill, card: options.paused && options.start === undefined && !options['screen-reader'],
  };
}

/** Returns the readings that the key `r` cycles through, and whether tone sandhi is applied. */
const readingSettings = ({readings, 'tone-sandhi': sandhi}: Options) => ({...(readings !== 'none' && readings !== 'ruby' && readings !== 'all' && {every: readings}), ...(sandhi && {sandhi})});

/** Returns the segments of the replay. If an option needs segments but none are named, they are sentences. */
function segmentsOf({'pause-at': given, 'pause-at-questions': atQuestions, gap, repeat, hide}: Options): Segments {
  const wanted = given ?? (atQuestions ? ['questions'] : gap > 0 || repeat > 1 || hide ? ['sentences'] : []);
  return {pauseAt: PAUSE_POINTS.filter(point => wanted.includes(point) || (atQuestions && point === 'questions')), gap, repeat, hide};
}

/** Returns the settings of drills. Throws `UserError` for a question that the timeline does not have. */
function drillOf({options, named, messages}: Asked, timeline: Timeline): DrillSettings {
  const {questions, shuffle, seed, prepare = 0, 'answer-limit': limit} = options;
  const numbers = typeof questions === 'object' ? questions : undefined;
  const {length: most} = timeline.questions;
  const wrong = numbers?.find(number => number > most);
  if (wrong !== undefined) throw refusedValue(named('questions'), String(wrong), messages.expected.question(most), messages);
  if (options.drill && most === 0) throw new UserError(messages.errors.noQuestions(named('drill')));
  return {questions: numbers && [...new Set(numbers)].map(number => number - 1), seed: shuffle || seed !== undefined ? seed ?? Math.floor(Math.random() * 1000) : undefined, prepare, limit};
}

/**
 * Returns the traditional script that the key `z` cycles through: that of the option, otherwise that of the locale.
 * Undefined stands for Taiwan's.
 */
const traditionalOf = (script: Script, env: Environment): Traditional | undefined =>
  (script === 'traditional-hk' || (script !== 'traditional' && isOfHongKong(env)) ? 'traditional-hk' : undefined);

/** Returns the rate of `--speed`, or the rate at which `--fit` plays the range. It is never below the slowest rate. */
function rateOf({options: {speed, fit}, named, messages}: Asked, played: Milliseconds): Options['speed'] {
  if (fit === undefined) return speed;
  if (played / fit > FASTEST) throw refusedValue(named('fit'), length.format(fit), messages.expected.fit(FASTEST), messages);
  return Math.max(played / fit, SLOWEST);
}
