import type {Milliseconds} from '../transcript/model.ts';
import {MINUTE} from './clock.ts';
import {readClock} from './clock-expression.ts';
import {parseDuration} from './duration-expression.ts';
import {halfWidth} from './half-width.ts';
import type {Timeline} from './timeline.ts';

/** The context of a time expression. */
export type ExpressionContext = {
  /** The time from which `+2m` counts: the playhead in the prompt, the start on the command line. */
  readonly plusFrom: Milliseconds;
  /** The time from which `-30s` counts: the playhead in the prompt, the end on the command line. */
  readonly minusFrom: Milliseconds;
  /** Clamps an offset that leads out of the broadcast to its nearer end. Otherwise it is an error. */
  readonly clamp: boolean;
};

export type ExpressionResult =
  | {readonly kind: 'time'; readonly time: Milliseconds}
  | {readonly kind: 'unreadable'; readonly text: string}
  /**
   * A time outside of this broadcast, or an invalid one such as `25:99`. `toSecond` is true if it was given to the
   * second.
   */
  | {readonly kind: 'outside'; readonly text: string; readonly toSecond: boolean}
  | {readonly kind: 'no-question'; readonly text: string; readonly count: number}
  | {readonly kind: 'no-turn'; readonly text: string; readonly count: number};

/**
 * Reads a place: `15:13`, `15:13:30`, `1513`, `15點13分`, `2023-12-13 15:13`, `Dec 13 15:13`, `+2m`, `-30s`, `50%`, `Q3`, `A3` (its
 * answer), `#12` (a turn), `start`, `end`. It also reads full-width forms and stamps as the transcript prints them. In a
 * transcript without stamps a clock time is elapsed time: `12:30`, `1:02:30`.
 */
export function parseTimeExpression(text: string, timeline: Timeline, context: ExpressionContext): ExpressionResult {
  const trimmed = text.trim();
  const expression = halfWidth(trimmed).toLowerCase();
  const {duration, questions, transcript: {turns}} = timeline;
  const resultAt = (time: Milliseconds, toSecond = false): ExpressionResult =>
    time >= 0 && time <= duration ? {kind: 'time', time} : {kind: 'outside', text: trimmed, toSecond};

  if (expression === 'start') return resultAt(0);
  if (expression === 'end') return resultAt(duration);

  const numbered = /^(?:(q|提?[問问])|(a|回?答)|#|turn\s)\s*(\d{1,9})$/.exec(expression);
  if (numbered) {
    const number = Number(numbered[3]);
    if (numbered[1] || numbered[2]) {
      const question = questions[number - 1];
      const start = numbered[1] ? question?.start : timeline.starts[question?.answers[0] ?? -1];
      return start !== undefined ? resultAt(start) : {kind: 'no-question', text: trimmed, count: questions.length};
    }
    const start = number > turns.length ? undefined : timeline.starts[number - 1];
    return start === undefined ? {kind: 'no-turn', text: trimmed, count: turns.length} : resultAt(start);
  }

  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(expression);
  if (percent) return resultAt((Number(percent[1]) / 100) * duration);

  const offset = /^([+\-−])\s*(.+)$/.exec(expression);
  if (offset) {
    const length = parseDuration(offset[2]!);
    if (length === undefined) return {kind: 'unreadable', text: trimmed};
    const time = offset[1] === '+' ? context.plusFrom + length : context.minusFrom - length;
    return resultAt(context.clamp ? Math.min(Math.max(time, 0), duration) : time, length % MINUTE !== 0);
  }
  const clock = readClock(expression, timeline, context.plusFrom);
  if (!clock) return {kind: 'unreadable', text: trimmed};
  const time = clock.times.find(candidate => candidate >= 0 && candidate <= duration);
  return time === undefined ? {kind: 'outside', text: trimmed, toSecond: clock.toSecond || timeline.transcript.firstClock === undefined} : {kind: 'time', time};
}
