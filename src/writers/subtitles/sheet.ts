import {bondsIn} from '../../typesetting/bonds.ts';
import {breaks, findBreaks} from '../../typesetting/line-breaks.ts';

/** Calls `mark` with the offset behind each word of a Chinese text. */
export type WordEnds = (text: string, mark: (offset: number) => void) => void;

/** The widest line, in cells: 20 full-width characters, or 42 half-width ones in a text without full-width ones. */
const WIDE_CELLS = 40;
const NARROW_CELLS = 42;

/**
 * The cost of ending a cue or a line at a place. It is at most `CLAUSE` at a mark, at most `GOOD` between words, and
 * more inside a group. `NOWHERE` means that UAX #14 forbids a break.
 */
export const CLAUSE = 4;
export const GOOD = 12;
export const NOWHERE = 255;
/** A place between marks whose cost has not been computed. Most are never needed. */
const INSIDE = 254;
/** The least cost of a place inside a clause. */
const LEAST_INSIDE = 5;
/** The cost of a line that is much shorter than the other. It is less than the difference between a word and a clause. */
const UNEVEN = 5;

/**
 * A text that is being cut into cues. Only one is valid at a time, because its buffers are reused. Places are offsets
 * in the text.
 */
export type Sheet = {
  readonly lay: (text: string) => void;
  /**
   * Returns the cells between two places. A character that is not surely narrow counts as wide, as in Chinese subtitles.
   */
  readonly width: (from: number, to: number) => number;
  /** Returns the widest line, in cells. */
  readonly most: () => number;
  /** Returns the cost of ending a cue or a line at a place inside the text. */
  readonly costAt: (place: number) => number;
  /** Tells whether a mark, perhaps with closing marks, ends at a place. */
  readonly isClause: (place: number) => boolean;
  /**
   * Returns the best end of the first of two lines, at a place that costs at most `limit`; -1 if the text does not fit
   * into two lines.
   */
  readonly lineEnd: (from: number, to: number, limit: number) => number;
};

/** Properties of a code unit: its cells, whether it makes the text a wide one, and its sense. */
const CELLS = 3;
const WIDE = 4;
const SENSE = 8;
/**
 * Senses: 0 for a letter, 1 for a character that keeps the sense of the mark before it, and then marks, beginning with
 * the end of a sentence.
 */
const KEEPS = 1;
const SENSES: readonly (readonly [cost: number, marks: string])[] = [[0, '。！？!?….'], [1, '；;：:—'], [2, '，,'], [CLAUSE, '、']];
/** The cost of a break behind each sense. */
const COSTS = Uint8Array.from([INSIDE, INSIDE, ...SENSES.map(([cost]) => cost)]);

let kinds: Uint8Array | undefined;

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(2, 0x1100).fill(1, 0, 0x1100).fill(0, 0xdc00, 0xe000);
  for (const [from, to] of [[0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xac00, 0xd7a3], [0xd83c, 0xdbff], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff01, 0xff60], [0xffe0, 0xffe6]] as const) {
    for (let code = from; code <= to; code += 1) table[code]! |= WIDE;
  }
  const give = (characters: string, sense: number) => {
    for (const character of characters) table[character.charCodeAt(0)]! |= sense * SENSE;
  };
  give(' ”’」』）)》〉】"\'', KEEPS);
  for (const [index, [, marks]] of SENSES.entries()) give(marks, index + 2);
  return table;
}

const HAN = /[\u3400-\u9FFF]/;
const KANA = /[\u3041-\u30FA]/;
/** Words that begin a clause or a phrase, and words that should not end a line. */
const BEGINNERS = /^(?:and|but|or|that|which|who|because|if|when|with|for|to|of|in|on|at|by|from|as|than)\b/;
const LEADERS = /(?:^|[\s(])(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|our|its|their|this|these|is|are|was|were|be|been|will|not|very|Mr|Ms|Mrs|Dr|No)\.? $/i;

const SPACE = 0x20;

/** Properties of a character inside a clause. */
const IS_HAN = 1;
const IS_KANA = 2;
const IS_CONJUNCTION = 4;
/** True when it belongs to the word before it. */
const IS_PARTICLE = 8;
/** True if it can be a word alone, so that the character beside it is not part of a divided name. */
const IS_SINGLE = 16;

let signs: Uint8Array | undefined;

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(IS_HAN, 0x3400, 0xa000).fill(IS_KANA, 0x3041, 0x30fb);
  const give = (characters: string, sign: number) => {
    for (const character of characters) table[character.charCodeAt(0)]! |= sign;
  };
  give('和與与及並并但而或以', IS_CONJUNCTION);
  give('的了著着過过嗎吗呢吧啊們们地得者性化等', IS_PARTICLE);
  give('的了在是和與与及並并也都就不很更將将已要會会能可有我你他她它這这那其各每對对把被讓让由從从向到為为以而但或於于', IS_SINGLE);
  return table;
}

