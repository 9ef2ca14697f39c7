import {outgoingFrame, type Outgoing} from '../../transcript/outgoing.ts';
import type {Paint} from '../themes/theme.ts';
import {cellsOf, COVERED, type Cells} from './cells.ts';
import type {Row} from '../rows/row.ts';

/** Draws frames, and writes only the cells that differ from the frame before. */
export type Painter = {
  /** Draws a frame: its rows from the top of the screen. */
  readonly paint: (rows: readonly Row[]) => void;
  /** Forgets the screen, so that the next frame is drawn whole. */
  readonly forget: () => void;
  /** Takes over a frame that is already on the screen, so that the next one need not draw it again. */
  readonly adopt: (rows: readonly Row[]) => void;
};

/** The length from which a frame is wrapped in a synchronized update, so that no terminal shows half of one. */
const LONG_FRAME = 1024;
const BEGIN_SYNCHRONIZED = '\u001B[?2026h';
const END_SYNCHRONIZED = '\u001B[?2026l';

/**
 * The longest run of unchanged cells between two changes that is written again. A cursor movement over it would cost as
 * many bytes.
 */
const JUMP_COST = 5;

/** Returns a whole frame, for a screen with any contents. */
export const wholeFrame = (rows: readonly Row[], paint: Paint): Outgoing =>
  outgoingFrame(rows.map((row, index) => rowUpdate(undefined, cellsOf(row, paint), index)).join(''));

/** Makes a painter. It calls `look` for every frame, because the look may change when the terminal answers. */
export function createPainter(write: (text: Outgoing) => void, look: () => Paint): Painter {
  let shown: readonly Cells[] | undefined;
  const cellsNow = (rows: readonly Row[]) => {
    const paint = look();
    return rows.map(row => cellsOf(row, paint));
  };
  return {
    paint(rows) {
      const frame = cellsNow(rows);
      let text = shown ? '' : '\u001B[H';
      frame.forEach((cells, index) => {
        const before = shown?.[index];
        if (before !== cells) text += rowUpdate(before, cells, index);
      });
      if (shown && shown.length > frame.length) text += `\u001B[${frame.length + 1};1H\u001B[J`;
      shown = frame;
      if (text !== '') write(outgoingFrame(text.length > LONG_FRAME ? `${BEGIN_SYNCHRONIZED}${text}${END_SYNCHRONIZED}` : text));
    },
    forget() {
      shown = undefined;
    },
    adopt(rows) {
      shown = cellsNow(rows);
    },
  };
}

/** Returns the text that changes a row from `before` to `after`. An unknown row is written whole. */
function rowUpdate(before: Cells | undefined, after: Cells, index: number): string {
  const row = index + 1;
  // Clear first. Behind the last cell of a full row, some terminals would clear that cell.
  if (before === undefined) {
    const cells = styled(after, 0, after.glyphs.length);
    // Larger text from the row above covers this row, and clearing would erase it.
    return after.glyphs.includes(COVERED) ? `\u001B[${row};1H${cells}\u001B[K` : `\u001B[${row};1H\u001B[K${cells}`;
  }
  let text = '';
  for (const {from, to} of changedRuns(before, after)) text += `\u001B[${row};${from + 1}H${styled(after, from, to)}`;
  return before.glyphs.length > after.glyphs.length ? `${text}\u001B[${row};${after.glyphs.length + 1}H\u001B[K` : text;
}

type Run = {readonly from: number; readonly to: number};

function changedRuns(old: Cells, cells: Cells): readonly Run[] {
  const runs: {from: number; to: number}[] = [];
  for (let column = 0; column < cells.glyphs.length; column += 1) {
    if (cells.glyphs[column] === old.glyphs[column] && cells.styles[column] === old.styles[column]) continue;
    // A wide character is written from its first cell to its last.
    let from = column;
    while (cells.glyphs[from] === '') from -= 1;
    let to = column + 1;
    while (cells.glyphs[to] === '') to += 1;
    const last = runs.at(-1);
    if (last && from - last.to <= JUMP_COST) last.to = Math.max(last.to, to);
    else runs.push({from, to});
  }
  return runs;
}

/** Moves the cursor over a cell without changing it. */
const MOVE_ON = '\u001B[C';

/** Returns cells as text that starts and ends without a style. */
function styled({glyphs, styles, unsure}: Cells, from: number, to: number): string {
  let text = '';
  let current = '';
  for (let column = from; column < to; column += 1) {
    const style = styles[column]!;
    if (style !== current) {
      text += current === '' ? `\u001B[${style}m` : style === '' ? '\u001B[m' : `\u001B[0;${style}m`;
      current = style;
    }
    text += glyphs[column] === COVERED ? MOVE_ON : unsure.has(column) ? held(glyphs, column) : glyphs[column]!;
  }
  return current === '' ? text : `${text}\u001B[m`;
}

/**
 * Returns a glyph of uncertain width: blanks in all its cells, the glyph over them, and a cursor movement to the next
 * cell.
 */
function held(glyphs: readonly string[], column: number): string {
  let end = column + 1;
  while (glyphs[end] === '') end += 1;
  return `${' '.repeat(end - column)}\u001B[${column + 1}G${glyphs[column]!}\u001B[${end + 1}G`;
}
