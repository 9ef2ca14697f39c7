/**
 * The pace model: it estimates how long words take to say, relative to each other. Only this file implements it, and
 * docs/pace.md explains it. A text is a sequence of units. Each unit is revealed at once and has a speaking weight. A
 * Han character, a kana, a Hangul syllable or a word weighs one. A number weighs as much as its digits take to say in
 * Chinese. A comma is a short breath, the end of a sentence a long one, the end of a paragraph one more short breath.
 * Quotes and brackets weigh nothing and belong to the unit that they enclose, so that a bracket never appears before
 * the words in it.
 */

/** A language with a known pace. English stands for all languages with blanks between words. */
type Language = 'chinese' | 'japanese' | 'korean' | 'english';

/**
 * The paces that are assumed without stamps, in weight per second, measured on broadcasts with stamps. Ordinary
 * delivery is 4.3 characters in Mandarin, 6.0 in Japanese, 4.7 syllables in Korean and 3.0 to 3.5 words in English.
 */
const WEIGHT_A_SECOND: Readonly<Record<Language, number>> = {chinese: 4.3, japanese: 6, korean: 4.7, english: 3.25};

/** Returns the assumed time of a weight of one, by the main language of the texts. */
export const assumedPace = (texts: Iterable<string>): number => 1000 / WEIGHT_A_SECOND[languageOf(texts)];

/** The number of characters from which the language is detected. */
const LOOKED_AT = 20_000;
const KINDS = /([\u3041-\u30FA])|([\uAC00-\uD7A3])|([\u3400-\u9FFF])|\p{L}[\p{L}\p{M}'’-]*/gu;
/**
 * The share of kana from which a text counts as Japanese. About half of a Japanese text is kana. A Chinese text quotes
 * a word at most.
 */
const KANA_OF_JAPANESE = 0.2;

function languageOf(texts: Iterable<string>): Language {
  let [kana, hangul, han, words, looked] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    if (looked >= LOOKED_AT) break;
    const part = text.slice(0, LOOKED_AT - looked);
    looked += part.length;
    for (const [, isKana, isHangul, isHan] of part.matchAll(KINDS)) {
      if (isHan) han += 1;
      else if (isKana) kana += 1;
      else if (isHangul) hangul += 1;
      else words += 1;
    }
  }
  if (hangul > han + kana && hangul > words) return 'korean';
  if (words > han + kana) return 'english';
  return kana > KANA_OF_JAPANESE * (han + kana) ? 'japanese' : 'chinese';
}

const SHORT_BREATH = 0.5;
const LONG_BREATH = 1.5;

/** The units of a text: `ends[i]` is the UTF-16 offset behind unit i, `weights[i]` the weight of all units before it. */
export type Units = {
  readonly count: number;
  readonly ends: Uint32Array;
  readonly weights: Float64Array;
  /** The weight of the whole text. */
  readonly weight: number;
};

/** The speaking weight of a text. */
export function weigh(text: string): number {
  const kindOf = (kinds ??= kindTable());
  // Most of a Chinese text is syllables. They are counted separately, as integers.
  let syllables = 0;
  let weight = 0;
  for (let offset = 0; offset < text.length;) {
    const kind = kindOf[text.charCodeAt(offset)]!;
    if (kind === SYLLABLE) {
      syllables += 1;
      offset += 1;
    } else {
      offset = lookAt(text, offset, kind);
      if (unit > 0) weight += unit;
    }
  }
  return syllables + weight;
}

/** Splits a text into units, in order. They cover it from end to end. */
export function unitsOf(text: string): Units {
  const ends = new Uint32Array(text.length);
  const weights = new Float64Array(text.length);
  const {count, weight} = scan(text, ends, weights);
  return {count, ends: ends.subarray(0, count), weights: weights.subarray(0, count), weight};
}

/** Kinds of code units in the model. A code unit without a kind is examined by `lookAt`. */
const SYLLABLE = 1, DIGIT = 2, ASCII_LETTER = 3, OPENER = 4, STOP = 5, BREATH = 6, DOT = 7;

