import {outgoingFrame, outgoingRow, type Outgoing} from '../../transcript/outgoing.ts';
import {graphemes, widthVersion} from '../../typesetting/width.ts';

/** Brings the terminal from one frame to the next, writing only the cells that differ. */
export type Painter = {
  /** Draws a frame: rows of text with SGR sequences, from the top of the screen. */
  readonly paint: (rows: readonly string[]) => void;
  /** What stands on the screen is no longer known: the next frame is drawn whole. */
  readonly forget: () => void;
  /** A frame that somebody else has drawn, so that the next one need not draw it again. */
  readonly adopt: (rows: readonly string[]) => void;
};

/**
 * A row as cells. A wide character stands in its first cell and leaves the others empty; `styles` holds for each cell the
 * SGR parameters that make its look, `unsure` the columns of what terminals draw in different widths, and behind the last
 * cell everything is blank.
 */
type Cells = {readonly glyphs: readonly string[]; readonly styles: readonly string[]; readonly unsure: ReadonlySet<number>};

/** Frames longer than this are wrapped in a synchronized update, so that no terminal shows half of one. */
const LONG_FRAME = 1024;
const BEGIN_SYNCHRONIZED = '\u001B[?2026h';
const END_SYNCHRONIZED = '\u001B[?2026l';

/** So many unchanged cells between two changes are written again rather than jumped over: a jump costs as many bytes. */
const JUMP_COST = 5;

/** A whole frame, whatever stood on the screen. */
export const wholeFrame = (rows: readonly string[]): Outgoing => outgoingFrame(rows.map((row, index) => rowUpdate(undefined, row, index)).join(''));

export function createPainter(write: (text: Outgoing) => void): Painter {
  let shown: readonly string[] | undefined;
  return {
    paint(rows) {
      let text = shown ? '' : '\u001B[H';
      rows.forEach((row, index) => {
        const before = shown?.[index];
        if (before !== row) text += rowUpdate(before, row, index);
      });
      if (shown && shown.length > rows.length) text += `\u001B[${rows.length + 1};1H\u001B[J`;
      shown = [...rows];
      if (text !== '') write(outgoingFrame(text.length > LONG_FRAME ? `${BEGIN_SYNCHRONIZED}${text}${END_SYNCHRONIZED}` : text));
    },
    forget() {
      shown = undefined;
    },
    adopt(rows) {
      shown = [...rows];
    },
  };
}

/** What changes a row from `before` to `after`; a row of which nothing is known is written whole. */
function rowUpdate(before: string | undefined, after: string, index: number): string {
  const row = index + 1;
  const cells = cellsOf(after);
  // Cleared first: behind the last cell of a full row, some terminals would clear that.
  if (before === undefined) return `\u001B[${row};1H\u001B[K${styled(cells, 0, cells.glyphs.length)}`;
  const old = cellsOf(before);
  let text = '';
  for (const {from, to} of changedRuns(old, cells)) text += `\u001B[${row};${from + 1}H${styled(cells, from, to)}`;
  return old.glyphs.length > cells.glyphs.length ? `${text}\u001B[${row};${cells.glyphs.length + 1}H\u001B[K` : text;
}

type Run = {readonly from: number; readonly to: number};

function changedRuns(old: Cells, cells: Cells): readonly Run[] {
  const runs: {from: number; to: number}[] = [];
  for (let column = 0; column < cells.glyphs.length; column += 1) {
    if (cells.glyphs[column] === old.glyphs[column] && cells.styles[column] === old.styles[column]) continue;
    // A wide character is written from its first cell on and to its last.
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

/** Cells as text that starts and ends with no style set. */
function styled({glyphs, styles, unsure}: Cells, from: number, to: number): string {
  let text = '';
  let current = '';
  for (let column = from; column < to; column += 1) {
    const style = styles[column]!;
    if (style !== current) {
      text += current === '' ? `\u001B[${style}m` : style === '' ? '\u001B[m' : `\u001B[0;${style}m`;
      current = style;
    }
    text += unsure.has(column) ? held(glyphs, column) : glyphs[column]!;
  }
  return current === '' ? text : `${text}\u001B[m`;
}

/** A glyph on blanks in all the cells that are kept for it, with what follows where it belongs, however wide it has been drawn. */
function held(glyphs: readonly string[], column: number): string {
  let end = column + 1;
  while (glyphs[end] === '') end += 1;
  return `${' '.repeat(end - column)}\u001B[${column + 1}G${glyphs[column]!}\u001B[${end + 1}G`;
}

/** Rows repeat from frame to frame, so their cells are kept a while. */
const KEPT_ROWS = 512;
const kept = new Map<string, Cells>();

let keptVersion = 0;

function cellsOf(row: string): Cells {
  if (keptVersion !== widthVersion()) {
    kept.clear();
    keptVersion = widthVersion();
  }
  const known = kept.get(row);
  if (known) return known;
  if (kept.size >= KEPT_ROWS) kept.clear();
  const cells = parsedCells(outgoingRow(row));
  kept.set(row, cells);
  return cells;
}

/** SGR sequences, as a row may hold: everything else in it is text (ECMA-48, 8.3.117). */
const SGR = /\u001B\[([\d;]*)m/;

function parsedCells(row: string): Cells {
  const glyphs: string[] = [];
  const styles: string[] = [];
  const unsure = new Set<number>();
  let look = PLAIN;
  row.split(SGR).forEach((part, index) => {
    if (index % 2 === 1) {
      look = lookAfter(look, part);
      return;
    }
    const style = parametersOf(look);
    for (const {text, width, isSure} of graphemes(part)) {
      if (!isSure && width > 0) unsure.add(glyphs.length);
      for (let cell = 0; cell < width; cell += 1) {
        glyphs.push(cell === 0 ? text : '');
        styles.push(style);
      }
    }
  });
  let {length} = glyphs;
  while (length > 0 && glyphs[length - 1] === ' ' && styles[length - 1] === '') length -= 1;
  return {glyphs: glyphs.slice(0, length), styles: styles.slice(0, length), unsure};
}

/** The attributes that the theme uses. */
type Look = {readonly bold: boolean; readonly dim: boolean; readonly underline: boolean; readonly inverse: boolean; readonly color: string};
const PLAIN: Look = {bold: false, dim: false, underline: false, inverse: false, color: ''};

function lookAfter(look: Look, parameters: string): Look {
  const codes = parameters.split(';').map(Number);
  let after = look;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index]!;
    if (code === 0) after = PLAIN;
    else if (code === 1) after = {...after, bold: true};
    else if (code === 2) after = {...after, dim: true};
    else if (code === 4) after = {...after, underline: true};
    else if (code === 7) after = {...after, inverse: true};
    else if (code === 22) after = {...after, bold: false, dim: false};
    else if (code === 24) after = {...after, underline: false};
    else if (code === 27) after = {...after, inverse: false};
    else if (code === 39) after = {...after, color: ''};
    else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) after = {...after, color: String(code)};
    else if (code === 38) {
      const length = codes[index + 1] === 5 ? 3 : 5;
      after = {...after, color: codes.slice(index, index + length).join(';')};
      index += length - 1;
    }
  }
  return after;
}

const parametersOf = ({bold, dim, underline, inverse, color}: Look): string =>
  [bold ? '1' : '', dim ? '2' : '', underline ? '4' : '', inverse ? '7' : '', color].filter(Boolean).join(';');
