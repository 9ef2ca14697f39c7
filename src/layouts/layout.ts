/**
 * The interface of a layout: it rates a sample, and emits marks where something begins in a text. A layout knows
 * nothing of cleaning, speakers, questions or the order of stamps. `reading/` makes a transcript of its marks.
 */
import type {Milliseconds, Problem, ProblemKind, Transcript} from '../transcript/model.ts';

/** A stretch of the file by UTF-16 offsets. */
export type Span = {readonly from: number; readonly to: number};

/**
 * A time as printed in the file. `time` counts from midnight or from the start of the recording. It is undefined if the
 * digits are no time. If `kind` is `unknown`, the whole file decides, and two numbers are given as hours and minutes.
 */
export type PrintedStamp = {
  /** The text that is shown: `15:10`, `15:10:30`, `0:05`. */
  readonly text: string;
  readonly kind: 'clock' | 'elapsed' | 'unknown';
  readonly time: Milliseconds | undefined;
  readonly precision: Milliseconds;
  /** Days since 1970-01-01, if a date is printed with it. */
  readonly day?: number;
};

/** The condition for a mark to begin a turn. The whole file decides, not the line. */
export type Claim =
  /** None: the form alone proves it. */
  | 'certain'
  /** The label is a real one: it recurs, looks like a name, or is in the list of those present. */
  | 'label'
  /** The stamp fits between its neighbours, or the label is a label elsewhere. Otherwise it becomes a problem. */
  | 'either'
  /** The stamp fits between its neighbours. */
  | 'stamp'
  /** Both: the stamp fits, and the label is a label elsewhere. */
  | 'both';

/** The place of a label: at the beginning of a paragraph, of a line, or of a line in the middle of a sentence. */
export type Standing = 'paragraph' | 'line' | 'sentence';

/** A word of `said` and its time, for files with times of words. */
export type WordTime = {readonly offset: number; readonly start: PrintedStamp};

/**
 * The words of a turn or piece: the text of the file up to the next mark, or `said` if the file encodes them (entities,
 * JSON).
 */
type Words = {
  readonly offset: number;
  /** The beginning of the words, behind stamp and label. */
  readonly words: number;
  /**
   * The end of the words, if it is before the next mark. Marks with such an end need not be in the order of the file.
   */
  readonly to?: number | undefined;
  readonly stamp?: PrintedStamp | undefined;
  readonly end?: PrintedStamp | undefined;
  readonly said?: string | undefined;
  readonly times?: readonly WordTime[] | undefined;
};

/**
 * A place where something begins in the file. Marks come in order of `offset`. The text between two marks belongs to the
 * first.
 */
export type Mark =
  /**
   * A turn of the speaker whom its label names. A turn without a label has an unnamed speaker. If most labels have a
   * bullet, a mark without one is no turn, but an agenda or an annex.
   */
  | Words & {
    readonly kind: 'turn'; readonly label?: Span | string; readonly claim: Claim; readonly stands?: Standing; readonly isBulleted?: boolean;
    /**
     * The meaning of the mark if its label turns out to be none: a piece whose words begin with the label. It keeps the
     * times of the turn.
     */
    readonly otherwise?: {
      readonly words: number; readonly said?: string;
      /** True if a turn begins in any case, as after a dash. Then its speaker is unnamed. */
      readonly begins?: boolean;
    };
  }
  /** A continuation of the same speaker: a paragraph or a cue with a time of its own, or a section mark inside a turn. */
  | Words & {readonly kind: 'piece'}
  /** The time by which the words before have been said. More words may follow behind `to`. */
  | {readonly kind: 'end'; readonly offset: number; readonly to: number; readonly stamp: PrintedStamp}
  /**
   * Text that is shown but is not speech: a recess, applause, a heading. `text` is given if it differs from the file.
   */
  | {readonly kind: 'event'; readonly offset: number; readonly to: number; readonly text?: string}
  /**
   * Text that is neither shown nor speech: a button, a page number, a footer. `isRead` is true if it was read as part
   * of something else.
   */
  | {readonly kind: 'aside'; readonly offset: number; readonly to: number; readonly isRead?: true}
  /** Metadata of the file, which is not speech either. */
  | {readonly kind: 'about'; readonly offset: number; readonly to: number; readonly about: About}
  /** Text that looks like a part of this layout but cannot be read. The words go on behind `to`. */
  | {readonly kind: 'unread'; readonly offset: number; readonly to: number; readonly problem: ProblemKind};

export type About = {
  readonly title?: string;
  /** Days since 1970-01-01. */
  readonly day?: number;
  /** The beginning and the end of the following part, if turns have no times. */
  readonly start?: PrintedStamp;
  readonly end?: PrintedStamp;
  /** The time of day from which elapsed times count. */
  readonly origin?: PrintedStamp;
  /** The names of those present. */
  readonly people?: readonly string[];
  /** The names of those who preside. */
  readonly hosts?: readonly string[];
};

/** Finds the marks of one file. It receives the text in order, in whole lines, and keeps its own state between them. */
export type Scanner = {
  /** Scans a text. `base` is its offset in the file. A line of many thousand characters may be passed in several texts. */
  readonly scan: (text: string, base: number) => void;
  /** Ends the file. */
  readonly end: () => void;
  /** Emits unfinished marks, because no more text comes for a while. Later text continues them. */
  readonly settle?: () => void;
};

/** The beginning of a file, from which its layout is recognised. */
export type Sample = {
  readonly text: string;
  readonly lines: readonly string[];
  /** True if this is the whole file. */
  readonly isWhole: boolean;
};

/** The likelihood that a sample has a layout, from 0 to 1, the number of beginnings in it, and the first of them. */
export type Likeness = {readonly sure: number; readonly beginnings: number; readonly example: string};

export type Layout = {
  /** The name in `--from`: `zoom-captions`. */
  readonly id: string;
  /** The usual name of the format, in each language of the messages. */
  readonly name: {readonly 'en': string; readonly 'zh-Hans': string; readonly 'zh-Hant': string};
  /** A few made-up lines. */
  readonly example: string;
  readonly likeness: (sample: Sample) => Likeness;
  readonly scanner: (emit: (mark: Mark) => void) => Scanner;
  /**
   * The relation of adjacent turns of one speaker: breaths of one turn (captions), or paragraphs that each have their
   * own label.
   */
  readonly neighbours: 'breaths' | 'paragraphs';
  /** Returns an exported transcript, which needs no assembling, or its problem. Then nothing is scanned. */
  readonly assembled?: (text: string) => Transcript | Problem;
  /**
   * True for a format that can only be understood as a whole, such as JSON: `scan` is called once, with the whole file.
   * Its words are given as `said`.
   */
  readonly isWhole?: true;
  /** True if words are Markdown: emphasis and escapes are removed. */
  readonly isMarkdown?: boolean;
  /** True if words are already clean. Only readings are lifted out. */
  readonly isClean?: boolean;
  /** The text that may precede the first turn: one heading line, or anything (the rest of a page). */
  readonly head: 'line' | 'page';
};
