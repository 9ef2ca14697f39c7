import {lastAtMost} from '../../../timeline/search.ts';

/**
 * The state of the outline: the filter, the matching turns (undefined for all), and the selected turn. The selection is
 * a turn and not a row, so it does not change when rows are added or removed.
 */
export type OutlineState = {readonly text: string; readonly turns: readonly number[] | undefined; readonly turn: number};

/**
 * Returns the selected row: that of the selected turn, or else of the next turn that matches the filter, or else the
 * last row.
 */
export function rowOf({turns, turn}: OutlineState): number {
  if (!turns) return turn;
  const next = lastAtMost(turns.length, row => turns[row]!, turn - 1) + 1;
  return Math.max(0, Math.min(next, turns.length - 1));
}
