import type {Lexicon} from './lexicon.ts';
import type {AnnotatedText, Reading} from './model.ts';

/** What a pinyin syllable is written with: letters, toned vowels and nasals, or the marks that make them (Unicode NFD). */
const LETTERS = 'a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề\\u0300\\u0301\\u0304\\u0308\\u030C';
/** The longest syllable is `zhuāng`; taken apart by NFD it has two more. */
const SYLLABLE = `[${LETTERS}]{1,8}`;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề]/;

/** An annotation that is cut through by a broken character: `?fù)`, or `\uFFFD(fù)` as the WHATWG decoder leaves it. */
export const GAP = new RegExp(`[?\\uFFFD]\\(?(${SYLLABLE})\\)`, 'uy');
/** An annotation in whole, wherever it may stand. */
export const ANNOTATION = new RegExp(`\\((${SYLLABLE})\\)`, 'uy');

const ANNOTATED = new RegExp(`(\\p{Script=Han})\\((${SYLLABLE})\\)`, 'gu');
const LIKELY = new RegExp(`(?:\\p{Script=Han}\\(|\\uFFFD\\(|[?\\uFFFD])${SYLLABLE}\\)`, 'u');

/** A syllable as dictionaries write it (NFC), or undefined when it bears no tone. */
export function tonedSyllable(text: string): string | undefined {
  const syllable = text.normalize('NFC');
  return TONED.test(syllable) ? syllable : undefined;
}

/** Whether a text holds anything that may be an annotation, so that its cleaning needs a lexicon. Linear and cheap. */
export const needsLexicon = (text: string): boolean => LIKELY.test(text);

/**
 * Lifts the pinyin annotations out of a text: an annotation is one toned syllable in ASCII parentheses directly behind a
 * Han character that can be read so. All other parentheses stay: `(PM2.5)`, `(km)`.
 */
export function liftAnnotations(text: string, {readingsOf}: Pick<Lexicon, 'readingsOf'>): AnnotatedText {
  const readings: Reading[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  for (const {index, 0: whole, 1: character, 2: letters} of text.matchAll(ANNOTATED)) {
    const syllable = tonedSyllable(letters!);
    if (syllable === undefined || !readingsOf(character!).includes(syllable)) continue;
    const end = index + character!.length;
    pieces.push(text.slice(copied, end));
    length += end - copied;
    readings.push({at: length - character!.length, text: syllable});
    copied = index + whole.length;
  }
  if (readings.length === 0) return {text, readings};
  pieces.push(text.slice(copied));
  return {text: pieces.join(''), readings};
}

/** A text without anything that looks like an annotation, for looking words up in it. */
export const withoutAnnotations = (text: string): string => text.replace(ANNOTATED, '$1');
