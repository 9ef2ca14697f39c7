/**
 * The pace model: how long words take to say, relative to each other. No other file knows it; docs/pace.md explains it.
 * A text is a row of units. Each unit is revealed at once and has a speaking weight. A Han character, a kana, a Hangul
 * syllable or a word weighs one. A number weighs as much as its digits take to say in Chinese. A comma is a short breath,
 * the end of a sentence a long one, the end of a paragraph one more short breath. Quotes and brackets weigh nothing and
 * belong to the unit they embrace, so that a bracket never appears before the words in it.
 */

/** A language of which a pace is known. English stands for all that write words with blanks between. */
type Language = 'chinese' | 'japanese' | 'korean' | 'english';

/**
 * The paces assumed where no stamp tells, as weight a second, measured on broadcasts with stamps. Ordinary delivery is
 * 4.3 characters in Mandarin, 6.0 in Japanese, 4.7 syllables in Korean and 3.0 to 3.5 words in English.
 */
const WEIGHT_A_SECOND: Readonly<Record<Language, number>> = {chinese: 4.3, japanese: 6, korean: 4.7, english: 3.25};

/** Returns the milliseconds assumed for a weight of one, by the language that most of the texts are in. */
export const assumedPace = (texts: Iterable<string>): number => 1000 / WEIGHT_A_SECOND[languageOf(texts)];

/** The number of characters that are enough to tell a language. */
const LOOKED_AT = 20_000;
const KINDS = /([\u3041-\u30FA])|([\uAC00-\uD7A3])|([\u3400-\u9FFF])|\p{L}[\p{L}\p{M}'’-]*/gu;
/**
 * The share of kana from which a text is Japanese, which writes about half of its characters in kana. A Chinese text
 * quotes a word at most.
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

/** Returns the speaking weight of a text. */
export function weigh(text: string): number {
  let total = 0;
  scan(text, (_end, weight) => {
    total += weight;
  });
  return total;
}

/** Splits a text into units, in order. They cover it from end to end. */
export function unitsOf(text: string): Units {
  const ends = new Uint32Array(text.length);
  const weights = new Float64Array(text.length);
  let count = 0;
  let total = 0;
  scan(text, (end, weight) => {
    ends[count] = end;
    weights[count] = total;
    total += weight;
    count += 1;
  });
  return {count, ends: ends.subarray(0, count), weights: weights.subarray(0, count), weight: total};
}

const STOPS = new Set('。！？!?…．');
const BREATHS = new Set('，、；：,;:—');
const OPENERS = new Set('“‘「『（《〈【〖([{');
const MARK = /\p{M}|[\u200D\uFE0E\uFE0F]/u;
const LETTER = /\p{L}/u;

/** Calls `emit` with the end and the weight of each unit. One pass over the UTF-16 code units. */
function scan(text: string, emit: (end: number, weight: number) => void): void {
  const {length} = text;
  let at = 0;
  // The unit being collected. Marks without weight behind it still join it, so it is emitted when the next one begins.
  let weight = 0;
  let pending = false;
  let opened = -1;
  const begin = (start: number, unitWeight: number) => {
    const previousEnd = opened >= 0 ? opened : start;
    if (pending && previousEnd > 0) emit(previousEnd, weight);
    pending = true;
    opened = -1;
    weight = unitWeight;
  };
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSyllable(code)) {
      begin(at, 1);
      at += 1;
    } else if (isDigit(code)) {
      const end = numberEnd(text, at);
      begin(at, numberWeight(text, at, end));
      at = end;
    } else if (isWordStart(text, at, code)) {
      begin(at, 1);
      at = wordEnd(text, at);
    } else if (code === 0x0a) {
      begin(at, SHORT_BREATH);
      at += 1;
    } else {
      const character = text[at]!;
      const size = isHighSurrogate(code) && at + 1 < length ? 2 : 1;
      if (OPENERS.has(character)) {
        if (opened < 0) opened = at;
      } else if (STOPS.has(character)) {
        begin(at, LONG_BREATH);
      } else if (character === '.') {
        begin(at, at + 1 >= length || /\s/.test(text[at + 1]!) ? LONG_BREATH : 0);
      } else if (BREATHS.has(character)) {
        begin(at, SHORT_BREATH);
      } else if (size === 2 && !continuesCluster(text, at)) {
        // A character beyond the Basic Multilingual Plane: rare Han, or a pictograph.
        begin(at, 1);
      } else if (!pending && opened < 0) {
        begin(at, 0);
      }
      at += size;
    }
  }
  if (pending) emit(length, weight);
  else if (length > 0) emit(length, 0);
}

