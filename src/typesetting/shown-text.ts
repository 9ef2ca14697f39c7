import type {Turn} from '../transcript/model.ts';
import type {Reader, TextForm} from '../transcript/wording.ts';
import {visible} from '../transcript/unsafe.ts';
import {spacingOf, type Spacing} from './spacing.ts';

/** A turn's words as they are shown. Places are offsets in the clean text, which are the same for every form. */
export type ShownText = {
  readonly text: string;
  /** The readings by the offset in `text` of the character below. */
  readonly readings: ReadonlyMap<number, string>;
  /** The spacing for readings and marks of direction; undefined if there are none. */
  readonly spacing: Spacing | undefined;
  /** Returns the offset in `text` of a place; `toPlace` is the inverse. Both are monotonic. */
  readonly toShown: (place: number) => number;
  readonly toPlace: (offset: number) => number;
};

const NONE: ReadonlyMap<number, string> = new Map();
const identity = (offset: number): number => offset;

export function shownText(turn: Turn, {text: which, readings, sandhi}: TextForm, reader?: Reader): ShownText {
  if (which === 'source') return sourceText(turn);
  const {text} = turn;
  const above = readings === 'none' ? NONE : reader ? everyReading(turn, sandhi, reader) : new Map(turn.readings.map(({offset, text: reading}) => [offset, reading] as const));
  return {text, readings: above, spacing: spacingOf(text, above), toShown: identity, toPlace: identity};
}

/** Returns a reading for every Han character: the one in the source, or else the one of its word. */
function everyReading({text, readings}: Turn, sandhi: boolean | undefined, {read, printed}: Reader): ReadonlyMap<number, string> {
  const above = new Map<number, string>();
  for (const [offset, reading] of read(text, sandhi).entries()) if (reading !== undefined) above.set(offset, reading);
  for (const {offset, text: pinyin} of readings) {
    const shown = printed(pinyin);
    if (shown !== undefined) above.set(offset, shown);
  }
  return above;
}

/** Returns the source words, aligned with the clean text character by character. */
function sourceText({source, wordsAt, text: clean}: Turn): ShownText {
  const text = visible(source.slice(wordsAt).replaceAll(/\r\n?/g, '\n'));
  let places: Uint32Array | undefined;
  const placesOf = () => (places ??= aligned(clean, text));
  return {
    text,
    readings: NONE,
    spacing: spacingOf(text, NONE),
    toShown: place => (place < 0 ? place : place >= clean.length ? text.length : placesOf()[Math.ceil(place)]!),
    toPlace(offset) {
      if (offset < 0) return offset;
      const starts = placesOf();
      let low = 0;
      let high = clean.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/**
 * The longest distance in code units between two characters that are in both texts. A reading, a broken character or a
 * blank is shorter.
 */
const FARTHEST = 40;

/**
 * Returns for each offset in the clean text its offset in the source. A character that is not found nearby has the
 * offset of the one before.
 */
function aligned(clean: string, source: string): Uint32Array {
  const places = new Uint32Array(clean.length + 1);
  let behind = 0;
  // The number of unmatched characters since the last match. As many other characters may replace them.
  let missing = 0;
  for (let offset = 0; offset < clean.length; offset += 1) {
    const place = clean[offset] === '\n' ? (/\s/.test(source[behind] ?? '') ? behind : -1) : nextLike(clean[offset]!, source, behind, missing);
    places[offset] = Math.max(place, behind);
    if (place >= 0) {
      behind = place + 1;
      missing = 0;
    } else if (clean[offset] !== '\n') {
      missing += 1;
    }
  }
  places[clean.length] = source.length;
  return places;
}

const NARROW: Readonly<Record<string, string>> = {'，': ',', '：': ':', '；': ';', '！': '!', '？': '?', '（': '(', '）': ')'};

/** Returns the next place of a character or its narrow twin, across at most `others` other Han characters. */
function nextLike(character: string, source: string, from: number, others: number): number {
  const narrow = NARROW[character];
  const end = Math.min(source.length, from + FARTHEST);
  let crossed = 0;
  for (let offset = from; offset < end; offset += 1) {
    if (source[offset] === character || source[offset] === narrow) return offset;
    if (/\p{Script=Han}/u.test(source[offset]!)) crossed += 1;
    if (crossed > others) return -1;
  }
  return -1;
}
