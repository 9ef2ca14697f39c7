import {startPlayer} from '../../src/player/playback.ts';
import {ALL_QUESTIONS} from '../../src/player/training/drill-state.ts';
import {UNDIVIDED} from '../../src/player/training/segments.ts';
import type {PlayerSettings, PlayerState} from '../../src/player/state.ts';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {AS_CLEANED} from '../../src/transcript/wording.ts';
import type {OpenOverlay} from '../../src/ui/controller/session.ts';
import type {Size} from '../../src/ui/screen/layout.ts';
import {drive} from '../drive.ts';

export const settings = (timeline: Timeline, changed: Partial<PlayerSettings> = {}): PlayerSettings => ({
  rate: 1, start: 0, end: timeline.duration, paused: true, reveal: 'typewriter', wording: AS_CLEANED, segments: UNDIVIDED, loops: false, loopRates: [], drill: ALL_QUESTIONS, hidesAhead: false, motion: true, ...changed,
});

export const started = (timeline: Timeline, changed: Partial<PlayerSettings> = {}, now = 0): PlayerState =>
  startPlayer(timeline, settings(timeline, changed), now);

/** Presses keys, separated by blanks, from the moment `from` on; `+500` lets so many milliseconds pass first. */
export function press(state: PlayerState, keys: string, from = 0, size?: Size): {readonly state: PlayerState; readonly overlay: OpenOverlay | undefined; readonly now: number} {
  const driven = drive(state, {now: from, ...(size && {size})}).press(keys);
  return {state: driven.state(), overlay: driven.overlay(), now: driven.now()};
}
