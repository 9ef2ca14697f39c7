import {outgoingText} from '../../transcript/outgoing.ts';
import {graphemes, widthVersion} from '../../typesetting/width.ts';
import type {Paint} from '../themes/theme.ts';
import type {Row} from '../rows/row.ts';

/**
 * A row as cells. A wide character is in its first cell, and its other cells are empty. `styles` has the SGR parameters
 * of each cell, and `unsure` the columns of glyphs whose width differs between terminals. All cells behind the last one
 * are blank.
 */
export type Cells = {readonly glyphs: readonly string[]; readonly styles: readonly string[]; readonly unsure: ReadonlySet<number>};

/** A cell that larger text in a row above covers. Nothing is written there. */
export const COVERED = '\0';

/**
 * The cells of each row, with the paint that made them. Most rows of a frame are the same objects as in the frame
 * before.
 */
const cache = new WeakMap<Row, {readonly paint: Paint; readonly version: number; readonly cells: Cells}>();

/** Returns the cells of a row in the look of `paint`. Everything in them has been through the gate. */
export function cellsOf(row: Row, paint: Paint): Cells {
  const cached = cache.get(row);
  if (cached?.paint === paint && cached.version === widthVersion()) return cached.cells;
  const cells = newCells(row, paint);
  cache.set(row, {paint, version: widthVersion(), cells});
  return cells;
}

function newCells(row: Row, {parameters, spell}: Paint): Cells {
  const glyphs: string[] = [];
  const styles: string[] = [];
  const unsure = new Set<number>();
  for (const {text, style: name, scale = 1, covered, width: columns} of spell(row)) {
    const style = parameters[name];
    if (covered) {
      for (let cell = 0; cell < columns; cell += 1) {
        glyphs.push(COVERED);
        styles.push('');
      }
      continue;
    }
    for (const {text: glyph, width, isSure} of graphemes(outgoingText(text))) {
      if (!isSure && width > 0 && scale === 1) unsure.add(glyphs.length);
      for (let cell = 0; cell < width * scale; cell += 1) {
        glyphs.push(cell > 0 ? '' : scale > 1 ? `\u001B]66;s=${scale};${glyph}\u001B\\` : glyph);
        styles.push(style);
      }
    }
  }
  let {length} = glyphs;
  while (length > 0 && glyphs[length - 1] === ' ' && styles[length - 1] === '') length -= 1;
  glyphs.length = length;
  styles.length = length;
  return {glyphs, styles, unsure};
}
