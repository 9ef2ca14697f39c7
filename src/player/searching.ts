import type {Milliseconds} from '../transcript/model.ts';
import {matchIndexAt, timeBehindMatch} from '../timeline/finding.ts';
import type {Match} from '../timeline/matches.ts';
import {step, type Step} from './effects.ts';
import {notice, positionAt, seek} from './playback.ts';
import {visibleSearch} from './horizon.ts';
import type {PlayerState, Search} from './state.ts';

/** Searches for a query. The last query is only marked again. */
export function search(state: PlayerState, query: string): Step {
  if (state.search?.query === query) return step(withMarks(state, true));
  return step(
    {...state, search: {query, matches: [], selected: -1, isChosen: false, isDone: false, isMarked: true}},
    [{type: 'search', query}],
  );
}

/** Takes the matches of a search. The selected match stays selected, even if its index changes. */
export function takeMatches(state: PlayerState, query: string, matches: readonly Match[], isDone: boolean, now: Milliseconds): PlayerState {
  const {search: before, timeline} = state;
  if (before?.query !== query) return state;
  const kept = before.isChosen ? indexOf(matches, before.matches[before.selected]) : -1;
  // If the user has selected none, the first match from the playhead on is selected, or else the first of all.
  const after: Search = {...before, matches, selected: kept, isChosen: kept >= 0, isDone};
  const position = positionAt(state, now);
  const {length} = visibleSearch({...state, search: after}, position).matches;
  return {...state, search: {...after, selected: kept >= 0 || length === 0 ? kept : (matchIndexAt(timeline, matches, position - 1) + 1) % length}};
}

/** Returns the index of a match by its place. Matches are in order, so this is a binary search. */
function indexOf(matches: readonly Match[], wanted: Match | undefined): number {
  if (!wanted) return -1;
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const {turn, from} = matches[middle]!;
    if (turn < wanted.turn || (turn === wanted.turn && from < wanted.from)) low = middle + 1;
    else high = middle;
  }
  return matches[low]?.turn === wanted.turn && matches[low]!.from === wanted.from ? low : -1;
}

/** Searches again after more of the transcript, or a dictionary, has been loaded. */
export const searchAgain = (state: PlayerState): Step =>
  (state.search ? step({...state, search: {...state.search, isDone: false}}, [{type: 'search', query: state.search.query}]) : step(state));

/** Shows or hides the marks of the search in the text. */
export const withMarks = (state: PlayerState, isMarked: boolean): PlayerState =>
  (state.search && state.search.isMarked !== isMarked ? {...state, search: {...state.search, isMarked}} : state);

/** Selects a match by its index, clamped to the list. */
export function selectMatch(state: PlayerState, index: number, now: Milliseconds): PlayerState {
  const {search: current} = state;
  const count = visibleSearch(state, positionAt(state, now))?.matches.length ?? 0;
  if (!current || count === 0) return state;
  const selected = Math.min(Math.max(0, index), count - 1);
  return selected === current.selected && current.isChosen ? state : {...state, search: {...current, selected, isChosen: true}};
}

/** Goes to the selected match. Without one, shows a notice. */
export function goToMatch(state: PlayerState, now: Milliseconds): PlayerState {
  const current = visibleSearch(state, positionAt(state, now));
  if (!current) return notice(state, {kind: 'no-search'}, now);
  return current.selected < 0 ? notice(state, {kind: 'no-match', query: current.query}, now) : seekToMatch(state, current, current.selected, now);
}

/**
 * Goes to the next or previous match from the playhead, cyclically. The playhead is then behind the match, so that all
 * of it is visible.
 */
export function stepMatch(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const current = visibleSearch(state, position);
  if (!current || current.matches.length === 0) return goToMatch(state, now);
  const {matches} = current;
  // Other matches may begin before the end of the current one.
  const here = matches[current.selected];
  const next = here && current.isChosen && position === timeBehindMatch(timeline, here) ? current.selected + direction
    : direction > 0 ? matchIndexAt(timeline, matches, position) + 1 : matchIndexAt(timeline, matches, position - 1);
  return seekToMatch(state, current, (next + matches.length) % matches.length, now);
}

function seekToMatch(state: PlayerState, current: Search, selected: number, now: Milliseconds): PlayerState {
  const {matches} = current;
  const there = seek(state, timeBehindMatch(state.timeline, matches[selected]!), now);
  return notice({...there, search: {...state.search!, selected, isChosen: true, isMarked: true}}, {kind: 'match', number: selected + 1, count: matches.length}, now);
}
