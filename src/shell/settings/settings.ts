import type {PlayerSettings} from '../../player/state.ts';
import {parseTimeExpression} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Script, Traditional} from '../../transcript/wording.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {refusal} from '../../ui/messages/notice-text.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {UserError} from '../errors.ts';
import type {Environment} from './environment.ts';
import {isOfHongKong} from './language.ts';
import type {Run} from '../run.ts';
import type {Options} from './options.ts';
import {refusedValue} from './resolve.ts';
import {FASTEST, length, MAX, SLOWEST} from './values.ts';

/** How a replay begins: with `max` kept apart from a rate, and with a title card or without. */
export type PlaySettings = PlayerSettings & {readonly unhurried: boolean; readonly card: boolean; readonly ambiguousWidth: Options['ambiguous-width']};

/** What settings are made of: options, and what messages call them and say. */
export type Asked = Pick<Run, 'options' | 'named' | 'messages'>;

/** Measures the options of `play` against a timeline. Throws `UserError` with the option, the value and what was expected. */
export function playSettings(asked: Asked, timeline: Timeline, screen: Messages, env: Environment = {}): PlaySettings {
  const {options} = asked;
  const {start, end} = rangeOf(asked, timeline, screen);
  const rate = rateOf(asked, end - start);
  const isStill = options['no-motion'] || options['screen-reader'];
  return {
    rate: rate === MAX ? FASTEST : rate, unhurried: rate !== MAX, start, end, reveal: options.reveal ?? (isStill ? 'sentence' : 'typewriter'),
    wording: {text: options.text, script: options.script, readings: options.readings, traditional: traditionalOf(options.script, env)},
    paused: options.paused, pauseAtQuestions: options['pause-at-questions'], ambiguousWidth: options['ambiguous-width'],
    motion: !isStill, card: options.paused && options.start === undefined && !options['screen-reader'],
  };
}

/** Which traditional characters the key for scripts goes through, where it is not Taiwan's: the option says it, else the locale. */
const traditionalOf = (script: Script, env: Environment): Traditional | undefined =>
  (script === 'traditional-hk' || (script !== 'traditional' && isOfHongKong(env)) ? 'traditional-hk' : undefined);

/** The rate that was asked for, or the one that makes what is played fit. It is never slower than the slowest. */
function rateOf({options: {speed, fit}, named, messages}: Asked, played: Milliseconds): Options['speed'] {
  if (fit === undefined) return speed;
  if (played / fit > FASTEST) throw refusedValue(named('fit'), length.format(fit), messages.expected.fit(FASTEST), messages);
  return Math.max(played / fit, SLOWEST);
}

/** From where to where, as `--start` and `--end` say. Throws `UserError`. */
export function rangeOf({options, named, messages}: Asked, timeline: Timeline, screen: Messages): {readonly start: Milliseconds; readonly end: Milliseconds} {
  const time = (name: 'start' | 'end', otherwise: Milliseconds): Milliseconds => {
    const value = options[name];
    if (value === undefined) return otherwise;
    const result = parseTimeExpression(value, timeline, {plusFrom: 0, minusFrom: timeline.duration, clamp: false});
    if (result.kind !== 'time') throw new UserError(`${named(name)}: ${refusal({...result, text: briefLine(result.text)}, timeline, screen)}`);
    return result.time;
  };
  const start = time('start', 0);
  const end = time('end', timeline.duration);
  if (end < start || (end === start && options.end !== undefined)) {
    throw new UserError(messages.errors.endBeforeStart(`${named('end')} ${briefLine(options.end ?? '')}`, `${named('start')} ${briefLine(options.start ?? '')}`));
  }
  return {start, end};
}
