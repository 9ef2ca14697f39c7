import type {Milliseconds} from '../../transcript/model.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {play, positionAt, resume, seek} from '../playback.ts';
import type {PlayerState, Reading} from '../state.ts';

/** Tells whether the replay is live: more is coming, and the playhead is in the last turn so far. */
function isLive({reading, timeline, playhead}: PlayerState, position: Milliseconds): boolean {
  return reading?.live !== undefined && playhead.playing && position >= timeline.starts[timeline.transcript.turns.length - 1]!;
}

/**
 * Returns the position at which a live replay goes on when more has come. New words are shown at once, however old
 * their stamp is: from their beginning, or from the present time of day.
 */
function liveMoment(before: PlayerState, timeline: Timeline, {live}: Reading, position: Milliseconds): Milliseconds {
  const {length} = before.timeline.transcript.turns;
  if (timeline.transcript.turns.length <= length) return Math.min(position, timeline.duration);
  return Math.min(timeline.duration, Math.max(position, timeline.starts[length]!, live?.moment ?? 0));
}

/** Goes on playing at the end of the part that has been read. */
export function catchUp(state: PlayerState, now: Milliseconds): PlayerState {
  return play({...seek(state, state.timeline.duration, now), leftLive: false}, now);
}

/** Records whether a replay was live when it was paused. */
export const recordLive = (state: PlayerState, paused: PlayerState, now: Milliseconds): PlayerState => ({...paused, leftLive: isLive(state, positionAt(state, now))});

/** Takes a longer timeline. A range up to the old end goes up to the new one. */
export function withTimeline(state: PlayerState, timeline: Timeline, reading: Reading | undefined, now: Milliseconds): PlayerState {
  const range = state.range.end >= state.timeline.duration ? {...state.range, end: timeline.duration} : state.range;
  const position = positionAt(state, now);
  const next = {...state, timeline, reading, range};
  if (!reading?.live || !isLive(state, position)) return resume(next, now);
  const moment = liveMoment(state, timeline, reading, position);
  const {playhead} = state;
  return resume({...next, playhead: playhead.playing ? {...playhead, from: moment, since: now, stop: Infinity} : playhead}, now);
}
