import type {Milliseconds, Timing, Transcript} from '../transcript/model.ts';

/** What is known of a file from outside: what the user says, and what its name says. */
export type Outside = {
  /** The time of day at which a recording began, as the user says it. */
  readonly clock?: Milliseconds | undefined;
  /** The day, as days since 1970-01-01, and perhaps the time of day that the file's name has. */
  readonly named?: {readonly day: number; readonly time?: Milliseconds} | undefined;
};

const DAY = 24 * 60 * 60 * 1000;

/** The clock of a transcript: what its first stamp is, and what it says at a time counted from there. */
export type Clock = {
  readonly timing: Timing;
  readonly first: Milliseconds | undefined;
  readonly day: number | undefined;
  /** A stamp as the clock shows it; undefined where stamps are shown as they are printed. */
  readonly textAt: ((time: Milliseconds) => string) | undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Gives elapsed times a time of day, where one is known at which they began: `origin`. */
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

/** The fields of a transcript that say what its times count from. */
export const countedFrom = ({timing, first}: Clock): Pick<Transcript, 'firstClock' | 'firstElapsed'> =>
  (first === undefined ? {} : timing === 'elapsed' ? {firstElapsed: first} : {firstClock: first});
