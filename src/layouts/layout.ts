/**
 * What a layout is: how sure it is of a sample, and where things begin in a text. A layout knows nothing of cleaning,
 * speakers, questions or the order of stamps; `reading/` makes a transcript of what it finds.
 */
import type {Milliseconds, Problem, ProblemKind, Transcript} from '../transcript/model.ts';

/** A stretch of the file by UTF-16 offsets. */
export type Span = {readonly from: number; readonly to: number};

/**
 * A time as it stands in the file. `time` counts from midnight or from the start of the recording; it is undefined when
 * the digits are no time. Where `kind` is `unknown`, the whole file decides, and a time of two numbers is given as hours
 * and minutes.
 */
export type PrintedStamp = {
  /** As it is shown: `15:10`, `15:10:30`, `0:05`. */
  readonly text: string;
  readonly kind: 'clock' | 'elapsed' | 'unknown';
  readonly time: Milliseconds | undefined;
  readonly precision: Milliseconds;
  /** Days since 1970-01-01 where a date is printed with it. */
  readonly day?: number;
};

/** What must be so for a mark to begin a turn. The whole file decides, not the line. */
export type Claim =
  /** Nothing: the form alone proves it. */
  | 'certain'
  /** The label is one: it recurs, it looks like a name, it stands in the list of those present. */
  | 'label'
  /** The stamp fits between its neighbours, or the label is one elsewhere. Else it is told as a problem. */
  | 'either'
  /** The stamp fits between its neighbours. */
  | 'stamp'
  /** Both: the stamp fits, and the label is one elsewhere. */
  | 'both';

/** Where a label stands: at the beginning of a paragraph, of a line, or of a line in the middle of a sentence. */
export type Standing = 'paragraph' | 'line' | 'sentence';

/** A word of `said` and when it is said, for files that have words' times. */
export type WordTime = {readonly at: number; readonly start: PrintedStamp};

/** The words of a turn or piece: up to the next mark as the file has them, or `said` where the file writes them otherwise (entities, JSON). */
type Words = {
  readonly at: number;
  /** Where the words begin, behind stamp and label. */
  readonly words: number;
  /** Where they end, if that is before the next mark. Marks whose words have such an end may come in another order than the file's. */
  readonly to?: number | undefined;
  readonly stamp?: PrintedStamp | undefined;
  readonly end?: PrintedStamp | undefined;
  readonly said?: string | undefined;
  readonly times?: readonly WordTime[] | undefined;
};

/** Something begins in the file. Marks come in order of `at`; what lies between them belongs to what began last. */
export type Mark =
  /**
   * A turn, by whom its label names. A turn without a label is by somebody unnamed. Where most labels have a bullet, those
   * without are no turns but an agenda or an annex.
   */
  | Words & {
    readonly kind: 'turn'; readonly label?: Span | string; readonly claim: Claim; readonly stands?: Standing; readonly isBulleted?: boolean;
    /** What it is when its label is none: a piece whose words begin with the label. It keeps the times of the turn. */
    readonly otherwise?: {
      readonly words: number; readonly said?: string;
      /** Somebody begins to speak in any case, as a dash before the label tells: then it is a turn by somebody unnamed. */
      readonly begins?: boolean;
    };
  }
  /** The same speaker goes on: a paragraph or a cue with a time of its own, a section mark that falls inside a turn. */
  | Words & {readonly kind: 'piece'}
  /** What was being said has been said by then. The words go on behind `to`, if there are any. */
  | {readonly kind: 'end'; readonly at: number; readonly to: number; readonly stamp: PrintedStamp}
  /** Shown, but not speech: a recess, applause, a heading. `text` where it is not what the file has there. */
  | {readonly kind: 'event'; readonly at: number; readonly to: number; readonly text?: string}
  /** Neither shown nor speech: a button, a page number, a footer. `isRead` where it was read as part of something else. */
  | {readonly kind: 'aside'; readonly at: number; readonly to: number; readonly isRead?: true}
  /** What the file says about itself; not speech either. */
  | {readonly kind: 'about'; readonly at: number; readonly to: number; readonly about: About}
  /** What looks like something of this layout and cannot be read. The words go on behind `to`. */
  | {readonly kind: 'unread'; readonly at: number; readonly to: number; readonly problem: ProblemKind};

export type About = {
  readonly title?: string;
  /** Days since 1970-01-01. */
  readonly day?: number;
  /** When what follows began and when it ended, where turns do not say so. */
  readonly start?: PrintedStamp;
  readonly end?: PrintedStamp;
  /** The time of day from which elapsed times count. */
  readonly origin?: PrintedStamp;
  /** Those present, as they are named. */
  readonly people?: readonly string[];
  /** Who presides, as they are named. */
  readonly hosts?: readonly string[];
};

/** Finds the marks of one file. It is given the text in order, in whole lines, and keeps what it needs between them. */
export type Scanner = {
  /** `base` is the offset of the text in the file. A line of many thousand characters may come in several texts. */
  readonly scan: (text: string, base: number) => void;
  /** There is no more. */
  readonly end: () => void;
  /** Nothing more comes for a while: what is not closed yet is given as if it were. What comes then goes on with it. */
  readonly settle?: () => void;
};

/** The beginning of a file, from which its layout is recognised. */
export type Sample = {
  readonly text: string;
  readonly lines: readonly string[];
  /** Whether this is all of the file. */
  readonly isWhole: boolean;
};

/** How likely a sample is of a layout: from 0 to 1, how many beginnings it has, and the first of them. */
export type Likeness = {readonly sure: number; readonly beginnings: number; readonly example: string};

export type Layout = {
  /** How it is called in `--from`: `zoom-captions`. */
  readonly id: string;
  /** What it is, as its makers call it, in each language of the messages. */
  readonly name: {readonly 'en': string; readonly 'zh-Hans': string; readonly 'zh-Hant': string};
  /** A few made-up lines. */
  readonly example: string;
  readonly likeness: (sample: Sample) => Likeness;
  readonly scanner: (emit: (mark: Mark) => void) => Scanner;
  /**
   * Whether neighbouring turns of one speaker are breaths of one turn (captions), or paragraphs that were published each
   * with its own label.
   */
  readonly neighbours: 'breaths' | 'paragraphs';
  /** Gives what has been assembled before, or what is wrong with it: then nothing is scanned. */
  readonly assembled?: (text: string) => Transcript | Problem;
  /** A format that can only be understood as a whole, such as JSON: `scan` is called once, with all of the file. Its words come as `said`. */
  readonly isWhole?: true;
  /** Words are Markdown: emphasis and escapes are not shown. */
  readonly isMarkdown?: boolean;
  /** Words have been cleaned before, so they stay as they are. Only readings are lifted out. */
  readonly isClean?: boolean;
  /** What may stand above the first turn: one heading line, or anything (the rest of a page). */
  readonly head: 'line' | 'page';
};
