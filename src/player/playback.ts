import type {Milliseconds} from '../transcript/model.ts';
import {nextSilence} from '../timeline/silence.ts';
import type {Timeline} from '../timeline/timeline.ts';
import {noBookmarks} from './bookmark.ts';
import {positionOf} from './playhead.ts';
import {silent} from './voice/voice.ts';
import {momentBefore, nextPause, questionPutAt} from './training/segments.ts';
import type {NoticeSubject, PlayerSettings, PlayerState, Reading} from './state.ts';

/** Returns the state at the start of a replay. `now` is on the monotonic clock, as everywhere in the player. */
export function startPlayer(timeline: Timeline, settings: PlayerSettings, now: Milliseconds, reading?: Reading): PlayerState {
  const {rate, start, end, paused, reveal, wording, segments, hidesAhead, silence, motion, loops, loopRates, drill, big = false, voice = 'off', notes, run = ''} = settings;
  const state: PlayerState = {
    timeline, rate, range: {start, end}, reveal, wording, segments, hidesAhead, motion, loopRates, drillSettings: drill,
    ...(silence !== undefined && {silence}), ...(loops && {loop: {start, end, passes: 1}}),
    playhead: {playing: false, position: start}, viewport: {mode: 'follow'}, shownFrom: start, sidebar: true, big, aside: true, blank: false, bookmarks: noBookmarks(run), voice: silent(voice), notes, ...(reading && {reading}),
  };
  return paused ? {...state, landed: start} : play(state, now);
}

/** Returns the position of the playhead at `now`. */
export const positionAt = (state: PlayerState, now: Milliseconds): Milliseconds => positionOf(state.playhead, state.rate, now);

/** Tells whether the replay has ended: it is at rest at the end of the timeline, and no more will come. */
export const hasEnded = (state: PlayerState, now: Milliseconds): boolean => !state.reading && positionAt(state, now) >= state.timeline.duration;

/** Plays from the playhead. At the end there is nothing to play, and the state does not change. */
export function play(state: PlayerState, now: Milliseconds): PlayerState {
  const from = positionAt(state, now);
  return from >= state.timeline.duration && !state.reading
    ? state
    : {...state, gap: undefined, playhead: {playing: true, from, since: now, stop: nextStop(state, from)}};
}

/** If playing, restarts from the present position, because the rate or the next stop has changed. */
export const resume = (state: PlayerState, now: Milliseconds): PlayerState => (state.playhead.playing ? play(state, now) : state);

/** Pauses. */
export const rest = (state: PlayerState, now: Milliseconds): PlayerState =>
  state.playhead.playing ? {...state, playhead: {playing: false, position: positionAt(state, now)}} : state;

/** Moves the playhead, and follows. A playing replay goes on from there. */
export function seek(state: PlayerState, time: Milliseconds, now: Milliseconds): PlayerState {
  const {playing} = state.playhead;
  const there: PlayerState = {...state, gap: undefined, said: undefined, viewport: {mode: 'follow'}, landed: playing ? undefined : time, shownFrom: time < state.shownFrom ? 0 : state.shownFrom, playhead: {playing: false, position: time}};
  return playing ? play(there, now) : there;
}

/** Shows a notice for two seconds. */
export const notice = (state: PlayerState, subject: NoticeSubject, now: Milliseconds): PlayerState => ({...state, notice: {subject, since: now}});

/** Returns the index of the question after which the replay rests, before its answer, or -1. */
export const questionPausedAt = ({playhead, timeline}: PlayerState): number => (playhead.playing ? -1 : questionPutAt(timeline, playhead.position));

/**
 * Returns the first position behind `from` at which playing stops by itself or skips a silence. In a drill only the
 * drill decides.
 */
export const nextStop = (state: PlayerState, from: Milliseconds): Milliseconds => (state.drill?.isOn ? Math.max(from, state.drill.stop) : Math.min(restAt(state, from), silenceStop(state, from)));

/** Returns the first position behind `from` at which playing stops by itself. */
export function restAt(state: PlayerState, from: Milliseconds): Milliseconds {
  const {timeline, range, segments} = state;
  const end = momentBefore(timeline, range.end);
  return Math.min(timeline.duration, nextPause(timeline, segments, from), loopStop(state, from), end > from ? end : Infinity);
}

/** Returns the position at which enough of the next silence has been played; infinity if all of it is played. */
export function silenceStop({timeline, silence}: PlayerState, from: Milliseconds): Milliseconds {
  const skipped = silence === undefined ? undefined : nextSilence(timeline, from, silence);
  return skipped ? Math.max(from, skipped.start + silence!) : Infinity;
}

/** Returns the position at which a playing replay goes back to the start of its loop; infinity without a loop. */
export const loopStop = ({loop, timeline}: PlayerState, from: Milliseconds): Milliseconds => {
  const stop = loop?.end === undefined ? Infinity : momentBefore(timeline, loop.end);
  return stop > from ? stop : Infinity;
};
