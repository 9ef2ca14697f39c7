import {cutToWidth, displayWidth} from '../typesetting/width.ts';

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

export type Span = {readonly text: string; readonly style: StyleName};

/** One row of the screen or of a pane, from its left edge. */
export type Row = readonly Span[];

export const span = (text: string, style: StyleName = 'plain'): Span => ({text, style});
export const blanks = (columns: number): Span => span(' '.repeat(Math.max(0, columns)));

export const rowWidth = (row: Row): number => row.reduce((width, {text}) => width + displayWidth(text), 0);

/** A bar as long as a part of so many cells, to half a cell. What is more than nothing is seen. */
export function barText(fraction: number, columns: number): string {
  const halves = Math.min(columns * 2, fraction > 0 ? Math.max(1, Math.round(fraction * columns * 2)) : 0);
  return '━'.repeat(halves >> 1) + (halves % 2 === 1 ? '╸' : '');
}

/** The row made exactly `columns` wide: cut at its end, or filled with blanks. No character is cut in half. */
export function fitRow(row: Row, columns: number): Row {
  const fitted: Span[] = [];
  let left = columns;
  for (const {text, style} of row) {
    const width = displayWidth(text);
    if (width > left) {
      const cut = cutToWidth(text, left);
      if (cut !== '') fitted.push(span(cut, style));
      left -= displayWidth(cut);
      break;
    }
    if (text !== '') fitted.push({text, style});
    left -= width;
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