/** Makes a sheet. With `wordEnds` cues and lines of Chinese end between words. */
export function createSheet(wordEnds?: WordEnds): Sheet {
  const kindOf = (kinds ??= kindTable());
  const signOf = (signs ??= signTable());
  let text = '';
  let most = WIDE_CELLS;
  let [cells, costs] = [new Uint32Array(0), new Uint8Array(0)];
  let isJapanese: boolean | undefined;

  /** Computes all places of the clause around a place. */
  function lookInside(place: number): void {
    let [from, to] = [place, place];
    while (from > 0 && !(costs[from]! <= CLAUSE)) from -= 1;
    while (to < text.length && !(costs[to]! <= CLAUSE)) to += 1;
    const clause = text.slice(from, to);
    const bonds = bondsIn(clause);
    let ends: Uint8Array | undefined;
    if (wordEnds && HAN.test(clause)) {
      const marks = new Uint8Array(clause.length + 1);
      wordEnds(clause, offset => { marks[offset] = 1; });
      ends = marks;
    }
    for (let offset = 1; offset < clause.length; offset += 1) {
      if (costs[from + offset] === INSIDE) costs[from + offset] = Math.min(INSIDE - 1, insideCost(clause, offset, ends) + 40 * (bonds?.[offset] ?? 0));
    }
  }

  /** Returns the cost of ending inside a clause: low before the beginning of a phrase, high within a word. */
  function insideCost(clause: string, offset: number, ends: Uint8Array | undefined): number {
    const code = clause.charCodeAt(offset - 1);
    if (code === SPACE) {
      if (BEGINNERS.test(clause.slice(offset, offset + 10))) return LEAST_INSIDE;
      return LEADERS.test(clause.slice(Math.max(0, offset - 8), offset)) ? 10 : 7;
    }
    const [before, after] = [signOf[code]!, signOf[clause.charCodeAt(offset)]!];
    if (((before | after) & (IS_HAN | IS_KANA)) === 0) return 8;
    isJapanese ??= KANA.test(text);
    // In Japanese a phrase mostly ends with kana.
    if (isJapanese) return before & IS_KANA && !(after & IS_KANA) ? 6 : 14;
    if (after & IS_PARTICLE) return 24;
    if (!ends) return 8;
    if (ends[offset] === 0) return before & after & IS_HAN ? 24 : 8;
    if (after & IS_CONJUNCTION) return LEAST_INSIDE;
    // Two characters that are not in the list of words may be a name.
    const isAlone = ends[offset - 1] === 1 || offset === 1;
    const isNextAlone = ends[offset + 1] === 1 || offset + 1 === clause.length;
    return isAlone && isNextAlone && !((before | after) & IS_SINGLE) ? GOOD : before & IS_CONJUNCTION ? 9 : 6;
  }

  const costAt = (place: number): number => {
    if (costs[place] === INSIDE) lookInside(place);
    return costs[place]!;
  };

  return {
    lay(given) {
      text = given;
      isJapanese = undefined;
      const {length} = text;
      if (costs.length <= length) [cells, costs] = [new Uint32Array(2 * length + 64), new Uint8Array(2 * length + 64)];
      costs.fill(0, 0, length + 1);
      const count = findBreaks(text, 'chinese');
      for (let index = 0; index < count; index += 1) costs[breaks[index]!] = 1;
      let [sum, all, sense] = [0, 0, KEEPS];
      for (let offset = 0; offset < length; offset += 1) {
        const kind = kindOf[text.charCodeAt(offset)]!;
        sum += kind & CELLS;
        all |= kind;
        cells[offset + 1] = sum;
        const own = kind >> 3;
        if (own !== KEEPS) sense = own;
        costs[offset + 1] = costs[offset + 1] === 1 ? COSTS[sense]! : NOWHERE;
      }
      most = all & WIDE ? WIDE_CELLS : NARROW_CELLS;
    },
    width: (from, to) => cells[to]! - cells[from]!,
    most: () => most,
    costAt,
    isClause: place => costs[place]! <= CLAUSE,
    lineEnd(from, to, limit) {
      const [first, last] = [cells[from]!, cells[to]!];
      // Here begins the range in which both lines are short enough. It ends where the first line becomes too long.
      let low = Math.max(from + 1, to - (most >> 1));
      while (low > from + 1 && last - cells[low - 1]! <= most) low -= 1;
      while (low < to && last - cells[low]! > most) low += 1;
      const room = first + most;
      let [best, least, isUnsure] = [-1, Infinity, false];
      for (let offset = low; offset < to && cells[offset]! <= room + 1; offset += 1) {
        const cost = costs[offset]!;
        if (cost === INSIDE) isUnsure = true;
        else if (cost <= limit) {
          const one = cells[offset]! - first - (text.charCodeAt(offset - 1) === SPACE ? 1 : 0);
          const total = cost + (UNEVEN * Math.abs(one - last + cells[offset]!)) / most;
          if (one <= most && total < least) [best, least] = [offset, total];
        }
      }
      if (!isUnsure || least <= LEAST_INSIDE) return best;
      for (let offset = low; offset < to && cells[offset]! <= room + 1; offset += 1) if (costs[offset] === INSIDE) lookInside(offset);
      for (let offset = low; offset < to && cells[offset]! <= room + 1; offset += 1) {
        const cost = costs[offset]!;
        if (cost > limit) continue;
        const one = cells[offset]! - first - (text.charCodeAt(offset - 1) === SPACE ? 1 : 0);
        const total = cost + (UNEVEN * Math.abs(one - last + cells[offset]!)) / most;
        if (one <= most && total < least) [best, least] = [offset, total];
      }
      return best;
    },
  };
}
