import {parseTimeExpression} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {refusal} from '../../ui/messages/refusal.ts';
import {UserError} from '../errors.ts';
import type {Asked, Range} from './settings.ts';

/**
 * Reads `--start` and `--end`. Without them the range is the whole timeline. Throws `UserError` for a time that cannot
 * be read, for one outside the broadcast, and for an end that is not after the start.
 */
export function rangeOf({options, named, messages}: Asked, timeline: Timeline, screen: Messages): Range {
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
