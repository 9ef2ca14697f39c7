import {lineBreaks} from './line-breaks.ts';
import {displayWidth, graphemes} from './width.ts';

/**
 * A line of text as it is set: from where to where in the text (UTF-16 offsets), and its width in cells. Blanks at a break
 * belong to neither line. `endsParagraph` says that a line break in the text, or its end, follows.
 */
export type TextLine = {readonly from: number; readonly to: number; readonly width: number; readonly endsParagraph: boolean};

/** How many cells more than its own width the character at an offset takes, for the reading above it. */
export type Widen = (offset: number) => number;

/**
 * Sets a text into lines of at most `columns` cells, breaking where UAX #14 allows, and within a word or a row of
 * punctuation only when that alone is wider than a line. Every character is in exactly one line or is a blank at a
 * break. Only a grapheme cluster wider than the column itself makes a line wider. Linear in the length of the text.
 */
export function layoutLines(text: string, columns: number, widen?: Widen): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    layoutParagraph(text.slice(from, to), from, Math.max(1, columns), lines, widen);
    from = to + 1;
  }
  return lines;
}

function layoutParagraph(text: string, offset: number, columns: number, lines: TextLine[], widen: Widen | undefined): void {
  const widened = (start: number, end: number) => {
    let more = 0;
    if (widen) for (let index = start; index < end; index += 1) more += widen(offset + index);
    return more;
  };
  let from = 0;
  // What is on the line so far ends at `to`; the blanks behind it count only if something follows on the same line.
  let to = 0;
  let width = 0;
  let blanks = 0;
  const finish = (next: number) => {
    lines.push({from: offset + from, to: offset + to, width, endsParagraph: false});
    from = next;
    to = next;
    width = 0;
    blanks = 0;
  };
  let at = 0;
  for (const end of lineBreaks(text)) {
    const piece = text.slice(at, end);
    const solid = piece.trimEnd();
    const pieceWidth = displayWidth(solid) + widened(at, at + solid.length);
    if (to > from && width + blanks + pieceWidth > columns) finish(at);
    if (pieceWidth > columns) {
      let place = at;
      for (const grapheme of graphemes(solid)) {
        const cells = grapheme.width + widened(place, place + grapheme.text.length);
        if (to > from && width + blanks + cells > columns) finish(place);
        place += grapheme.text.length;
        width += blanks + cells;
        blanks = 0;
        to = place;
      }
    } else if (solid !== '') {
      width += blanks + pieceWidth;
      blanks = 0;
      to = at + solid.length;
    }
    blanks += displayWidth(piece.slice(solid.length));
    at = end;
  }
  lines.push({from: offset + from, to: offset + to, width, endsParagraph: true});
}
