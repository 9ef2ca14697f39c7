import type {Knowledge} from '../chinese/clean.ts';
import type {PrintedStamp} from '../layouts/layout.ts';
import type {KnownTime, Reading, Stamp, Turn} from '../transcript/model.ts';
import type {Place} from './places.ts';
import {saidWordsWithReadings} from './words.ts';

/** What the file prints of times in a turn, by the offset in its text. */
export type PrintedTime = {readonly at: number; readonly start?: PrintedStamp | undefined; readonly end?: PrintedStamp | undefined};

/**
 * The same where all of them count from the start of a recording: three numbers to a time, which are the offset, and in
 * milliseconds start and end, -1 where there is none. `stamp` is the first of them.
 */
export type ElapsedTimes = {readonly stamp: PrintedStamp | undefined; readonly packed: readonly number[]};

/** Where the words of a turn lie in its source, a part to two numbers, and what joins them. */
export type Parts = {readonly spans: Uint32Array; readonly joints: readonly string[]};

/** All of a turn that is known before the stamps of the file have been put in order. */
export type Drafted = {
  readonly speaker: number;
  readonly text: string;
  readonly source: string;
  readonly wordsAt: number;
  readonly place: Place;
  /** The stamp that it begins with, or, where the file prints more, all of its times. */
  readonly printed: PrintedStamp | ElapsedTimes | readonly PrintedTime[] | undefined;
  /** What its readings are found with; undefined when it has none. */
  readonly knowledge: Knowledge | undefined;
  /** Undefined when the words are all that stands behind `wordsAt`. */
  readonly parts: Parts | undefined;
};

const NO_READINGS: readonly Reading[] = [];

/**
 * A turn as it is kept: there may be a million. Its readings are worked out when they are asked for, which is seldom, and
 * for a few turns: all of them would take more room than the words.
 */
export class DraftTurn implements Turn {
  speaker: number;
  stamp?: Stamp;
  times?: readonly KnownTime[];
  readonly text: string;
  readonly source: string;
  readonly wordsAt: number;
  readonly line: number;
  readonly column: number;
  /** Whether it is part of a transcript that somebody has, and so may not change. */
  #isGiven = false;
  #printed: Drafted['printed'];
  readonly #knowledge: Drafted['knowledge'];
  readonly #parts: Drafted['parts'];
  /** Who gives it as labels name him, before labels of one person have been put together. */
  readonly #named: number;

  constructor({speaker: named, text, source, wordsAt, place: {line, column}, printed, knowledge, parts}: Drafted, speaker = named, stamp?: Stamp, times?: readonly KnownTime[]) {
    this.#named = named;
    this.speaker = speaker;
    if (stamp) this.stamp = stamp;
    if (times) this.times = times;
    this.text = text;
    this.source = source;
    this.wordsAt = wordsAt;
    this.line = line;
    this.column = column;
    this.#printed = printed;
    this.#knowledge = knowledge;
    this.#parts = parts;
  }

  get readings(): readonly Reading[] {
    const knowledge = this.#knowledge;
    const parts = this.#parts;
    if (!knowledge) return NO_READINGS;
    if (!parts) return saidWordsWithReadings(this.source.slice(this.wordsAt), knowledge).readings;
    const readings: Reading[] = [];
    let length = 0;
    for (const [index, joint] of parts.joints.entries()) {
      const {text, readings: own} = saidWordsWithReadings(this.source.slice(parts.spans[2 * index], parts.spans[2 * index + 1]), knowledge);
      length += joint.length;
      for (const {at, text: reading} of own) readings.push({at: length + at, text: reading});
      length += text.length;
    }
    return readings;
  }

  /** What the file prints of its times. */
  static printedIn(turn: DraftTurn): Drafted['printed'] {
    return turn.#printed;
  }

  /** Forgets what is printed of its times: nobody will ask for it again. */
  static forget(turn: DraftTurn): void {
    turn.#printed = undefined;
  }

  /** The number of its label's speaker, before labels of one person have been put together. */
  static namedIn(turn: DraftTurn): number {
    return turn.#named;
  }

  /**
   * The turn with its times as the order of all stamps tells, as it is given away. A turn that has been given before is
   * another when they have changed.
   */
  static given(turn: DraftTurn, speaker: number, stamp: Stamp | undefined, times: readonly KnownTime[] | undefined): DraftTurn {
    if (!turn.#isGiven) {
      turn.#isGiven = true;
      turn.speaker = speaker;
      if (stamp) turn.stamp = stamp;
      if (times) turn.times = times;
      return turn;
    }
    if (turn.speaker === speaker && sameStamp(turn.stamp, stamp) && sameTimes(turn.times, times)) return turn;
    const {text, source, wordsAt, line, column} = turn;
    const other = new DraftTurn({speaker: turn.#named, text, source, wordsAt, place: {line, column}, printed: turn.#printed, knowledge: turn.#knowledge, parts: turn.#parts}, speaker, stamp, times);
    other.#isGiven = true;
    return other;
  }
}

const sameStamp = (one: Stamp | undefined, other: Stamp | undefined): boolean => one === other || (one !== undefined && other !== undefined && one.time === other.time && one.text === other.text && one.precision === other.precision);

const sameTimes = (one: readonly KnownTime[] | undefined, other: readonly KnownTime[] | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.length === other.length && one.every(({at, start, end}, index) => at === other[index]!.at && start === other[index]!.start && end === other[index]!.end));
