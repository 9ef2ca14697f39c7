import stringWidth from 'string-width';

/**
 * A grapheme cluster and the number of cells reserved for it. `isSure` is true if every terminal draws it with this
 * width.
 */
export type Grapheme = {readonly text: string; readonly width: number; readonly isSure: boolean};

let ambiguousWidth: 1 | 2 = 1;
let changes = 0;

/**
 * Sets the width of characters that UAX #11 calls ambiguous: `“ ” — … ·`. It is global, because the program has one
 * terminal and learns this during the replay. Cache `widthVersion` together with any width.
 */
export function setAmbiguousWidth(width: 1 | 2): void {
  if (width === ambiguousWidth) return;
  ambiguousWidth = width;
  changes += 1;
}

/** Returns a number that changes with each change of widths. */
export const widthVersion = (): number => changes;

/**
 * Tells whether a character is a line, bar or mark. These are ambiguous, too, but are replaced by ASCII if that matters
 * (`linesInAscii`).
 */
const isDrawn = (code: number): boolean => (code >= 0x2500 && code <= 0x25ff) || code === 0x2713 || code === 0x2717 || code === 0x2016;

const AMBIGUOUS_AS_WIDE = {countAnsiEscapeCodes: true, ambiguousIsNarrow: false} as const;
const ambiguous = new Map<number, 1 | 2>();

/** Returns the width of a character whose `simpleWidth` is 1, on a terminal that draws ambiguous ones wide. */
function wideIfAmbiguous(code: number): 1 | 2 {
  if (code < 0xa1 || isDrawn(code)) return 1;
  let width = ambiguous.get(code);
  if (width === undefined) ambiguous.set(code, width = stringWidth(String.fromCharCode(code), AMBIGUOUS_AS_WIDE) === 2 ? 2 : 1);
  return width;
}

/**
 * Returns the width of a text in cells, as terminals count: two for East Asian wide and full-width characters, one for
 * ambiguous ones (UAX #11). For a cluster whose width differs between terminals, it is the largest of them. Ordinary
 * Chinese text is counted by code unit. Only other text (marks, pictographs, Hangul jamo) is split into grapheme
 * clusters.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const own = simpleWidth(text.charCodeAt(index));
    if (own === 0) return mixedWidth(text);
    width += own;
  }
  return width;
}

/** The size of the cache for widths of short texts with marks. Every frame measures the same few. */
const KEPT = 1000;
const LONGEST_KEPT = 32;
const mixed = new Map<string, number>();
let mixedVersion = 0;

function mixedWidth(text: string): number {
  if (text.length > LONGEST_KEPT) return measuredWidth(text);
  if (mixedVersion !== changes || mixed.size >= KEPT) mixed.clear();
  mixedVersion = changes;
  let width = mixed.get(text);
  if (width === undefined) mixed.set(text, width = measuredWidth(text));
  return width;
}

function measuredWidth(text: string): number {
  let width = 0;
  for (const part of graphemes(text)) width += part.width;
  return width;
}

/** Settings that count escape sequences as text. Measured text has no escape sequences. */
const COUNTED_AS_TEXT = {countAnsiEscapeCodes: true} as const;

/**
 * Returns 1 or 2 for a code unit that is a whole character of that width and never joins a neighbour, and 0 for all
 * others. The ranges are printable ASCII and Latin-1; dashes, quotes, bullets and arrows; mathematical signs; box drawing
 * to geometric shapes; Braille; CJK punctuation, kana and Han; full-width forms.
 */
function simpleWidth(code: number): 0 | 1 | 2 {
  const width = narrowWidth(code);
  return ambiguousWidth === 2 && width === 1 ? wideIfAmbiguous(code) : width;
}

function narrowWidth(code: number): 0 | 1 | 2 {
  if (code < 0x2010) return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x300 && code !== 0xad && code !== 0xa9 && code !== 0xae) ? 1 : 0;
  if (code < 0x2e80) {
    return (code <= 0x2027 || (code >= 0x2030 && code <= 0x203b) || (code >= 0x2190 && code <= 0x2193) || (code >= 0x2200 && code <= 0x22ff) ||
      (code >= 0x2460 && code <= 0x25a9) || (code >= 0x25b2 && code <= 0x25b5) || (code >= 0x25b8 && code <= 0x25bf) || (code >= 0x25c1 && code <= 0x25fa) ||
      code === 0x2713 || (code >= 0x2800 && code <= 0x28ff)) ? 1 : 0;
  }
  if (code >= 0x3001 && code <= 0x3029) return 2;
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a0 && code <= 0x30ff)) return 2;
  if ((code >= 0x3400 && code < 0x4dc0) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfa6d)) return 2;
  return code === 0x3000 || (code >= 0xff01 && code <= 0xff60) ? 2 : 0;
}

let segmenter: Intl.Segmenter | undefined;

/** The length of the pieces that are segmented. Segmenting long texts at once is quadratic on Node 20. */
const PIECE = 200;

