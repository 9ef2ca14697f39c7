import type {Milliseconds} from '../transcript/model.ts';
import type {Timeline} from './timeline.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/** The time of day at a moment of the broadcast, `15:13:20`, or `15:13` to the minute; elapsed time where nothing is stamped. */
export function formatClock({transcript: {firstClock}}: Timeline, time: Milliseconds, unit: 'second' | 'minute' = 'second'): string {
  if (firstClock === undefined) return formatDuration(time);
  const clock = Math.floor((firstClock + time) / SECOND) % (DAY / SECOND);
  const minutes = `${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}`;
  return unit === 'minute' ? minutes : `${minutes}:${two(clock % 60)}`;
}

/** The last full second on the clock by `time`: what counters show, so that all of them change with the clock. */
export function fullSecond({transcript: {firstClock = 0}}: Timeline, time: Milliseconds): Milliseconds {
  return Math.max(0, Math.floor((firstClock + time) / SECOND) * SECOND - firstClock);
}

/** The stamp of a turn as printed, or the estimate of its start to the second. */
export function formatTurnClock(timeline: Timeline, turn: number): string {
  const stamp = timeline.transcript.turns[turn]!.stamp;
  return stamp && timeline.estimates[turn] === 0 ? stamp.text : `≈${formatClock(timeline, timeline.starts[turn]!)}`;
}

/** A length of time as `0:44`, `12:05` or `1:02:05`; fractions of a second are dropped. */
export function formatDuration(length: Milliseconds): string {
  const seconds = Math.max(0, Math.floor(length / SECOND));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