/**
 * Tells whether a character continues a grapheme cluster (UAX #29): a mark, a skin tone, a character behind a zero-width
 * joiner, or the second half of a flag.
 */
function continuesCluster(text: string, at: number): boolean {
  if (text[at - 1] === '\u200D' || MARK.test(text.slice(at, at + 2)) || /^[\u{1F3FB}-\u{1F3FF}]/u.test(text.slice(at, at + 2))) return true;
  let flags = 0;
  for (let back = at; FLAG_LETTER.test(text.slice(back, back + 2)) && flags < LONGEST_FLAG_RUN; back -= 2) flags += 1;
  return flags > 0 && flags % 2 === 0;
}

const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]/u;
/** The most flag letters that are counted back. No real text has longer runs. */
const LONGEST_FLAG_RUN = 64;

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;

/** Tells whether a code unit is Han, kana or Hangul of the Basic Multilingual Plane: one syllable each. */
const isSyllable = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code < 0x4dc0) || (code >= 0x3041 && code <= 0x30fa) ||
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff);

const isAsciiLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const isWordStart = (text: string, at: number, code: number) =>
  isAsciiLetter(code) || (code >= 0xaa && code < 0x2000 && LETTER.test(text[at]!));

/**
 * Returns the end of a word. It runs on over letters, marks and digits, and over apostrophes and hyphens inside it: `m3`,
 * `don't`, `e-mail`.
 */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || isDigit(code)) {
      // PM2.5 is a word and a number: the digits of a decimal begin a unit of their own.
      if (isDigit(code) && numberEnd(text, at) > digitsEnd(text, at)) break;
      at += 1;
    } else if (code >= 0xaa && code < 0x2000 && (LETTER.test(text[at]!) || MARK.test(text[at]!))) {
      at += 1;
    } else if ((code === 0x27 || code === 0x2d || code === 0x2019) && at + 1 < text.length && isAsciiLetter(text.charCodeAt(at + 1))) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Returns the end of a number. It runs on over a decimal point and separators between digits, and takes a percent sign
 * with it.
 */
function numberEnd(text: string, start: number): number {
  let at = digitsEnd(text, start);
  while (/[.,]/.test(text[at] ?? '') && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  return text[at] === '%' || text[at] === '％' ? at + 1 : at;
}

/** Counts the syllables of a number read in Chinese: 18.43 is 十八點四三, 69% is 百分之六十九, and 2023年 is read digit by digit. */
function numberWeight(text: string, start: number, end: number): number {
  const percent = /[%％]/.test(text[end - 1]!);
  const [whole = '', fraction = ''] = text.slice(start, percent ? end - 1 : end).replaceAll(',', '').split('.');
  const digitByDigit = whole.length > 6 || whole.startsWith('0') || (whole.length === 4 && text[end] === '年');
  return (digitByDigit ? whole.length : wholeWeight(whole)) + (fraction ? 1 + fraction.length : 0) + (percent ? 3 : 0);
}

function wholeWeight(digits: string): number {
  let weight = 0;
  let zeros = false;
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    if (digits[index] === '0' || digits[index] === '０') {
      zeros = true;
    } else {
      weight += (zeros ? 1 : 0) + 1 + (place % 4 === 0 ? 0 : 1);
      zeros = false;
    }
    if (place === 4) weight += 1;
  }
  return Math.max(1, weight);
}
