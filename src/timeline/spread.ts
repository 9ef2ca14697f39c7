import type {Milliseconds, Turn} from '../transcript/model.ts';
import {assumedPace, weigh} from './pace.ts';

/**
 * The starts and ends of turns. The end of the broadcast follows the last start. `estimates` is 1 if a start is not
 * printed in the file.
 */
export type Spread = {readonly starts: Float64Array; readonly ends: Float64Array; readonly estimates: Uint8Array};

/** The number of paces from which the median is taken. */
const ENOUGH = 4096;

/**
 * Gives turns their times. The stamps of the file, its times inside turns and its ends are facts. Between two facts words
 * take their time by their weight. Behind an end nothing is said until the next fact. Turns that share a stamp share the
 * time until the next one. After the last fact words have the median pace of the whole, or the pace assumed for their
 * language.
 */
export function spreadTurns(turns: readonly Turn[], weights: Float64Array): Spread {
  const starts = new Float64Array(turns.length + 1);
  const ends = new Float64Array(turns.length).fill(Number.NaN);
  const estimates = new Uint8Array(turns.length).fill(1);
  const paces: number[] = [];
  // The last fact, and the weight of the words since then.
  let time = 0;
  let said = 0;
  // The turns since then, from `first` on, by the weight of the words before them.
  let first = 0;
  let next = 0;
  /** True if all words since the last fact have been weighed. */
  let isWeighed = true;
  const before = new Float64Array(turns.length);
  const settle = (pace: number) => {
    for (; first < next; first += 1) starts[first] = Math.round(time + before[first]! * pace);
  };
  /** Adds a fact: words begin at this time, or have been said by then. Returns false for an impossible time. */
  const anchor = (fact: Milliseconds, isEnd: boolean): boolean => {
    if (fact < time && said > 0) return false;
    if (said > 0) {
      if (fact === time && !isEnd) return false;
      const pace = (fact - time) / said;
      if (isWeighed) paces.push(pace);
      isWeighed = true;
      settle(pace);
    } else settle(0);
    [time, said] = [fact, 0];
    return true;
  };
  for (let turn = 0; turn < turns.length; turn += 1) {
    const {stamp, times} = turns[turn]!;
    before[turn] = said;
    if (stamp && anchor(stamp.time, false)) {
      before[turn] = 0;
      estimates[turn] = 0;
    }
    next = turn + 1;
    if (!times) {
      said += weights[turn]!;
      continue;
    }
    const {text} = turns[turn]!;
    let from = 0;
    let end: Milliseconds | undefined;
    const say = (to: number) => {
      if (to > from) {
        // Words between two facts have their times. Once enough paces are known, they need not be weighed.
        isWeighed = !(said === 0 && end !== undefined && end >= time && paces.length >= ENOUGH);
        said += isWeighed ? weigh(text.slice(from, to)) : 1;
      }
      from = Math.max(from, to);
      if (end !== undefined) anchor(end, true);
      end = undefined;
    };
    for (const moment of times) {
      say(moment.offset);
      if (moment.start !== undefined) anchor(moment.start, false);
      end = moment.end;
    }
    const last = end;
    say(text.length);
    if (last !== undefined) ends[turn] = last;
  }
  const pace = median(paces) ?? assumedPace(textsOf(turns));
  settle(pace);
  starts[turns.length] = Math.round(time + said * pace);
  for (let turn = 0; turn < turns.length; turn += 1) {
    if (Number.isNaN(ends[turn]!) || ends[turn]! < starts[turn]!) ends[turn] = starts[turn + 1]!;
    if (ends[turn]! > starts[turns.length]!) starts[turns.length] = ends[turn]!;
  }
  return {starts, ends, estimates};
}

function* textsOf(turns: readonly Turn[]): Generator<string> {
  for (const {text} of turns) yield text;
}

function median(values: readonly number[]): number | undefined {
  const sorted = Float64Array.from(values).toSorted();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : sorted.length === 0 ? undefined : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
