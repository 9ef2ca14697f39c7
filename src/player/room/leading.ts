import type {Milliseconds} from '../../transcript/model.ts';
import {horizonAt} from '../horizon.ts';
import {positionAt} from '../playback.ts';
import type {PlayerState} from '../state.ts';
import type {Lead} from './room.ts';

/**
 * Returns a leader's place at `now`, as it is sent to the room. Words that a drill hides are hidden from the room,
 * although the leader sees them.
 */
export function leadOf(state: PlayerState, now: Milliseconds): Lead {
  const {playhead, rate} = state;
  const position = positionAt(state, now);
  const horizon = horizonAt({...state, room: undefined}, position);
  const stop = playhead.playing ? Math.min(playhead.stop, playhead.speech?.until ?? Infinity) : Infinity;
  return {position, time: now, rate: (playhead.playing ? playhead.speech?.pace : undefined) ?? rate, playing: playhead.playing, stop, hides: horizon === undefined ? undefined : horizon === position ? 'ahead' : horizon};
}
