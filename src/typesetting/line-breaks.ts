import {CLASS_LETTERS, CLASS_NAMES, CLASS_RUNS} from './line-break-classes.ts';

/**
 * Finds where lines may break, by the Unicode Line Breaking Algorithm (UAX #14) of Unicode 16. Its LB15 and LB19a treat
 * quotation marks between Han characters as brackets. The numbers of its rules stand beside them.
 */

/**
 * The rules that apply: Unicode's own, or those with CLDR's tailoring for Chinese, where “ always opens and ” always
 * closes.
 */
export type BreakRules = 'unicode' | 'chinese';

/** The line breaking classes by their index in the table. A wide class has the index of the class that is not wide. */
const AL = 8, ID = 31, CL = 17, EX = 6, NS = 27, OP = 11, IN = 36, NU = 16, SP = 5, IS = 13, SY = 15, CP = 12, QU = 7, QU_PI = 20, QU_PF = 22, PR = 9, PO = 10,
  HY = 14, BA = 1, GL = 19, BB = 21, B2 = 35, WJ = 37, ZW = 33, ZWJ = 34, CM = 0, CB = 54, BK = 3, CR = 4, LF = 2, NL = 18, HL = 23, DC = 43, EB = 44,
  EM = 59, EP = 57, RI = 58, JL = 24, JV = 25, JT = 26, H2 = 49, H3 = 50, AK = 28, AS = 30, AP = 55, VF = 32, VI = 29, WORD_HYPHEN = 62, NONE = 63;
/** A character is stored as its class and these flags: it is wide (East Asian width F, W or H), or a joiner follows. */
const WIDE = 64;
const JOINED = 128;
const CLASS = 63;

/** Properties of a class that rules ask for, a bit each. */
const GROUPS = new Uint16Array(64);
const group = (bit: number, ...classes: readonly number[]): number => {
  for (const one of classes) GROUPS[one]! |= bit;
  return bit;
};
const MANDATORY = group(1, BK, CR, LF, NL);
const NO_MARKS = group(2, BK, CR, LF, NL, SP, ZW);
/** The dotted circle is an ordinary letter except in LB28a. */
const ALPHABETIC = group(4, AL, HL, DC);
const IDEOGRAPHIC = group(8, ID, EB, EM, EP);
const HANGUL = group(16, JL, JV, JT, H2, H3);
const QUOTES = group(32, QU, QU_PI, QU_PF);
const AKSARA = group(64, AK, AS, DC);
const BREAKS_AFTER = group(128, BA, WORD_HYPHEN, HY);
const BEFORE_OPENING_QUOTE = group(256, NONE, BK, CR, LF, NL, OP, QU, QU_PI, QU_PF, GL, SP, ZW);
const AFTER_CLOSING_QUOTE = group(512, NONE, SP, GL, WJ, CL, QU, QU_PI, QU_PF, CP, EX, IS, SY, BK, CR, LF, NL, ZW);
const BEFORE_WORD_HYPHEN = group(1024, NONE, BK, CR, LF, NL, SP, ZW, CB, GL);
const CLOSERS = group(2048, CL, CP, EX, SY);
/** Between two of these classes, other characters never matter. */
const SIMPLE = group(4096, AL, ID, CL, EX, NS, OP, IN);
const LETTERS = group(8192, AL, ID);

/** The class of every character, and whether it is wide. */
let table: Uint8Array | undefined;

function readTable(): Uint8Array {
  const names = CLASS_NAMES.split(' ');
  const codes = names.map((name, index) => (name.endsWith('_W') ? WIDE + (names.indexOf(name.slice(0, -2)) + 1 || index + 1) - 1 : index));
  const read = new Uint8Array(0x110000);
  let [length, start] = [0, 0];
  for (let index = 0; index < CLASS_RUNS.length; index += 1) {
    const digit = digitOf(CLASS_RUNS.charCodeAt(index));
    if (digit >= 0) length = length * 36 + digit;
    else {
      const code = codes[CLASS_LETTERS.indexOf(CLASS_RUNS[index]!)]!;
      read.fill(code, start, start + (length || 1));
      // A run of one has no digits.
      [start, length] = [start + (length || 1), 0];
    }
  }
  // LB20a names the hyphen U+2010 itself, whose class is BA.
  read[0x2010] = WORD_HYPHEN;
  return read;
}

const digitOf = (code: number) => (code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x7a ? code - 0x57 : -1);

