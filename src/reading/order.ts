import type {PrintedStamp} from '../layouts/layout.ts';
import type {Milliseconds, Timing} from '../transcript/model.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A stamp, or only the milliseconds that have passed since the start of the recording. */
export type Ordering = PrintedStamp | Milliseconds;

/** The stamps of a file in their order. Times are milliseconds from the first right stamp. */
export type Ordered = {
  readonly timing: Timing;
  /** The time of each stamp; undefined if it is no time or does not fit the others. */
  readonly times: ArrayLike<Milliseconds | undefined>;
  /** The fault of each stamp. */
  readonly wrong: ArrayLike<'bad-stamp' | 'stamp-goes-back' | undefined>;
  /** The time that is subtracted from elapsed times; undefined if there are none. */
  readonly origin: Milliseconds | undefined;
  /** The first right stamp: from midnight or from the start of the recording, and its day. */
  readonly first: Milliseconds | undefined;
  readonly day: number | undefined;
  /** Returns the time of any other stamp of the same kind, such as an end. */
  readonly timeOf: (stamp: Ordering, after: Milliseconds) => Milliseconds | undefined;
};

/** Reads a stamp as an elapsed time, in a file with elapsed times. Two numbers are minutes and seconds. */
const elapsed = ({kind, time, precision}: PrintedStamp): Milliseconds | undefined => (time === undefined ? undefined : kind === 'unknown' && precision === MINUTE ? time / 60 : time);

/**
 * Finds the right stamps in the order of the file: the longest non-decreasing subsequence. The others are mistakes. A
 * clock that goes back by more than half a day, and stays there, has passed midnight. A recording whose first turn has
 * no stamp (`isFirstUnstamped`) begins at 0.
 */
export function orderStamps(stamps: readonly Ordering[], headDay: number | undefined, isFirstUnstamped: boolean): Ordered {
  return ascendingTimes(stamps, headDay, isFirstUnstamped) ?? ordered(stamps, headDay, isFirstUnstamped);
}

/** Does the same for elapsed times that never go back, of which there may be millions. Returns undefined for others. */
function ascendingTimes(stamps: readonly Ordering[], day: number | undefined, isFirstUnstamped: boolean): Ordered | undefined {
  if (stamps.length === 0 || typeof stamps[0] !== 'number') return undefined;
  const origin = isFirstUnstamped ? 0 : stamps[0];
  const times = new Float64Array(stamps.length);
  let latest = stamps[0];
  for (let index = 0; index < stamps.length; index += 1) {
    const stamp = stamps[index]!;
    if (typeof stamp !== 'number' || stamp < latest) return undefined;
    times[index] = stamp - origin;
    latest = stamp;
  }
  return {timing: 'elapsed', times, wrong: [], origin, first: origin, day, timeOf: stamp => (typeof stamp === 'number' ? stamp - origin : stamp.time === undefined || stamp.kind === 'clock' ? undefined : elapsed(stamp)! - origin)};
}

function ordered(stamps: readonly Ordering[], headDay: number | undefined, isFirstUnstamped: boolean): Ordered {
  const timing = timingOf(stamps);
  const values = timing === 'clock' ? clockValues(stamps, headDay) : stamps.map(stamp => (typeof stamp === 'number' ? stamp : stamp.kind === 'clock' ? undefined : elapsed(stamp)));
  const isRight = longestRun(values);
  const firstRight = values.find((value, index) => value !== undefined && isRight[index] === 1);
  const origin = firstRight !== undefined && timing === 'elapsed' && isFirstUnstamped ? 0 : firstRight;
  const isDated = headDay !== undefined || stamps.some((stamp, index) => dayIn(stamp) !== undefined && isRight[index] === 1);
  return {
    timing: origin === undefined ? 'none' : timing,
    times: values.map((value, index) => (value !== undefined && isRight[index] === 1 ? value - origin! : undefined)),
    wrong: values.map((value, index) => (value === undefined ? (timeIn(stamps[index]!) === undefined ? 'bad-stamp' : undefined) : isRight[index] === 1 ? undefined : 'stamp-goes-back')),
    origin: timing === 'clock' ? undefined : origin,
    first: origin === undefined ? undefined : timing === 'clock' ? ((origin % DAY) + DAY) % DAY : origin,
    day: origin !== undefined && timing === 'clock' && isDated ? Math.floor(origin / DAY) : timing === 'clock' ? undefined : headDay,
    timeOf(stamp, after) {
      if (origin === undefined) return undefined;
      if (typeof stamp === 'number') return timing === 'clock' ? undefined : stamp - origin;
      if (stamp.time === undefined || (stamp.kind === 'clock') !== (timing === 'clock')) return undefined;
      if (timing !== 'clock') return elapsed(stamp)! - origin;
      const day = stamp.day ?? Math.floor((origin + after) / DAY);
      const time = day * DAY + stamp.time - origin;
      return stamp.day === undefined && time < after - DAY / 2 ? time + DAY : time;
    },
  };
}

