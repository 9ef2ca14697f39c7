import {lastQuestionAt, type TimedQuestion, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Attempt, Drill, DrillPhase, DrillSaid, Mark} from './drill-state.ts';
import {notice, play, positionAt, rest, seek} from '../playback.ts';
import {answerStop, turnStop} from './segments.ts';
import {shuffled} from './shuffle.ts';
import type {PlayerState} from '../state.ts';

/** A state with a drill. */
type Drilling = PlayerState & {readonly drill: Drill};

export const isDrilling = (state: PlayerState): state is Drilling => state.drill?.isOn === true;

/** The limit of steps that can be undone. */
const KEPT = 100;

const withNotice = (state: PlayerState, said: DrillSaid, now: Milliseconds): PlayerState => notice(state, {kind: 'drill', said}, now);

/** Returns the current question. */
export const questionOf = ({timeline, drill: {order, index}}: Drilling): TimedQuestion => timeline.questions[order[index]!]!;

/** Begins a drill, continues the one that was left, or leaves it. */
export function toggleDrill(state: PlayerState, now: Milliseconds): PlayerState {
  if (isDrilling(state)) return leaveDrill(state, now);
  const {drill, timeline, reading, drillSettings: {questions, seed}} = state;
  if (reading) return withNotice(state, {kind: 'still-reading'}, now);
  const given = (questions ?? timeline.questions.map((_, index) => index)).filter(index => index < timeline.questions.length);
  if (given.length === 0) return withNotice(state, {kind: 'no-questions'}, now);
  const order = seed === undefined ? given : shuffled(given, seed);
  const current = drill ? drill.order[drill.index]! : lastQuestionAt(timeline, positionAt(state, now));
  const begun: Drilling = {
    ...rest(state, now), loop: undefined, gap: undefined, said: undefined,
    drill: {isOn: true, order, index: Math.max(0, order.indexOf(current)), phase: {kind: 'asking'}, attempts: drill?.attempts ?? [], stop: 0, earlier: drill?.earlier ?? [], report: drill?.report},
  };
  return withNotice(askQuestion(begun, begun.drill.index, now), {kind: 'begun'}, now);
}

/** Leaves a drill. Measured attempts stay, and an answer in progress counts as broken off. */
export function leaveDrill(state: Drilling, now: Milliseconds): PlayerState {
  const kept = withBroken(withUndo(state, now), now);
  return withNotice({...rest(kept, now), drill: {...kept.drill, isOn: false}}, {kind: 'left'}, now);
}

/** Returns all attempts at `now`, including the one in progress. */
export const attemptsAt = ({timeline, drill: {attempts, phase, order, index}}: {readonly timeline: Timeline; readonly drill: Drill}, now: Milliseconds): readonly Attempt[] =>
  (phase.kind === 'answering' ? [...attempts, attemptOf(timeline, order[index]!, now - phase.since, true, phase.marks)] : attempts);

function attemptOf({transcript: {turns, speakers}, questions, starts, ends, characters}: Timeline, question: number, time: Milliseconds, isBroken: boolean, marks: readonly Mark[]): Attempt {
  const {asked: turn, answers} = questions[question]!;
  const needed = {time: 0, characters: 0};
  for (const answer of answers) {
    needed.time += ends[answer]! - starts[answer]!;
    needed.characters += characters[answer]!;
  }
  return {question, asked: speakers[turns[turn]!.speaker]!.name, official: needed, time, isBroken, marks};
}

/** Goes on: from the question to the stopwatch, to the official's answer, to the comparison, to the next question. */
export function goOn(state: Drilling, now: Milliseconds): PlayerState {
  const kept = withUndo(state, now);
  const {drill} = kept;
  const {phase, attempts} = drill;
  switch (phase.kind) {
    case 'asking':
      return afterQuestion(resting(kept, drill.stop), now);
    case 'ready':
      return withNotice(inPhase(kept, {kind: 'answering', since: now, marks: []}), {kind: 'stopwatch'}, now);
    case 'answering': {
      const measured = [...attempts, attemptOf(kept.timeline, drill.order[drill.index]!, now - phase.since, false, phase.marks)];
      return playOfficial({...kept, drill: {...drill, attempts: measured}}, measured.length - 1, now);
    }
    case 'official':
      return inPhase(resting(kept, drill.stop), {kind: 'compared', attempt: phase.attempt});
    case 'compared':
      return drill.index + 1 < drill.order.length ? askQuestion(kept, drill.index + 1, now) : over(kept);
    case 'over':
      return state;
  }
}

/**
 * Asks the question again. While the official's answer is played, plays that again. After the last comparison, goes
 * back to it.
 */
