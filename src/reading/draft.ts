import type {Knowledge} from '../chinese/clean.ts';
import type {PrintedStamp} from '../layouts/layout.ts';
import type {KnownTime, Milliseconds, Reading, Stamp, Turn} from '../transcript/model.ts';
import type {Place} from './text/places.ts';
import type {Part} from './part.ts';
import {saidWordsWithReadings} from './words.ts';

/** The printed times of a place in a turn, by the offset in its text. */
export type PrintedTime = {readonly offset: number; readonly start?: PrintedStamp | undefined; readonly end?: PrintedStamp | undefined};

/**
 * The same for elapsed times, packed into three numbers each: the offset, and start and end in milliseconds, or -1.
 * `stamp` is the first stamp.
 */
export type ElapsedTimes = {stamp: PrintedStamp | undefined; readonly packed: readonly number[]};

/** The spans of a turn's words in its source, two numbers for each part, and the joints between them. */
export type Parts = {readonly spans: Uint32Array; readonly joints: readonly string[]};

/** The data of a turn before the stamps of the file have been ordered. */
export type Drafted = {
  readonly speaker: number;
  readonly text: string;
  readonly source: string;
  readonly wordsAt: number;
  readonly place: Place;
  /** The stamp at its beginning, or all of its times if there are more. */
  readonly printed: PrintedStamp | ElapsedTimes | readonly PrintedTime[] | undefined;
  /** The dictionaries for its readings; undefined if it has none. */
  readonly knowledge: Knowledge | undefined;
  /** Undefined if everything behind `wordsAt` is its words. */
  readonly parts: Parts | undefined;
};

const NO_READINGS: readonly Reading[] = [];

/**
 * A turn in memory. There may be a million of them. Readings are computed lazily, because few are ever needed, and all
 * of them would take more memory than the words.
 */
export class DraftTurn implements Turn {
  speaker: number;
  stamp?: Stamp;
  declare readonly text: string;
  declare readonly source: string;
  readonly wordsAt: number;
  readonly line: number;
  readonly column: number;
  /** True if it is part of a returned transcript, and so must not change. */
  #isGiven = false;
  #printed: Drafted['printed'];
  /** The known times, or the origin of the printed times if all of these are right. */
  #times: readonly KnownTime[] | Milliseconds | undefined;
  readonly #knowledge: Drafted['knowledge'];
  readonly #parts: Drafted['parts'];
  /** The number of the label's speaker, before labels of one person have been merged. */
  readonly #named: number;

  constructor({speaker: named, text, source, wordsAt, place: {line, column}, printed, knowledge, parts}: Omit<Drafted, 'text' | 'source'> & Partial<Drafted>, speaker = named, stamp?: Stamp, times?: readonly KnownTime[] | Milliseconds) {
    this.#named = named;
    this.speaker = speaker;
    if (stamp) this.stamp = stamp;
    this.#times = times;
    if (text !== undefined) this.text = text;
    if (source !== undefined) this.source = source;
    this.wordsAt = wordsAt;
    this.line = line;
    this.column = column;
    this.#printed = printed;
    this.#knowledge = knowledge;
    this.#parts = parts;
  }

