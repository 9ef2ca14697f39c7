import type {Milliseconds, Transcript, Turn} from '../transcript/model.ts';
import {countCharacters} from './characters.ts';
import {weigh} from './pace.ts';
import {paceOf, timeOfOffset, unitBegunBy, type Pacing} from './pacing.ts';
import {lastAtMost} from './search.ts';
import {sentencesOf} from './sentences.ts';
import {spreadTurns} from './spread.ts';

/** One sentence of a turn with its start and end: the unit we step by. `from` and `to` are offsets into its text. */
export type Cue = {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
};

/**
 * A question as a chapter. `number` counts from 1, `asked` and `answers` are turns, and `end` is the start of the next
 * turn outside it. A question that is still open has no end yet.
 */
export type TimedQuestion = {
  readonly number: number;
  readonly asked: number;
  readonly answers: readonly number[];
  readonly start: Milliseconds;
  readonly end: Milliseconds | undefined;
};

/**
 * All turns with their times. Times count from the first stamp. A turn ends at the start of the next one, unless the
 * file has its end. Then silence may follow it, or the next turn may overlap it.
 */
export type Timeline = {
  readonly transcript: Transcript;
  readonly duration: Milliseconds;
  /** The start of each turn, ascending, and the duration as the last element. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** 1 if the start of the turn is not printed in the file, otherwise 0. */
  readonly estimates: Uint8Array;
  /** The number of characters of each turn. */
  readonly characters: Uint32Array;
  readonly questions: readonly TimedQuestion[];
};

/** Gives every turn and every question its time. */
export function buildTimeline(transcript: Transcript, measured: Measurer = createMeasurer()): Timeline {
  const {weights, characters} = measured(transcript.turns);
  const {starts, ends, estimates} = spreadTurns(transcript.turns, weights);
  const questions = transcript.questions.map(({asked, answers, isOpen}, index) => ({
    number: index + 1, asked, answers, start: starts[asked]!, end: isOpen ? undefined : ends[answers.at(-1) ?? asked]!,
  }));
  return {transcript, duration: starts[transcript.turns.length]!, starts, ends, estimates, characters, questions};
}

/** The speaking weights and the numbers of characters of turns, in their order. */
export type Measures = {readonly weights: Float64Array; readonly characters: Uint32Array};
export type Measurer = (turns: readonly Turn[]) => Measures;

/**
 * Makes a measurer that measures only the turns added or changed since its last call. Usually the list has grown at its
 * end, and its last turn may have grown too.
 */
export function createMeasurer(): Measurer {
  let weights = new Float64Array(0);
  let characters = new Uint32Array(0);
  let list: readonly Turn[] = [];
  const texts: string[] = [];
  /** Counts the turns at the beginning that have been measured before. */
  const same = (turns: readonly Turn[]): number => {
    let count = Math.min(texts.length, turns.length);
    if (turns === list) {
      while (count > 0 && turns[count - 1]!.text !== texts[count - 1]) count -= 1;
      return count;
    }
    list = turns;
    const differs = texts.findIndex((text, index) => index >= count || turns[index]!.text !== text);
    return differs < 0 ? count : differs;
  };
  return turns => {
    const count = same(turns);
    texts.length = count;
    if (turns.length > weights.length) {
      const room = Math.max(turns.length, 2 * weights.length);
      const [before, counted] = [weights, characters];
      [weights, characters] = [new Float64Array(room), new Uint32Array(room)];
      weights.set(before);
      characters.set(counted);
    }
    for (let turn = count; turn < turns.length; turn += 1) {
      const {text} = turns[turn]!;
      texts.push(text);
      weights[turn] = Math.max(weigh(text), 1);
      characters[turn] = countCharacters(text);
    }
    return {weights: weights.subarray(0, turns.length), characters: characters.subarray(0, turns.length)};
  };
}

/** Returns the index of the turn being said at `time`: the first before the beginning, the last at and behind the end. */
export const turnAt = ({starts, transcript}: Timeline, time: Milliseconds): number =>
  Math.max(0, lastAtMost(transcript.turns.length, turn => starts[turn]!, time));

export const turnStart = ({starts}: Timeline, turn: number): Milliseconds => starts[turn]!;
export const turnEnd = ({ends}: Timeline, turn: number): Milliseconds => ends[turn]!;
export const isEstimated = ({estimates}: Timeline, turn: number): boolean => estimates[turn] === 1;

/** Returns the index of the question being asked or answered at `time`, or -1. */
export function questionAt({questions}: Timeline, time: Milliseconds): number {
  const index = lastAtMost(questions.length, question => questions[question]!.start, time);
  return index >= 0 && time < (questions[index]!.end ?? Infinity) ? index : -1;
}

/** Returns the index of the last question that has been asked by `time`, answered or not, or -1. */
export const lastQuestionAt = ({questions}: Timeline, time: Milliseconds): number =>
  lastAtMost(questions.length, question => questions[question]!.start, time);

