import type {Milliseconds} from '../transcript/model.ts';
import {lastQuestionAt, type Timeline} from '../timeline/timeline.ts';
import {positionOf} from './playhead.ts';
import {NOTICE_LENGTH, type NoticeSubject, type PlayerSettings, type PlayerState, type Reading} from './state.ts';

/** Returns the state at the start of a replay. `now` is on the monotonic clock, as everywhere in the player. */
export function startPlayer(timeline: Timeline, settings: PlayerSettings, now: Milliseconds, reading?: Reading): PlayerState {
  const {rate, start, end, paused, reveal, wording, pauseAtQuestions, hidesAhead, motion} = settings;
  const state: PlayerState = {
    timeline, rate, stopAt: end, reveal, wording, pauseAtQuestions, hidesAhead, motion,
    playhead: {playing: false, position: start}, viewport: {mode: 'follow'}, shownFrom: start, sidebar: true, blank: false, ...(reading && {reading}),
  };
  return paused ? {...state, landed: start} : play(state, now);
}

/** Returns the position of the playhead at `now`. */
export const positionAt = (state: PlayerState, now: Milliseconds): Milliseconds => positionOf(state.playhead, state.rate, now);

/** Tells whether the replay has ended: it is at rest at the end of the timeline, and no more of it is coming. */
export const hasEnded = (state: PlayerState, now: Milliseconds): boolean => !state.reading && positionAt(state, now) >= state.timeline.duration;

/** Sets off from the playhead. At the end there is nothing to play, and the state stays as it is. */
export function play(state: PlayerState, now: Milliseconds): PlayerState {
  const from = positionAt(state, now);
  return from >= state.timeline.duration && !state.reading
    ? state
    : {...state, playhead: {playing: true, from, since: now, stop: nextStop(state, from)}};
}

/** Sets off again if playing, because something that decides the speed or the next stop has changed. */
export const resume = (state: PlayerState, now: Milliseconds): PlayerState => (state.playhead.playing ? play(state, now) : state);

/** Pauses. */
export const rest = (state: PlayerState, now: Milliseconds): PlayerState =>
  state.playhead.playing ? {...state, playhead: {playing: false, position: positionAt(state, now)}} : state;

/** Moves the playhead and follows it. A playing replay goes on from there. */
export function seek(state: PlayerState, time: Milliseconds, now: Milliseconds): PlayerState {
  const {playing} = state.playhead;
  const there: PlayerState = {...state, viewport: {mode: 'follow'}, landed: playing ? undefined : time, shownFrom: time < state.shownFrom ? 0 : state.shownFrom, playhead: {playing: false, position: time}};
  return playing ? play(there, now) : there;
}

/** Says something for two seconds. */
export const notice = (state: PlayerState, subject: NoticeSubject, now: Milliseconds): PlayerState => ({...state, notice: {subject, since: now}});

/** Lets what was due by `now` happen: the playhead comes to rest at its stop, an old notice goes. */
export function settle(state: PlayerState, now: Milliseconds): PlayerState {
  let settled = state;
  const {playhead} = state;
  // At the end of what has been read so far the replay waits for more.
  const awaitsMore = state.reading !== undefined && playhead.playing && playhead.stop >= state.timeline.duration;
  if (playhead.playing && !awaitsMore && positionOf(playhead, state.rate, now) >= playhead.stop) {
    settled = {...settled, playhead: {playing: false, position: playhead.stop}};
    const question = questionPausedAt(settled);
    if (question >= 0) settled = notice(settled, {kind: 'paused-at-question', question: question + 1}, now);
  }
  if (settled.notice && now - settled.notice.since >= NOTICE_LENGTH) settled = {...settled, notice: undefined};
  return settled;
}

/** Returns the index of the question that has been put when the replay rests just before its answer, else -1. */
export function questionPausedAt({playhead, timeline}: PlayerState): number {
  if (playhead.playing || playhead.position >= timeline.duration) return -1;
  const question = lastQuestionAt(timeline, playhead.position);
  return question >= 0 && pausePoint(timeline, question) === playhead.position ? question : -1;
}

/** Where a replay that pauses at questions stops: in the last millisecond of a question, before its answer begins. */
function pausePoint({questions, starts}: Timeline, question: number): Milliseconds {
  const {asked} = questions[question]!;
  return Math.max(starts[asked]!, starts[asked + 1]! - 1);
}

/** Returns the first position behind `from` at which playing stops by itself. */
function nextStop({timeline, stopAt, pauseAtQuestions}: PlayerState, from: Milliseconds): Milliseconds {
  const pause = pauseAtQuestions ? nextPause(timeline, from) : undefined;
  return Math.min(timeline.duration, pause ?? Infinity, stopAt > from ? stopAt : Infinity);
}

/** Returns the first pause point behind a position: that of the question it is in, or of the next. */
function nextPause(timeline: Timeline, from: Milliseconds): Milliseconds | undefined {
  for (let question = Math.max(0, lastQuestionAt(timeline, from)); question < timeline.questions.length; question += 1) {
    const point = pausePoint(timeline, question);
    if (point > from) return point;
  }
  return undefined;
}
