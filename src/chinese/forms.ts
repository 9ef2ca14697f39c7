/** The forms of each word in both scripts, and the scripts of each character, from the list of words. */
import {ALIKE, NEVER_FOR_OTHERS, PRINTED, type Region} from './regions.ts';
import {NO_WORD, nodeOf, type Words} from './words.ts';

/** The scripts that a character belongs to. */
export const BOTH = 0;
export const ONLY_TRADITIONAL = 1;
export const ONLY_SIMPLIFIED = 2;
/** The character is in both scripts, but some traditional words have another one in its place. */
export const DOUBTFUL = 3;

export type Forms = {
  /** The scripts of each UTF-16 code unit. */
  readonly kind: Uint8Array;
  /** The script that a character indicates: 1 for traditional, -1 for simplified, 0 for none. */
  readonly evidence: Int8Array;
  /** 1 if some simplified words have another character than that of the letter. */
  readonly hasExceptions: Uint8Array;
  /** The simplified character of a letter. */
  readonly simplified: Uint16Array;
  /**
   * For each letter, the offset of its forms in `traditional`, and their number. The form of the letter alone comes
   * first.
   */
  readonly formAt: Uint32Array;
  readonly formCount: Uint8Array;
  readonly traditional: Uint16Array;
  /** For each node, the offset in `choices` of the choices of its word among the forms of its letters. */
  readonly choiceAt: Uint32Array;
  readonly choices: Uint8Array;
  /** Simplified words that differ from their letters, and words of Hong Kong. */
  readonly simplifiedWord: ReadonlyMap<number, string>;
  readonly hongKongWord: ReadonlyMap<number, string>;
  /** The printed characters of each region. */
  readonly printed: Readonly<Record<Region, Uint16Array>>;
  /** The first tells whether a character may replace another in traditional text, the second whether it never does. */
  readonly isAlike: (one: number, other: number) => boolean;
  readonly isNeverForOthers: Uint8Array;
};

/** The forms in the file of words. */
export type FormsPart = {readonly candidates: string; readonly simplified: string; readonly hongKong: string};

export function openForms(words: Words): Forms {
  const {letterOf, letters} = words;
  const listed = JSON.parse(new TextDecoder('utf-16le').decode(words.part('forms'))) as FormsPart;
  const count = letters.length;
  const simplified = new Uint16Array(count);
  const formAt = new Uint32Array(count);
  const formCount = new Uint8Array(count);
  const traditional = new Uint16Array(count + listed.candidates.length);
  for (let letter = 0; letter < count; letter += 1) {
    simplified[letter] = traditional[letter] = letters.charCodeAt(letter);
    formAt[letter] = letter;
    formCount[letter] = 1;
  }
  // An entry is a letter and its forms. Entries are separated by blanks.
  const {candidates} = listed;
  for (let offset = 0, free = count; offset < candidates.length; offset += 1) {
    const letter = letterOf[candidates.charCodeAt(offset)]!;
    formAt[letter] = free;
    for (offset += 1; offset < candidates.length && candidates.charCodeAt(offset) !== BLANK; offset += 1) traditional[free++] = candidates.charCodeAt(offset);
    formCount[letter] = free - formAt[letter]!;
  }
  const kind = new Uint8Array(0x10000);
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) {
    const letter = letterOf[code]!;
    if (letter === 0) continue;
    if (simplified[letter] !== code) kind[code] = ONLY_TRADITIONAL;
    else if (formCount[letter]! > 1 || traditional[formAt[letter]!] !== code) {
      kind[code] = ONLY_SIMPLIFIED;
      for (let form = 0; form < formCount[letter]!; form += 1) if (traditional[formAt[letter]! + form] === code) kind[code] = DOUBTFUL;
    }
  }
  const {evidence, hasExceptions, simplifiedWord} = exceptionsIn(words, kind, listed.simplified);
  const alike = new Set(ALIKE.flatMap(group => Array.from(group).flatMap(one => Array.from(group, other => pair(one.charCodeAt(0), other.charCodeAt(0))))));
  const isNeverForOthers = new Uint8Array(0x10000);
  for (const character of NEVER_FOR_OTHERS) isNeverForOthers[character.charCodeAt(0)] = 1;
  return {
    kind, evidence, hasExceptions, simplified, formAt, formCount, traditional, choiceAt: offsetsOf(words, formCount), choices: words.part('choices'), simplifiedWord,
    hongKongWord: wordsIn(words, listed.hongKong), printed: {'taiwan': printedBy('taiwan'), 'hong-kong': printedBy('hong-kong')},
    isAlike: (one, other) => alike.has(pair(one, other)), isNeverForOthers,
  };
}

const BLANK = 0x20;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;
const pair = (one: number, other: number): number => one * 0x10000 + other;

/** Returns pairs of a word and its form, by the node of the word. */
function wordsIn(words: Words, entries: string): ReadonlyMap<number, string> {
  return new Map(entries.split(' ').map(entry => [nodeOf(words, entry.slice(0, entry.length >> 1)), entry.slice(entry.length >> 1)] as const));
}

function exceptionsIn(words: Words, kind: Uint8Array, entries: string): Pick<Forms, 'evidence' | 'hasExceptions' | 'simplifiedWord'> {
  const evidence = new Int8Array(0x10000);
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) evidence[code] = kind[code] === ONLY_TRADITIONAL ? 1 : kind[code] === ONLY_SIMPLIFIED ? -1 : 0;
  const letters = new Set<number>();
  for (const entry of entries.split(' ')) {
    const half = entry.length >> 1;
    for (let offset = 0; offset < half; offset += 1) {
      if (entry[offset] === entry[offset + half]) continue;
      letters.add(words.letterOf[entry.charCodeAt(offset)]!);
      // Simplified text has this word, too.
      evidence[entry.charCodeAt(offset + half)] = 0;
    }
  }
  const hasExceptions = new Uint8Array(0x10000);
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) if (letters.has(words.letterOf[code]!)) hasExceptions[code] = 1;
  return {evidence, hasExceptions, simplifiedWord: wordsIn(words, entries)};
}

function printedBy(region: Region): Uint16Array {
  const printed = new Uint16Array(0x10000);
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) printed[code] = code;
  const pairs = PRINTED[region];
  for (let offset = 0; offset < pairs.length; offset += 2) printed[pairs.charCodeAt(offset)] = pairs.charCodeAt(offset + 1);
  return printed;
}

/** Returns the offset in the choices for the word that ends at each node. */
function offsetsOf({first, labels, costs}: Words, formCount: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(costs.length);
  const counts = new Uint8Array(costs.length);
  let offset = 0;
  for (let node = 0; node < costs.length; node += 1) {
    const own = counts[node]!;
    if (costs[node] !== NO_WORD) {
      offsets[node] = offset;
      offset += own;
    }
    for (let child = first[node]!, end = first[node + 1]!; child < end; child += 1) counts[child] = formCount[labels[child]!]! > 1 ? own + 1 : own;
  }
  return offsets;
}
