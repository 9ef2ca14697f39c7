import {cutToWidth, displayWidth} from '../../typesetting/width.ts';

/** What a stretch of text means on the screen; a theme says how that looks. */
export type StyleName =
  /** Ordinary words. */
  | 'plain'
  /** What matters most at this moment: the sentence being said, a title. */
  | 'strong'
  /** Words that are over. */
  | 'past'
  /** Of less weight. */
  | 'dim'
  /** Lines, and what is still to come. */
  | 'faint'
  /** Now: who is speaking, the playhead. */
  | 'now'
  | 'now-strong'
  /** A question and its number. */
  | 'question'
  | 'question-strong'
  /** Done. */
  | 'done'
  /** A mistake. */
  | 'wrong'
  /** What a search has found; the match that is selected. */
  | 'match'
  | 'match-now'
  /** The selected row of a list. */
  | 'selected';

/** A stretch of text in one style, and how many cells it takes: measured once, when it is made. */
export type Span = {readonly text: string; readonly style: StyleName; readonly width: number};

/** One row of the screen or of a pane, from its left edge. */
export type Row = readonly Span[];

export const span = (text: string, style: StyleName = 'plain', width: number = displayWidth(text)): Span => ({text, style, width});
export const blanks = (columns: number): Span => span(' '.repeat(Math.max(0, columns)), 'plain', Math.max(0, columns));

/** A row with nothing in it. */
export const EMPTY: Row = [];

export function rowWidth(row: Row): number {
  let width = 0;
  for (const part of row) width += part.width;
  return width;
}

/** The text of a row without its styles. */
export const rowText = (row: Row): string => row.map(({text}) => text).join('');

/** A bar as long as a part of so many cells, to half a cell. What is more than nothing is seen. */
export function barText(fraction: number, columns: number): string {
  const halves = Math.min(columns * 2, fraction > 0 ? Math.max(1, Math.round(fraction * columns * 2)) : 0);
  return '━'.repeat(halves >> 1) + (halves % 2 === 1 ? '╸' : '');
}

/** The row made exactly `columns` wide: cut at its end, or filled with blanks. No character is cut in half. */
export function fitRow(row: Row, columns: number): Row {
  const fitted: Span[] = [];
  let left = columns;
  for (const part of row) {
    if (part.width > left) {
      const cut = span(cutToWidth(part.text, left), part.style);
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

/** `left` and `right` at the two ends of a row of `columns`; when both do not fit, `left` is cut. */
export function spread(left: Row, right: Row, columns: number): Row {
  const rightWidth = rowWidth(right);
  return rightWidth === 0 || rightWidth + 2 > columns
    ? fitRow(left, columns)
    : [...fitRow(left, columns - rightWidth - 1), blanks(1), ...right];
}
