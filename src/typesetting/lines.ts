import {bondsIn} from './bonds.ts';
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
 * Sets a text into lines of at most `columns` cells. Lines break where UAX #14 lets them, but not at a bond (bonds.ts),
 * and the last line of a paragraph is not one character alone. What is wider than a line is broken at the weakest bond in
 * it, then behind a slash, then between any characters. Every character is in exactly one line or is a blank at a break.
 * Only a grapheme cluster wider than the column itself makes a line wider. Takes time linear in the length of the text.
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

/** A place in a line where it could have ended earlier: where the next line would begin, and the line as it would be. */
type Ending = {readonly next: number; readonly to: number; readonly width: number};

function layoutParagraph(text: string, offset: number, columns: number, lines: TextLine[], widen: Widen | undefined): void {
  const breaks = lineBreaks(text);
  const bonds = bondsIn(text);
  let from = 0;
  // What is on the line so far ends at `to`; the blanks behind it count only if something follows on the same line.
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
  /** Puts what stands between two offsets and holds together, but for the breaks at bonds from `first` to before `last`. */
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
  /** Puts what stands between two breaks, keeping together what bonds stronger than `bond` join. */
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
    let at = start;
    for (const [part] of solid.matchAll(BEHIND_SLASHES)) {
      const cells = displayWidth(part) + widened(at, at + part.length);
      if (cells <= columns) put(at, at + part.length, cells, false);
      else {
        if (to > from && width + blanks + cells > columns) finish(at);
        let place = at;
        for (const grapheme of graphemes(part)) {
          const next = place + grapheme.text.length;
          put(place, next, grapheme.width + widened(place, next), false);
          place = next;
        }
      }
      at += part.length;
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

/** A URL that is too long may be broken behind its slashes, also before digits, which UAX #14 forbids. */
const BEHIND_SLASHES = /[^/]*\/+|[^/]+/g;

/** A line of more code units has more than one character. */
const LONGEST_WIDOW = 16;
const MARK_OR_BLANK = /^[\p{P}\p{Z}]/u;

/** Whether there is no more than one character on a line, not counting punctuation. */
const isWidow = (line: string): boolean => line.length <= LONGEST_WIDOW && graphemes(line).filter(({text}) => !MARK_OR_BLANK.test(text)).length <= 1;