export function again(state: Drilling, now: Milliseconds): PlayerState {
  const {drill: {phase, index, attempts}, playhead, rate} = state;
  if (phase.kind === 'official' && !isNear(state, answerStart(state), now)) return withNotice(playOfficial(withUndo(state, now), phase.attempt, now), {kind: 'again'}, now);
  const kept = withUndo(state, now);
  if (phase.kind === 'over') {
    const attempt = attempts.length - 1;
    return attempt < 0 ? askQuestion(kept, index, now) : compared(kept, attempt, now);
  }
  const isAtStart = phase.kind === 'asking' && positionAt(state, now) - questionOf(state).start <= (playhead.playing ? 1000 * rate : 0);
  return askQuestion(withBroken(kept, now), isAtStart && index > 0 ? index - 1 : index, now);
}

/** Plays the official's answer again, once the trainee has given one. */
export function answerAgain(state: Drilling, now: Milliseconds): PlayerState {
  const {phase} = state.drill;
  if (phase.kind !== 'official' && phase.kind !== 'compared') return again(state, now);
  return withNotice(playOfficial(withUndo(state, now), phase.attempt, now), {kind: 'again'}, now);
}

/** Skips the current question. */
export function skip(state: Drilling, now: Milliseconds): PlayerState {
  const {drill: {index, order, phase}} = state;
  if (phase.kind === 'over') return withNotice(state, {kind: 'not-here'}, now);
  const kept = withBroken(withUndo(state, now), now);
  return index + 1 < order.length ? askQuestion(kept, index + 1, now) : over(kept);
}

/** Goes to a question by its number, if it belongs to the drill. */
export function goToQuestion(state: Drilling, number: number, now: Milliseconds): PlayerState {
  const index = state.drill.order.indexOf(number - 1);
  return index < 0 ? withNotice(state, {kind: 'not-in-drill', question: number}, now) : askQuestion(withBroken(withUndo(state, now), now), index, now);
}

/** Undoes the last step. The time since then counts for a stopwatch that was stopped by mistake. */
export function takeBack(state: Drilling, now: Milliseconds): PlayerState {
  const {drill} = state;
  const last = drill.earlier.at(-1);
  if (!last) return withNotice(state, {kind: 'nothing-to-take-back'}, now);
  const {position, ...before} = last;
  const there: Drilling = {...seek(rest(state, now), position, now), drill: {...drill, ...before, earlier: drill.earlier.slice(0, -1)}};
  const isPlayed = before.phase.kind === 'asking' || before.phase.kind === 'official';
  return withNotice(isPlayed ? play(there, now) : there, {kind: 'taken-back'}, now);
}

/** Marks the present time of the answer in progress. */
export function mark(state: Drilling, now: Milliseconds): PlayerState {
  const {drill} = state;
  const {phase} = drill;
  if (phase.kind === 'answering') {
    const made: Mark = {of: 'trainee', time: now - phase.since, note: ''};
    return withNotice(inPhase(withUndo(state, now), {...phase, marks: [...phase.marks, made]}), {kind: 'marked'}, now);
  }
  if (phase.kind !== 'official') return withNotice(state, {kind: 'not-here'}, now);
  const made: Mark = {of: 'official', time: positionAt(state, now), note: ''};
  return withNotice(withMarks(withUndo(state, now), phase.attempt, marks => [...marks, made]), {kind: 'marked'}, now);
}

/** Writes a note to the last mark. */
export function noteMark(state: Drilling, note: string): PlayerState {
  const {drill} = state;
  const {phase} = drill;
  const noted = (marks: readonly Mark[]) => marks.map((given, index) => (index === marks.length - 1 ? {...given, note} : given));
  if (phase.kind === 'answering') return inPhase(state, {...phase, marks: noted(phase.marks)});
  return phase.kind === 'official' || phase.kind === 'compared' ? withMarks(state, phase.attempt, noted) : state;
}

/** Returns the time on the monotonic clock at which the stopwatch starts by itself. */
export const drillMoment = (state: PlayerState): Milliseconds | undefined =>
  (isDrilling(state) && state.drill.phase.kind === 'ready' ? state.drill.phase.startsAt : undefined);

/** Starts the stopwatch at the end of the time to prepare. */
export const prepared = (state: PlayerState, moment: Milliseconds): PlayerState =>
  (isDrilling(state) ? inPhase(withUndo(state, moment), {kind: 'answering', since: moment, marks: []}) : state);

