import type {Place} from '../../player/state.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {lastAtMost} from '../../timeline/search.ts';
import {layoutLines} from '../../typesetting/lines.ts';

/**
 * A row of a turn as it is set: its heading, a line of words from `at` to `to`, or the gap behind a paragraph. `at` is
 * the place a row stands for: -1 for the heading, otherwise the offset of its first character; a gap has the offset
 * of the line break that it shows, and the one behind the turn the length of the text.
 */
export type TurnRow = {
  readonly kind: 'heading' | 'words' | 'gap';
  readonly turn: number;
  readonly at: number;
  readonly to: number;
  readonly width: number;
};

/** How many turns' rows are kept for one width. More than can be on a screen at once. */
const KEPT_TURNS = 256;
const kept = new WeakMap<Timeline, {columns: number; readonly turns: Map<number, readonly TurnRow[]>}>();

/** The rows of a turn at a width. Worked out once for each turn and width: a line never changes as it is revealed. */
export function turnRows(timeline: Timeline, turn: number, columns: number): readonly TurnRow[] {
  let cache = kept.get(timeline);
  if (!cache) kept.set(timeline, cache = {columns, turns: new Map()});
  if (cache.columns !== columns || cache.turns.size >= KEPT_TURNS) {
    cache.columns = columns;
    cache.turns.clear();
  }
  let rows = cache.turns.get(turn);
  if (!rows) cache.turns.set(turn, rows = setTurn(timeline, turn, columns));
  return rows;
}

function setTurn({transcript: {turns}}: Timeline, turn: number, columns: number): readonly TurnRow[] {
  const {text} = turns[turn]!;
  const rows: TurnRow[] = [{kind: 'heading', turn, at: -1, to: 0, width: columns}];
  for (const {from, to, width, endsParagraph} of layoutLines(text, columns)) {
    rows.push({kind: 'words', turn, at: from, to, width});
    if (endsParagraph && text[to] !== undefined) rows.push({kind: 'gap', turn, at: Math.max(to, text.indexOf('\n', to)), to, width: 0});
  }
  if (turn < turns.length - 1) rows.push({kind: 'gap', turn, at: text.length, to: text.length, width: 0});
  return rows;
}

/** Index of the row of a turn that shows `place`. */
export const rowAt = (rows: readonly TurnRow[], {offset}: Place): number =>
  Math.max(0, lastAtMost(rows.length, index => rows[index]!.at, offset));

/** Walks over the rows of the whole transcript, one at a time in either direction, setting turns only as it meets them. */
export function rowWalker(timeline: Timeline, columns: number, start: Place) {
  const last = timeline.transcript.turns.length - 1;
  let turn = Math.min(Math.max(start.turn, 0), last);
  let rows = turnRows(timeline, turn, columns);
  let index = rowAt(rows, start);
  return {
    row: (): TurnRow => rows[index]!,
    /** Moves one row; false, and no move, at either end. */
    step(by: 1 | -1): boolean {
      if (rows[index + by]) {
        index += by;
        return true;
      }
      if (turn + by < 0 || turn + by > last) return false;
      turn += by;
      rows = turnRows(timeline, turn, columns);
      index = by > 0 ? 0 : rows.length - 1;
      return true;
    },
  };
}
