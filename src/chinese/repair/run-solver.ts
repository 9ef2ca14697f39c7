/**
 * Solves a run of characters that was decoded out of step, or the one character that a cut annotation has broken. The
 * printed bytes, the readings and the likeliest words determine the original bytes. The search is a beam search.
 */
import {ANNOTATION, GAP, tonedSyllable} from '../annotations.ts';
import {continueAlike, EMPTY_ROW, extended, type LikelyRow} from './likely-row.ts';
import type {Lexicon} from '../../transcript/lexicon.ts';
import {childOf} from '../words.ts';

/** Tells whether two or three adjacent characters also occur elsewhere, for example in the transcript. */
export type IsUsed = (word: string) => boolean;

/** The solution of a run up to `end`. A run that is not solved ends behind its first gap. */
export type Solution = {readonly kind: 'solved'; readonly text: string; readonly end: number} | {readonly kind: 'ambiguous' | 'unsolved'; readonly end: number};

/**
 * The longest run that is solved. A real one is rarely longer than a clause. Without a limit, hostile text could make
 * it as long as the file.
 */
const RUN_AT_MOST = 400;
const BEGINNINGS_AT_MOST = 64;
/** The number of Han characters before and behind a run that are context for its words. */
const CONTEXT = 6;

/** The costs of solutions, in units of half a natural logarithm, like those of words. */
const COSTS = {
  /**
   * An annotated character has no simplified form; its simplified form is not among the commonest 3,755 (GB 2312, level
   * 1); it is mostly read otherwise.
   */
  notSimplified: 12, rare: 3, otherReading: 5,
  /** A character of simplified text; one that traditional text has in some words only. */
  simplified: 5, seldom: 6,
  /** Punctuation and other signs, the usual ones first. */
  usualSign: 9, sign: 24, endsQuote: 2, second: 2,
  /** The lost byte is the second of one character and the first of the next. */
  doubleLoss: 6,
  /** A clause ends in a word that needs a continuation; a question ends in a question particle. */
  endsNoClause: 8, asks: -8,
  /** Two or three adjacent characters also occur elsewhere. */
  usedPair: -5, usedTriple: -5,
  /**
   * A solution that exceeds the cost of the best by `hopeless` is dropped. The best solution is ambiguous if the next
   * one does not exceed its cost by `doubtful`.
   */
  hopeless: 30, doubtful: 3,
};
const ENDS_NO_CLAUSE = '為爲将將被把对對与與和在从從向以于於及该該每各更最很不未可但而或若因由使让讓令请請第并並且的是有就都也又再只';
export const ASKS = '吗嗎呢';
/** An unknown first byte. */
const ANY_BYTE = -1;
const PAIRED = '…—';
const USUAL_SIGNS = '。、“”《》·—…';
/** The costs of signs before an ASCII byte. Behind the end of a sentence it is a line feed. */
const BEFORE_ASCII: ReadonlyMap<string, number> = new Map([['。', 6], ['”', 14], ['》', 14], ['…', 20], ['—', 20], ['、', 24], ['“', 24], ['《', 24], ['·', 24]]);

/** A partial solution. */
type Beginning = {
  readonly row: LikelyRow;
  /** The text so far, with the annotations of its characters. */
  readonly text: string;
  /** The first byte of a character whose second byte is still missing. */
  readonly pending: number | undefined;
  /** The previous byte. */
  readonly last: number;
  /** The difference in cost to the best other solution that was dropped for this one. */
  readonly margin: number;
};

/** The placeholder of a lost ASCII byte in a solution. */
export const LOST = '\uFFFF';

/** Solves the run that begins with the gap at `start`. `before` is the text before it, without annotations. */
export function solveRun(text: string, start: number, before: string, lexicon: Lexicon, isUsed: IsUsed): Solution {
  const run = createRun(before, lexicon, isUsed, paragraphBefore(text, start));
  const unsolved = start + itemAt(text, start).length;
  let offset = start;
  do {
    const item = itemAt(text, offset);
    run.goOn(item);
    offset += item.length;
    if (run.all().length === 0 || item.length === 0 || offset - start > RUN_AT_MOST) return {kind: 'unsolved', end: unsolved};
  } while (!run.all().every(isInStep) || belongsTo(text, offset));
  const [best, second] = run.withContext(firstHan(text, offset));
  const margin = Math.min(best!.margin, second ? second.row.cost - best!.row.cost : Infinity);
  return margin < COSTS.doubtful ? {kind: 'ambiguous', end: unsolved} : {kind: 'solved', text: best!.text, end: offset};
}