/**
 * The latest first stamp of a recording, if the form is ambiguous. A recording begins near 0, or has more hours than a
 * day.
 */
const NEAR_ZERO = 30 * MINUTE;

const dayIn = (stamp: Ordering): number | undefined => (typeof stamp === 'number' ? undefined : stamp.day);
const timeIn = (stamp: Ordering): Milliseconds | undefined => (typeof stamp === 'number' ? stamp : stamp.time);

function timingOf(stamps: readonly Ordering[]): Timing {
  let clocks = 0;
  let elapsedTimes = 0;
  let unknown: PrintedStamp | undefined;
  let isLong = false;
  for (const stamp of stamps) {
    if (typeof stamp === 'number') elapsedTimes += 1;
    else if (stamp.kind === 'clock') clocks += 1;
    else if (stamp.kind === 'elapsed') elapsedTimes += 1;
    else {
      unknown ??= stamp;
      isLong ||= (stamp.time ?? 0) >= DAY;
    }
  }
  if (unknown) {
    if (clocks > 0 || elapsedTimes > 0) return clocks >= elapsedTimes ? 'clock' : 'elapsed';
    return isLong || (unknown.time ?? 0) < NEAR_ZERO ? 'elapsed' : 'clock';
  }
  return clocks + elapsedTimes === 0 ? 'none' : clocks >= elapsedTimes ? 'clock' : 'elapsed';
}

/** The number of stamps after one that goes back that must also be early, if the clock has passed midnight. */
const LOOKED_AHEAD = 3;

/** Returns times of day as milliseconds since 1970, or since the first day if no date is known. */
function clockValues(stamps: readonly Ordering[], headDay: number | undefined): (Milliseconds | undefined)[] {
  const isRight = longestRun(stamps.map(stamp => (typeof stamp !== 'number' && stamp.time !== undefined && stamp.kind !== 'elapsed' ? stamp.day : undefined)));
  let latest: number | undefined;
  let day = headDay ?? dayIn(stamps.find((_, index) => isRight[index] === 1) ?? 0) ?? 0;
  let printed: number | undefined;
  return stamps.map((stamp, index) => {
    if (typeof stamp === 'number' || stamp.kind === 'elapsed' || stamp.time === undefined) return undefined;
    // The printed date may not have changed at midnight.
    const stale = stamp.day === undefined || stamp.day === printed;
    let value = (stale ? day : stamp.day!) * DAY + stamp.time;
    if (stale && latest !== undefined && value < latest - DAY / 2 && staysBack(stamps, index, latest - DAY / 2 - day * DAY, stamp.day)) value += DAY;
    // A date that does not fit the others is ignored for later stamps.
    if (stamp.day !== undefined && stamp.day !== printed && isRight[index] !== 1) return value;
    if (stamp.day !== undefined) printed = stamp.day;
    if (latest === undefined || value > latest) latest = value;
    day = Math.max(day, Math.floor(value / DAY));
    return value;
  });
}

/** Tells whether the next stamps are also before a time of day, or on a later day. */
function staysBack(stamps: readonly Ordering[], index: number, limit: Milliseconds, day: number | undefined): boolean {
  let looked = 0;
  for (let next = index + 1; next < stamps.length && looked < LOOKED_AHEAD; next += 1) {
    const stamp = stamps[next]!;
    if (typeof stamp === 'number' || stamp.kind === 'elapsed' || stamp.time === undefined) continue;
    const {time, day: other} = stamp;
    if (other !== undefined && other !== day) return true;
    if (time >= limit) return false;
    looked += 1;
  }
  return true;
}

function isAscending(values: readonly (number | undefined)[]): boolean {
  let latest = -Infinity;
  for (const value of values) {
    if (value === undefined) continue;
    if (value < latest) return false;
    latest = value;
  }
  return true;
}

/**
 * Marks the longest non-decreasing subsequence of values with 1. If there are several, it is the one that begins
 * earliest. It takes O(n log n) time, from the last value to the first.
 */
function longestRun(values: readonly (number | undefined)[]): Uint8Array {
  // Nearly every file is in order, which one pass checks.
  if (isAscending(values)) return Uint8Array.from(values, value => (value === undefined ? 0 : 1));
  // tails[k]: the index of the largest first value of all subsequences of k + 1 values that begin later.
  const tails: number[] = [];
  const next = new Int32Array(values.length).fill(-1);
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value === undefined) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! >= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) next[index] = tails[low - 1]!;
    tails[low] = index;
  }
  const run = new Uint8Array(values.length);
  for (let index = tails.at(-1) ?? -1; index >= 0; index = next[index]!) run[index] = 1;
  return run;
}
