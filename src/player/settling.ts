import type {Milliseconds} from '../transcript/model.ts';
import {arriveInDrill, drillMoment, prepared} from './training/drill.ts';
import {nextPass} from './training/looping.ts';
import {skipSilence} from './passing-over.ts';
import {loopStop, notice, play} from './playback.ts';
import {momentOf, positionOf} from './playhead.ts';
import {isPause, momentBefore, questionPutAt, segmentAt} from './training/segments.ts';
import {NOTICE_LENGTH, type PlayerState} from './state.ts';

/** The limit of events that are handled at once: a loop of a fifth of a second for an hour. */
const AT_MOST = 20_000;

/** Handles everything due by `now`, in order and each at its own time: stops, gaps, loops, and the end of a notice. */
export function settle(state: PlayerState, now: Milliseconds): PlayerState {
  let settled = state;
  for (let count = 0; count < AT_MOST; count += 1) {
    const next = afterNext(settled, now);
    if (next === settled) break;
    settled = next;
  }
  return settled.notice && now - settled.notice.since >= NOTICE_LENGTH ? {...settled, notice: undefined} : settled;
}

/** Returns the state after the next event that was due by `now`, or the same state. */
function afterNext(state: PlayerState, now: Milliseconds): PlayerState {
  const {playhead, gap, rate} = state;
  if (gap && gap.since + gap.length <= now) return play({...state, gap: undefined}, gap.since + gap.length);
  const started = drillMoment(state);
  if (started !== undefined && started <= now) return prepared(state, started);
  // At the end of the part that has been read, the replay waits for more.
  const awaitsMore = state.reading !== undefined && playhead.playing && playhead.stop >= state.timeline.duration;
  if (!playhead.playing || awaitsMore || playhead.speech || positionOf(playhead, rate, now) < playhead.stop) return state;
  const passed = skipSilence(state);
  return passed !== state ? passed : afterStop({...state, playhead: {playing: false, position: playhead.stop}}, Math.min(now, momentOf(playhead, rate, playhead.stop)), now);
}

/** Returns the state when the playhead has come to a stop at `moment`. */
function afterStop(state: PlayerState, moment: Milliseconds, now: Milliseconds): PlayerState {
  const {timeline, segments, range, rate, said, playhead} = state;
  if (playhead.playing) return state;
  const {position} = playhead;
  if (state.drill?.isOn) return arriveInDrill(state, moment);
  if (loopStop(state, position - 1) === position) return nextPass(state, moment);
  const isAtPause = isPause(timeline, segments, position);
  if (isAtPause) {
    const {start, stop} = segmentAt(timeline, segments, position);
    const times = said?.start === start ? said.times : 1;
    if (times < segments.repeat) return play({...state, said: {start, times: times + 1}, playhead: {playing: false, position: start}}, moment);
    if (segments.gap > 0 && position < momentBefore(timeline, range.end) && position < timeline.duration) {
      return {...state, said: undefined, gap: {since: moment, length: (segments.gap * (stop - start)) / rate}};
    }
  }
  const rested: PlayerState = said ? {...state, said: undefined} : state;
  if (position < timeline.duration && position === momentBefore(timeline, range.end)) return notice(rested, {kind: 'range-ended'}, now);
  const question = questionPutAt(timeline, position);
  if (question >= 0 && segments.pauseAt.includes('questions')) return notice(rested, {kind: 'paused-at-question', question: question + 1}, now);
  return isAtPause && position < timeline.duration ? notice(rested, {kind: 'segment-over'}, now) : rested;
}
