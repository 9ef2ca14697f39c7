import {asBeginningOf, cueAt, isBeginning, saidUpTo, turnAt, turnEnd, type Timeline} from '../timeline/timeline.ts';
import type {Match} from '../timeline/matches.ts';
import {lastAtMost} from '../timeline/search.ts';
import type {Milliseconds} from '../transcript/model.ts';
import type {Bookmarks} from './bookmark.ts';
import {segmentAt} from './training/segments.ts';
import type {Place, PlayerState, Reveal, Search} from './state.ts';

declare const checked: unique symbol;

/**
 * A state without anything hidden. Overlays, the panes beside the text, announcements and copies accept only this type,
 * and only `visibleAt` makes it. So a new view cannot show hidden words.
 */
export type VisibleState = PlayerState & {readonly [checked]: true};

/**
 * Returns the horizon: the last time whose words may be shown while the playhead is at `position`. Undefined if nothing
 * is hidden.
 */
export function horizonAt({timeline, segments, hidesAhead, drill, room}: PlayerState, position: Milliseconds): Milliseconds | undefined {
  if (segments.hide && !drill?.isOn && position < timeline.duration) return segmentAt(timeline, segments, position).start - 1;
  const led = room && 'lead' in room ? room.lead?.hides : undefined;
  if (led !== undefined) return led === 'ahead' ? position : Math.min(led, position);
  // In a drill the leader of a room sees words that are hidden from the room.
  return hidesAhead || (drill?.isOn && room?.role !== 'lead') ? position : undefined;
}

/**
 * Returns the reveal mode up to the horizon. Nothing of a hidden segment may appear, not even its current sentence or
 * turn.
 */
const revealOf = ({segments, reveal, room}: PlayerState): Reveal => (segments.hide || (room && 'lead' in room && typeof room.lead?.hides === 'number') ? 'typewriter' : reveal);

/** Returns the state that may be shown while the playhead is at `position`. */
export function visibleAt(state: PlayerState, position: Milliseconds): VisibleState {
  const horizon = horizonAt(state, position);
  if (horizon === undefined || isBeginning(state.timeline)) return state as VisibleState;
  const search = state.search && visibleSearch(state, position);
  const reveal = revealOf(state);
  return {...state, reveal, timeline: cutAt({...state, reveal}, horizon), bookmarks: bookmarksUntil(state.bookmarks, horizon), ...(search && {search})} as VisibleState;
}

/** Returns the place behind the last word that may be shown; undefined if nothing is hidden. */
export function lastVisible(state: PlayerState, position: Milliseconds): Place | undefined {
  const horizon = horizonAt(state, position);
  return horizon === undefined ? undefined : {turn: turnAt(state.timeline, horizon), offset: revealedUpTo({...state, reveal: revealOf(state)}, horizon)};
}

/** Returns a search with the matches that may be shown. */
export function visibleSearch(state: PlayerState & {readonly search: Search}, position: Milliseconds): Search;
export function visibleSearch(state: PlayerState, position: Milliseconds): Search | undefined;
export function visibleSearch(state: PlayerState, position: Milliseconds): Search | undefined {
  const {search} = state;
  const end = lastVisible(state, position);
  if (!search || !end) return search;
  const count = lastAtMost(search.matches.length, index => (isBefore(search.matches[index]!, end) ? 0 : 1), 0) + 1;
  if (count === search.matches.length) return search;
  const matches = shortened(search.matches, count);
  return {...search, matches, selected: search.selected < count ? search.selected : count > 0 ? 0 : -1};
}

const isBefore = ({turn, to}: Match, end: Place): boolean => turn < end.turn || (turn === end.turn && to <= end.offset);

let lastShortened: {readonly all: readonly Match[]; readonly some: readonly Match[]} | undefined;

/** Returns the first matches of a list. It is cached, so the next frame gets the same object. */
function shortened(all: readonly Match[], count: number): readonly Match[] {
  if (lastShortened?.all !== all || lastShortened.some.length !== count) lastShortened = {all, some: all.slice(0, count)};
  return lastShortened.some;
}

let lastUntil: {readonly all: Bookmarks; readonly some: Bookmarks} | undefined;

/** Returns bookmarks without those that are still to come. It is cached, so the next frame gets the same object. */
function bookmarksUntil(all: Bookmarks, horizon: Milliseconds): Bookmarks {
  const count = lastAtMost(all.list.length, index => all.list[index]!.position, horizon) + 1;
  if (count === all.list.length) return all;
  if (lastUntil?.all !== all || lastUntil.some.list.length !== count) lastUntil = {all, some: {...all, list: all.list.slice(0, count)}};
  return lastUntil.some;
}

/** Returns the offset up to which the current turn is revealed at `position`. */
export function revealedUpTo({timeline, reveal}: {readonly timeline: Timeline; readonly reveal: Reveal}, position: Milliseconds): number {
  const turn = turnAt(timeline, position);
  switch (reveal) {
    case 'typewriter':
      return saidUpTo(timeline, turn, position);
    case 'sentence':
      return position < timeline.starts[turn]! ? 0 : cueAt(timeline, position).to;
    case 'turn':
      return position < timeline.starts[turn]! ? 0 : timeline.transcript.turns[turn]!.text.length;
  }
}

type Cut = (timeline: Timeline, last: number, offset: number, until: Milliseconds) => Timeline;
let cutTo: Cut = () => { throw new Error('what cuts a timeline has not been loaded'); };

/**
 * Sets the function that cuts a timeline (`cut.ts`). It is loaded with the keys, or before a first frame with hidden
 * words.
 */
export const provideCut = (given: Cut): void => { cutTo = given; };

/** A cache of the last cut of each timeline. */
const lastCuts = new WeakMap<Timeline, {readonly turn: number; readonly offset: number; readonly until: Milliseconds; readonly cut: Timeline}>();

/**
 * Returns the part of a timeline that has been said at `horizon`: turns, speakers and questions, up to the last
 * finished sentence. The duration does not change, so clocks show the same times.
 */
function cutAt(state: PlayerState, horizon: Milliseconds): Timeline {
  const {timeline} = state;
  const turn = turnAt(timeline, horizon);
  const cue = cueAt(timeline, horizon);
  const revealed = revealedUpTo(state, horizon);
  const {length} = timeline.transcript.turns[turn]!.text;
  const offset = revealed >= cue.to || revealed >= length ? revealed : Math.min(cue.from, revealed);
  // Only the sentence at the end of a cut depends on the time, and nothing else.
  const until = horizon >= turnEnd(timeline, turn) ? turnEnd(timeline, turn) : cue.end;
  const cached = lastCuts.get(timeline);
  if (cached?.turn === turn && cached.offset === offset && cached.until === until) return cached.cut;
  const cut = asBeginningOf(timeline, cutTo(timeline, turn, offset, until));
  lastCuts.set(timeline, {turn, offset, until, cut});
  return cut;
}
