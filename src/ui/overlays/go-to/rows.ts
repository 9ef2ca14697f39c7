import type {ExpressionResult} from '../../../timeline/time-expression.ts';
import {formatClock} from '../../../timeline/clock.ts';
import {isStamped, questionAt, turnAt, type Timeline} from '../../../timeline/timeline.ts';
import {visibleLine} from '../../../transcript/unsafe.ts';
import {displayWidth} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {blanks, fitRow, quote, span, type Row} from '../../screen/row.ts';
import {refusal} from '../../screen/status.ts';

/** The rows of the prompt. */
export const GO_TO_ROWS = 3;

/**
 * The prompt for where to go: what has been typed, where that leads, and what can be typed. While the text cannot be
 * read yet it is simply not a place; what is wrong with it is said when Enter has been pressed, or when it is a time
 * that this broadcast does not have.
 */
export function goToRows(
  text: string, result: ExpressionResult, refused: boolean, timeline: Timeline, columns: number, messages: Messages,
): readonly Row[] {
  const label = `${messages.goTo} `;
  const typed = lastPart(visibleLine(text), columns - displayWidth(label) - 1);
  const lead: Row = text.trim() === '' ? [] : result.kind === 'time'
    ? destination(result.time, timeline, messages)
    : refused || result.kind !== 'unreadable' ? [span('✗ ', 'wrong'), quote(refusal(result, timeline, messages), 'wrong')] : [span('…', 'dim')];
  return [
    [span(label, 'dim'), quote(typed, 'strong'), span('▌', 'now')],
    fitRow(lead, columns),
    fitRow([span(messages.goToHint, 'dim')], columns),
  ];
}

function destination(time: number, timeline: Timeline, messages: Messages): Row {
  const turn = turnAt(timeline, time);
  const {turns, speakers} = timeline.transcript;
  const question = questionAt(timeline, time);
  const clock = `${isStamped(timeline, time) ? '' : '≈'}${formatClock(timeline, time)}`;
  const row: Row = [
    span('→ ', 'now'), span(clock, 'now-strong'), blanks(2), span(messages.turnNumber(turn + 1), 'dim'), blanks(2),
    quote(speakers[turns[turn]!.speaker]!.name),
  ];
  return question < 0 ? row : [...row, span(' · ', 'dim'), span(messages.question(question + 1), 'question')];
}

/** The end of a text that is wider than its field: where one types is always in sight. */
export function lastPart(text: string, columns: number): string {
  let shown = text;
  while (shown !== '' && displayWidth(shown) > columns) shown = [...shown].slice(1).join('');
  return shown;
}
