/**
 * The repair of characters that a careless annotator has cut in two.
 *
 * Such a tool added pinyin to pages in GBK by looking for the two bytes of each traditional character anywhere, also
 * across two characters. In 地揚 (B5 D8, 93 50) it found 負 (D8 93, fù) and wrote `(fù)` between the two bytes of 揚. What
 * decoded the page then met the byte 93 before `(`, which is no character, and printed `?` for both: `地?fù)P`. So each
 * gap stands for one unknown byte, and two things are known of it: with the byte before it, it is a character that can
 * be read as the annotation says; and the bytes without the annotation are GBK in step from the last whole character on,
 * up to where they are in step with the printed text again.
 */
import {ANNOTATION, GAP, tonedSyllable, withoutAnnotations} from './annotations.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import type {ProblemKind} from '../transcript/model.ts';

/** A place that could not be restored: the text from `at` on, so many UTF-16 code units. */
export type Unrestored = {readonly kind: ProblemKind & ('broken-character' | 'ambiguous-character'); readonly at: number; readonly length: number};

/** The text with what could be restored, and what could not, by offsets in the text that was given. */
export type Repaired = {readonly text: string; readonly unrestored: readonly Unrestored[]};

/** Whether two or three neighbouring characters are known to be used: elsewhere in the transcript, say. */
export type IsUsed = (word: string) => boolean;

/** A run that decoded out of step is rarely longer than a clause; without a limit, hostile text makes it as long as the file. */
const RUN_AT_MOST = 400;
const PARTIALS_AT_MOST = 256;
const GAPS_AT_MOST = 8;

/** A beginning of a solution. */
type Partial = {
  readonly restored: string;
  /** The first byte of a character whose second is still to come. */
  readonly pending: number | undefined;
  /** The byte before the next one. */
  readonly last: number;
  /** The characters that bore the annotations: those of the page, or those that only the tool saw. */
  readonly annotated: readonly string[];
};

/** So much of a transcript is enough to know its words by. */
const LOOKED_AT = 1 << 18;

/** The words of a transcript; those that name the one who asks are known before. */
export function wordsIn(text: string): IsUsed {
  let known: Set<string> | undefined;
  return word => {
    if (!known) {
      known = new Set(['記者', '记者']);
      const characters = [...withoutAnnotations(text.slice(0, LOOKED_AT))];
      for (const size of [2, 3]) for (const used of windows(characters, size)) known.add(used);
    }
    return known.has(word);
  };
}

/** Restores the broken characters of a text. A question mark that cuts no annotation is one. */
export function repairBroken(text: string, lexicon: Lexicon, isUsed: IsUsed): Repaired {
  const unrestored: Unrestored[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let before = '';
  for (let at = nextGap(text, 0); at >= 0; at = nextGap(text, copied)) {
    pieces.push(text.slice(copied, at));
    before = lastCharacter(text.slice(Math.max(copied, at - 2), at)) || before;
    const region = readRegion(text, at, before, lexicon);
    const solutions = preferred(region.solutions, before, text.slice(region.end, region.end + 2), lexicon, isUsed);
    const [solution] = solutions;
    if (solution !== undefined && solutions.length === 1) {
      pieces.push(solution.restored);
      before = lastCharacter(solution.restored.replace(/\([^)]*\)$/, ''));
    } else {
      unrestored.push({kind: solution ? 'ambiguous-character' : 'broken-character', at, length: region.end - at});
      pieces.push(text.slice(at, region.end));
      before = ')';
    }
    copied = region.end;
  }
  if (copied === 0) return {text, unrestored};
  pieces.push(text.slice(copied));
  return {text: pieces.join(''), unrestored};
}

/** The offset of the next gap, or -1. */
function nextGap(text: string, from: number): number {
  for (let at = nextMark(text, from); at >= 0; at = nextMark(text, at + 1)) if (gapAt(text, at)) return at;
  return -1;
}

const MARK = /[?\uFFFD]/g;
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

function gapAt(text: string, at: number): {readonly syllable: string; readonly length: number} | undefined {
  GAP.lastIndex = at;
  const match = GAP.exec(text);
  const syllable = match && tonedSyllable(match[1]!);
  return match && syllable ? {syllable, length: match[0].length} : undefined;
}

/** An annotation that stands in whole inside a run out of step: the tool wrote it behind a character that only it saw. */
function annotationAt(text: string, at: number, annotated: string, {readingsOf}: Lexicon): number {
  ANNOTATION.lastIndex = at;
  const match = ANNOTATION.exec(text);
  return match && readingsOf(annotated).includes(match[1]!.normalize('NFC')) ? match[0].length : 0;
}