  /** Returns its known times. They are computed lazily, because all of them would take more memory than the words. */
  get times(): readonly KnownTime[] {
    const times = typeof this.#times === 'number' ? knownTimes(this.#printed as ElapsedTimes, this.#times) : this.#times;
    // In the type of a turn, `times` is never undefined.
    return times!;
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
      for (const {offset, text: reading} of own) readings.push({offset: length + offset, text: reading});
      length += text.length;
    }
    return readings;
  }

  /** Returns its printed times. */
  static printedIn(turn: DraftTurn): Drafted['printed'] {
    return turn.#printed;
  }

  /** Drops its printed times if they are no longer needed. */
  static forget(turn: DraftTurn): void {
    if (typeof turn.#times !== 'number') turn.#printed = undefined;
    else (turn.#printed as ElapsedTimes).stamp = undefined;
  }

  /** Returns the number of its label's speaker, before labels of one person have been merged. */
  static namedIn(turn: DraftTurn): number {
    return turn.#named;
  }

  /**
   * Returns the turn with its final times. A turn that has been returned before is copied if its times have changed.
   */
  static given(turn: DraftTurn, speaker: number, stamp: Stamp | undefined, times: readonly KnownTime[] | Milliseconds | undefined): DraftTurn {
    if (!turn.#isGiven) {
      turn.#isGiven = true;
      turn.speaker = speaker;
      if (stamp) turn.stamp = stamp;
      turn.#times = times;
      return turn;
    }
    if (turn.speaker === speaker && sameStamp(turn.stamp, stamp) && sameTimes(turn.#times, times)) return turn;
    const {text, source, wordsAt, line, column} = turn;
    const other = new DraftTurn({speaker: turn.#named, text, source, wordsAt, place: {line, column}, printed: turn.#printed, knowledge: turn.#knowledge, parts: turn.#parts}, speaker, stamp, times);
    other.#isGiven = true;
    return other;
  }
}

/**
 * Returns the known times of a turn whose printed times are all right. If the first one is at the beginning, it is the
 * stamp's.
 */
function knownTimes({packed}: ElapsedTimes, origin: Milliseconds): readonly KnownTime[] | undefined {
  const times: KnownTime[] = [];
  let hasStamp = false;
  for (let row = 0; row < packed.length; row += 3) {
    const [offset, start, end] = [packed[row]!, packed[row + 1]!, packed[row + 2]!];
    const isOfTurn: boolean = start >= 0 && offset === 0 && times.length === 0 && !hasStamp;
    hasStamp ||= isOfTurn;
    if (end >= 0 || (start >= 0 && !isOfTurn)) times.push(knownTime(offset, start < 0 || isOfTurn ? undefined : start - origin, end < 0 ? undefined : end - origin));
  }
  return times.length === 0 ? undefined : times;
}

/** Makes a known time. There may be millions of these. */
export const knownTime = (offset: number, start: number | undefined, end: number | undefined): KnownTime => (start === undefined ? {offset, end: end!} : end === undefined ? {offset, start} : {offset, start, end});

/**
 * The parts from which a turn is read again. `as-shown` means that its words in the file, up to its end, need no
 * cleaning. Otherwise it is the offset of words that need cleaning, or a list of parts.
 */
export type Pieces = 'as-shown' | number | readonly Part[];

/** The words of a turn as they were read. */
export type Recalled = Pick<Drafted, 'text' | 'source'>;

/** A turn whose words are not in memory. They are read again whenever they are needed. */
export class StoredTurn extends DraftTurn {
  readonly #recall: (turn: StoredTurn) => Recalled;
  /** The beginning and the end of the turn in the file, and its parts. */
  readonly offset: number;
  readonly end: number;
  readonly pieces: Pieces;

  constructor(drafted: Omit<Drafted, 'text' | 'source'>, {offset, end, pieces}: Pick<StoredTurn, 'offset' | 'end' | 'pieces'>, recall: (turn: StoredTurn) => Recalled) {
    super(drafted);
    this.offset = offset;
    this.end = end;
    this.pieces = pieces;
    this.#recall = recall;
  }

  static {
    for (const name of ['text', 'source'] as const) {
      Object.defineProperty(StoredTurn.prototype, name, {
        get(this: StoredTurn) {
          return this.#recall(this)[name];
        },
      });
    }
  }
}

const sameStamp = (one: Stamp | undefined, other: Stamp | undefined): boolean => one === other || (one !== undefined && other !== undefined && one.time === other.time && one.text === other.text && one.precision === other.precision);

type Times = readonly KnownTime[] | Milliseconds | undefined;

const sameTimes = (one: Times, other: Times): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && one.length === other.length && one.every(({offset, start, end}, index) => offset === other[index]!.offset && start === other[index]!.start && end === other[index]!.end));
