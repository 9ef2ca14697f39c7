import {bondsIn} from './bonds.ts';
import {lineBreaks} from './line-breaks.ts';
import {displayWidth, graphemes} from './width.ts';

/**
 * A line of laid-out text: its UTF-16 offsets, and its width in cells. Blanks at a break belong to neither line.
 * `endsParagraph` is true when a line break or the end of the text follows.
 */
export type TextLine = {readonly from: number; readonly to: number; readonly width: number; readonly endsParagraph: boolean};

/** Returns the number of extra cells of the character at an offset, for the reading above it. */
export type Widen = (offset: number) => number;

/**
 * Lays a text out in lines of at most `columns` cells. Lines break where UAX #14 allows it, but not at a bond
 * (bonds.ts), and the last line of a paragraph has more than one character. A piece wider than a line breaks at its
 * weakest bond, otherwise behind a slash, otherwise between any characters. Every character is in exactly one line,
 * except for blanks at breaks. Only a grapheme cluster wider than the column makes a line wider. Takes time linear in
 * the length of the text.
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

/** An earlier possible break of the current line: the start of the next line, and the line up to there. */
type Ending = {readonly next: number; readonly to: number; readonly width: number};

function layoutParagraph(text: string, offset: number, columns: number, lines: TextLine[], widen: Widen | undefined): void {
  const breaks = lineBreaks(text);
  const bonds = bondsIn(text);
  let from = 0;
  // The line so far ends at `to`. The blanks behind it count only if something follows on the same line.
  let to = 0;
  let width = 0;
  let blanks = 0;
  let earlier: Ending | undefined;
  let earlierBefore: Ending | undefined;

  const widened = (start: number, end: number) => {
    let more = 0;
    if (widen) for (let index = start; index < end; index += 1) more += widen(offset + index);
    return more;
  };
  const finish = (next: number) => {
    lines.push({from: offset + from, to: offset + to, width, endsParagraph: false});
    earlierBefore = earlier;
    earlier = undefined;
    from = next;
    to = next;
    width = 0;
    blanks = 0;
  };
  const put = (start: number, end: number, cells: number, isBond: boolean) => {
    if (to > from && width + blanks + cells > columns) finish(start);
    if (to > from && !isBond) earlier = {next: start, to, width};
    width += blanks + cells;
    blanks = 0;
    to = end;
  };
  /** Puts the text between two offsets as a whole, except for breaks at bonds from `first` to before `last`. */
  const putPiece = (start: number, first: number, last: number, bond: number) => {
    const piece = text.slice(start, breaks[last]);
    const solid = piece.trimEnd();
    const end = start + solid.length;
    const cells = displayWidth(solid) + widened(start, end);
    if (cells > columns && first < last) {
      putPieces(start, first, last, bond + 1);
      return;
    }
    if (cells > columns) putOverlong(start, solid);
    else if (solid !== '') put(start, end, cells, bond > 0);
    blanks += displayWidth(piece.slice(solid.length));
  };
  /** Puts the text between two breaks, and keeps together what bonds stronger than `bond` join. */
  const putPieces = (start: number, first: number, last: number, bond: number) => {
    let pieceStart = start;
    let pieceFirst = first;
    for (let index = first; index <= last; index += 1) {
      if (index < last && bonds && bonds[breaks[index]!]! > bond) continue;
      putPiece(pieceStart, pieceFirst, index, bond);
      pieceStart = breaks[index]!;
      pieceFirst = index + 1;
    }
  };
  const putOverlong = (start: number, solid: string) => {
    let partStart = start;
    for (const [part] of solid.matchAll(BEHIND_SLASHES)) {
      const cells = displayWidth(part) + widened(partStart, partStart + part.length);
      if (cells <= columns) put(partStart, partStart + part.length, cells, false);
      else {
        if (to > from && width + blanks + cells > columns) finish(partStart);
        let place = partStart;
        for (const grapheme of graphemes(part)) {
          const next = place + grapheme.text.length;
          put(place, next, grapheme.width + widened(place, next), false);
          place = next;
        }
      }
      partStart += part.length;
    }
  };

  putPieces(0, 0, breaks.length - 1, 0);
  if (earlierBefore && isWidow(text.slice(from, to))) {
    const {next, to: end, width: shorter} = earlierBefore;
    const before = lines.at(-1)!;
    const cells = displayWidth(text.slice(next, to)) + widened(next, to);
    if (cells <= columns && 2 * (before.width - shorter) <= columns) {
      lines[lines.length - 1] = {...before, to: offset + end, width: shorter};
      from = next;
      width = cells;
    }
  }
  lines.push({from: offset + from, to: offset + to, width, endsParagraph: true});
}

/** The pieces of a URL that is too long: each ends behind its slashes, also before digits, which UAX #14 forbids. */
const BEHIND_SLASHES = /[^/]*\/+|[^/]+/g;

/** The longest line, in code units, that is checked for a single character. A longer line has more than one. */
const LONGEST_WIDOW = 16;
const MARK_OR_BLANK = /^[\p{P}\p{Z}]/u;

/** Tells whether a line has at most one character, not counting punctuation. */
const isWidow = (line: string): boolean => line.length <= LONGEST_WIDOW && graphemes(line).filter(({text}) => !MARK_OR_BLANK.test(text)).length <= 1;
