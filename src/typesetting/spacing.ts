import type {Widen} from './lines.ts';
import {displayWidth, graphemes} from './width.ts';

/** The additions to the characters of a line: blanks for readings, and marks of direction. */
export type Spacing = {
  /** Returns the number of extra cells of the character at an offset. */
  readonly widen: Widen;
  /** Returns the text to insert before the character at an offset. The other extra cells are blanks behind it. */
  readonly before: (offset: number) => string;
};

/** The limit of cells by which a reading overhangs the next character. */
export const OVERHANG = 2;

/** The mark before text that runs from right to left. */
export const RIGHT_TO_LEFT = '←';

const OPENING = /[「『“‘（《〈【〔［｛(]/;
const CLOSING = /[，。、；：？！」』”’）》〉】〕］｝,.;:?!)…—％%]/;
/** The limit of marks beside a character that are examined. */
const MARKS_AT_MOST = 3;

const RIGHT_TO_LEFT_LETTER = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}';
const FROM_RIGHT = new RegExp(`[${RIGHT_TO_LEFT_LETTER}]`, 'u');
/**
 * A right-to-left run, from its first letter to before the next letter of another script. Digits and marks between
 * belong to it.
 */
const RUN_FROM_RIGHT = new RegExp(`[${RIGHT_TO_LEFT_LETTER}](?:[${RIGHT_TO_LEFT_LETTER}]|[^\\p{L}\\n])*`, 'gu');

/** Returns the spacing of a text with these readings, or undefined if it needs none. */
export function spacingOf(text: string, readings: ReadonlyMap<number, string>): Spacing | undefined {
  const marked = FROM_RIGHT.test(text);
  if (readings.size === 0 && !marked) return undefined;
  const leading = new Map<number, number>();
  const trailing = new Map<number, number>();
  const add = (to: Map<number, number>, offset: number, cells: number) => {
    if (cells > 0) to.set(offset, (to.get(offset) ?? 0) + cells);
  };
  for (const [offset, reading] of readings) {
    const {first, opening, last, closing, room} = neighbourhood(text, offset, readings);
    const over = Math.max(0, displayWidth(reading) - displayWidth(text.slice(offset, offset + sizeAt(text, offset))));
    const left = over >> 1;
    add(leading, first, left - opening);
    // One blank separates a reading from the next.
    add(trailing, last, over - left + 1 - closing - room);
  }
  const marks = new Set(marked ? Array.from(text.matchAll(RUN_FROM_RIGHT), ({index}) => index) : []);
  return {
    widen: offset => (leading.get(offset) ?? 0) + (trailing.get(offset) ?? 0) + (marks.has(offset) ? 1 : 0),
    before: offset => ' '.repeat(leading.get(offset) ?? 0) + (marks.has(offset) ? RIGHT_TO_LEFT : ''),
  };
}

/**
 * Returns the surroundings of a character with a reading. No blank may separate it from its opening and closing marks.
 * These reach from `first` to `last`, and are `opening` and `closing` cells wide. The reading may overhang the
 * character behind them by `room` cells.
 */
function neighbourhood(text: string, offset: number, readings: ReadonlyMap<number, string>) {
  let first = offset;
  while (offset - first < MARKS_AT_MOST && OPENING.test(text[first - 1] ?? '') && !readings.has(first - 1)) first -= 1;
  let last = offset;
  let end = offset + sizeAt(text, offset);
  for (let marks = 0; marks < MARKS_AT_MOST && CLOSING.test(text[end] ?? '') && !readings.has(end); marks += 1) {
    last = end;
    end += 1;
  }
  return {first, opening: displayWidth(text.slice(first, offset)), last, closing: displayWidth(text.slice(offset + sizeAt(text, offset), end)), room: roomAt(text, end, readings)};
}

/**
 * Returns the number of cells by which a reading may overhang the character at an offset. It is 0 if that character has
 * a reading, or is an opening mark before one that has.
 */
function roomAt(text: string, offset: number, readings: ReadonlyMap<number, string>): number {
  let next = offset;
  while (next - offset < MARKS_AT_MOST && OPENING.test(text[next] ?? '')) next += 1;
  if (readings.has(offset) || readings.has(next)) return 0;
  return Math.min(OVERHANG, displayWidth(text.slice(offset, offset + sizeAt(text, offset))));
}

const sizeAt = (text: string, offset: number): number => (text.codePointAt(offset)! > 0xffff ? 2 : 1);

/** Returns the text between two offsets with its spacing. */
export function spaced(text: string, from: number, to: number, spacing: Spacing | undefined): string {
  const part = text.slice(from, to);
  if (!spacing) return part;
  let set = '';
  let offset = from;
  for (const grapheme of graphemes(part)) {
    const before = spacing.before(offset);
    set += before + grapheme.text + ' '.repeat(widenedBy(spacing, offset, grapheme.text) - displayWidth(before));
    offset += grapheme.text.length;
  }
  return set;
}

/** Returns the number of extra cells of a cluster. */
export function widenedBy(spacing: Spacing, offset: number, cluster: string): number {
  let more = 0;
  for (let index = offset; index < offset + cluster.length; index += 1) more += spacing.widen(index);
  return more;
}
