import type {KnownTime, Milliseconds} from '../transcript/model.ts';
import {unitsOf, type Units} from './pace.ts';
import {lastAtMost} from './search.ts';

/**
 * The times at which the words of a turn are said. Stretch `s` begins at unit `firsts[s]` and lasts from `starts[s]` to
 * `ends[s]`. Inside a stretch the units share the time by weight; between two stretches may be silence.
 */
export type Pacing = {
  readonly units: Units;
  readonly firsts: readonly number[];
  readonly starts: readonly Milliseconds[];
  readonly ends: readonly Milliseconds[];
};

/** Computes the pacing of a text that is said from `start` to `end`, with the known `times` inside it. */
export function paceOf(text: string, start: Milliseconds, end: Milliseconds, times: readonly KnownTime[] | undefined): Pacing {
  const units = unitsOf(text);
  if (!times) return {units, firsts: [0], starts: [start], ends: [end]};
  const firsts = [0];
  const starts = [start];
  const ends: (Milliseconds | undefined)[] = [undefined];
  for (const {offset, start: begun, end: ended} of times) {
    const first = offset >= text.length ? units.count : unitAt(units, offset);
    if (begun !== undefined && begun >= starts.at(-1)! && first > firsts.at(-1)!) {
      firsts.push(first);
      starts.push(begun);
      ends.push(ended);
    } else if (ended !== undefined) ends[ends.length - 1] = ended;
  }
  return {units, firsts, starts, ends: ends.map((ended, index) => Math.max(starts[index]!, Math.min(ended ?? Infinity, starts[index + 1] ?? end)))};
}

/** Returns the index of the unit that an offset lies in. */
const unitAt = ({ends, count}: Units, offset: number): number => Math.max(0, lastAtMost(count, index => (index === 0 ? 0 : ends[index - 1]!), offset));

/** Returns the weight of everything said before a unit; behind the last one, of all units. */
const weightBefore = ({weights, weight, count}: Units, unit: number): number => (unit < count ? weights[unit]! : weight);

/** Returns the time at which the words at an offset are said. */
export function timeOfOffset(pacing: Pacing, offset: number): Milliseconds {
  const {units, firsts, starts, ends} = pacing;
  const unit = unitAt(units, offset);
  const stretch = Math.max(0, lastAtMost(firsts.length, index => firsts[index]!, unit));
  const from = weightBefore(units, firsts[stretch]!);
  const whole = weightBefore(units, firsts[stretch + 1] ?? units.count) - from;
  if (whole === 0) return starts[stretch]!;
  return starts[stretch]! + ((weightBefore(units, unit) - from) / whole) * (ends[stretch]! - starts[stretch]!);
}

/** Returns the index of the last unit that has begun by a time, or -1. */
export function unitBegunBy({units, firsts, starts, ends}: Pacing, time: Milliseconds): number {
  // Starts of sentences are rounded to the millisecond, so the first unit of one must count as begun half of one early.
  const stretch = Math.max(0, lastAtMost(starts.length, index => starts[index]!, time + 0.5));
  const [from, next] = [weightBefore(units, firsts[stretch]!), firsts[stretch + 1] ?? units.count];
  const length = ends[stretch]! - starts[stretch]!;
  if (length <= 0) return next - 1;
  const weight = from + ((time + 0.5 - starts[stretch]!) / length) * (weightBefore(units, next) - from);
  return Math.min(next - 1, lastAtMost(units.count, index => units.weights[index]!, weight));
}