/** Reads from a gap to where the bytes are in step with the printed text again, with all solutions of what lies between. */
function readRegion(text: string, start: number, before: string, lexicon: Lexicon): {readonly end: number; readonly solutions: readonly Partial[]} {
  const firstGap = gapAt(text, start)!;
  const lastByte = lexicon.encode(before)?.at(-1) ?? 0;
  let partials: readonly Partial[] = [{restored: '', pending: undefined, last: lastByte, annotated: []}];
  let inStep = true;
  let gaps = 0;
  let at = start;
  let printed = '';
  while (partials.length > 0 && partials.length <= PARTIALS_AT_MOST && gaps <= GAPS_AT_MOST && at - start < RUN_AT_MOST) {
    const gap = gapAt(text, at);
    if (gap) {
      partials = partials.flatMap(partial => fill(partial, gap.syllable, lexicon));
      inStep = !inStep;
      gaps += 1;
      at += gap.length;
      continue;
    }
    if (inStep) return {end: at, solutions: partials};
    const skipped = printed && annotationAt(text, at, printed, lexicon);
    if (skipped) {
      at += skipped;
      continue;
    }
    printed = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
    const bytes = lexicon.encode(printed);
    if (!bytes) break;
    partials = partials.flatMap(partial => continueWith(partial, bytes, lexicon));
    inStep = bytes.length === 1;
    at += printed.length;
  }
  return inStep && at === text.length ? {end: at, solutions: partials} : {end: start + firstGap.length, solutions: []};
}

/** All bytes that may stand in a gap. A byte below 81 would not have cut anything: it is no lead byte. */
function fill({restored, pending, last, annotated}: Partial, syllable: string, lexicon: Lexicon): Partial[] {
  return fillings(last, syllable, lexicon).map(({byte, character}) => {
    const more = [...annotated, character];
    return pending === undefined
      ? {restored, pending: byte, last: byte, annotated: more}
      // In step, the annotation is that of the lost character itself, and stays with it.
      : {restored: `${restored}${character}(${syllable})`, pending: undefined, last: byte, annotated: more};
  });
}

type Filling = {readonly byte: number; readonly character: string};
const knownFillings = new WeakMap<Lexicon, Map<string, readonly Filling[]>>();

/** The bytes that make, with the byte before them, a character that is read so. Looked up once: there are not many pairs. */
function fillings(last: number, syllable: string, lexicon: Lexicon): readonly Filling[] {
  let known = knownFillings.get(lexicon);
  if (!known) knownFillings.set(lexicon, known = new Map());
  const key = `${last} ${syllable}`;
  let found = known.get(key);
  if (!found) {
    const all: Filling[] = [];
    for (let byte = 0x81; byte <= 0xfe; byte++) {
      const character = lexicon.decode(last, byte);
      if (character !== undefined && lexicon.readingsOf(character).includes(syllable)) all.push({byte, character});
    }
    known.set(key, found = all);
  }
  return found;
}

/** The pending byte and the first of the printed character make the true one; the second, if any, is pending then. */
function continueWith({restored, pending, annotated}: Partial, [first, second]: readonly number[], {decode}: Lexicon): Partial[] {
  const character = decode(pending!, first!);
  return character === undefined ? [] : [{restored: restored + character, pending: second, last: second ?? first!, annotated}];
}

/**
 * Of several solutions, those where every annotated character has a different simplified form, for only such were
 * annotated; of these, those whose restored characters have one; of these, those whose words are used elsewhere: all
 * neighbouring threes, or a pair with every character that is in doubt.
 */
function preferred(solutions: readonly Partial[], before: string, after: string, {hasSimplified}: Lexicon, isUsed: IsUsed): readonly Partial[] {
  const charactersOf = ({restored}: Partial) => [...restored.replaceAll(/\([^)]*\)/g, '')];
  const around = (partial: Partial) => [before, ...charactersOf(partial), ...firstHan(after)];
  const hasUsedPairs = (partial: Partial, left: readonly Partial[]) => charactersOf(partial).every((character, index) =>
    left.every(rival => charactersOf(rival)[index] === character) || windows(around(partial).slice(index, index + 3), 2).some(isUsed));
  return [
    ({annotated}: Partial) => annotated.every(hasSimplified),
    (partial: Partial) => charactersOf(partial).every(hasSimplified),
    (partial: Partial) => windows(around(partial), 3).every(isUsed),
    hasUsedPairs,
  ].reduce((left, isBetter) => {
    const better = left.length > 1 ? left.filter(partial => isBetter(partial, left)) : [];
    return better.length > 0 ? better : left;
  }, solutions);
}

const windows = (characters: readonly string[], size: number): string[] =>
  characters.slice(size - 1).map((_, index) => characters.slice(index, index + size).join(''));

const firstHan = (text: string): string[] => [...text].slice(0, 1).filter(character => /\p{Script=Han}/u.test(character));

const lastCharacter = (text: string): string => [...text].at(-1) ?? '';
