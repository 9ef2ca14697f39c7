import type {Milliseconds} from '../transcript/model.ts';
import {plainExpression} from '../timeline/spoken-time.ts';
import {parseTimeExpression, type ExpressionResult} from '../timeline/time-expression.ts';
import {cueIndexAt, cuesOf, lastQuestionAt, questionAt, turnAt, turnEnd, turnStart, wholeOf} from '../timeline/timeline.ts';
import {asksFirst} from './training/segmenting.ts';
import {horizonAt} from './horizon.ts';
import {catchUp} from './live/live.ts';
import {notice, play, positionAt, questionPausedAt, rest, seek} from './playback.ts';
import type {PlayerState} from './state.ts';

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Moves by a length of time, clamped to the timeline. */
export const seekBy = (state: PlayerState, offset: Milliseconds, now: Milliseconds): PlayerState => seekTime(state, positionAt(state, now) + offset, now);

/** Moves to a time, clamped to the timeline. */
export function seekTime(state: PlayerState, wanted: Milliseconds, now: Milliseconds): PlayerState {
  const time = clamp(wanted, 0, state.timeline.duration);
  return notice(seek(state, time, now), {kind: 'time', time}, now);
}

export const seekToEdge = (state: PlayerState, edge: 'start' | 'end', now: Milliseconds): PlayerState =>
  edge === 'end' && state.reading?.live ? notice(catchUp(state, now), {kind: 'end'}, now) : notice(seek(state, edge === 'start' ? 0 : state.timeline.duration, now), {kind: edge}, now);

/** Goes to the next or previous sentence, and pauses. Back first restarts the current sentence. */
export function stepCue(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const {turn, index} = cueIndexAt(timeline, position);
  const cues = cuesOf(timeline, turn);
  const started = cues[index]!.start;
  let time: Milliseconds;
  if (direction > 0) time = cues[index + 1]?.start ?? turnEnd(timeline, turn);
  else if (position > started) time = started;
  else time = cues[index - 1]?.start ?? (turn > 0 ? cuesOf(timeline, turn - 1).at(-1)!.start : 0);
  return notice(seek(rest(state, now), time, now), {kind: 'time', time}, now);
}

/** Goes to the next or previous turn. Back first restarts the current turn, unless it has just begun. */
export function stepTurn(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const current = turnAt(timeline, position);
  const turn = direction > 0 ? current + 1 : isNearStart(state, position, turnStart(timeline, current)) ? current - 1 : current;
  if (turn >= timeline.transcript.turns.length) return seekToEdge(state, 'end', now);
  return turn < 0 ? seekToEdge(state, 'start', now) : seekTurn(state, turn, now);
}

/** Goes to the start of a turn. */
export function seekTurn(state: PlayerState, turn: number, now: Milliseconds): PlayerState {
  const time = turnStart(state.timeline, turn);
  return notice(seek(state, time, now), {kind: 'turn', turn, time}, now);
}

/** Goes to the next or previous question. Back first restarts the current question, unless it has just begun. */
export function stepQuestion(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const last = lastQuestionAt(timeline, position);
  if (direction > 0) return last + 1 < timeline.questions.length ? seekQuestion(state, last + 2, now) : behindLastQuestion(state, now);
  const within = questionAt(timeline, position);
  const atStart = last >= 0 && isNearStart(state, position, timeline.questions[last]!.start);
  const target = within >= 0 && atStart ? last - 1 : last;
  return target < 0 ? seekToEdge(state, 'start', now) : seekQuestion(state, target + 1, now);
}

/**
 * Handles a missing next question. The first press does nothing, so that one press too many on a presenter's remote
 * does not end the broadcast. A second press, while the notice of the first is shown, goes to the end.
 */
function behindLastQuestion(state: PlayerState, now: Milliseconds): PlayerState {
  const {notice: shown, reading, timeline} = state;
  if (shown?.subject.kind === 'no-next-question' && shown.subject.canEnd) return seekToEdge(state, 'end', now);
  const canEnd = !reading && timeline.questions.length > 0 && positionAt(state, now) < timeline.duration;
  return notice(state, {kind: 'no-next-question', canEnd}, now);
}

/** Plays the answer when the replay rests before it; elsewhere goes to the next question. */
export function advance(state: PlayerState, now: Milliseconds): PlayerState {
  if (!state.playhead.playing && asksFirst(state, positionAt(state, now))) return notice(state, {kind: 'past-range'}, now);
  return questionPausedAt(state) >= 0 ? notice(play(state, now), {kind: 'playing'}, now) : stepQuestion(state, 1, now);
}

/**
 * Tells whether a position counts as the start of a turn or question. While playing, that is less than a second of the
 * viewer's own time behind the start, so that two quick presses go back two at any rate. While paused it is only the
 * start itself.
 */
const isNearStart = ({playhead, rate}: PlayerState, position: Milliseconds, start: Milliseconds): boolean =>
  position - start <= (playhead.playing ? 1000 * rate : 0);

/** Goes to a question by its number, counted from 1. */
export function seekQuestion(state: PlayerState, number: number, now: Milliseconds): PlayerState {
  const question = state.timeline.questions[number - 1];
  return question
    ? notice(seek(state, question.start, now), {kind: 'question', question: number, time: question.start}, now)
    : notice(state, {kind: 'no-question', question: number}, now);
}

/** The destination of a time expression. `ahead` is a place whose words are hidden. */
export type Lead = ExpressionResult | {readonly kind: 'ahead'};

/** Reads a time expression as the prompt does: `+` and `-` count from the playhead. */
export function readGoTo(state: PlayerState, text: string, now: Milliseconds): Lead {
  const position = positionAt(state, now);
  const result = parsed(state, text, position);
  return result.kind === 'time' && result.time > (horizonAt(state, position) ?? Infinity) ? {kind: 'ahead'} : result;
}

/** Parses an expression, also in words such as `下午3点16分`. An error quotes it as it was typed. */
function parsed(state: PlayerState, text: string, position: Milliseconds): ExpressionResult {
  const result = parseTimeExpression(plainExpression(text), wholeOf(state.timeline), {plusFrom: position, minusFrom: position, clamp: true});
  return result.kind === 'time' ? result : {...result, text: text.trim()};
}

/** Goes to the place of a time expression, or shows the error. */
export function goTo(state: PlayerState, text: string, now: Milliseconds): PlayerState {
  const result = parsed(state, text, positionAt(state, now));
  return result.kind === 'time'
    ? notice(seek(state, result.time, now), {kind: 'time', time: result.time}, now)
    : notice(state, {kind: 'refused', result}, now);
}