const OPENED_BY: Readonly<Record<string, string>> = {'”': '“', '》': '《', '」': '「'};
const isOpen = (text: string, opening: string, closing: string): boolean => text.lastIndexOf(opening) > text.lastIndexOf(closing);

/** The longest quotation that is considered. Few are longer, and none continues in the next paragraph. */
const QUOTED_AT_MOST = 300;
const paragraphBefore = (text: string, offset: number): string => text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - QUOTED_AT_MOST), offset);

const isInStep = ({pending}: Beginning): boolean => pending === undefined;

/**
 * A piece of the printed text. A gap is the first half of a cut annotation; a mark is a pair of bytes that are no
 * character.
 */
type Item =
  | {readonly kind: 'gap' | 'annotation'; readonly syllable: string; readonly length: number}
  | {readonly kind: 'mark'; readonly keepsSecond: boolean; readonly length: number}
  | {readonly kind: 'character'; readonly character: string; readonly length: number};

function itemAt(text: string, offset: number): Item {
  const gap = syllableAt(GAP, text, offset);
  if (gap) return {kind: 'gap', ...gap};
  const annotation = syllableAt(ANNOTATION, text, offset);
  if (annotation) return {kind: 'annotation', ...annotation};
  const character = offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : '';
  return character === '?' || character === '\uFFFD' ? {kind: 'mark', keepsSecond: character === '\uFFFD', length: 1} : {kind: 'character', character, length: character.length};
}

function syllableAt(pattern: RegExp, text: string, offset: number): {readonly syllable: string; readonly length: number} | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  const syllable = match && tonedSyllable(match[1]!);
  return match && syllable ? {syllable, length: match[0].length} : undefined;
}

