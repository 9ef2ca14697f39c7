import type {Milliseconds, Transcript, Turn} from '../transcript/model.ts';
import {countCharacters} from './characters.ts';
import {ASSUMED_PACE, type Units, unitsOf, weigh} from './pace.ts';
import {lastAtMost} from './search.ts';
import {sentencesOf} from './sentences.ts';

/** One sentence of a turn with its start and end: the unit we step by. `from` and `to` are offsets into its text. */
export type Cue = {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
};

/** A question as a chapter: `number` counts from 1, `asked` and `answers` are turns, `end` is where the next thing begins. */
export type TimedQuestion = {
  readonly number: number;
  readonly asked: number;
  readonly answers: readonly number[];
  readonly start: Milliseconds;
  readonly end: Milliseconds;
};

/** All turns with their times. Times count from the first stamp; a turn ends where the next one starts. */
export type Timeline = {
  readonly transcript: Transcript;
  readonly duration: Milliseconds;
  /** The start of each turn, ascending, and behind the last one the duration. */
  readonly starts: Float64Array;
  /** 1 where `starts` is not printed in the file. */
  readonly estimates: Uint8Array;
  /** How many characters each turn has. */
  readonly characters: Uint32Array;
  readonly questions: readonly TimedQuestion[];
};

/**
 * Gives every turn its time. A stamp is a fact: the first turn that bears it starts there. Turns that share one share
 * the time until the next stamp in proportion to their speaking weight; turns without a stamp share with those before.
 * What follows the last stamp gets the median pace of the whole broadcast, or the assumed one where there are no
 * two stamps to measure between.
 */
export function buildTimeline(transcript: Transcript, measured: Measurer = createMeasurer()): Timeline {
  const {turns} = transcript;
  const {weights: turnWeights, characters} = measured(turns);
  const starts = new Float64Array(turns.length + 1);
  const estimates = new Uint8Array(turns.length).fill(1);
  const groups = stampGroups(transcript);
  const weightBetween = (first: number, end: number) => {
    let sum = 0;
    for (let turn = first; turn < end; turn += 1) sum += turnWeights[turn]!;
    return sum;
  };
  const paces = groups.slice(1).map((next, index) => {
    const {first, time} = groups[index]!;
    return (next.time - time) / weightBetween(first, next.first);
  });
  const pace = median(paces) ?? ASSUMED_PACE;
  groups.forEach(({first, time, stamped}, index) => {
    const next = groups[index + 1];
    const end = next?.first ?? turns.length;
    const share = next ? paces[index]! : pace;
    let said = 0;
    for (let turn = first; turn < end; turn += 1) {
      starts[turn] = Math.round(time + said * share);
      said += turnWeights[turn]!;
    }
    if (stamped) estimates[first] = 0;
    if (!next) starts[turns.length] = Math.round(time + said * share);
  });
  const questions = transcript.questions.map(({asked, answers}, index) => ({
    number: index + 1, asked, answers, start: starts[asked]!, end: starts[(answers.at(-1) ?? asked) + 1]!,
  }));
  return {transcript, duration: starts[turns.length]!, starts, estimates, characters, questions};
}

/** What is measured of turns, in their order: their speaking weights, and how many characters they have. */
export type Measures = {readonly weights: Float64Array; readonly characters: Uint32Array};
export type Measurer = (turns: readonly Turn[]) => Measures;

/** For a list of turns that grows: what has been measured is not measured again. */
export function createMeasurer(): Measurer {
  let weights = new Float64Array(0);
  let characters = new Uint32Array(0);
  let count = 0;
  return turns => {
    if (turns.length > weights.length) {
      const room = Math.max(turns.length, 2 * weights.length);
      const [before, counted] = [weights, characters];
      [weights, characters] = [new Float64Array(room), new Uint32Array(room)];
      weights.set(before);
      characters.set(counted);
    }
    for (; count < turns.length; count += 1) {
      const {text} = turns[count]!;
      weights[count] = Math.max(weigh(text), 1);
      characters[count] = countCharacters(text);
    }
    return {weights: weights.subarray(0, turns.length), characters: characters.subarray(0, turns.length)};
  };
}

type StampGroup = {readonly first: number; readonly time: Milliseconds; readonly stamped: boolean};

/** Runs of turns that share one stamp. Turns before the first stamp join its group, for there is no time before it. */
function stampGroups({turns}: Transcript): StampGroup[] {
  const groups: StampGroup[] = [];
  turns.forEach(({stamp}, first) => {
    const last = groups.at(-1);
    if (!last) groups.push({first, time: 0, stamped: stamp !== undefined});
    else if (stamp && stamp.time > last.time) groups.push({first, time: stamp.time, stamped: true});
  });
  return groups;
}

