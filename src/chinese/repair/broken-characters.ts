/**
 * Restores characters that a careless annotator has cut in two; docs/repair.md explains the method. The annotator added
 * pinyin to pages in GBK. It looked for the two bytes of each traditional character anywhere, also across two
 * characters. In 地揚 (B5 D8, 93 50) it found 負 (D8 93, fù) and wrote `(fù)` between the two bytes of 揚. The decoder of
 * the page then met the byte 93 before `(`, which is no character, and printed `?` for both: `地?fù)P`. So each gap
 * stands for one unknown byte, and two things are known about it. With the byte before it, it makes a character that
 * has the reading of the annotation. Without the annotation, the bytes are valid GBK, from the last whole character up
 * to the place where the printed text is right again.
 */
import {GAP, tonedSyllable, withoutAnnotations} from '../annotations.ts';
import {ASKS, LOST, solveRun, type IsUsed} from './run-solver.ts';
import type {Lexicon} from '../../transcript/lexicon.ts';
import type {ProblemKind} from '../../transcript/model.ts';

export type {IsUsed} from './run-solver.ts';

/** A place that could not be restored: `length` UTF-16 code units from `offset` on. */
export type Unrestored = {readonly kind: ProblemKind & ('broken-character' | 'ambiguous-character'); readonly offset: number; readonly length: number};

/** The repaired text, and the places that could not be restored, by offsets in the text before. */
export type Repaired = {readonly text: string; readonly unrestored: readonly Unrestored[]};

/** The length of the part of a transcript from which its words are learned. */
const LOOKED_AT = 1 << 18;

/** Collects the words of a transcript, and words for questioners. They are collected on the first look-up. */
export function wordsIn(text: string): IsUsed {
  let windows: ReturnType<typeof createWindows> | undefined;
  return word => {
    if (!windows) {
      windows = createWindows();
      for (const asking of ['記者', '记者']) windows.add(asking.charCodeAt(0), asking.charCodeAt(1), 0);
      const characters = withoutAnnotations(text.slice(0, LOOKED_AT));
      for (let offset = 1; offset < characters.length; offset += 1) {
        windows.add(characters.charCodeAt(offset - 1), characters.charCodeAt(offset), 0);
        if (offset > 1) windows.add(characters.charCodeAt(offset - 2), characters.charCodeAt(offset - 1), characters.charCodeAt(offset));
      }
    }
    return word.length > 1 && windows.has(word.charCodeAt(0), word.charCodeAt(1), word.length > 2 ? word.charCodeAt(2) : 0);
  };
}

/**
 * Makes a hash set of two or three adjacent code units, each stored as a hash of 32 bits. Collisions are rare: one in
 * thousands.
 */
function createWindows() {
  const table = new Uint32Array(1 << 20);
  const placeOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & (table.length - 1);
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & (table.length - 1);
    return slot;
  };
  const keyOf = (first: number, second: number, third: number): number => (Math.imul(Math.imul(first + 1, 0x9e3779b1) ^ second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)) >>> 0 || 1;
  return {
    add(first: number, second: number, third: number): void {
      const key = keyOf(first, second, third);
      table[placeOf(key)] = key;
    },
    has: (first: number, second: number, third: number): boolean => table[placeOf(keyOf(first, second, third))] !== 0,
  };
}