/** Tells whether the text behind a run belongs to it: another gap, or the annotation of its last character. */
const belongsTo = (text: string, offset: number): boolean => /[?\uFFFD(]/.test(text[offset] ?? '') && ['gap', 'annotation'].includes(itemAt(text, offset).kind);

/** Makes the set of partial solutions, which is extended item by item. It starts with an empty one. */
function createRun(before: string, lexicon: Lexicon, isUsed: IsUsed, paragraph: string) {
  const {words} = lexicon;
  const bytesOf = (character: string) => (character === '€' ? [0x80] : lexicon.encode(character));
  let row = EMPTY_ROW;
  for (const character of Array.from(before).slice(-CONTEXT)) row = extended(row, character, 0, words);
  let all: readonly Beginning[] = [{row, text: '', pending: undefined, last: bytesOf(row.character)?.at(-1) ?? 0, margin: Infinity}];
  /** The character that is printed before the next item. */
  let printed = '';

  function add(beginning: Beginning, character: string, extra: number, pending: number | undefined, last: number, annotation = ''): Beginning {
    const pair = beginning.row.character + character;
    const used = (isUsed(pair) ? COSTS.usedPair : 0) + (beginning.row.before && isUsed(beginning.row.before.character + pair) ? COSTS.usedTriple : 0);
    return {row: extended(beginning.row, character, extra + used, words), text: beginning.text + character + annotation, pending, last, margin: beginning.margin};
  }

  /** Returns all continuations of a beginning by an item. */
  function after(beginning: Beginning, item: Item): readonly Beginning[] {
    const {pending, last} = beginning;
    switch (item.kind) {
      case 'gap':
        if (pending === ANY_BYTE) return [];
        return fillings(last, item.syllable, lexicon).map(({byte, character, cost}) => (pending === undefined
          // The annotation belongs to an accidental character across two others.
          ? {...beginning, pending: byte, last: byte, row: withCost(beginning.row, cost)}
          // The annotation belongs to the lost character itself, so keep it.
          : add(beginning, character, cost, undefined, byte, `(${item.syllable})`)));
      case 'annotation': {
        const cost = annotationCost(pending === undefined ? beginning.row.character : printed, item.syllable, lexicon);
        if (cost === undefined) return [];
        return [pending === undefined ? {...beginning, text: `${beginning.text}(${item.syllable})`} : beginning];
      }
      case 'mark':
        if (pending === ANY_BYTE) return [];
        return pending === undefined ? [add(beginning, '?', 0, undefined, 0)] : afterMark(beginning, pending, item.keepsSecond);
      case 'character':
        return afterCharacter(beginning, item.character);
    }
  }

  /**
   * Continues with a second byte and an ASCII byte that were decoded together as an error. The second byte is unknown,
   * unless the mark contains it.
   */
  function afterMark(beginning: Beginning, pending: number, keepsSecond: boolean): readonly Beginning[] {
    const continuations: Beginning[] = [];
    for (let byte = 0x80; byte <= 0xfe; byte += 1) {
      const character = lexicon.decode(pending, byte);
      const cost = character === undefined ? undefined : costBeforeAscii(character, beginning);
      if (cost === undefined) continue;
      const next = beforeSign(add(beginning, character!, cost, undefined, 0));
      continuations.push(keepsSecond ? next : {...next, row: extended(next.row, LOST, 0, words), text: next.text + LOST});
      if (byte > 0x80 || keepsSecond) continue;
      // 80 begins no character, so the byte behind it was also lost. It was the first byte of a character.
      continuations.push({...next, row: withCost(next.row, COSTS.doubleLoss), pending: ANY_BYTE, last: 0});
    }
    return continuations;
  }

  function costBeforeAscii(character: string, {row: {character: last}, text: solved}: Beginning): number | undefined {
    // An open quotation is closed; an ellipsis and a dash consist of two signs.
    const opening = OPENED_BY[character];
    if (opening !== undefined && isOpen(paragraph + solved, opening, character)) return COSTS.endsQuote;
    if (character === last && PAIRED.includes(character)) return COSTS.second;
    return BEFORE_ASCII.get(character) ?? characterCost(character, lexicon);
  }

  /** Adds the cost of a sign behind a beginning. Few clauses end in `為` or `將` alone, and many questions end in `嗎`. */
  function beforeSign(beginning: Beginning): Beginning {
    const {character, cost, before: shorter} = beginning.row;
    if (ASKS.includes(character)) return {...beginning, row: withCost(beginning.row, COSTS.asks)};
    if (!words || !shorter || !ENDS_NO_CLAUSE.includes(character) || cost < shorter.cost + words.costs[childOf(words, 0, words.letterOf[character.charCodeAt(0)]!)]!) return beginning;
    return {...beginning, row: withCost(beginning.row, COSTS.endsNoClause)};
  }

  function afterCharacter(beginning: Beginning, shown: string): readonly Beginning[] {
    const {pending} = beginning;
    const [first, second] = bytesOf(shown) ?? [];
    if (pending === undefined) return [add(beginning, shown, 0, undefined, second ?? first ?? 0)];
    if (pending === ANY_BYTE) return Array.from({length: 0xfe - 0x80}, (_, byte) => afterCharacter({...beginning, pending: 0x81 + byte}, shown)).flat();
    const character = first === undefined ? undefined : lexicon.decode(pending, first);
    const cost = character === undefined ? undefined : characterCost(character, lexicon);
    if (cost === undefined) return [];
    if (second === undefined || second >= 0x80) return [add(beginning, character!, cost, second, second ?? first!)];
    // A second byte of ASCII is a character of its own.
    return [add(add(beginning, character!, cost, undefined, first!), String.fromCharCode(second), 0, undefined, second)];
  }

  return {
    all: () => all,
    goOn(item: Item): void {
      const grown = all.length === 1 ? after(all[0]!, item) : all.flatMap(beginning => after(beginning, item));
      all = grown.length > 1 ? pruned(grown) : grown;
      if (item.kind === 'character') printed = item.character;
    },
    /** Returns the solutions, extended by the characters behind them, in order of cost. */
    withContext(behind: readonly string[]): readonly Beginning[] {
      return all.map(beginning => {
        let {row: longer} = beginning;
        for (const [index, character] of behind.entries()) longer = index === 0 ? add(beginning, character, 0, undefined, 0).row : extended(longer, character, 0, words);
        return {...beginning, row: longer};
      }).toSorted((one, other) => one.row.cost - other.row.cost);
    },
  };
}

const withCost = (row: LikelyRow, added: number): LikelyRow => (added === 0 ? row : {...row, cost: row.cost + added, costs: row.costs.map(cost => cost + added)});

/** Keeps the best partial solutions. Of equivalent ones it keeps only the best. */
function pruned(all: readonly Beginning[]): readonly Beginning[] {
  const sorted = all.toSorted((one, other) => one.row.cost - other.row.cost);
  const kept: Beginning[] = [];
  for (const beginning of sorted) {
    if (kept.length >= BEGINNINGS_AT_MOST || beginning.row.cost > sorted[0]!.row.cost + COSTS.hopeless) break;
    const better = kept.findIndex(({row, pending, last}) => pending === beginning.pending && last === beginning.last && continueAlike(row, beginning.row));
    if (better < 0) kept.push(beginning);
    else if (beginning.row.cost - kept[better]!.row.cost < kept[better]!.margin) kept[better] = {...kept[better]!, margin: beginning.row.cost - kept[better]!.row.cost};
  }
  return kept;
}

/** Returns the extra cost of a character in traditional text; undefined for a character that does not occur. */
function characterCost(character: string, {words, simplified, variantsOf}: Lexicon): number | undefined {
  if (character >= '\u3400' && character <= '\u9FFF') {
    if (words && words.letterOf[character.charCodeAt(0)] === 0) return undefined;
    if (words?.isSeldomForm(character)) return COSTS.seldom;
    return simplified(character) === character && Array.from(variantsOf(character)).length > 1 ? COSTS.simplified : 0;
  }
  if (character >= '\uE000' && character <= '\uF8FF') return undefined;
  return USUAL_SIGNS.includes(character) ? COSTS.usualSign : COSTS.sign;
}

/** Returns the cost of an annotation of a character; undefined if the character does not have this reading. */
function annotationCost(character: string, syllable: string, {readingsOf, hasSimplified, simplified, encode}: Lexicon): number | undefined {
  const readings = readingsOf(character);
  if (!readings.includes(syllable)) return undefined;
  const [lead = 0, trail = 0] = encode(simplified(character)) ?? [];
  const isCommon = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
  return (hasSimplified(character) ? (isCommon ? 0 : COSTS.rare) : COSTS.notSimplified) + (readings[0] === syllable ? 0 : COSTS.otherReading);
}

type Filling = {readonly byte: number; readonly character: string; readonly cost: number};
const knownFillings = new WeakMap<Lexicon, Map<string, readonly Filling[]>>();

/** Returns the second bytes that make a character with this reading, together with the first byte. It is memoised. */
function fillings(last: number, syllable: string, lexicon: Lexicon): readonly Filling[] {
  let cached = knownFillings.get(lexicon);
  if (!cached) knownFillings.set(lexicon, cached = new Map());
  const key = `${last} ${syllable}`;
  let filled = cached.get(key);
  if (!filled) {
    const all: Filling[] = [];
    // A byte below 80 would not have been cut.
    for (let byte = 0x80; byte <= 0xfe; byte += 1) {
      const character = lexicon.decode(last, byte);
      const cost = character === undefined ? undefined : annotationCost(character, syllable, lexicon);
      if (cost !== undefined) all.push({byte, character: character!, cost});
    }
    cached.set(key, filled = all);
  }
  return filled;
}

/** Returns the Han characters that follow, without their annotations. */
function firstHan(text: string, from: number): readonly string[] {
  const characters: string[] = [];
  for (let offset = from; offset < text.length && characters.length < CONTEXT;) {
    const item = itemAt(text, offset);
    if (item.kind === 'character' && item.character >= '\u3400' && item.character <= '\u9FFF') characters.push(item.character);
    else if (item.kind !== 'annotation') break;
    offset += item.length;
  }
  return characters;
}
