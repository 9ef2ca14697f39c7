import type {Lead} from '../../../player/stepping.ts';
import {formatMoment} from '../../../timeline/clock.ts';
import {isStamped, questionAt, turnAt, type Timeline} from '../../../timeline/timeline.ts';
import type {Messages} from '../../messages/messages.ts';
import {blanks, fitRow, quote, span, type Row} from '../../rows/row.ts';
import {refusal} from '../../messages/refusal.ts';
import {promptField} from '../prompt.ts';

/** The rows of the prompt. */
export const GO_TO_ROWS = 3;

/**
 * The prompt for where to go: what has been typed, where that leads, and what can be typed. While the text cannot be
 * read yet it is simply not a place; what is wrong with it is said when Enter has been pressed, or when it is a time
 * that this broadcast does not have.
 */
export function goToRows(
  text: string, result: Lead, refused: boolean, timeline: Timeline, columns: number, messages: Messages,
): readonly Row[] {
  const lead: Row = text.trim() === '' ? [] : result.kind === 'time'
    ? destination(result.time, timeline, messages)
    : result.kind === 'ahead' ? [span('→ ', 'now'), span(messages.hiddenAhead, 'dim')] : refused || result.kind !== 'unreadable' ? [span('✗ ', 'wrong'), quote(refusal(result, timeline, messages), 'wrong')] : [span('…', 'dim')];
  return [
    promptField(messages.goTo, text, undefined, columns),
    fitRow(lead, columns),
    fitRow([span(messages.goToHint, 'dim')], columns),
  ];
}

function destination(time: number, timeline: Timeline, messages: Messages): Row {
  const turn = turnAt(timeline, time);
  const {turns, speakers} = timeline.transcript;
  const question = questionAt(timeline, time);
  const clock = `${isStamped(timeline, time) ? '' : '≈'}${formatMoment(timeline, time)}`;
  const row: Row = [
    span('→ ', 'now'), span(clock, 'now-strong'), blanks(2), span(messages.turnNumber(turn + 1), 'dim'), blanks(2),
    quote(speakers[turns[turn]!.speaker]!.name),
  ];
  return question < 0 ? row : [...row, span(' · ', 'dim'), span(messages.question(question + 1), 'question')];
}
