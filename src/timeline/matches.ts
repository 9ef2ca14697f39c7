import {lastAtMost} from './search.ts';

/** A match in a turn's text. A match in the speaker's name has no length, and is at the beginning. */
export type Match = {readonly turn: number; readonly from: number; readonly to: number};

/**
 * Returns the matches that overlap the stretch between two offsets of a turn's text. `matches` are in order, so this is
 * a binary search.
 */
export function matchesBetween(matches: readonly Match[], turn: number, from: number, to: number): readonly Match[] {
  const first = lastAtMost(matches.length, index => (matches[index]!.turn < turn || (matches[index]!.turn === turn && matches[index]!.to <= from) ? 0 : 1), 0) + 1;
  let end = first;
  while (end < matches.length && matches[end]!.turn === turn && matches[end]!.from < to) end += 1;
  return matches.slice(first, end);
}
