import {behindAt, isFollower} from '../../../player/room/following.ts';
import type {PlayerState} from '../../../player/state.ts';
import {formatDuration, SECOND} from '../../../timeline/clock.ts';
import {timeOfPlace} from '../../../timeline/timeline.ts';
import type {Milliseconds} from '../../../transcript/model.ts';
import type {Messages} from '../../messages/messages.ts';
import {roomMessages} from '../../messages/room/languages.ts';
import {SEPARATOR} from '../../panes/status-row.ts';

/** Returns the field of a room in the status line: the leader and the delay, or the hands and answers of followers. */
export function roomField(state: PlayerState, now: Milliseconds, messages: Messages): string | undefined {
  const {room, viewport, timeline} = state;
  if (!room) return undefined;
  const words = roomMessages(messages);
  if (room.role === 'lead') {
    const {code, followers = 0, hands, answers} = room;
    return [words.leads(code), ...(followers > 0 ? [words.joined(followers)] : []), ...(hands.length > 0 ? [words.raised(hands.length)] : []), ...(answers.length > 0 ? [words.written(answers.length)] : [])].join(SEPARATOR);
  }
  if (!isFollower(state) || room.leader === '') return words.waits;
  const top = viewport.mode === 'free' && room.isFollowing ? timeOfPlace(timeline, viewport.top.turn, Math.max(0, viewport.top.offset)) : undefined;
  const behind = room.isFollowing && top === undefined ? 0 : behindAt(state, now, top);
  const seconds = Math.trunc(behind / SECOND) * SECOND;
  return [words.follows(room.leader), ...(seconds > 0 ? [words.behind(formatDuration(seconds))] : seconds < 0 ? [words.ahead(formatDuration(-seconds))] : [])].join(' ');
}
