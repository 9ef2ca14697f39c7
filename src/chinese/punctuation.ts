/**
 * Restores full-width punctuation in Chinese context. Copying had narrowed `，：；！？（）`. Whether a narrow mark was wide is
 * decided by the characters around it (GB/T 15834: Chinese text has full-width marks, and numbers and Latin text keep
 * theirs).
 */
import {GAP, tonedSyllable} from './annotations.ts';
import {applyEdits, type Edit} from './edits.ts';
import {isInChineseSentence, isInUrl, urlsIn, type Span} from './sentence-context.ts';
import type {AnnotatedText} from '../transcript/model.ts';

const WIDE: ReadonlyMap<string, string> = new Map([[',', '，'], [':', '：'], [';', '；'], ['!', '！'], ['?', '？'], ['(', '（'], [')', '）']]);

const CHINESE = /[\p{Script=Han}\u3001-\u3003\u3005-\u3011\u3014-\u301B，：；！？（）—…·]/u;
const BLANK = /[ \t\u00A0\u3000]/;
const QUOTE_OR_BRACKET = /["'“”‘’「」『』()（）]/;
/** A closing mark of Chinese text, which has no blank before it. */
const CLOSING = /[，：；！？。、）]/;
/**
 * Marks whose following blank is dropped. Behind the end of a sentence or a colon, a blank was the end of a paragraph.
 */
const INSIDE_SENTENCE = /[，；、]/;

/** Widens the marks in Chinese context, and drops the blanks that belonged to the narrow ones. */
export function widenPunctuation(annotated: AnnotatedText): AnnotatedText {
  const {text} = annotated;
  if (!/[,:;!?()]| [，：；！？。、]/.test(text)) return annotated;
  const pairs = text.includes('(') ? parentheses(text) : [];
  const edits = pairs.length === 0 ? marks(text) : [...marks(text), ...pairs].toSorted((one, other) => one.from - other.from);
  const widened = applyEdits(annotated, edits);
  return applyEdits(widened, leftOverBlanks(widened.text));
}

function marks(text: string): Edit[] {
  const edits: Edit[] = [];
  const urls = urlsIn(text);
  let behind = -1;
  let followsChinese = false;
  for (const {index: from, 0: mark} of text.matchAll(/[,:;!?]/g)) {
    // Adjacent marks are treated in the same way: `什么?!`.
    if (from !== behind) followsChinese = isChinese(neighbour(text, from, -1).character);
    behind = from + 1;
    if (isGap(text, from) || isInUrl(urls, from)) continue;
    if (isEmbedded(text, from) ? (mark === ',' || mark === ';') && (isBetweenNumbers(text, from) || isBetweenTerms(text, from)) && isInChineseSentence(text, from) : (followsChinese ? !isInOtherSentence(text, from) : isWideBetweenOthers(text, from, mark))) {
      edits.push({from, to: from + 1, text: WIDE.get(mark)!});
    }
  }
  return edits;
}

/** Tells whether a mark behind a Chinese word is in a sentence of another language: `He said “中文”, then left.` */
const isInOtherSentence = (text: string, offset: number): boolean => /^\s+[a-z“"‘]/i.test(text.slice(offset + 1, offset + 4)) && !isInChineseSentence(text, offset);

/** Tells whether a mark that does not follow Chinese is wide because of the next character or the sentence. */
function isWideBetweenOthers(text: string, from: number, mark: string): boolean {
  if (endsLatinPhrase(text, from)) return false;
  const after = neighbour(text, from, 1);
  // After a blank, a new sentence begins: `Hello! 大家好`.
  if (!after.apart && isChinese(after.character)) return true;
  const before = text[from - 1] ?? '';
  const closes = CLOSES_ITEM.test(before);
  if ((closes && mark !== '!' && mark !== '?') || (mark === ';' && /\d/.test(before))) return isInChineseSentence(text, from);
  // A question or an exclamation may end in one Latin word: `說NO?`.
  return (mark === '!' || mark === '?') && /[A-Z\d]/i.test(before) && /^[!?]*[”"’」』）)]*\s*$/.test(text.slice(from, from + 8)) && isInChineseSentence(text, from);
}

/** Characters that end an item of a list or an amount, and belong to neither script. */
const CLOSES_ITEM = /[%％‰℃℉°”’」』》]/;

/**
 * Tells whether a mark belongs to Latin words: it follows at least two of them, before the closing quotation mark:
 * `“How are you?”`
 */
function endsLatinPhrase(text: string, from: number): boolean {
  if (!/["'”’」』]/.test(text[from + 1] ?? '')) return false;
  const phrase = /[a-z][a-z'’.-]*[\s,]+(?:[\w'’.-]+[\s,]+)*[a-z'’.-]+$/i.exec(text.slice(Math.max(0, from - LONGEST_PHRASE), from));
  return phrase !== null && phrase[0].includes(' ');
}

const LONGEST_PHRASE = 80;

/**
 * Tells whether a mark between numbers separates items of a list: `9:00,9:30` and `2021,2022年` are lists; `12,000` and
 * `[1,2]` are not.
 */
function isBetweenNumbers(text: string, offset: number): boolean {
  if (!/\d/.test(text[offset - 1]!) || !/\d/.test(text[offset + 1]!)) return false;
  const isThousands = /(?:^|\D)\d{1,3}(?:,\d{3})*$/.test(text.slice(Math.max(0, offset - 16), offset)) && /^\d{3}(?!\d)/.test(text.slice(offset + 1, offset + 5));
  return !isThousands && !/\[[\d,\s–-]*$/.test(text.slice(Math.max(0, offset - 16), offset));
}

/** Tells whether a mark separates terms in a Chinese list: it does in `在VOCs,NOx减排`, but not in `a,b` alone. */
function isBetweenTerms(text: string, offset: number): boolean {
  const [before] = /(?<=[\p{Script=Han}，；、：（“])[A-Za-z0-9.+-]{1,16}$/u.exec(text.slice(Math.max(0, offset - 18), offset)) ?? [];
  const [after] = /^[A-Za-z0-9.+-]{1,16}(?=[\p{Script=Han}，；、。（”])/u.exec(text.slice(offset + 1, offset + 19)) ?? [];
  return before !== undefined && after !== undefined && /[A-Za-z]/.test(before + after);
}

/** Tells whether a code unit is an ordinary Han character, as most are. */
const isOrdinaryHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isChinese = (character: string): boolean => isOrdinaryHan(character.charCodeAt(0)) || CHINESE.test(character);

/** Tells whether a mark belongs to the two Latin letters or digits around it: `15:13`, `a,b`. */
const isEmbedded = (text: string, offset: number): boolean => /[\da-z]/i.test(text[offset - 1] ?? '') && /[\da-z]/i.test(text[offset + 1] ?? '');

/** Returns the nearest character that is no blank, quotation mark or bracket, and whether blanks precede it. */
function neighbour(text: string, from: number, step: 1 | -1): {readonly character: string; readonly apart: boolean} {
  let apart = false;
  for (let offset = from + step; offset >= 0 && offset < text.length && Math.abs(offset - from) <= 8; offset += step) {
    const character = text[offset]!;
    if (isOrdinaryHan(character.charCodeAt(0))) return {character, apart};
    if (BLANK.test(character)) apart = true;
    else if (!QUOTE_OR_BRACKET.test(character)) return {character: characterAt(text, offset, step), apart};
  }
  return {character: '', apart};
}

/** Returns the whole character at `offset`, which may be the nearer half of a surrogate pair. */
function characterAt(text: string, offset: number, step: 1 | -1): string {
  return step > 0 ? String.fromCodePoint(text.codePointAt(offset)!) : Array.from(text.slice(Math.max(0, offset - 1), offset + 1)).at(-1)!;
}

/**
 * Widens pairs of parentheses. A parenthesis without its other half may be part of an annotation that was not understood.
 */
function parentheses(text: string): Edit[] {
  const edits: Edit[] = [];
  const urls = urlsIn(text);
  const open: {readonly from: number; hasChinese: boolean}[] = [];
  for (let offset = text.indexOf('('); offset >= 0 && offset < text.length; offset = open.length === 0 ? text.indexOf('(', offset + 1) : offset + 1) {
    const inner = open.at(-1);
    switch (text[offset]) {
      case '(':
        open.push({from: offset, hasChinese: false});
        break;
      case ')':
        if (!inner) break;
        open.pop();
        if (inner.hasChinese && open.length > 0) open.at(-1)!.hasChinese = true;
        if (isWide(text, inner.from, offset, inner.hasChinese, urls)) edits.push({from: inner.from, to: inner.from + 1, text: '（'}, {from: offset, to: offset + 1, text: '）'});
        break;
      case '\n':
        open.length = 0;
        break;
      default:
        if (inner && !inner.hasChinese) inner.hasChinese = isOrdinaryHan(text.charCodeAt(offset)) || INSIDE.test(characterAt(text, offset, 1));
    }
  }
  return edits;
}

/** The beginning of a Chinese text inside parentheses. */
const INSIDE = /^[\p{Script=Han}，、；：]/u;

function isWide(text: string, from: number, to: number, hasChinese: boolean, urls: readonly Span[]): boolean {
  if (hasChinese) return true;
  if (isInUrl(urls, from)) return false;
  const isAnnotation = to - from < 12 && tonedSyllable(text.slice(from + 1, to)) !== undefined;
  if (isAnnotation) return false;
  const before = characterAt(text, from - 1, -1) ?? '';
  return CHINESE.test(before) || (to + 1 < text.length && CHINESE.test(characterAt(text, to + 1, 1))) || (/[\d%％‰℃”’」』》]/.test(before) && !/[a-z]/i.test(text[to + 1] ?? '') && isInChineseSentence(text, from));
}

function isGap(text: string, offset: number): boolean {
  GAP.lastIndex = offset;
  const match = text[offset] === '?' ? GAP.exec(text) : null;
  return match !== null && tonedSyllable(match[1]!) !== undefined;
}

function leftOverBlanks(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const {index: from, 0: blanks} of text.matchAll(/[ \t\u00A0\u3000]+/g)) {
    const to = from + blanks.length;
    if (CLOSING.test(text[to] ?? '') || INSIDE_SENTENCE.test(text[from - 1] ?? '')) edits.push({from, to, text: ''});
  }
  return edits;
}
