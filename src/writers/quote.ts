import {dateAt, formatClock, formatTurnClock} from '../timeline/clock.ts';
import {cueAt, isStamped, questionOfTurn, turnEnd, type Timeline} from '../timeline/timeline.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {broadcastName} from '../transcript/title.ts';

/**
 * Returns turns as a quotation: title and day, and for each turn its times, its speaker with the post, and the words.
 */
export function quotedTurns(timeline: Timeline, turns: readonly number[]): string {
  const source = sourceOf(timeline, timeline.starts[turns[0]!]!);
  return [...(source === '' ? [] : [`${source}\n`]), ...turns.map(turn => {
    const question = questionOfTurn(timeline, turn);
    const label = question < 0 ? [] : [`${timeline.questions[question]!.asked === turn ? 'Q' : 'A'}${question + 1}`];
    const times = `${formatTurnClock(timeline, turn)}–${clockOf(timeline, turnEnd(timeline, turn))}`;
    return `${[times, ...label, speakerOf(timeline, turn)].join('  ')}\n${timeline.transcript.turns[turn]!.text}\n`;
  })].join('\n');
}

/** Returns the sentence at a time, with its speaker, time and source. */
export function quotedSentence(timeline: Timeline, time: Milliseconds): string {
  const {turn, from, to, start} = cueAt(timeline, time);
  const words = timeline.transcript.turns[turn]!.text.slice(from, to).trim();
  return `${words}\n—— ${[speakerOf(timeline, turn), clockOf(timeline, start), sourceOf(timeline, start)].filter(Boolean).join('  ')}\n`;
}

function speakerOf({transcript: {turns, speakers}}: Timeline, turn: number): string {
  const {name, post} = speakers[turns[turn]!.speaker]!;
  return post ? `${name}  ${post}` : name;
}

const clockOf = (timeline: Timeline, time: Milliseconds): string =>
  (isStamped(timeline, time) ? formatClock(timeline, time, 'minute') : `≈${formatClock(timeline, time)}`);

/** Returns the name of the broadcast, and the day. */
function sourceOf(timeline: Timeline, time: Milliseconds): string {
  return [broadcastName(timeline.transcript), dateAt(timeline, time)].filter(Boolean).join('  ');
}
