import {cueIndexAt, cuesOf, lastQuestionAt, turnAt, turnEnd, turnStart, type TimedQuestion, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';

export const PAUSE_POINTS = ['questions', 'answers', 'turns', 'sentences'] as const;
/** A kind of place at which the replay pauses by itself: after a question, an answer, a turn or a sentence. */
export type PausePoint = (typeof PAUSE_POINTS)[number];

/** The division of a replay into segments, and the behaviour at the end of each. */
export type Segments = {
  /** In the order of `PAUSE_POINTS`. */
  readonly pauseAt: readonly PausePoint[];
  /** The length of the gap behind a segment, as a multiple of the segment. With 0 the replay waits for a key. */
  readonly gap: number;
  /** The number of times that each segment is played. */
  readonly repeat: number;
  /** True if the words of a segment are hidden until the replay has gone on behind it. */
  readonly hide: boolean;
};

/** A replay without segments, which does not pause by itself. */
export const UNDIVIDED: Segments = {pauseAt: [], gap: 0, repeat: 1, hide: false};

/** A segment. `stop` is its last time, before the next turn or sentence begins. */
export type Segment = {readonly start: Milliseconds; readonly stop: Milliseconds};

/** Returns the last time of a turn, without a silence behind it. */
export function turnStop(timeline: Timeline, turn: number): Milliseconds {
  if (turn + 1 >= timeline.transcript.turns.length) return timeline.duration;
  const [start, end, next] = [turnStart(timeline, turn), turnEnd(timeline, turn), timeline.starts[turn + 1]!];
  return Math.max(start, end < next ? end : next - 1);
}

/** Returns the last time of the answers to a question, or of the question itself without answers. */
export const answerStop = (timeline: Timeline, {asked, answers}: TimedQuestion): Milliseconds => turnStop(timeline, answers.at(-1) ?? asked);

function sentenceStop(timeline: Timeline, turn: number, index: number): Milliseconds {
  const cues = cuesOf(timeline, turn);
  const next = cues[index + 1];
  return next ? Math.max(cues[index]!.start, next.start - 1) : turnStop(timeline, turn);
}

/**
 * Returns the segment at a position. Without a division, a question and its answer are two segments, and elsewhere each
 * turn is one.
 */
export function segmentAt(timeline: Timeline, {pauseAt}: Pick<Segments, 'pauseAt'>, position: Milliseconds): Segment {
  const {turn, index} = cueIndexAt(timeline, position);
  if (pauseAt.includes('sentences')) return {start: cuesOf(timeline, turn)[index]!.start, stop: sentenceStop(timeline, turn, index)};
  const question = timeline.questions[lastQuestionAt(timeline, position)];
  if (question && !pauseAt.includes('turns') && turn > question.asked && turn <= (question.answers.at(-1) ?? -1)) {
    return {start: turnStart(timeline, question.asked + 1), stop: answerStop(timeline, question)};
  }
  return {start: turnStart(timeline, turn), stop: turnStop(timeline, turn)};
}

/** Returns the first time after `from` at which the replay pauses by itself, or infinity. */
export function nextPause(timeline: Timeline, {pauseAt}: Segments, from: Milliseconds): Milliseconds {
  const stops = pauseAt.map(kind => {
    switch (kind) {
      case 'sentences':
        return nextSentenceStop(timeline, from);
      case 'turns':
        return nextStopOf(timeline.transcript.turns.length, turnAt(timeline, from), turn => turnStop(timeline, turn), from);
      case 'questions':
        return nextStopOf(timeline.questions.length, lastQuestionAt(timeline, from), question => turnStop(timeline, timeline.questions[question]!.asked), from);
      case 'answers':
        return nextStopOf(timeline.questions.length, lastQuestionAt(timeline, from), question => answerStop(timeline, timeline.questions[question]!), from);
    }
  });
  return Math.min(Infinity, ...stops);
}

/** Returns the first stop after `from` among `count` ordered elements, starting at `first`. */
function nextStopOf(count: number, first: number, stopOf: (index: number) => Milliseconds, from: Milliseconds): Milliseconds {
  for (let index = Math.max(0, first); index < count; index += 1) {
    const stop = stopOf(index);
    if (stop > from) return stop;
  }
  return Infinity;
}

function nextSentenceStop(timeline: Timeline, from: Milliseconds): Milliseconds {
  let {turn, index} = cueIndexAt(timeline, from);
  while (turn < timeline.transcript.turns.length) {
    const stop = nextStopOf(cuesOf(timeline, turn).length, index, cue => sentenceStop(timeline, turn, cue), from);
    if (stop < Infinity) return stop;
    [turn, index] = [turn + 1, 0];
  }
  return Infinity;
}

/** Tells whether the replay pauses by itself at a position. */
export const isPause = (timeline: Timeline, segments: Segments, position: Milliseconds): boolean => nextPause(timeline, segments, position - 1) === position;

/** Returns the last time before `end`, at which nothing of the next turn has been said. */
export const momentBefore = (timeline: Timeline, end: Milliseconds): Milliseconds =>
  (end > 0 && end < timeline.duration && timeline.starts[turnAt(timeline, end)] === end ? end - 1 : end);

/** Returns the index of the question that ends at a position, or -1. */
export function questionPutAt(timeline: Timeline, position: Milliseconds): number {
  const question = position >= timeline.duration ? -1 : lastQuestionAt(timeline, position);
  return question >= 0 && turnStop(timeline, timeline.questions[question]!.asked) === position ? question : -1;
}