/** Returns the index of the question that `turn` asks or answers, or -1. */
export function questionOfTurn({questions}: Timeline, turn: number): number {
  const index = lastAtMost(questions.length, question => questions[question]!.asked, turn);
  const question = questions[index];
  return question && (turn === question.asked || includes(question.answers, turn)) ? index : -1;
}

/** The part of a question that a turn is: its index, and whether the turn asks it or answers it. */
export type Part = {readonly question: number; readonly asks: boolean};

/** Returns the part of a question that a turn is; undefined for a turn outside of questions. */
export function partOf(timeline: Timeline, turn: number): Part | undefined {
  const question = questionOfTurn(timeline, turn);
  return question < 0 ? undefined : {question, asks: timeline.questions[question]!.asked === turn};
}

/** Tells whether a value is among ascending values. */
const includes = (values: readonly number[], value: number): boolean => values[lastAtMost(values.length, index => values[index]!, value)] === value;

/**
 * Tells whether a time is printed in the file: it is the start of a turn with its own stamp. All other times are
 * estimates.
 */
export function isStamped(timeline: Timeline, time: Milliseconds): boolean {
  const turn = turnAt(timeline, time);
  return timeline.starts[turn] === time && !isEstimated(timeline, turn);
}

/** The pacing and the sentences of a turn, computed on first use. */
type Paced = Pacing & {readonly cues: readonly Cue[]};

/** The number of turns whose pacing is cached. No screen shows so many. */
const CACHED_PACINGS = 256;
const pacings = new WeakMap<Timeline, Map<number, Paced>>();

const wholes = new WeakMap<Timeline, Timeline>();

/** Registers a timeline as the beginning of another, so that its words have the same times. */
export function asBeginningOf(whole: Timeline, beginning: Timeline): Timeline {
  wholes.set(beginning, whole);
  return beginning;
}

/**
 * Returns the whole timeline of which this one is the beginning, or itself. Use it for places and times only: its words
 * may be hidden.
 */
export const wholeOf = (timeline: Timeline): Timeline => wholes.get(timeline) ?? timeline;

/** Tells whether a timeline is the beginning of another. */
export const isBeginning = (timeline: Timeline): boolean => wholes.has(timeline);

function pacingOf(given: Timeline, turn: number): Paced {
  const timeline = wholeOf(given);
  let cache = pacings.get(timeline);
  if (!cache) pacings.set(timeline, cache = new Map<number, Paced>());
  let paced = cache.get(turn);
  if (!paced) {
    const {text, times: knownTimes} = timeline.transcript.turns[turn]!;
    const pacing = paceOf(text, turnStart(timeline, turn), turnEnd(timeline, turn), knownTimes);
    const spans = text === '' ? [{from: 0, to: 0}] : sentencesOf(text);
    const times = spans.map(({from}) => Math.round(timeOfOffset(pacing, from)));
    const cues = spans.map(({from, to}, index) =>
      ({turn, from, to, start: times[index]!, end: times[index + 1] ?? turnEnd(timeline, turn)}));
    paced = {...pacing, cues};
    if (cache.size >= CACHED_PACINGS) cache.clear();
    cache.set(turn, paced);
  }
  return paced;
}

/** Returns the sentences of a turn with their times. A turn in which nothing is said has one empty cue. */
export const cuesOf = (timeline: Timeline, turn: number): readonly Cue[] => pacingOf(timeline, turn).cues;

/** Returns the cue being said at `time`, as an index into `cuesOf` its turn. */
export function cueIndexAt(timeline: Timeline, time: Milliseconds): {readonly turn: number; readonly index: number} {
  const turn = turnAt(timeline, time);
  const cues = cuesOf(timeline, turn);
  return {turn, index: Math.max(0, lastAtMost(cues.length, index => cues[index]!.start, time))};
}

export function cueAt(timeline: Timeline, time: Milliseconds): Cue {
  const {turn, index} = cueIndexAt(timeline, time);
  return cuesOf(timeline, turn)[index]!;
}

/** Returns the time at which the words at `offset` of a turn's text are said. */
export const timeOfPlace = (timeline: Timeline, turn: number, offset: number): Milliseconds =>
  timeOfOffset(pacingOf(timeline, turn), offset);

/**
 * Returns the offset up to which a turn has been said by `time`: behind the last unit that has begun, 0 before the
 * turn.
 */
export function saidUpTo(timeline: Timeline, turn: number, time: Milliseconds): number {
  const start = turnStart(timeline, turn);
  const end = turnEnd(timeline, turn);
  const {text} = timeline.transcript.turns[turn]!;
  if (time < start) return 0;
  if (time >= end) return text.length;
  const pacing = pacingOf(timeline, turn);
  const unit = unitBegunBy(pacing, time);
  return unit < 0 ? 0 : pacing.units.ends[unit]!;
}

/**
 * Returns the time at which the unit behind `offset` of a turn begins, and so more of the turn is revealed. Behind the
 * last unit this is the end of the turn.
 */
export const nextWordTime = (timeline: Timeline, turn: number, offset: number): Milliseconds =>
  offset >= timeline.transcript.turns[turn]!.text.length ? turnEnd(timeline, turn) : timeOfPlace(timeline, turn, offset);
