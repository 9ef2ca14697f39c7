import type {Milliseconds} from '../../transcript/model.ts';
import {notice, play, positionAt, resume, seek} from '../playback.ts';
import {momentBefore, segmentAt, type PausePoint} from './segments.ts';
import type {PlayerState} from '../state.ts';

/** The pause settings that the key `m` cycles through. */
const CHOICES: readonly (readonly PausePoint[])[] = [[], ['questions'], ['questions', 'answers']];

/** Cycles through the pause settings. Any other division into segments ends. */
export function nextPauseAt(state: PlayerState, now: Milliseconds): PlayerState {
  const {segments} = state;
  const index = CHOICES.findIndex(points => points.join() === segments.pauseAt.join());
  const pauseAt = index < 0 ? [] : CHOICES[(index + 1) % CHOICES.length]!;
  return notice(resume({...state, segments: {...segments, pauseAt}}, now), {kind: 'pause-at', points: pauseAt}, now);
}

/** Plays the segment at the playhead again, from its start. */
export function sayAgain(state: PlayerState, now: Milliseconds): PlayerState {
  const {start} = segmentAt(state.timeline, state.segments, positionAt(state, now));
  return notice(play(seek(state, start, now), now), {kind: 'again'}, now);
}

/** Tells whether playing on would leave the range, and no notice about this is shown. */
export function asksFirst({range, timeline, notice: shown}: PlayerState, position: Milliseconds): boolean {
  return position < timeline.duration && position === momentBefore(timeline, range.end) && shown?.subject.kind !== 'past-range';
}
