import type {Place} from '../../player/state.ts';
import type {Match} from '../../timeline/matches.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {rowAt, rowWalker, setTurn, type Setting, type TurnRow} from './turn-rows.ts';

/** The pane in which the text is laid out. */
export type BodyPane = Setting & {
  readonly rows: number;
  /** The place behind the last word that may be shown. Rows behind it are left out. Undefined if nothing is hidden. */
  readonly until?: Place | undefined;
};

/** Returns the number of free rows below the current line, so that it does not touch the rule. */
const restBelow = (rows: number) => (rows >= 16 ? 2 : rows >= 8 ? 1 : 0);

/** Returns the number of rows by which the text scrolls at once. Larger steps in a tall pane mean fewer writes. */
const stepOf = (rows: number) => (rows >= 16 ? 3 : 1);

/**
 * Returns the rows of the view that follows the word at a place. The current line is near the bottom, and the text
 * scrolls a few lines at a time. Before the view is full, it grows from the top. Nothing before `firstTurn` is shown.
 */
export function followedRows(timeline: Timeline, {turn, offset}: Place, pane: BodyPane, firstTurn = 0): readonly TurnRow[] {
  const {rows} = pane;
  const current = setTurn(timeline, turn, pane).rows;
  let index = rowAt(current, {turn, offset});
  while (current[index]!.kind === 'gap') index -= 1;
  const walker = rowWalker(timeline, pane, {turn, offset: current[index]!.offset}, pane.until);
  const followed = [walker.row()];
  const below = restBelow(rows) + stepOf(rows) - 1 - (index % stepOf(rows));
  while (followed.length < rows - below && walker.step(-1)) {
    if (walker.row().turn < firstTurn) break;
    followed.push(walker.row());
  }
  const isTorn = walker.isBelowReadings() && followed.length > 1;
  return followed.toReversed().map((row, place) => (isTorn && place === 0 ? {...row, kind: 'gap'} : row));
}

/**
 * Returns the rows of a view that contains a stretch of one turn and does not follow word by word. If the stretch is
 * higher than the view, `otherwise` gives the rows. Without `otherwise`, the view begins with the stretch.
 */
export function rowsOfStretch(timeline: Timeline, turn: number, {from, to}: {readonly from: number; readonly to: number}, pane: BodyPane, firstTurn: number, otherwise?: () => readonly TurnRow[]): readonly TurnRow[] {
  const followed = followedRows(timeline, {turn, offset: to - 1}, pane, firstTurn);
  const [first] = followed;
  if (first!.turn < turn || first!.offset <= from) return followed;
  return otherwise ? otherwise() : rowsFrom(timeline, {turn, offset: from}, {...pane, until: {turn, offset: to}});
}

/** The overlap of two pages, in rows. */
const OVERLAP = 2;

/** Returns the rows of a view of a turn that appears at once: the whole turn, or the page with the words at `offset`. */
export function pageOfTurn(timeline: Timeline, turn: number, offset: number, pane: BodyPane, firstTurn: number): readonly TurnRow[] {
  return rowsOfStretch(timeline, turn, {from: -1, to: timeline.transcript.turns[turn]!.text.length}, pane, firstTurn, () => {
    const {rows} = setTurn(timeline, turn, pane);
    const height = Math.max(1, pane.rows - OVERLAP);
    const page = Math.floor(rowAt(rows, {turn, offset}) / height);
    return rowsFrom(timeline, {turn, offset: rows[page * height]!.offset}, {...pane, until: pane.until ?? {turn, offset: Infinity}});
  });
}

/** Returns the rows of a view that begins at `top`. */
export function rowsFrom(timeline: Timeline, top: Place, pane: BodyPane): readonly TurnRow[] {
  const {rows} = pane;
  const walker = rowWalker(timeline, pane, top, pane.until);
  if (walker.isBelowReadings() && rows > 1) walker.step(-1);
  const collected = [walker.row()];
  while (collected.length < rows && walker.step(1)) collected.push(walker.row());
  if (collected.length < rows) {
    const back = rowWalker(timeline, pane, {turn: collected[0]!.turn, offset: collected[0]!.offset}, pane.until);
    while (collected.length < rows && back.step(-1)) collected.unshift(back.row());
    if (back.isBelowReadings() && rows > 1) collected[0] = {...collected[0]!, kind: 'gap'};
  }
  // Drop readings at the bottom, because their words are below the view.
  const last = collected.at(-1)!;
  if (last.kind === 'readings' && rows > 1) collected[collected.length - 1] = {...last, kind: 'gap'};
  return collected;
}

/** Returns the rows around a match, so that it stands in the upper half. */
export function rowsAround(timeline: Timeline, {turn, from}: Match, pane: BodyPane): readonly TurnRow[] {
  const walker = rowWalker(timeline, pane, {turn, offset: from}, pane.until);
  for (let above = pane.rows >> 1; above > 0; above -= 1) if (!walker.step(-1)) break;
  return rowsFrom(timeline, {turn: walker.row().turn, offset: walker.row().offset}, pane);
}

/** Returns the place at the top after scrolling by a number of rows from `top`. The last row does not go above the bottom. */
export function scrolledTop(timeline: Timeline, top: Place, rows: number, pane: BodyPane): Place {
  const walker = rowWalker(timeline, pane, top, pane.until);
  for (let moved = 0; moved < Math.abs(rows); moved += 1) if (!walker.step(rows > 0 ? 1 : -1)) break;
  // Words and their readings scroll together.
  if (walker.isBelowReadings()) walker.step(rows > 0 ? 1 : -1);
  const {turn, offset} = rowsFrom(timeline, {turn: walker.row().turn, offset: walker.row().offset}, pane)[0]!;
  return {turn, offset};
}