/** Returns the state when the playhead has come to the end of the question, or of the answer. */
export function arriveInDrill(state: PlayerState, moment: Milliseconds): PlayerState {
  if (!isDrilling(state)) return state;
  const {phase} = state.drill;
  if (phase.kind === 'asking') return afterQuestion(state, moment);
  return phase.kind === 'official' ? inPhase(state, {kind: 'compared', attempt: phase.attempt}) : state;
}

/**
 * Keeps the playhead inside the stretch that the drill plays. If a move would leave it, returns the state before, with
 * a notice.
 */
export function heldInDrill(before: Drilling, moved: PlayerState, now: Milliseconds): PlayerState {
  const {phase, stop} = before.drill;
  const position = positionAt(moved, now);
  if (phase.kind !== 'asking' && phase.kind !== 'official') return position === positionAt(before, now) ? moved : withNotice(before, {kind: 'not-here'}, now);
  if (position < questionOf(before).start) return withNotice(before, {kind: 'not-here'}, now);
  if (position < stop) return moved;
  // A small step beyond the end goes to the end, and so to the next phase.
  return position - positionAt(before, now) <= STEP ? goOn(before, now) : withNotice(before, {kind: 'not-here'}, now);
}

/** The longest forward step of a key. */
const STEP: Milliseconds = 60_000;

const inPhase = (state: Drilling, phase: DrillPhase): Drilling => ({...state, drill: {...state.drill, phase}});

const resting = (state: Drilling, position: Milliseconds): Drilling => ({...state, playhead: {playing: false, position}});

/** Asks a question: plays it from its start. */
function askQuestion(state: Drilling, index: number, now: Milliseconds): Drilling {
  const question = state.timeline.questions[state.drill.order[index]!]!;
  const drill: Drill = {...state.drill, index, phase: {kind: 'asking'}, stop: turnStop(state.timeline, question.asked)};
  return play({...seek(rest(state, now), question.start, now), shownFrom: question.start, drill}, now) as Drilling;
}

/** Returns the state at the end of the question. */
function afterQuestion(state: Drilling, moment: Milliseconds): Drilling {
  const {prepare} = state.drillSettings;
  return inPhase(state, {kind: 'ready', startsAt: prepare > 0 ? moment + prepare : undefined});
}

const answerStart = (state: Drilling): Milliseconds => state.timeline.starts[questionOf(state).asked + 1]!;

/** Plays the official's answer from its start. If nobody answered, the comparison follows at once. */
function playOfficial(state: Drilling, attempt: number, now: Milliseconds): PlayerState {
  const question = questionOf(state);
  const stop = answerStop(state.timeline, question);
  const drill: Drill = {...state.drill, stop, phase: {kind: 'official', attempt}};
  if (question.answers.length === 0) return {...state, drill: {...drill, phase: {kind: 'compared', attempt}}};
  return play({...seek(rest(state, now), answerStart(state), now), drill}, now);
}

function compared(state: Drilling, attempt: number, now: Milliseconds): PlayerState {
  const index = Math.max(0, state.drill.order.indexOf(state.drill.attempts[attempt]!.question));
  const there: Drilling = {...state, drill: {...state.drill, index}};
  const stop = answerStop(there.timeline, questionOf(there));
  return {...seek(rest(there, now), stop, now), drill: {...there.drill, stop, phase: {kind: 'compared', attempt}}};
}

const over = (state: Drilling): Drilling => ({...state, playhead: {playing: false, position: state.drill.stop}, drill: {...state.drill, phase: {kind: 'over'}}});

const isNear = (state: Drilling, start: Milliseconds, now: Milliseconds): boolean => Math.abs(positionAt(state, now) - start) <= 1000 * state.rate;

/** Returns the state with itself on the undo stack. */
function withUndo(state: Drilling, now: Milliseconds): Drilling {
  const {drill} = state;
  const {phase, index, attempts, stop} = drill;
  return {...state, drill: {...drill, earlier: [...drill.earlier.slice(1 - KEPT), {phase, index, attempts, stop, position: positionAt(state, now)}]}};
}

/** Returns the state with the answer in progress stored as broken off. */
function withBroken(state: Drilling, now: Milliseconds): Drilling {
  if (state.drill.phase.kind !== 'answering') return state;
  return inPhase({...state, drill: {...state.drill, attempts: attemptsAt(state, now)}}, {kind: 'ready', startsAt: undefined});
}

function withMarks(state: Drilling, attempt: number, changed: (marks: readonly Mark[]) => readonly Mark[]): Drilling {
  const attempts = state.drill.attempts.map((given, index) => (index === attempt ? {...given, marks: changed(given.marks)} : given));
  return {...state, drill: {...state.drill, attempts}};
}
