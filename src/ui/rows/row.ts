import {cutToWidth, displayWidth} from '../../typesetting/width.ts';

/** The meaning of a stretch of text on the screen. A theme maps it to a look. */
export type StyleName =
  /** Ordinary words. */
  | 'plain'
  /** The most important words at this time: the current sentence, a title. */
  | 'strong'
  /** Past words. */
  | 'past'
  /** Of less weight. */
  | 'dim'
  /** Lines, and words still to come. */
  | 'faint'
  /** The present: who is speaking, the playhead. */
  | 'now'
  | 'now-strong'
  /** A question and its number. */
  | 'question'
  | 'question-strong'
  /** Done. */
  | 'done'
  /** A mistake. */
  | 'wrong'
  /** A match of a search; the selected match. */
  | 'match'
  | 'match-now'
  /** The selected row of a list. */
  | 'selected';

/** A stretch of text in one style, and its width in cells, measured once when it is made. */
export type Span = {
  readonly text: string;
  readonly style: StyleName;
  readonly width: number;
  /** True for words of the transcript or of the user. `--ascii` does not change them. */
  readonly quoted?: true;
  /**
   * The size relative to other text, and so the number of rows. `width` counts its cells. The rows below leave these
   * cells free.
   */
  readonly scale?: number;
  /** True for cells that larger text in a row above covers. */
  readonly covered?: true;
  /** True if the end has been cut off. The last character is then an ellipsis. */
  readonly cut?: true;
};

/** One row of the screen or of a pane, from its left edge. */
export type Row = readonly Span[];

export const span = (text: string, style: StyleName = 'plain', width: number = displayWidth(text)): Span => ({text, style, width});
/** Makes a span of words of the transcript or of the user. */
export const quote = (text: string, style: StyleName = 'plain', width: number = displayWidth(text)): Span => ({text, style, width, quoted: true});
/** Makes a span of larger characters. */
export const enlarged = (part: Span, scale: number): Span => (scale === 1 ? part : {...part, width: part.width * scale, scale});
/** Makes cells that larger text in a row above covers. */
export const covered = (columns: number): Span => ({text: '', style: 'plain', width: columns, covered: true});
export const blanks = (columns: number): Span => span(' '.repeat(Math.max(0, columns)), 'plain', Math.max(0, columns));

/** An empty row. */
export const EMPTY: Row = [];

export function rowWidth(row: Row): number {
  let width = 0;
  for (const part of row) width += part.width;
  return width;
}

/** Returns the text of a row without its styles. */
export const rowText = (row: Row): string => row.map(({text}) => text).join('');

/**
 * Returns a bar for a fraction of a number of cells, with a precision of half a cell. A fraction above zero is always
 * visible.
 */
export function barText(fraction: number, columns: number): string {
  const halves = Math.min(columns * 2, fraction > 0 ? Math.max(1, Math.round(fraction * columns * 2)) : 0);
  return '━'.repeat(halves >> 1) + (halves % 2 === 1 ? '╸' : '');
}

/** Returns the span if it fits into `columns`, otherwise as much of it as fits with an ellipsis behind it. */
export function cutSpan(part: Span, columns: number): Span {
  if (part.width <= columns) return part;
  const text = cutToWidth(part.text, columns);
  return {...part, text, width: displayWidth(text), cut: true};
}

/** Returns the row made exactly `columns` wide: cut at its end, or filled with blanks. No character is cut in half. */
export function fitRow(row: Row, columns: number): Row {
  const fitted: Span[] = [];
  let left = columns;
  for (const part of row) {
    if (part.width > left) {
      const cut = cutSpan(part, left);
      if (cut.text !== '') fitted.push(cut);
      left -= cut.width;
      break;
    }
    if (part.text !== '') fitted.push(part);
    left -= part.width;
  }
  if (left > 0) fitted.push(blanks(left));
  return fitted;
}

/** Aligns `left` and `right` to the two ends of a row of `columns`. If they do not fit, `left` is cut. */
export function spread(left: Row, right: Row, columns: number): Row {
  const rightWidth = rowWidth(right);
  return rightWidth === 0 || rightWidth + 2 > columns
    ? fitRow(left, columns)
    : [...fitRow(left, columns - rightWidth - 1), blanks(1), ...right];
}