/** Restores the broken characters of a text. A question mark that cuts no annotation stays one. */
export function repairBroken(text: string, lexicon: Lexicon, isUsed: IsUsed): Repaired {
  const unrestored: Unrestored[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let before = '';
  for (let offset = nextGap(text, 0); offset >= 0; offset = nextGap(text, copied)) {
    const between = text.slice(copied, offset);
    pieces.push(between);
    before = lastOf(before + withoutAnnotations(between.slice(-BEFORE)));
    const solution = solveRun(text, offset, before, lexicon, isUsed);
    if (solution.kind === 'solved') {
      const whole = withLost(solution.text, text, solution.end);
      pieces.push(whole.text);
      if (whole.isLost) unrestored.push({kind: 'broken-character', offset: solution.end - 1, length: 1});
      before = lastOf(before + withoutAnnotations(whole.text));
    } else {
      unrestored.push({kind: solution.kind === 'ambiguous' ? 'ambiguous-character' : 'broken-character', offset, length: solution.end - offset});
      pieces.push(text.slice(offset, solution.end));
      before = '';
    }
    copied = solution.end;
  }
  if (copied === 0) return {text, unrestored};
  pieces.push(text.slice(copied));
  return {text: pieces.join(''), unrestored};
}

/** The number of code units before a run that are examined. An annotation is as long as four characters. */
const BEFORE = 60;
const lastOf = (text: string): string => text.slice(-12);

/** Replaces the lost ASCII byte in a solution by the likeliest one in its context, or by a question mark. */
function withLost(solved: string, text: string, end: number): {readonly text: string; readonly isLost: boolean} {
  const offset = solved.indexOf(LOST);
  if (offset < 0) return {text: solved, isLost: false};
  const byte = lostByte(withoutAnnotations(solved.slice(0, offset)), withoutAnnotations(solved.slice(offset + 1) + text.slice(end, end + BEFORE)), text.slice(Math.max(0, end - AROUND), end + AROUND));
  return {text: solved.slice(0, offset) + (byte ?? '?') + solved.slice(offset + 1), isLost: byte === undefined};
}

const SENTENCE_END = /[。！？…]["”」』）》]*$/;
const SPEAKS = /[说說问問道称稱示出调調为為]$/;
/** The length of the context that shows how lines begin and end. */
const AROUND = 4000;
/** The number of characters at the beginning of a line by which it is recognised. */
const LINE_BEGINS = 6;

/** Returns the ASCII byte between two texts, mostly a comma or a line end. Undefined if several are possible. */
function lostByte(before: string, behind: string, text: string): string | undefined {
  if (behind === '') return SENTENCE_END.test(before) ? '' : undefined;
  const [year] = /(?<=^\d)\d\d年/.test(behind) ? behind : '';
  if (year !== undefined) return CENTURIES[year];
  if (/^[a-zA-Z/]/.test(behind)) return undefined;
  if (SENTENCE_END.test(before)) return text.includes('\n') ? '\n' : ' ';
  if (ASKS.includes(before.at(-1) ?? '-')) return '?';
  if (SPEAKS.test(before)) return isWholeQuotation(behind) ? ':' : ',';
  if (/^(?:\d{4}年|[3-9]月|1[0-2]月)/.test(behind)) return ',';
  if (!/^[\p{Script=Han}“「『《]/u.test(behind) || /^[年月日个個名万萬亿億]/.test(behind)) return undefined;
  const [line = ''] = /^.*\n|^.*/.exec(behind)!;
  if ((line.length >= LINE_BEGINS || line.endsWith('\n')) && text.includes(`\n${line.slice(0, LINE_BEGINS)}`)) return '\n';
  return isHardWrapped(text) ? undefined : ',';
}

/** The first digits of years, by their second digit. */
const CENTURIES: Readonly<Record<string, string>> = {0: '2', 1: '2', 8: '1', 9: '1'};

/**
 * Tells whether a quotation consists of whole sentences, which a colon precedes. A comma precedes a quotation of a few
 * words.
 */
const isWholeQuotation = (behind: string): boolean => /^[“「『][^”」』]*(?:[。！？!?,，][^”」』]*)*(?:[。！？]|$)/.test(behind) && !/^[“「『][^”」』,，。！？!?]*[”」』]/.test(behind);

/** Tells whether lines end within sentences, so that a line may end anywhere. */
function isHardWrapped(text: string): boolean {
  const ends = text.match(/\n+/g)?.length ?? 0;
  const within = text.match(/\p{Script=Han}\n(?=\p{Script=Han})/gu)?.length ?? 0;
  return within > 5 && within * 3 > ends;
}

/** Returns the offset of the next gap, or -1. */
function nextGap(text: string, from: number): number {
  for (let offset = nextMark(text, from); offset >= 0; offset = nextMark(text, offset + 1)) if (gapAt(text, offset)) return offset;
  return -1;
}

const MARK = /[?\uFFFD]/g;
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

function gapAt(text: string, offset: number): {readonly syllable: string; readonly length: number} | undefined {
  GAP.lastIndex = offset;
  const match = GAP.exec(text);
  const syllable = match && tonedSyllable(match[1]!);
  return match && syllable ? {syllable, length: match[0].length} : undefined;
}
