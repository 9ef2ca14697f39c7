import type {Lexicon} from '../transcript/lexicon.ts';
import type {AnnotatedText, Reading} from '../transcript/model.ts';

/** The letters of pinyin syllables: plain letters, toned vowels and nasals, or the marks that make them (Unicode NFD). */
const LETTERS = 'a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề\\u0300\\u0301\\u0304\\u0308\\u030C';
/** The length of the longest syllable, `zhuāng`, which has two more code units in NFD. */
const LONGEST_SYLLABLE = 8;
const SYLLABLE = `[${LETTERS}]{1,${LONGEST_SYLLABLE}}`;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề]/;

/** An annotation cut through by a broken character: `?fù)`, or `\uFFFD(fù)` as the WHATWG decoder leaves it. */
export const GAP = new RegExp(`[?\\uFFFD]\\(?(${SYLLABLE})\\)`, 'uy');
/** A whole annotation, in any position. */
export const ANNOTATION = new RegExp(`\\((${SYLLABLE})\\)`, 'uy');

const ANNOTATED = new RegExp(`(\\p{Script=Han})\\((${SYLLABLE})\\)`, 'gu');
const ONLY_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const LIKELY = new RegExp(`(?:\\p{Script=Han}\\(|\\uFFFD\\(|[?\\uFFFD])${SYLLABLE}\\)`, 'u');

const CUT = new RegExp(`[?\\uFFFD]\\(?${SYLLABLE}\\)`, 'u');

/** Returns a syllable in NFC, as in dictionaries; undefined if it has no tone. */
export function tonedSyllable(text: string): string | undefined {
  const syllable = text.normalize('NFC');
  return TONED.test(syllable) ? syllable : undefined;
}

/** Tells whether a text may contain annotations, so that its cleaning needs a lexicon. It is linear and cheap. */
export const needsLexicon = (text: string): boolean => endsSomewhere(text, LIKELY);

/** Tells whether a text may contain cut annotations, so that its repair needs the list of words. */
export const needsWords = (text: string): boolean => endsSomewhere(text, CUT);

/**
 * The longest annotation with the character before it, in code units: a surrogate pair, two signs, a syllable and the
 * closing parenthesis.
 */
const LONGEST = 2 + 2 + LONGEST_SYLLABLE + 1;

/** Tests a pattern that ends with a closing parenthesis at each closing parenthesis of a text. Most text has few of them. */
function endsSomewhere(text: string, pattern: RegExp): boolean {
  for (let close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) if (pattern.test(text.slice(Math.max(0, close - LONGEST), close + 1))) return true;
  return false;
}

/** The size of the cache of parentheses and their readings. The same few recur in a text. */
const CACHED_AT_MOST = 4096;
const cache = new Map<string, string | undefined>();
function knownSyllable(inside: string): string | undefined {
  if (cache.has(inside)) return cache.get(inside);
  if (cache.size >= CACHED_AT_MOST) cache.clear();
  const syllable = ONLY_SYLLABLE.test(inside) ? tonedSyllable(inside) : undefined;
  cache.set(inside, syllable);
  return syllable;
}

/**
 * Lifts the pinyin annotations out of a text. An annotation is one syllable with its tone in ASCII parentheses,
 * directly behind a Han character that has this reading. A few characters, such as 嗎, have no tone. It may also be
 * behind two bytes that the annotator took for a character. All other parentheses stay: `(PM2.5)`, `(km)`.
 */
export function liftAnnotations(text: string, lexicon: Pick<Lexicon, 'readingsOf' | 'encode' | 'decode'>): AnnotatedText {
  const {readingsOf} = lexicon;
  const readings: Reading[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  for (let open = text.indexOf('(', 1); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closingNear(text, open);
    if (close < 0) continue;
    const character = characterBefore(text, open);
    const neutral = NEUTRAL[character];
    const syllable = neutral !== undefined && text.startsWith(neutral, open + 1) && close === open + 1 + neutral.length ? neutral : knownSyllable(text.slice(open + 1, close));
    if (syllable === undefined) continue;
    const isOwn = syllable === neutral || readingsOf(character).includes(syllable);
    if (!isOwn && !readingsOf(characterAcross(text, open, lexicon)).includes(syllable)) continue;
    pieces.push(text.slice(copied, open));
    length += open - copied;
    if (isOwn) readings.push({offset: length - character.length, text: syllable});
    copied = close + 1;
  }
  if (copied === 0) return {text, readings};
  pieces.push(text.slice(copied));
  return {text: pieces.join(''), readings};
}

/** Characters with a neutral tone. With any other character, a syllable without a tone is no annotation: `發(fa)`. */
const NEUTRAL: Readonly<Record<string, string>> = Object.fromEntries(
  '的de 地de 得de 了le 着zhe 著zhe 们men 們men 吗ma 嗎ma 嘛ma 么me 麼me 麽me 呢ne 吧ba 啊a 呀ya 啦la 哇wa 哪na 子zi 头tou 頭tou 个ge 個ge 过guo 過guo 里li 裡li 裏li'.split(' ').map(pair => [pair[0]!, pair.slice(1)]),
);

/** Returns the offset of the parenthesis that closes the one at `open` within the length of a syllable, or -1. */
function closingNear(text: string, open: number): number {
  for (let offset = open + 2; offset <= open + 1 + LONGEST_SYLLABLE; offset += 1) if (text.charCodeAt(offset) === CLOSING) return offset;
  return -1;
}

const CLOSING = 0x29;

const characterBefore = (text: string, offset: number): string => text.slice(offset >= 2 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00 ? offset - 2 : offset - 1, offset);

/**
 * Returns the character that the annotator saw before `offset`, across the second byte of a character and an ASCII
 * letter behind it: `的o(jìng)k`.
 */
function characterAcross(text: string, offset: number, {encode, decode}: Pick<Lexicon, 'encode' | 'decode'>): string {
  const letter = text.charCodeAt(offset - 1);
  const lead = letter < 0x40 || letter > 0x7e ? undefined : encode(text.slice(offset - 2, offset - 1))?.[1];
  return lead === undefined ? '' : decode(lead, letter) ?? '';
}

/** Returns a text without anything that looks like an annotation, for word look-ups. */
export const withoutAnnotations = (text: string): string => text.replace(ANNOTATED, '$1');
