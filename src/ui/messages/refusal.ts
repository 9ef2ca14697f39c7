import {formatMoment} from '../../timeline/clock.ts';
import type {ExpressionResult} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages} from './messages.ts';

/** Returns the error for an invalid time expression, with the expected forms; empty for a valid one. */
export function refusal(result: ExpressionResult, timeline: Timeline, {expressions}: Pick<Messages, 'expressions'>): string {
  switch (result.kind) {
    case 'time':
      return '';
    case 'unreadable':
      return expressions.unreadable(briefLine(result.text));
    case 'outside': {
      const unit = result.toSecond ? 'second' : 'minute';
      return expressions.outside(briefLine(result.text), formatMoment(timeline, 0, unit), formatMoment(timeline, timeline.duration, unit));
    }
    case 'no-question':
      return expressions.noQuestion(briefLine(result.text), result.count);
    case 'no-turn':
      return expressions.noTurn(briefLine(result.text), result.count);
  }
}
