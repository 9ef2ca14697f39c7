import {lastAtMost} from '../../../timeline/search.ts';

/**
 * The state of the outline: the filter, the turns that it leaves (all when undefined), and the wanted turn. The selection
 * is a turn and not a row, so it stays when rows come and go.
 */
export type OutlineState = {readonly text: string; readonly turns: readonly number[] | undefined; readonly turn: number};

/** Returns the selected row: that of the wanted turn, else of the next one that the filter leaves, else the last. */
export function rowOf({turns, turn}: OutlineState): number {
  if (!turns) return turn;
  const next = lastAtMost(turns.length, row => turns[row]!, turn - 1) + 1;
  return Math.max(0, Math.min(next, turns.length - 1));
}