let kinds: Uint8Array | undefined;

function kindTable(): Uint8Array {
  // Han, kana and Hangul of the Basic Multilingual Plane: one syllable each.
  const table = new Uint8Array(0x10000).fill(SYLLABLE, 0x3041, 0x30fb).fill(SYLLABLE, 0x3400, 0x4dc0).fill(SYLLABLE, 0x4e00, 0xa000).fill(SYLLABLE, 0xac00, 0xd7a4).fill(SYLLABLE, 0xf900, 0xfb00)
    .fill(DIGIT, 0x30, 0x3a).fill(DIGIT, 0xff10, 0xff1a).fill(ASCII_LETTER, 0x41, 0x5b).fill(ASCII_LETTER, 0x61, 0x7b);
  for (const [index, marks] of ['“‘「『（《〈【〖([{', '。！？!?…．', '，、；：,;:—\n', '.'].entries()) for (const mark of marks) table[mark.charCodeAt(0)] = OPENER + index;
  return table;
}

const MARK = /\p{M}|[\u200D\uFE0E\uFE0F]/u;
const LETTER = /\p{L}/u;

/** The weight of the unit that begins at the last examined offset; below 0 if none begins there. */
let unit = -1;

/** Examines an offset that is no syllable, sets `unit`, and returns the offset behind the examined characters. */
function lookAt(text: string, offset: number, kind: number): number {
  const next = offset + 1;
  switch (kind) {
    case DIGIT: {
      const end = numberEnd(text, offset);
      unit = numberWeight(text, offset, end);
      return end;
    }
    case ASCII_LETTER:
      unit = 1;
      return wordEnd(text, offset);
    case BREATH:
      unit = SHORT_BREATH;
      return next;
    case STOP:
      unit = LONG_BREATH;
      return next;
    case DOT:
      unit = next >= text.length || /\s/.test(text[next]!) ? LONG_BREATH : 0;
      return next;
    default: {
      const code = text.charCodeAt(offset);
      unit = -1;
      if (kind === OPENER) return next;
      if (code >= 0xaa && code < 0x2000 && LETTER.test(text[offset]!)) {
        unit = 1;
        return wordEnd(text, offset);
      }
      if (!isHighSurrogate(code) || next >= text.length) return next;
      // A character beyond the Basic Multilingual Plane: rare Han, or a pictograph.
      if (!continuesCluster(text, offset)) unit = 1;
      return offset + 2;
    }
  }
}

/**
 * Counts and weighs the units of a text in one pass over its UTF-16 code units. Records for each unit its end and the
 * weight before it.
 */
export function scan(text: string, ends?: Uint32Array, weights?: Float64Array): Pick<Units, 'count' | 'weight'> {
  kinds ??= kindTable();
  const {length} = text;
  let [count, total] = [0, 0];
  // The current unit. Characters without weight behind it still join it, so it ends when the next one begins.
  let weight = -1;
  let opened = -1;
  for (let offset = 0; offset < length;) {
    const code = text.charCodeAt(offset);
    const kind = kinds[code]!;
    let next = offset + 1;
    if (kind === SYLLABLE) unit = 1;
    else next = lookAt(text, offset, kind);
    // Characters without weight begin a unit only if there is no unit that they could join.
    if (kind === OPENER && opened < 0) opened = offset;
    else if (kind === 0 && unit < 0 && weight < 0 && opened < 0) unit = 0;
    if (unit >= 0) {
      const end = opened >= 0 ? opened : offset;
      if (weight >= 0 && end > 0) {
        if (ends) [ends[count], weights![count]] = [end, total];
        total += weight;
        count += 1;
      }
      opened = -1;
      weight = unit;
    }
    offset = next;
  }
  if (length > 0) {
    if (ends) [ends[count], weights![count]] = [length, total];
    if (weight > 0) total += weight;
    count += 1;
  }
  return {count, weight: total};
}

