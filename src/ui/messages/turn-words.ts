import {formatDuration, formatTurnClock} from '../../timeline/clock.ts';
import {partOf, type Part, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Messages} from './messages.ts';

/** Returns the label of a part of a question, such as `Q3` or `A3`. */
export const partLabel = ({question, asks}: Part, messages: Messages): string => (asks ? messages.question(question + 1) : messages.answer(question + 1));

/** Returns the length of a question. An open question has a plus behind it. */
export const lengthInWords = (length: Milliseconds, isOpen = false): string => `${formatDuration(length)}${isOpen ? '+' : ''}`;

/** Returns the heading of a turn in words: time, question, speaker and post. */
export function turnInWords(timeline: Timeline, turn: number, messages: Messages): string {
  const {turns, speakers} = timeline.transcript;
  const part = partOf(timeline, turn);
  const {name, post} = speakers[turns[turn]!.speaker]!;
  return [formatTurnClock(timeline, turn), ...(part ? [partLabel(part, messages)] : []), name, ...(post ? [post] : [])].join('  ');
}
