import type {Milliseconds} from '../../transcript/model.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {play, positionAt, seek} from '../playback.ts';
import type {PlayerState, Reading} from '../state.ts';

/** Whether the replay is live: more is coming, and the playhead is in the last turn there is. */
export function isLive({reading, timeline, playhead}: PlayerState, position: Milliseconds): boolean {
  return reading?.live !== undefined && playhead.playing && position >= timeline.starts[timeline.transcript.turns.length - 1]!;
}

/**
 * Where a live replay goes on when more has come. What has just come is shown at once, however long ago its stamp is:
 * from its beginning, or from where the clocks in the room are by now.
 */
export function liveMoment(before: PlayerState, timeline: Timeline, {live}: Reading, position: Milliseconds): Milliseconds {
  const {length} = before.timeline.transcript.turns;
  if (timeline.transcript.turns.length <= length) return Math.min(position, timeline.duration);
  return Math.min(timeline.duration, Math.max(position, timeline.starts[length]!, live?.moment ?? 0));
}

/** Plays on at the end of what there is. */
export function catchUp(state: PlayerState, now: Milliseconds): PlayerState {
  return play({...seek(state, state.timeline.duration, now), leftLive: false}, now);
}

/** Remembers, when a replay is paused, whether it was live. */
export const leavingLive = (state: PlayerState, paused: PlayerState, now: Milliseconds): PlayerState => ({...paused, leftLive: isLive(state, positionAt(state, now))});
