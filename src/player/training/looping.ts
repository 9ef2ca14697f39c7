import {questionAt, turnAt, turnEnd, turnStart} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {notice, play, positionAt, resume} from '../playback.ts';
import type {PlayerState} from '../state.ts';

/** The shortest loop at rate 1. A shorter one could not be understood. */
const SHORTEST: Milliseconds = 200;

/**
 * Sets the start of a loop, then its end, then removes the loop. Two presses at the same place loop the question or
 * turn there.
 */
export function nextLoop(state: PlayerState, now: Milliseconds): PlayerState {
  const {loop, playhead, rate} = state;
  const position = positionAt(state, now);
  if (!loop) return notice({...state, loop: {start: position}}, {kind: 'loop-start', time: position}, now);
  if (loop.end !== undefined) return notice(resume({...state, loop: undefined}, now), {kind: 'loop-off'}, now);
  const isHere = Math.abs(position - loop.start) <= (playhead.playing ? 1000 * rate : 0);
  const {start, end} = isHere ? around(state, position) : {start: Math.min(loop.start, position), end: Math.max(loop.start, position)};
  if (end - start < SHORTEST) return notice({...state, loop: undefined}, {kind: 'loop-off'}, now);
  return notice(looping(state, start, end, now), {kind: 'loop', start, end}, now);
}

/** Returns the state with a loop between two times. */
export const looping = (state: PlayerState, start: Milliseconds, end: Milliseconds, now: Milliseconds): PlayerState =>
  resume({...state, loop: {start, end, passes: 1}}, now);



/** Returns the stretch of the question at a position with its answer, or of the turn outside of questions. */
function around({timeline}: PlayerState, position: Milliseconds): {readonly start: Milliseconds; readonly end: Milliseconds} {
  const question = timeline.questions[questionAt(timeline, position)];
  const turn = turnAt(timeline, position);
  return question ? {start: question.start, end: question.end ?? timeline.duration} : {start: turnStart(timeline, turn), end: turnEnd(timeline, turn)};
}

/** Returns the state after a pass has ended at `moment`: the next pass begins, at its rate. */
export function nextPass(state: PlayerState, moment: Milliseconds): PlayerState {
  const {loop, loopRates} = state;
  if (loop?.end === undefined) return state;
  const passes = loop.passes + 1;
  const rate = loopRates[Math.min(passes, loopRates.length) - 1] ?? state.rate;
  return play({...state, rate, loop: {...loop, passes}, playhead: {playing: false, position: loop.start}}, moment);
}
