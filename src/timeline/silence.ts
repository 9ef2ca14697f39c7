import type {Milliseconds} from '../transcript/model.ts';
import {lastAtMost} from './search.ts';
import {wholeOf, type Timeline} from './timeline.ts';

/** A stretch of time in which nobody speaks, according to the file. */
export type Silence = {readonly start: Milliseconds; readonly end: Milliseconds};

/** All silences in order. `before[i]` is the total length of the silences before silence i. */
type Silences = {readonly all: readonly Silence[]; readonly before: readonly Milliseconds[]};

/** The shortest silence. A shorter pause is a breath. */
const SHORTEST: Milliseconds = 500;

const cache = new WeakMap<Timeline, Silences>();

/** Finds the silences of a timeline, once. A silence lasts from a known end to the next words. */
function silencesOf(given: Timeline): Silences {
  const timeline = wholeOf(given);
  let silences = cache.get(timeline);
  if (silences) return silences;
  const {transcript: {turns}, starts} = timeline;
  const all: Silence[] = [];
  const before: Milliseconds[] = [];
  let sum = 0;
  /** The time by which all words that have begun have been said; undefined if unknown. */
  let ended: Milliseconds | undefined;
  let latest = 0;
  const begins = (time: Milliseconds) => {
    if (ended !== undefined && time - ended >= SHORTEST) {
      all.push({start: ended, end: time});
      before.push(sum);
      sum += time - ended;
    }
    ended = undefined;
  };
  for (const [turn, {times}] of turns.entries()) {
    begins(starts[turn]!);
    for (const {start, end} of times ?? []) {
      if (start !== undefined) begins(start);
      if (end !== undefined) {
        latest = Math.max(latest, end);
        ended = latest;
      }
    }
  }
  cache.set(timeline, silences = {all, before});
  return silences;
}

/** Returns the index of the last silence that has begun by `time`, or -1 before the first. */
const indexAt = (all: readonly Silence[], time: Milliseconds): number => lastAtMost(all.length, index => all[index]!.start, time);

/** Returns the silence at a time; undefined while somebody speaks, or if unknown. */
export function silenceAt(timeline: Timeline, time: Milliseconds): Silence | undefined {
  const {all} = silencesOf(timeline);
  const silence = all[indexAt(all, time)];
  return silence && time < silence.end ? silence : undefined;
}

/** Returns the first silence longer than `limit` that ends after `time`. */
export function nextSilence(timeline: Timeline, time: Milliseconds, limit: Milliseconds): Silence | undefined {
  const {all} = silencesOf(timeline);
  for (let index = Math.max(0, indexAt(all, time)); index < all.length; index += 1) {
    const {start, end} = all[index]!;
    if (end - start > limit && end > time) return all[index];
  }
  return undefined;
}

/**
 * Returns a function from a time to the length that is skipped between `from` and that time, if no more than `limit` of
 * a silence is played. Call it with ascending times.
 */
export function skippedLength(timeline: Timeline, from: Milliseconds, limit: Milliseconds): (time: Milliseconds) => Milliseconds {
  const {all} = silencesOf(timeline);
  let index = Math.max(0, indexAt(all, from));
  let passed = 0;
  return time => {
    for (; index < all.length && all[index]!.end <= time; index += 1) passed += Math.max(0, all[index]!.end - Math.max(all[index]!.start + limit, from));
    return passed;
  };
}

/** Returns the length of silence between two times. */
export const silentBetween = (timeline: Timeline, from: Milliseconds, to: Milliseconds): Milliseconds => (to <= from ? 0 : silentBy(timeline, to) - silentBy(timeline, from));

function silentBy(timeline: Timeline, time: Milliseconds): Milliseconds {
  const {all, before} = silencesOf(timeline);
  const index = indexAt(all, time);
  return index < 0 ? 0 : before[index]! + Math.min(time, all[index]!.end) - all[index]!.start;
}
