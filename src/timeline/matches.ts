import {lastAtMost} from './search.ts';

/** Where in a turn's text something was found: at its beginning, and nothing of it, when what was found is its speaker. */
export type Match = {readonly turn: number; readonly from: number; readonly to: number};

/** The matches between two offsets of a turn's text, also those that are only partly there: they are in order, so the first is found by halves. */
export function matchesBetween(matches: readonly Match[], turn: number, from: number, to: number): readonly Match[] {
  const first = lastAtMost(matches.length, index => (matches[index]!.turn < turn || (matches[index]!.turn === turn && matches[index]!.to <= from) ? 0 : 1), 0) + 1;
  let end = first;
  while (end < matches.length && matches[end]!.turn === turn && matches[end]!.from < to) end += 1;
  return matches.slice(first, end);
}