/** The number of padding items before the first character and behind the last one. */
const EDGE = 3;
/**
 * Reused buffers: the items of a text from `EDGE` on, which are characters with their combining marks (LB9); the offset
 * at which each ends; and the offsets of possible breaks.
 */
let [items, ends] = [new Uint8Array(0), new Uint32Array(0)];
export let breaks = new Uint32Array(0);

function readItems(text: string, rules: BreakRules): number {
  table ??= readTable();
  if (items.length < text.length + 2 * EDGE) {
    const room = 2 * text.length + 64;
    [items, ends, breaks] = [new Uint8Array(room), new Uint32Array(room), new Uint32Array(room)];
  }
  items.fill(NONE, 0, EDGE);
  let count = EDGE;
  for (let offset = 0; offset < text.length;) {
    let code = text.charCodeAt(offset);
    if ((code & 0xf800) === 0xd800) code = text.codePointAt(offset)!;
    offset += code > 0xffff ? 2 : 1;
    let item = table[code]!;
    const kind = item & CLASS;
    if (kind === CM || kind === ZWJ) {
      const joined = kind === ZWJ ? JOINED : 0;
      // LB9: marks join what they stand on; LB10: alone they are letters.
      if (count > EDGE && !(GROUPS[items[count - 1]! & CLASS]! & NO_MARKS)) {
        items[count - 1] = (items[count - 1]! & ~JOINED) | joined;
        ends[count - 1] = offset;
        continue;
      }
      item = AL | joined;
    } else if (kind === QU_PI && code === 0x201c && rules === 'chinese') item = OP;
    else if (kind === QU_PF && code === 0x201d && rules === 'chinese') item = CL;
    items[count] = item;
    ends[count++] = offset;
  }
  items.fill(NONE, count, count + EDGE);
  return count;
}

/** The offsets behind which a line may end, ascending; the end of the text is always the last. */
export function lineBreaks(text: string, rules: BreakRules = 'chinese'): readonly number[] {
  const count = findBreaks(text, rules);
  return Array.from(breaks.subarray(0, count));
}

/** Finds the same offsets in `breaks`, and returns their number. The next call overwrites them. */
export function findBreaks(text: string, rules: BreakRules): number {
  const end = readItems(text, rules);
  let count = 0;
  let flags = 0;
  // The last item that is no space, and whether a number runs up to it (1), or has been closed (2) (LB25).
  let beforeSpaces = 0;
  let number = 0;
  for (let index = EDGE; index < end; index += 1) {
    const item = items[index]!;
    const kind = item & CLASS;
    if (kind === ID && (items[index + 1]! & CLASS) === ID && item < JOINED) {
      // Between ideographs no rule forbids a break (LB31), and most of a Chinese text is nothing else.
      breaks[count++] = ends[index]!;
      beforeSpaces = index;
      flags = number = 0;
      continue;
    }
    flags = kind === RI ? flags + 1 : 0;
    if (kind !== SP) beforeSpaces = index;
    if (kind === NU) number = 1;
    else if (number === 1 && (kind === CL || kind === CP)) number = 2;
    else if (number !== 1 || (kind !== SY && kind !== IS)) number = 0;
    if (index === end - 1 || mayBreakAt(index, beforeSpaces, flags, number)) breaks[count++] = ends[index]!;
  }
  return count;
}

/** A cache for pairs of classes that decide by themselves: 1 if a line may end between them, 2 if not, 0 if unknown. */
const pairs = new Uint8Array(1 << 14);

function mayBreakAt(index: number, beforeSpaces: number, flags: number, number: number): boolean {
  const a = items[index]!;
  const b = items[index + 1]!;
  const groups = GROUPS[b & CLASS]!;
  if (!(GROUPS[a & CLASS]! & groups & SIMPLE) || a >= JOINED || b >= JOINED) {
    // Between two words of letters: LB18.
    return (a === SP && (groups & GROUPS[items[beforeSpaces]! & CLASS]! & LETTERS) > 0) || mayBreak(index, beforeSpaces, flags, number);
  }
  const pair = (a << 7) | b;
  if (pairs[pair] === 0) pairs[pair] = mayBreak(index, beforeSpaces, flags, number) ? 1 : 2;
  return pairs[pair] === 1;
}

