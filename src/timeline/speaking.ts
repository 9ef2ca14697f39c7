import type {Milliseconds} from '../transcript/model.ts';
import {lastAtMost} from './search.ts';
import {silentBetween} from './silence.ts';
import {type Timeline, turnEnd, turnStart} from './timeline.ts';

/** A speaker's turns in order. `spoken[i]` is the speaker's time before turn i. */
type Appearances = {readonly turns: readonly number[]; readonly spoken: readonly Milliseconds[]};

const appearances = new WeakMap<Timeline, readonly Appearances[]>();

function appearancesOf(timeline: Timeline, speaker: number): Appearances {
  let all = appearances.get(timeline);
  if (!all) {
    const collected = timeline.transcript.speakers.map(() => ({turns: [] as number[], spoken: [0]}));
    timeline.transcript.turns.forEach(({speaker: index}, turn) => {
      const {turns, spoken} = collected[index]!;
      turns.push(turn);
      spoken.push(spoken.at(-1)! + lengthUntil(timeline, turn, turnEnd(timeline, turn)));
    });
    appearances.set(timeline, all = collected);
  }
  return all[speaker]!;
}

/** Returns the spoken time of a turn by a time, without the silences in it. */
function lengthUntil(timeline: Timeline, turn: number, time: Milliseconds): Milliseconds {
  const start = turnStart(timeline, turn);
  return time - start - silentBetween(timeline, start, time);
}

/** Returns the spoken time of a whole turn, without the silences in it. */
export const turnLength = (timeline: Timeline, turn: number): Milliseconds => lengthUntil(timeline, turn, turnEnd(timeline, turn));

/** Returns a speaker's spoken time by `time`. It is a binary search, because every frame needs it. */
export function spokenBy(timeline: Timeline, speaker: number, time: Milliseconds): Milliseconds {
  const {turns, spoken} = appearancesOf(timeline, speaker);
  const last = lastAtMost(turns.length, index => turnStart(timeline, turns[index]!), time);
  if (last < 0) return 0;
  const turn = turns[last]!;
  return spoken[last]! + lengthUntil(timeline, turn, Math.min(time, turnEnd(timeline, turn)));
}

/** Returns the turns of a speaker, in order. */
export const turnsOf = (timeline: Timeline, speaker: number): readonly number[] => appearancesOf(timeline, speaker).turns;

/** Tells whether a speaker has begun a turn by `time`. */
export function hasSpoken(timeline: Timeline, speaker: number, time: Milliseconds): boolean {
  const first = turnsOf(timeline, speaker)[0];
  return first !== undefined && turnStart(timeline, first) <= time;
}
