/** A number of milliseconds. Times inside the program count from the first stamp. */
export type Milliseconds = number;

/** The reading of one character: `text` is a toned pinyin syllable, `offset` the place of its character, in UTF-16 code units. */
export type Reading = {readonly offset: number; readonly text: string};

/** Clean text with the readings that were lifted out of it, in their order. Paragraphs are joined by `\n`. */
export type AnnotatedText = {readonly text: string; readonly readings: readonly Reading[]};

export type Role = 'host' | 'official' | 'reporter' | 'other';

/** A person who gives turns. `post` is an official's office, `outlet` the medium that a reporter works for. */
export type Speaker = {
  readonly name: string;
  readonly role: Role;
  readonly post?: string;
  readonly outlet?: string;
  /** The readings from the label, with offsets in `name`. */
  readonly readings: readonly Reading[];
  /** The other labels of the same person: `Dan` of `Dan Ott`. */
  readonly alsoCalled?: readonly string[];
};

/**
 * A time as printed in the file, of the day or elapsed (`Transcript.timing`). `time` is its distance from the first
 * stamp; it never decreases, even past midnight. `precision` is the unit to which the stamp was printed, down to a
 * millisecond.
 */
export type Stamp = {
  /** The text that is shown: `15:10`, `15:10:30`, `0:05`. */
  readonly text: string;
  readonly time: Milliseconds;
  readonly precision: Milliseconds;
};

/**
 * A known time inside a turn: the words from `offset` on begin at `start` and have been said by `end`. Times count as
 * those of stamps do.
 */
export type KnownTime = {readonly offset: number; readonly start?: Milliseconds; readonly end?: Milliseconds};

/** One uninterrupted stretch of talk. Its readings may be computed lazily. */
export type Turn = AnnotatedText & {
  /** Index into `Transcript.speakers`. */
  readonly speaker: number;
  readonly stamp?: Stamp;
  /** The known times inside the turn and at its end, in order of `offset`. They do not include the stamp. */
  readonly times?: readonly KnownTime[];
  /** The turn exactly as the file has it, stamp and label included. */
  readonly source: string;
  /** The offset in `source` at which the words begin, behind stamp and label. */
  readonly wordsAt: number;
  /** The place in the file where the turn begins. Both count from 1, `column` in characters. */
  readonly line: number;
  readonly column: number;
};

/**
 * A turn that asks and the turns that answer it, as ascending indices into `Transcript.turns`. `guessed` is true if
 * only its words, and no label, mark it as a question. `isOpen` is true while more of the text is to come, so that the
 * next turn may still answer.
 */
export type Question = {readonly asked: number; readonly answers: readonly number[]; readonly guessed?: true; readonly isOpen?: true};

/**
 * A happening that is not speech: a recess, applause, a heading. It stands before `turn`, or inside it at `offset` of
 * the turn's text.
 */
export type BroadcastEvent = {readonly turn: number; readonly offset?: number; readonly text: string; readonly line: number; readonly column: number};

/** Text of the file that is no turn, no event and no heading: page heads, lists of those present, footers. As printed. */
export type Aside = {readonly text: string; readonly line: number; readonly column: number};

/** The recognised layout of the file, with the confidence `sure` from 0 to 1. */
export type Recognition = {
  readonly layout: string;
  readonly sure: number;
  /** The number of beginnings of this layout in the examined part of the file, and the first of them. */
  readonly beginnings: number;
  readonly example: string;
  /** The second best guess, if there is one. */
  readonly second?: {readonly layout: string; readonly sure: number};
  /** True if the layout was requested, and not recognised. */
  readonly asked?: true;
};

/**
 * The kind of the stamps: times of day, or times from the start of a recording. With `none` every time is an estimate.
 */
export type Timing = 'clock' | 'elapsed' | 'none';

/** Something in the file that could not be read or restored. `line` and `column` count from 1, `column` in characters. */
export type Problem = {
  readonly line: number;
  readonly column: number;
  readonly kind: ProblemKind;
  /** The text at this place, with its unsafe characters. Pass it through `visible` before you show it. */
  readonly found: string;
};

export type ProblemKind =
  /** An annotation was cut through by a broken character that could not be restored. */
  | 'broken-character'
  /** A broken character has more than one possible restoration. */
  | 'ambiguous-character'
  /** Characters that an earlier conversion has lost. */
  | 'lost-characters'
  /** Text before the first turn that is not a heading. */
  | 'text-before-first-turn'
  /** A stamp that does not fit the order of the others. */
  | 'stamp-goes-back'
  /** A stamp with neither a speaker nor words. */
  | 'stamp-alone'
  /** A line begins with a stamp, but it could not be read as a turn; it belongs to the turn before. */
  | 'unread-stamp'
  /** A stamp that is no time of day. */
  | 'bad-stamp'
  /** A line begins with the label of somebody who speaks, but stands where no turn begins; it belongs to the turn before. */
  | 'unread-label'
  /** A turn so long that it has been divided. */
  | 'long-turn'
  /** A turn in which nothing is said. */
  | 'empty-turn'
  /** Bytes that are no character in the encoding of the file. */
  | 'undecodable'
  /** JSON that cannot be read from here on. */
  | 'broken-json'
  /** XML that cannot be read from here on. */
  | 'broken-xml'
  /** XML with a document type, which is not read: it can define text that never ends. */
  | 'document-type'
  /** No turn was found at all. */
  | 'no-turns';

/** A text live broadcast as it was published: plain data, independent of the layout that it was read from. */
export type Transcript = {
  /** The line above the first turn, as printed: `圖文直播——`. */
  readonly heading?: string;
  /** The subject of the broadcast, as its opening turn names it. */
  readonly title?: string;
  /** The day of the first stamp, `2023-12-13`. */
  readonly date?: string;
  readonly timing: Timing;
  /** The time of day of the first stamp, in milliseconds from midnight; absent when no time of day is stamped. */
  readonly firstClock?: Milliseconds;
  /** The first stamp in milliseconds, where stamps count from the start of a recording. */
  readonly firstElapsed?: Milliseconds;
  /** The speakers, in order of their first turn. */
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  readonly questions: readonly Question[];
  readonly events: readonly BroadcastEvent[];
  readonly asides: readonly Aside[];
  readonly recognition?: Recognition;
  readonly problems: readonly Problem[];
};
