import {formatClock} from '../../../timeline/clock.ts';
import {cueAt, isStamped, partOf, type Timeline} from '../../../timeline/timeline.ts';
import type {Milliseconds} from '../../../transcript/model.ts';
import type {Messages} from '../../messages/messages.ts';
import {partLabel} from '../../messages/turn-words.ts';

/** Returns the clock of a time: `≈15:13:20`. */
export const clockOf = (timeline: Timeline, position: Milliseconds): string => `${isStamped(timeline, position) ? '' : '≈'}${formatClock(timeline, position)}`;

/** Returns the sentence at a time in one line, cut to a number of characters. */
export function wordsAt(timeline: Timeline, position: Milliseconds, atMost: number): string {
  const {turn, from, to} = cueAt(timeline, Math.min(position, timeline.duration));
  return timeline.transcript.turns[turn]!.text.slice(from, Math.min(to, from + atMost)).replaceAll('\n', ' ').trim();
}

/** Returns the speaker at a time. */
export function speakerAt({transcript: {turns, speakers}}: Timeline, turn: number): string {
  return speakers[turns[turn]!.speaker]!.name;
}

/** Returns the label of a turn as a question or answer; empty for other turns. */
export function labelAt(timeline: Timeline, turn: number, messages: Messages): string {
  const part = partOf(timeline, turn);
  return part ? partLabel(part, messages) : '';
}
