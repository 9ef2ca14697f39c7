import type {Milliseconds} from '../../transcript/model.ts';
import type {UserAction} from '../actions.ts';
import type {Move} from '../training/drill-moves.ts';
import {notice, positionAt, rest} from '../playback.ts';
import {positionOf, type Playhead} from '../playhead.ts';
import type {PlayerState} from '../state.ts';
import type {FollowedRoom, Lead, Room, RoomChange} from './room.ts';

/** A state in which the user follows a leader. */
export type Following = PlayerState & {readonly room: FollowedRoom};

export const isFollower = (state: PlayerState): state is Following => state.room !== undefined && state.room.role !== 'lead';

/** The tolerance between two playheads, in milliseconds of real time. Within it the follower's is not moved. */
const NEAR: Milliseconds = 15;
/** The difference from which a move of the leader counts as a jump. */
const FAR: Milliseconds = 1000;

/** Returns the position of the leader at `now`. */
export const leaderAt = ({position, time, rate, playing, stop}: Lead, now: Milliseconds): Milliseconds => (playing ? Math.min(stop, position + Math.max(0, now - time) * rate) : position);

/** Turns a replay into a follower's. From now on it follows the leader. */
export const startFollowing = (state: PlayerState, room: FollowedRoom, now: Milliseconds): PlayerState => ({
  ...rest(state, now), room, range: {start: 0, end: state.timeline.duration}, segments: {pauseAt: [], gap: 0, repeat: 1, hide: false}, loop: undefined, loopRates: [], silence: undefined, drill: undefined, voice: {...state.voice, mode: 'off'},
});

/** Returns the state after a change in the room, or the same state if nothing has changed for it. */
export function changeRoom(state: PlayerState, change: RoomChange, now: Milliseconds): PlayerState {
  const {room} = state;
  if (!room) return state;
  const withRoom = (next: Room): PlayerState => ({...state, room: next});
  switch (change.kind) {
    case 'link':
      return withRoom({...room, link: change.link});
    case 'heard':
      return room.role === 'lead' ? withRoom({...room, hands: change.hands, answers: change.answers}) : state;
    case 'followers':
      return room.role === 'lead' ? withRoom({...room, followers: change.count}) : state;
    case 'lead': {
      if (room.role === 'lead') return state;
      const {lead, leader} = change;
      if (room.lead && room.leader === leader && isAlike(room.lead, lead, now)) return state;
      // Newly hidden words are also hidden from followers who have scrolled or moved elsewhere.
      const isFollowing = room.isFollowing || lead.hides !== undefined;
      const next: Following = {...state, room: {...room, leader, lead, isFollowing}};
      return isFollowing ? seekToLeader(next, now) : next;
    }
    case 'halted': {
      if (room.role === 'lead' || !room.lead?.playing) return state;
      const lead: Lead = {...room.lead, playing: false, position: leaderAt(room.lead, now), time: now};
      const next: Following = {...state, room: {...room, lead}};
      return room.isFollowing ? seekToLeader(next, now) : next;
    }
  }
}

/** Tells whether a leader is at the place predicted from the last message. */
const isAlike = (before: Lead, next: Lead, now: Milliseconds): boolean =>
  before.rate === next.rate && before.playing === next.playing && before.stop === next.stop && before.hides === next.hides && Math.abs(leaderAt(before, now) - leaderAt(next, now)) <= (next.playing ? NEAR * next.rate : 0);

/** Moves the playhead to that of the leader. */
export function seekToLeader(state: Following, now: Milliseconds): PlayerState {
  const {room: {lead}, timeline, reading, playhead: before} = state;
  if (!lead) return state;
  const end = reading ? Infinity : timeline.duration;
  const position = Math.min(leaderAt(lead, now), end);
  const isPlaying = lead.playing && position < end;
  const playhead: Playhead = isPlaying ? {playing: true, from: Math.min(lead.position, end), since: lead.time, stop: Math.max(position, Math.min(lead.stop, end))} : {playing: false, position};
  const here = positionOf(before, state.rate, now);
  const isJump = Math.abs(position - here) > FAR * lead.rate || (!isPlaying && position !== here);
  return {
    ...state, playhead, rate: lead.rate, gap: undefined, said: undefined,
    ...(isJump && {landed: isPlaying ? undefined : position, shownFrom: position < state.shownFrom ? 0 : state.shownFrom}), ...(isPlaying && {landed: undefined}),
  };
}

/**
 * Actions that move the playhead, or change its stops. A follower may use them for the own screen, if nothing is
 * hidden.
 */
const MOVES: ReadonlySet<UserAction['type']> = new Set<UserAction['type']>([
  'toggle-play', 'play', 'step-rate', 'reset-rate', 'seek-by', 'seek-to', 'step-cue', 'step-turn', 'step-question', 'advance', 'seek-question', 'seek-turn', 'seek', 'go-to', 'play-from', 'jump', 'again', 'go-to-match', 'step-match',
]);

/** Actions that only a leader takes. */
const LEADERS: ReadonlySet<UserAction['type']> = new Set<UserAction['type']>([
  'next-pause-at', 'set-segments', 'next-loop', 'toggle-drill', 'next-voice', 'toggle-silence', 'drill-again', 'drill-answer', 'drill-skip', 'drill-back', 'drill-mark', 'drill-note',
]);

/**
 * Returns the state after a follower's move, which never moves the leader. If the leader hides words, they stay hidden,
 * and the playhead stays with the leader's.
 */
export function movedInRoom(state: Following, action: Move, now: Milliseconds, moved: (state: PlayerState, action: Move, now: Milliseconds) => PlayerState): PlayerState {
  const {room} = state;
  if (LEADERS.has(action.type)) return notice(state, {kind: 'room', said: {kind: 'leaders'}}, now);
  if (action.type === 'follow' || (action.type === 'clear' && !state.search?.isMarked)) {
    const back: PlayerState = {...state, viewport: {mode: 'follow'}};
    if (room.isFollowing) return moved(state, {type: 'follow'}, now);
    return notice(seekToLeader({...back, room: {...room, isFollowing: true}} as Following, now), {kind: 'follow'}, now);
  }
  if (action.type === 'toggle-blank') return {...state, blank: true, notice: undefined};
  if (!MOVES.has(action.type)) return moved(state, action, now);
  if (room.lead?.hides !== undefined) return notice(state, {kind: 'room', said: {kind: 'hidden'}}, now);
  const free: PlayerState = {...state, room: {...room, isFollowing: false}};
  const after = moved(free, action, now);
  // A key without effect does not move the playhead.
  return after.playhead === state.playhead && after.rate === state.rate ? {...after, room} : after;
}

/**
 * Returns the follower's delay behind the leader on the timeline; below zero if ahead. `top` is the time of the words
 * at the top of a free view.
 */
export function behindAt(state: Following, now: Milliseconds, top?: Milliseconds): Milliseconds {
  const {room: {lead}} = state;
  return lead ? leaderAt(lead, now) - (top ?? positionAt(state, now)) : 0;
}