function median(values: readonly number[]): number | undefined {
  const sorted = Float64Array.from(values).toSorted();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : sorted.length === 0 ? undefined : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Index of the turn being said at `time`; the first before the beginning, the last at and behind the end. */
export const turnAt = ({starts, transcript}: Timeline, time: Milliseconds): number =>
  Math.max(0, lastAtMost(transcript.turns.length, turn => starts[turn]!, time));

export const turnStart = ({starts}: Timeline, turn: number): Milliseconds => starts[turn]!;
export const turnEnd = ({starts}: Timeline, turn: number): Milliseconds => starts[turn + 1]!;
export const isEstimated = ({estimates}: Timeline, turn: number): boolean => estimates[turn] === 1;

/** Index into `questions` of the one being asked or answered at `time`, or -1. */
export function questionAt({questions}: Timeline, time: Milliseconds): number {
  const index = lastAtMost(questions.length, question => questions[question]!.start, time);
  return index >= 0 && time < questions[index]!.end ? index : -1;
}

/** Index into `questions` of the last one put by `time`, answered or not, or -1. */
export const lastQuestionAt = ({questions}: Timeline, time: Milliseconds): number =>
  lastAtMost(questions.length, question => questions[question]!.start, time);

/** Index into `questions` of the one that `turn` asks or answers, or -1. */
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

/** Whether ascending values have one among them. */
const includes = (values: readonly number[], value: number): boolean => values[lastAtMost(values.length, index => values[index]!, value)] === value;

/** A time that stands in the file: the start of a turn which bears a stamp of its own. Every other time is an estimate. */
export function isStamped(timeline: Timeline, time: Milliseconds): boolean {
  const turn = turnAt(timeline, time);
  return timeline.starts[turn] === time && !isEstimated(timeline, turn);
}

/** A turn's units and sentences, worked out when the turn is first looked at. */
type Pacing = {readonly units: Units; readonly cues: readonly Cue[]};

/** How many turns' pacing is kept. More than can be on a screen at once. */
const KEPT_PACINGS = 256;
const pacings = new WeakMap<Timeline, Map<number, Pacing>>();

function pacingOf(timeline: Timeline, turn: number): Pacing {
  let kept = pacings.get(timeline);
  if (!kept) pacings.set(timeline, kept = new Map<number, Pacing>());
  let pacing = kept.get(turn);
  if (!pacing) {
    const {text} = timeline.transcript.turns[turn]!;
    const units = unitsOf(text);
    const spans = text === '' ? [{from: 0, to: 0}] : sentencesOf(text);
    const times = spans.map(({from}) => Math.round(timeOfOffset(timeline, turn, units, from)));
    const cues = spans.map(({from, to}, index) =>
      ({turn, from, to, start: times[index]!, end: times[index + 1] ?? turnEnd(timeline, turn)}));
    pacing = {units, cues};
    if (kept.size >= KEPT_PACINGS) kept.clear();
    kept.set(turn, pacing);
  }
  return pacing;
}

function timeOfOffset(timeline: Timeline, turn: number, units: Units, offset: number): Milliseconds {
  const start = turnStart(timeline, turn);
  const unit = lastAtMost(units.count, index => (index === 0 ? 0 : units.ends[index - 1]!), offset);
  if (unit < 0 || units.weight === 0) return start;
  return start + (units.weights[unit]! / units.weight) * (turnEnd(timeline, turn) - start);
}

/** The sentences of a turn with their times. A turn in which nothing is said has one empty cue. */
export const cuesOf = (timeline: Timeline, turn: number): readonly Cue[] => pacingOf(timeline, turn).cues;

/** The cue being said at `time`, as an index into `cuesOf` its turn. */
export function cueIndexAt(timeline: Timeline, time: Milliseconds): {readonly turn: number; readonly index: number} {
  const turn = turnAt(timeline, time);
  const cues = cuesOf(timeline, turn);
  return {turn, index: Math.max(0, lastAtMost(cues.length, index => cues[index]!.start, time))};
}

export function cueAt(timeline: Timeline, time: Milliseconds): Cue {
  const {turn, index} = cueIndexAt(timeline, time);
  return cuesOf(timeline, turn)[index]!;
}

/** When the words at `offset` of a turn's text are said. */
export const timeOfPlace = (timeline: Timeline, turn: number, offset: number): Milliseconds =>
  timeOfOffset(timeline, turn, pacingOf(timeline, turn).units, offset);

/** How much of a turn has been said by `time`: the offset behind the last unit that has begun, 0 before the turn. */
export function saidUpTo(timeline: Timeline, turn: number, time: Milliseconds): number {
  const start = turnStart(timeline, turn);
  const end = turnEnd(timeline, turn);
  const {text} = timeline.transcript.turns[turn]!;
  if (time < start) return 0;
  if (time >= end) return text.length;
  const {units} = pacingOf(timeline, turn);
  // Cue starts are rounded to the millisecond, so the first unit of a cue must count as begun half of one early.
  const weight = ((time + 0.5 - start) / (end - start)) * units.weight;
  const unit = lastAtMost(units.count, index => units.weights[index]!, weight);
  return unit < 0 ? 0 : units.ends[unit]!;
}

/** When the unit behind `offset` of a turn begins, that is when more of it will have been said; the turn's end after the last. */
export const nextWordTime = (timeline: Timeline, turn: number, offset: number): Milliseconds =>
  offset >= timeline.transcript.turns[turn]!.text.length ? turnEnd(timeline, turn) : timeOfPlace(timeline, turn, offset);
