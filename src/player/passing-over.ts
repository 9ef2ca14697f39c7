import {nextSilence} from '../timeline/silence.ts';
import {nextStop, restAt, silenceStop} from './playback.ts';
import {momentOf} from './playhead.ts';
import type {PlayerState} from './state.ts';

/** Goes on behind a silence if the playhead has stopped because enough of the silence has been played. */
export function skipSilence(state: PlayerState): PlayerState {
  const {playhead, timeline, rate, silence, drill} = state;
  if (silence === undefined || !playhead.playing || drill?.isOn || silenceStop(state, playhead.from) !== playhead.stop || restAt(state, playhead.from) <= playhead.stop) return state;
  const {end} = nextSilence(timeline, playhead.from, silence)!;
  return {...state, playhead: {playing: true, from: end, since: momentOf(playhead, rate, playhead.stop), stop: nextStop(state, end)}};
}
