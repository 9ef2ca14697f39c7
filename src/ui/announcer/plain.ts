import {formatTurnClock} from '../../timeline/clock.ts';
import {questionOfTurn, type Timeline} from '../../timeline/timeline.ts';
import type {TextForm} from '../../transcript/wording.ts';
import {shownText} from '../../typesetting/shown-text.ts';
import type {Messages} from '../messages/messages.ts';
import {quote, span, type Row} from '../rows/row.ts';
import {paintedLine, type Paint} from '../themes/theme.ts';

/**
 * Returns a turn as plain text: a line with stamp, speaker and question, one line for each paragraph, and a blank line.
 */
export function plainTurn(timeline: Timeline, turn: number, form: TextForm, messages: Messages, paint: Paint): string {
  const {turns, speakers} = timeline.transcript;
  const {speaker} = turns[turn]!;
  const {text} = shownText(turns[turn]!, form);
  const question = questionOfTurn(timeline, turn);
  const asks = question >= 0 && timeline.questions[question]!.asked === turn;
  const heading: Row = [
    span(formatTurnClock(timeline, turn), 'dim'), span('  '),
    ...(question < 0 ? [] : [span(`${asks ? messages.question(question + 1) : messages.answer(question + 1)}  `, 'question')]),
    quote(speakers[speaker]!.name, asks ? 'question-strong' : 'strong'),
  ];
  return `${paintedLine(heading, paint)}\n${text}\n\n`;
}
