import type {Place} from '../../player/state.ts';
import type {Timeline} from '../../timeline/timeline.ts';

const lengths = new WeakMap<Timeline, Float64Array>();

/** Returns the number of characters before each turn, and the total as the last element. */
function lengthsOf(timeline: Timeline): Float64Array {
  let before = lengths.get(timeline);
  if (!before) {
    const {characters} = timeline;
    before = new Float64Array(characters.length + 1);
    for (let turn = 0; turn < characters.length; turn += 1) before[turn + 1] = before[turn]! + Math.max(1, characters[turn]!);
    lengths.set(timeline, before);
  }
  return before;
}

/** Returns the relative position of a place in the whole text, from 0 to 1. */
export function partBefore(timeline: Timeline, {turn, offset}: Place): number {
  const before = lengthsOf(timeline);
  const {text} = timeline.transcript.turns[turn]!;
  const within = text.length === 0 ? 0 : Math.min(1, Math.max(0, offset) / text.length);
  return (before[turn]! + within * (before[turn + 1]! - before[turn]!)) / before.at(-1)!;
}

/** Returns the rows of the scroll mark for a view from `top` to `bottom`. There is at least one. */
export function markedRows(timeline: Timeline, top: Place, bottom: Place, rows: number): {readonly from: number; readonly to: number} {
  const [start, end] = [partBefore(timeline, top), partBefore(timeline, bottom)];
  const size = Math.min(rows, Math.max(1, Math.round((end - start) * rows)));
  const from = Math.min(rows - size, Math.round(start * rows));
  return {from, to: from + size};
}
