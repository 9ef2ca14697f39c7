import type {Milliseconds} from '../../transcript/model.ts';
import {revealedUpTo} from '../../player/horizon.ts';
import {waitsForMore} from '../../player/live/waiting.ts';
import {momentOf} from '../../player/playhead.ts';
import {NOTICE_LENGTH, type PlayerState} from '../../player/state.ts';
import type {Snapshot} from '../controller/session.ts';
import {positionAt} from '../../player/playback.ts';
import {SECOND} from '../../timeline/clock.ts';
import {nextWordTime, turnAt} from '../../timeline/timeline.ts';

/**
 * The shortest time between two frames while playing. Readers do not notice a delay of this length. Keys are drawn at
 * once.
 */
export const FRAME_INTERVAL: Milliseconds = 100;

/**
 * Returns the time at which a count beside the timeline changes: the stopwatch of a drill, the time to prepare, the
 * rest of a gap.
 */
function counting({gap, drill, drillSettings: {limit}, motion, room, playhead}: PlayerState, now: Milliseconds): readonly Milliseconds[] {
  // The delay behind the leader grows while the follower is paused.
  if (room && 'lead' in room && !room.isFollowing && room.lead?.playing && !playhead.playing && motion) return [now + SECOND];
  const phase = drill?.isOn ? drill.phase : undefined;
  const until = gap ? gap.since + gap.length : phase?.kind === 'ready' ? phase.startsAt : undefined;
  if (until !== undefined) return [until, ...(motion ? [until - (Math.ceil((until - now) / SECOND) - 1) * SECOND] : [])];
  if (phase?.kind !== 'answering') return [];
  if (motion) return [phase.since + (Math.floor((now - phase.since) / SECOND) + 1) * SECOND];
  // Without motion, show only the warning before the limit, and the limit.
  return limit === undefined ? [] : [limit - Math.min(10 * SECOND, limit / 5), limit + SECOND].map(time => phase.since + time).filter(moment => moment > now).slice(0, 1);
}

/**
 * Returns the time on the monotonic clock at which the screen will next look different by itself. For example, more
 * words appear, a clock shows the next second, a notice disappears, or the replay ends. Undefined if there is none, as
 * when paused. Then there is no timer.
 */
export function nextChange({state, now}: Snapshot): Milliseconds | undefined {
  const moments: Milliseconds[] = [...counting(state, now)];
  if (state.notice) moments.push(state.notice.since + NOTICE_LENGTH);
  const {playhead, timeline, rate} = state;
  if (playhead.playing) {
    const position = positionAt(state, now);
    const words = nextWordTime(timeline, turnAt(timeline, position), revealedUpTo(state, position));
    const clock = timeline.transcript.firstClock ?? timeline.transcript.firstElapsed ?? 0;
    const second = (Math.floor((clock + position) / SECOND) + 1) * SECOND - clock;
    // If the voice is late, the words wait for it, and nothing changes before it reports.
    const last = Math.min(playhead.stop, playhead.speech?.until ?? Infinity);
    if (playhead.speech && position >= last) return moments.length === 0 ? undefined : Math.min(...moments);
    const next = Math.min(last, state.motion ? second : Infinity, words > position ? words : Infinity);
    if (!waitsForMore(state, position)) moments.push(Math.max(momentOf(playhead, rate, next), now + FRAME_INTERVAL));
  }
  return moments.length === 0 ? undefined : Math.min(...moments);
}