function mayBreak(index: number, beforeSpaces: number, flags: number, number: number): boolean {
  const [a, b] = [items[index]!, items[index + 1]!];
  const [before, after, previous, next] = [a & CLASS, b & CLASS, items[index - 1]! & CLASS, items[index + 2]! & CLASS];
  const [groups, groupsAfter] = [GROUPS[before]!, GROUPS[after]!];
  const solid = items[beforeSpaces]! & CLASS;
  const spaced = before === SP;
  if (groups & MANDATORY) return !(before === CR && after === LF); // LB4, LB5
  if (groupsAfter & MANDATORY || after === SP || after === ZW) return false; // LB6, LB7
  if (solid === ZW) return true; // LB8
  if (a >= JOINED) return false; // LB8a
  if (after === WJ || before === WJ || before === GL) return false; // LB11, LB12
  if (after === GL && !spaced && !(groups & BREAKS_AFTER)) return false; // LB12a
  if (groupsAfter & CLOSERS) return false; // LB13
  if (solid === OP) return false; // LB14
  if (solid === QU_PI && GROUPS[items[beforeSpaces - 1]! & CLASS]! & BEFORE_OPENING_QUOTE) return false; // LB15a
  if (after === QU_PF && GROUPS[next]! & AFTER_CLOSING_QUOTE) return false; // LB15b
  if (spaced && after === IS && next === NU) return true; // LB15c
  if (after === IS) return false; // LB15d
  if ((solid === CL || solid === CP) && after === NS) return false; // LB16
  if (solid === B2 && after === B2) return false; // LB17
  if (spaced) return true; // LB18
  if (groupsAfter & QUOTES && after !== QU_PI) return false; // LB19
  if (groups & QUOTES && before !== QU_PF) return false; // LB19
  if (groupsAfter & QUOTES && (!(a & WIDE) || !(items[index + 2]! & WIDE))) return false; // LB19a
  if (groups & QUOTES && (!(b & WIDE) || !(items[index - 1]! & WIDE))) return false; // LB19a
  if (after === CB || before === CB) return true; // LB20
  if ((before === HY || before === WORD_HYPHEN) && (after === AL || after === DC) && GROUPS[previous]! & BEFORE_WORD_HYPHEN) return false; // LB20a
  if (groupsAfter & BREAKS_AFTER || after === NS || before === BB) return false; // LB21
  if (previous === HL && groups & BREAKS_AFTER && !(before === BA && a & WIDE) && after !== HL) return false; // LB21a
  if (before === SY && after === HL) return false; // LB21b
  if (after === IN) return false; // LB22
  if ((groups & ALPHABETIC && after === NU) || (before === NU && groupsAfter & ALPHABETIC)) return false; // LB23
  if ((before === PR && groupsAfter & IDEOGRAPHIC) || (groups & IDEOGRAPHIC && after === PO)) return false; // LB23a
  if ((before === PR || before === PO) && groupsAfter & ALPHABETIC) return false; // LB24
  if (groups & ALPHABETIC && (after === PR || after === PO)) return false; // LB24
  if (number > 0 && (after === PO || after === PR)) return false; // LB25
  if (number === 1 && after === NU) return false; // LB25
  if ((before === PO || before === PR) && after === OP && (next === NU || (next === IS && (items[index + 3]! & CLASS) === NU))) return false; // LB25
  if ((before === PO || before === PR || before === HY || before === IS) && after === NU) return false; // LB25
  if (before === JL && (after === JL || after === JV || after === H2 || after === H3)) return false; // LB26
  if ((before === JV || before === H2) && (after === JV || after === JT)) return false; // LB26
  if ((before === JT || before === H3) && after === JT) return false; // LB26
  if ((groups & HANGUL && after === PO) || (before === PR && groupsAfter & HANGUL)) return false; // LB27
  if (groups & groupsAfter & ALPHABETIC) return false; // LB28
  if ((before === AP && groupsAfter & AKSARA) || (groups & AKSARA && (after === VF || after === VI))) return false; // LB28a
  if (before === VI && GROUPS[previous]! & AKSARA && (after === AK || after === DC)) return false; // LB28a
  if (groups & groupsAfter & AKSARA && next === VF) return false; // LB28a
  if (before === IS && groupsAfter & ALPHABETIC) return false; // LB29
  if ((groups & ALPHABETIC || before === NU) && after === OP && !(b & WIDE)) return false; // LB30
  if (before === CP && !(a & WIDE) && (groupsAfter & ALPHABETIC || after === NU)) return false; // LB30
  if (before === RI && after === RI) return flags % 2 === 0; // LB30a
  return !((before === EB || before === EP) && after === EM); // LB30b, LB31
}
