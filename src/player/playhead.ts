import type {Milliseconds} from '../transcript/model.ts';

/**
 * The current position on the timeline. A playing playhead is stored as the position and the time at which it started.
 * So its position is one multiplication: it cannot drift, and it does not depend on how often it is computed.
 */
export type Playhead =
  | {readonly playing: false; readonly position: Milliseconds}
  /** It was at `from` on the timeline at `since` on the monotonic clock, and will rest at `stop`. */
  | {readonly playing: true; readonly from: Milliseconds; readonly since: Milliseconds; readonly stop: Milliseconds; readonly speech?: Speech | undefined};

/** A sentence that the voice is speaking. Until it ends, the playhead moves at the voice's pace, and waits at `until`. */
export type Speech = {readonly id: number; readonly until: Milliseconds; readonly pace: number};

/** Returns the position of a playhead at `now` on the monotonic clock, at `rate`. */
export const positionOf = (playhead: Playhead, rate: number, now: Milliseconds): Milliseconds =>
  playhead.playing ? Math.min(playhead.from + Math.max(0, now - playhead.since) * (playhead.speech?.pace ?? rate), playhead.speech?.until ?? Infinity, playhead.stop) : playhead.position;

/** Returns the time on the monotonic clock at which a playing playhead reaches `position`. */
export const momentOf = (playhead: Playhead & {playing: true}, rate: number, position: Milliseconds): Milliseconds =>
  playhead.since + (position - playhead.from) / (playhead.speech?.pace ?? rate);
