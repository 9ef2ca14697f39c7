/** A count of milliseconds; inside the program every time is one, counted from the first stamp. */
export type Milliseconds = number;

/** How one character is read: `text` is a toned pinyin syllable, `at` the UTF-16 offset of its character. */
export type Reading = {readonly at: number; readonly text: string};

/** Clean text with the readings that were lifted out of it, in order of `at`. Paragraphs are joined by `\n`. */
export type AnnotatedText = {readonly text: string; readonly readings: readonly Reading[]};

export type Role = 'host' | 'official' | 'reporter' | 'other';

/** Who gives a turn. `post` is an official's office, `outlet` the medium that a reporter works for. */
export type Speaker = {
  readonly name: string;
  readonly role: Role;
  readonly post?: string;
  readonly outlet?: string;
  /** The readings that stood in the label, over `name`. */
  readonly readings: readonly Reading[];
};

/**
 * The time as printed in the file. `time` is its distance from the first stamp of the transcript: a broadcast
 * may pass midnight, so it never decreases. `precision` is the length of the unit it was printed to.
 */
export type Stamp = {
  /** As it is shown: `15:10` or `15:10:30`. */
  readonly text: string;
  readonly time: Milliseconds;
  readonly precision: Milliseconds;
};

/** One uninterrupted stretch of talk. Its readings may be worked out when they are asked for. */
export type Turn = AnnotatedText & {
  /** Index into `Transcript.speakers`. */
  readonly speaker: number;
  readonly stamp?: Stamp;
  /** The turn exactly as the file has it, stamp and label included. */
  readonly source: string;
  /** Where in `source` the words begin, behind stamp and label. */
  readonly wordsAt: number;
  /** Where in the file the turn begins; both count from 1, `column` in characters. */
  readonly line: number;
  readonly column: number;
};

/** A reporter's turn and the turns that answer it, as ascending indices into `Transcript.turns`. */
export type Question = {readonly asked: number; readonly answers: readonly number[]};

/** Something in the file that could not be read or restored. Both count from 1, `column` in characters. */
export type Problem = {
  readonly line: number;
  readonly column: number;
  readonly kind: ProblemKind;
  /** The text that was found there, unsafe characters and all: whoever shows it makes it visible. */
  readonly found: string;
};

export type ProblemKind =
  /** An annotation was cut through by a broken character that could not be restored. */
  | 'broken-character'
  /** A broken character has more than one possible restoration. */
  | 'ambiguous-character'
  /** Text before the first turn that is not a heading. */
  | 'text-before-first-turn'
  /** A stamp that is earlier than the one before it by less than would mean midnight. */
  | 'stamp-goes-back'
  /** A stamp that is no time of day. */
  | 'bad-stamp'
  /** A turn so long that it has been divided. */
  | 'long-turn'
  /** A turn in which nothing is said. */
  | 'empty-turn'
  /** No turn was found at all. */
  | 'no-turns';

/** A text live broadcast as it was published: plain data, whatever layout it was read from. */
export type Transcript = {
  /** The line above the first turn, as printed: `圖文直播——`. */
  readonly heading?: string;
  /** What the broadcast is, as its opening turn names it. */
  readonly title?: string;
  /** The day of the first stamp, `2023-12-13`. */
  readonly date?: string;
  /** The time of day of the first stamp, in milliseconds from midnight; absent when nothing is stamped. */
  readonly firstClock?: Milliseconds;
  /** In order of their first turn. */
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
};