/**
 * Tells whether a character continues a grapheme cluster (UAX #29): a mark, a skin tone, a character behind a zero-width
 * joiner, or the second half of a flag.
 */
function continuesCluster(text: string, offset: number): boolean {
  if (text[offset - 1] === '\u200D' || MARK.test(text.slice(offset, offset + 2)) || /^[\u{1F3FB}-\u{1F3FF}]/u.test(text.slice(offset, offset + 2))) return true;
  let flags = 0;
  for (let back = offset; FLAG_LETTER.test(text.slice(back, back + 2)) && flags < LONGEST_FLAG_RUN; back -= 2) flags += 1;
  return flags > 0 && flags % 2 === 0;
}

const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]/u;
/** The limit of flag letters that are counted backwards. No real text has longer runs. */
const LONGEST_FLAG_RUN = 64;

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const isPercent = (code: number) => code === 0x25 || code === 0xff05;
const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isAsciiLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** A word runs on over letters, marks, digits, apostrophes and hyphens inside it: `m3`, `don't`, `e-mail`. */
function wordEnd(text: string, start: number): number {
  let offset = start + 1;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isAsciiLetter(code)) offset += 1;
    else if (isDigit(code)) {
      // PM2.5 is a word and a number: the digits of a decimal begin a unit of their own.
      if (numberEnd(text, offset) > digitsEnd(text, offset)) break;
      offset += 1;
    } else if (code >= 0xaa && code < 0x2000 && (LETTER.test(text[offset]!) || MARK.test(text[offset]!))) {
      offset += 1;
    } else if ((code === 0x27 || code === 0x2d || code === 0x2019) && offset + 1 < text.length && isAsciiLetter(text.charCodeAt(offset + 1))) {
      offset += 2;
    } else {
      break;
    }
  }
  return offset;
}

function digitsEnd(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && isDigit(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/**
 * Returns the end of a number. It runs on over a decimal point and separators between digits, and takes a percent sign
 * with it.
 */
function numberEnd(text: string, start: number): number {
  let offset = digitsEnd(text, start);
  for (let code = text.charCodeAt(offset); (code === 0x2e || code === 0x2c) && isDigit(text.charCodeAt(offset + 1)); code = text.charCodeAt(offset)) offset = digitsEnd(text, offset + 1);
  return isPercent(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** Counts the syllables of a number read in Chinese: 18.43 is 十八點四三, 69% is 百分之六十九, and 2023年 is read digit by digit. */
function numberWeight(text: string, start: number, end: number): number {
  const percent = isPercent(text.charCodeAt(end - 1));
  const limit = percent ? end - 1 : end;
  let whole = 0;
  let point = start;
  for (; point < limit && text.charCodeAt(point) !== POINT; point += 1) if (text.charCodeAt(point) !== COMMA) whole += 1;
  const fraction = text.slice(point + 1, limit).replace(/\..*|,/g, '').length;
  const digitByDigit = whole > 6 || text.charCodeAt(start) === ZERO || (whole === 4 && text.charCodeAt(end) === YEAR);
  return (digitByDigit ? whole : wholeWeight(text, start, point, whole)) + (fraction > 0 ? 1 + fraction : 0) + (percent ? 3 : 0);
}

const POINT = 0x2e, COMMA = 0x2c, ZERO = 0x30, WIDE_ZERO = 0xff10, YEAR = 0x5e74;

/** Counts the syllables of a whole number with this many digits. Commas may separate them. */
function wholeWeight(text: string, start: number, end: number, length: number): number {
  let weight = 0;
  let zeros = false;
  let place = length;
  for (let offset = start; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === COMMA) continue;
    place -= 1;
    if (code === ZERO || code === WIDE_ZERO) {
      zeros = true;
    } else {
      weight += (zeros ? 1 : 0) + 1 + (place % 4 === 0 ? 0 : 1);
      zeros = false;
    }
    if (place === 4) weight += 1;
  }
  return Math.max(1, weight);
}