/** Returns the grapheme clusters of a text (UAX #29) with their widths, in order. */
export function graphemes(text: string): readonly Grapheme[] {
  const clusters: Grapheme[] = [];
  for (let from = 0; from < text.length;) {
    const width = simpleWidth(text.charCodeAt(from));
    // A simple character stands alone if another or the end follows.
    if (width > 0 && (from + 1 === text.length || simpleWidth(text.charCodeAt(from + 1)) > 0)) {
      clusters.push({text: text[from]!, width, isSure: true});
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < text.length && to - from < PIECE && !(simpleWidth(text.charCodeAt(to)) > 0 && simpleWidth(text.charCodeAt(to - 1)) > 0)) to += 1;
    if (isLowSurrogate(text.charCodeAt(to)) && isHighSurrogate(text.charCodeAt(to - 1))) to += 1;
    segmenter ??= new Intl.Segmenter();
    clearOldCaches();
    for (const {segment} of segmenter.segment(text.slice(from, to))) clusters.push(...clusterParts(segment));
    from = to;
  }
  return clusters;
}

/** The widest cluster, in cells: four people, each with a skin tone. */
const WIDEST_CLUSTER = 16;

/** Returns a cluster whole, or as single characters if it is too wide for a line. */
function clusterParts(cluster: string): readonly Grapheme[] {
  if (sumOfWidths(cluster) <= WIDEST_CLUSTER) return [clusterOf(cluster)];
  // A character without width stays with the one before it.
  return (cluster.match(/.\p{M}*/gsu) ?? []).map(clusterOf);
}

const clusters = new Map<string, Grapheme>();
const characters = new Map<number, number>();
let clustersVersion = 0;

/** Clears the caches if the width of ambiguous characters has changed. */
function clearOldCaches(): void {
  if (clustersVersion !== changes || clusters.size >= KEPT) clusters.clear();
  if (clustersVersion !== changes || characters.size >= KEPT) characters.clear();
  clustersVersion = changes;
}

/** Returns the measured cluster, from a cache, because the same few recur. */
function clusterOf(text: string): Grapheme {
  clearOldCaches();
  if (text.length > LONGEST_KEPT) return newCluster(text);
  let cluster = clusters.get(text);
  if (!cluster) clusters.set(text, cluster = newCluster(text));
  return cluster;
}

/**
 * Measures a cluster. Terminals differ about joined characters: a family of three takes two cells on some and six on
 * others. The largest width is reserved, and the painter positions the following text by its column.
 */
function newCluster(text: string): Grapheme {
  const simple = text.length === 1 ? simpleWidth(text.charCodeAt(0)) : 0;
  if (simple > 0) return {text, width: simple, isSure: true};
  const code = text.codePointAt(0)!;
  const apart = sumOfWidths(text);
  if (text.length === (code > 0xffff ? 2 : 1)) return {text, width: apart, isSure: SURE.test(text)};
  return {text, width: Math.max(apart, stringWidth(text, countingOf(code))), isSure: false};
}

/** Returns the sum of the widths of the characters of a cluster. */
function sumOfWidths(cluster: string): number {
  let width = 0;
  for (const character of cluster) width += width > 0 && JOINING_JAMO.test(character) ? 0 : characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  let width = characters.get(code);
  if (width === undefined) characters.set(code, width = FLAG_LETTER.test(character) || isNumberOnSquare(code) ? 2 : NUMBER_SIGN.test(character) ? 1 : stringWidth(character, countingOf(code)));
  return width;
}

const countingOf = (code: number) => (ambiguousWidth === 2 && !isDrawn(code) ? AMBIGUOUS_AS_WIDE : COUNTED_AS_TEXT);

/**
 * Tells whether a character is one of ㉈ to ㉏. They are ambiguous (UAX #11), but their neighbours are wide, and many
 * terminals draw these wide too.
 */
const isNumberOnSquare = (code: number): boolean => code >= 0x3248 && code <= 0x324f;
/**
 * Signs before or over a number, such as U+0600. They are format characters, but are visible (The Unicode Standard,
 * 23.3).
 */
const NUMBER_SIGN = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]$/u;
const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]$/u;
/** Hangul vowels and finals, which share the cells of the consonant before them (The Unicode Standard, 3.12). */
const JOINING_JAMO = /[\u1160-\u11FF\uD7B0-\uD7FF]/;
/** Letters whose width is the same on all terminals, and Han beyond the Basic Multilingual Plane, which occur in names. */
const SURE = /^(?:(?=\p{L})[\p{Script=Greek}\p{Script=Cyrillic}]|[\u{20000}-\u{3FFFD}])$/u;

const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code < 0xe000;

/**
 * Returns the text if it fits into `columns`, otherwise as much of its beginning as fits with `ellipsis` behind it. No
 * character is cut in half.
 */
export function cutToWidth(text: string, columns: number, ellipsis = '…'): string {
  if (columns <= 0) return '';
  if (displayWidth(text) <= columns) return text;
  const room = columns - displayWidth(ellipsis);
  if (room < 0) return '';
  let cut = '';
  let width = 0;
  // In real text no cluster of two cells or less is longer than this, so do not examine more.
  for (const grapheme of graphemes(text.slice(0, columns * 16 + PIECE))) {
    if (width + grapheme.width > room) break;
    cut += grapheme.text;
    width += grapheme.width;
  }
  return cut + ellipsis;
}
