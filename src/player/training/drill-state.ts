import type {Milliseconds} from '../../transcript/model.ts';

/** The settings of a drill. */
export type DrillSettings = {
  /** The questions, as indices in order; undefined for all of them. */
  readonly questions: readonly number[] | undefined;
  /** The seed of the order of the questions; undefined for the order of the broadcast. */
  readonly seed: number | undefined;
  /**
   * The time to prepare: the stopwatch starts by itself this long after the end of the question. With 0 a key starts
   * it.
   */
  readonly prepare: Milliseconds;
  /** The time limit of an answer. A longer answer is not cut off. */
  readonly limit: Milliseconds | undefined;
};

/**
 * A time that the trainer has marked. `time` counts from the start of the trainee's answer, or on the timeline of the
 * official's.
 */
export type Mark = {readonly of: 'trainee' | 'official'; readonly time: Milliseconds; readonly note: string};

/** One answer of a trainee. `question` is an index into the questions of the timeline. */
export type Attempt = {
  readonly question: number;
  /** The name of the questioner. */
  readonly asked: string;
  /** The official's figures. They are known from the start, but shown only when the attempt is over. */
  readonly official: {readonly time: Milliseconds; readonly characters: number};
  readonly time: Milliseconds;
  /** True if the attempt was broken off. */
  readonly isBroken: boolean;
  readonly marks: readonly Mark[];
};

/** The phase of the current question. Times are on the monotonic clock. */
export type DrillPhase =
  /** The question is being played. */
  | {readonly kind: 'asking'}
  /** The question has been asked. The stopwatch starts with a key, or at a set time. */
  | {readonly kind: 'ready'; readonly startsAt: Milliseconds | undefined}
  /** The trainee speaks. */
  | {readonly kind: 'answering'; readonly since: Milliseconds; readonly marks: readonly Mark[]}
  /** The official's answer is played. `attempt` is the index of the trainee's. */
  | {readonly kind: 'official'; readonly attempt: number}
  | {readonly kind: 'compared'; readonly attempt: number}
  /** The last question is finished. */
  | {readonly kind: 'over'};

/** An earlier state of a drill, and its playhead position, for undoing a step. */
export type Earlier = {readonly phase: DrillPhase; readonly index: number; readonly attempts: readonly Attempt[]; readonly stop: Milliseconds; readonly position: Milliseconds};

export type Drill = {
  readonly isOn: boolean;
  /** The questions in the order of the drill, as indices. */
  readonly order: readonly number[];
  /** The index into `order` of the current question. */
  readonly index: number;
  readonly phase: DrillPhase;
  readonly attempts: readonly Attempt[];
  /** The position at which playing stops: the end of the question, or of the answer. */
  readonly stop: Milliseconds;
  /** The states for undoing, the latest one last. */
  readonly earlier: readonly Earlier[];
  /** A name for the report, and whether it has been saved. */
  readonly report?: {readonly name: string; readonly isSaved: boolean} | undefined;
};

/** The notice of a drill when a key has done something, or nothing. */
export type DrillSaid =
  | {readonly kind: 'begun' | 'left' | 'no-questions' | 'still-reading' | 'not-here' | 'taken-back' | 'nothing-to-take-back' | 'broken' | 'marked' | 'stopwatch' | 'again'}
  | {readonly kind: 'not-in-drill'; readonly question: number}
  | {readonly kind: 'saved'; readonly name: string}
  | {readonly kind: 'not-saved'; readonly name: string; readonly reason: string};

/** A drill of all questions in their order, with a stopwatch that a key starts. */
export const ALL_QUESTIONS: DrillSettings = {questions: undefined, seed: undefined, prepare: 0, limit: undefined};
