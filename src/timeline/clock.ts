import type {Milliseconds} from '../transcript/model.ts';
import type {Timeline} from './timeline.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Returns the time of day at a time of the broadcast, `15:13:20`, or `15:13` to the minute. If the file has no times of
 * day, returns the elapsed time, as the file counts it.
 */
export function formatClock({transcript: {firstClock, firstElapsed = 0}}: Timeline, time: Milliseconds, unit: 'second' | 'minute' = 'second'): string {
  if (firstClock === undefined) return formatDuration(firstElapsed + time);
  const clock = Math.floor((firstClock + time) / SECOND) % (DAY / SECOND);
  const minutes = `${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}`;
  return unit === 'minute' ? minutes : `${minutes}:${two(clock % 60)}`;
}

/**
 * Returns the last full second on the clock by `time`. All counters use it, so that they change together with the
 * clock.
 */
export function fullSecond({transcript: {firstClock, firstElapsed}}: Timeline, time: Milliseconds): Milliseconds {
  const first = firstClock ?? firstElapsed ?? 0;
  return Math.max(0, Math.floor((first + time) / SECOND) * SECOND - first);
}

/** Returns the day at a time of the broadcast, `2023-12-13`; undefined if the file has no date. */
export function dateAt({transcript: {date, firstClock = 0}}: Timeline, time: Milliseconds): string | undefined {
  return date === undefined ? undefined : new Date(Date.parse(date) + Math.floor((firstClock + time) / DAY) * DAY).toISOString().slice(0, 10);
}

/**
 * Returns the clock at a time of the broadcast, with its date if the broadcast has more than one day: `2023-12-15
 * 14:30:00`.
 */
export function formatMoment(timeline: Timeline, time: Milliseconds, unit: 'second' | 'minute' = 'second'): string {
  const day = dateAt(timeline, 0) === dateAt(timeline, timeline.duration) ? undefined : dateAt(timeline, time);
  return `${day === undefined ? '' : `${day} `}${formatClock(timeline, time, unit)}`;
}

/** Returns the stamp of a turn as printed, or the estimate of its start to the second. */
export function formatTurnClock(timeline: Timeline, turn: number): string {
  const stamp = timeline.transcript.turns[turn]!.stamp;
  return stamp && timeline.estimates[turn] === 0 ? stamp.text : `≈${formatClock(timeline, timeline.starts[turn]!)}`;
}

/** Returns a length of time as `0:44`, `12:05` or `1:02:05`. Fractions of a second are dropped. */
export function formatDuration(length: Milliseconds): string {
  const seconds = Math.max(0, Math.floor(length / SECOND));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
