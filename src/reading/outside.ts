import type {Milliseconds, Timing, Transcript} from '../transcript/model.ts';

/** Metadata from outside of a file: from the user, and from its name. */
export type Outside = {
  /** The time of day at which a recording began, from the user. */
  readonly clock?: Milliseconds | undefined;
  /** The day in the file's name, as days since 1970-01-01, and perhaps the time of day. */
  readonly named?: {readonly day: number; readonly time?: Milliseconds} | undefined;
};

const DAY = 24 * 60 * 60 * 1000;

/** The clock of a transcript: its first stamp, and its clock time at any later time. */
export type Clock = {
  readonly timing: Timing;
  readonly first: Milliseconds | undefined;
  readonly day: number | undefined;
  /** Returns a stamp as the clock shows it; undefined if stamps are shown as printed. */
  readonly textAt: ((time: Milliseconds) => string) | undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Gives elapsed times a time of day, if the time of day of their beginning is known: `origin`. */
export function clockOf({timing, first, day}: {readonly timing: Timing; readonly first: Milliseconds | undefined; readonly day: number | undefined}, origin: Milliseconds | undefined): Clock {
  if (origin === undefined || timing === 'clock') return {timing, first, day, textAt: undefined};
  const base = origin + (first ?? 0);
  if (timing === 'none') return {timing, first: base % DAY, day, textAt: undefined};
  const textAt = (time: Milliseconds) => {
    const seconds = Math.floor((base + time) / 1000) % (DAY / 1000);
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };
  return {timing: 'clock', first: base % DAY, day: day === undefined ? undefined : day + Math.floor(base / DAY), textAt};
}

/** Returns the fields of a transcript for the origin of its times. */
export const countedFrom = ({timing, first}: Clock): Pick<Transcript, 'firstClock' | 'firstElapsed'> =>
  (first === undefined ? {} : timing === 'elapsed' ? {firstElapsed: first} : {firstClock: first});
