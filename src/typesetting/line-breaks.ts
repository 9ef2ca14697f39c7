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

/** A line breaking class; `_W` behind it says East Asian width F, W or H. */
type Class = string;

type Table = {readonly starts: Uint32Array; readonly classes: readonly Class[]};
let table: Table | undefined;

function readTable(): Table {
  const names = CLASS_NAMES.split(' ');
  const starts: number[] = [];
  const classes: Class[] = [];
  let length = 0;
  let start = 0;
  for (let index = 0; index < CLASS_RUNS.length; index += 1) {
    const digit = digitOf(CLASS_RUNS.charCodeAt(index));
    if (digit >= 0) {
      length = length * 36 + digit;
    } else {
      starts.push(start);
      classes.push(names[CLASS_LETTERS.indexOf(CLASS_RUNS[index]!)]!);
      // A run of one has no digits.
      start += length || 1;
      length = 0;
    }
  }
  return {starts: Uint32Array.from(starts), classes};
}

const digitOf = (code: number) => (code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x7a ? code - 0x57 : -1);

function classOf(code: number): Class {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code < 0x4dc0)) return 'ID_W';
  if (code >= 0x61 && code <= 0x7a) return 'AL';
  if (code >= 0x30 && code <= 0x39) return 'NU';
  table ??= readTable();
  const {starts, classes} = table;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= code) low = middle;
    else high = middle;
  }
  return classes[low]!;
}

/** A character with the marks that belong to it (LB9). */
type Item = {readonly kind: Class; readonly wide: boolean; readonly end: number; readonly joiner: boolean};

/** The hyphen U+2010, whose class is BA. LB20a names it. */
const HYPHEN = [0x2010, 'BA-'] as const;
const TAILORED: Readonly<Record<BreakRules, ReadonlyMap<number, Class>>> = {unicode: new Map([HYPHEN]), chinese: new Map([HYPHEN, [0x201c, 'OP'], [0x201d, 'CL']])};

const MANDATORY = new Set(['BK', 'CR', 'LF', 'NL']);
const NO_MARKS = new Set([...MANDATORY, 'SP', 'ZW']);

function itemsOf(text: string, rules: BreakRules): readonly Item[] {
  const tailored = TAILORED[rules];
  const items: Item[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at)!;
    at += code > 0xffff ? 2 : 1;
    const {kind, wide} = partsOf(classOf(code));
    if (kind === 'CM' || kind === 'ZWJ') {
      const last = items.at(-1);
      // LB9: marks join the character before them; LB10: alone they are letters.
      if (last && !NO_MARKS.has(last.kind)) items[items.length - 1] = {...last, end: at, joiner: kind === 'ZWJ'};
      else items.push({kind: 'AL', wide: false, end: at, joiner: kind === 'ZWJ'});
    } else {
      items.push({kind: tailored.get(code) ?? kind, wide, end: at, joiner: false});
    }
  }
  return items;
}

const parts = new Map<Class, {readonly kind: Class; readonly wide: boolean}>();

/** Splits a class into its name and its width. Each result is kept, because there are few. */
function partsOf(name: Class): {readonly kind: Class; readonly wide: boolean} {
  let cached = parts.get(name);
  if (!cached) {
    const wide = name.endsWith('_W');
    parts.set(name, cached = {kind: wide ? name.slice(0, -2) : name, wide});
  }
  return cached;
}

/** The dotted circle is an ordinary letter but for LB28a. */
const ALPHABETIC = new Set(['AL', 'HL', 'DC']);
const IDEOGRAPHIC = new Set(['ID', 'EB', 'EM', 'EP']);
const HANGUL = new Set(['JL', 'JV', 'JT', 'H2', 'H3']);
const QUOTES = new Set(['QU', 'QU_PI', 'QU_PF']);
const AKSARA = new Set(['AK', 'AS', 'DC']);
const BREAKS_AFTER = new Set(['BA', 'BA-', 'HY']);
const BEFORE_OPENING_QUOTE = new Set([undefined, 'BK', 'CR', 'LF', 'NL', 'OP', 'QU', 'QU_PI', 'QU_PF', 'GL', 'SP', 'ZW']);
const AFTER_CLOSING_QUOTE = new Set([undefined, 'SP', 'GL', 'WJ', 'CL', 'QU', 'QU_PI', 'QU_PF', 'CP', 'EX', 'IS', 'SY', 'BK', 'CR', 'LF', 'NL', 'ZW']);
const BEFORE_WORD_HYPHEN = new Set([undefined, 'BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'CB', 'GL']);
const CLOSERS_BEFORE = new Set(['CL', 'CP', 'EX', 'SY']);

/** Returns the offsets behind which a line may end, ascending. The last is always the end of the text. */
export function lineBreaks(text: string, rules: BreakRules = 'chinese'): readonly number[] {
  const items = itemsOf(text, rules);
  const breaks: number[] = [];
  let flags = 0;
  // The last item that is no space, and whether a number runs up to it (LB25).
  let beforeSpaces = -1;
  let inNumber = false;
  let numberClosed = false;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    if (item.kind === 'ID' && items[index + 1]?.kind === 'ID' && !item.joiner) {
      // Between ideographs no rule forbids a break (LB31), and most of a Chinese text is nothing else.
      breaks.push(item.end);
      beforeSpaces = index;
      flags = 0;
      inNumber = numberClosed = false;
      continue;
    }
    flags = item.kind === 'RI' ? flags + 1 : 0;
    if (item.kind !== 'SP') beforeSpaces = index;
    if (item.kind === 'NU') [inNumber, numberClosed] = [true, false];
    else if (inNumber && !numberClosed && (item.kind === 'SY' || item.kind === 'IS')) inNumber = true;
    else if (inNumber && !numberClosed && (item.kind === 'CL' || item.kind === 'CP')) numberClosed = true;
    else [inNumber, numberClosed] = [false, false];
    if (index === items.length - 1 || mayBreak(items, index, beforeSpaces, flags, inNumber, numberClosed)) breaks.push(item.end);
  }
  return breaks;
}

function mayBreak(items: readonly Item[], index: number, beforeSpaces: number, flags: number, inNumber: boolean, numberClosed: boolean): boolean {
  const a = items[index]!;
  const b = items[index + 1]!;
  const [before, after] = [a.kind, b.kind];
  const previous = items[index - 1];
  const next = items[index + 2];
  const solid = items[beforeSpaces]?.kind;
  const spaced = before === 'SP';
  if (MANDATORY.has(before)) return !(before === 'CR' && after === 'LF'); // LB4, LB5
  if (MANDATORY.has(after) || after === 'SP' || after === 'ZW') return false; // LB6, LB7
  if (solid === 'ZW') return true; // LB8
  if (a.joiner) return false; // LB8a
  if (after === 'WJ' || before === 'WJ' || before === 'GL') return false; // LB11, LB12
  if (after === 'GL' && !spaced && !BREAKS_AFTER.has(before)) return false; // LB12a
  if (CLOSERS_BEFORE.has(after)) return false; // LB13
  if (solid === 'OP') return false; // LB14
  if (solid === 'QU_PI' && BEFORE_OPENING_QUOTE.has(items[beforeSpaces - 1]?.kind)) return false; // LB15a
  if (after === 'QU_PF' && AFTER_CLOSING_QUOTE.has(next?.kind)) return false; // LB15b
  if (spaced && after === 'IS' && next?.kind === 'NU') return true; // LB15c
  if (after === 'IS') return false; // LB15d
  if ((solid === 'CL' || solid === 'CP') && after === 'NS') return false; // LB16
  if (solid === 'B2' && after === 'B2') return false; // LB17
  if (spaced) return true; // LB18
  if (QUOTES.has(after) && after !== 'QU_PI') return false; // LB19
  if (QUOTES.has(before) && before !== 'QU_PF') return false; // LB19
  if (QUOTES.has(after) && (!a.wide || !next || !next.wide)) return false; // LB19a
  if (QUOTES.has(before) && (!b.wide || !previous || !previous.wide)) return false; // LB19a
  if (after === 'CB' || before === 'CB') return true; // LB20
  if ((before === 'HY' || before === 'BA-') && (after === 'AL' || after === 'DC') && BEFORE_WORD_HYPHEN.has(previous?.kind)) return false; // LB20a
  if (BREAKS_AFTER.has(after) || after === 'NS' || before === 'BB') return false; // LB21
  if (previous?.kind === 'HL' && BREAKS_AFTER.has(before) && !(before === 'BA' && a.wide) && after !== 'HL') return false; // LB21a
  if (before === 'SY' && after === 'HL') return false; // LB21b
  if (after === 'IN') return false; // LB22
  if ((ALPHABETIC.has(before) && after === 'NU') || (before === 'NU' && ALPHABETIC.has(after))) return false; // LB23
  if ((before === 'PR' && IDEOGRAPHIC.has(after)) || (IDEOGRAPHIC.has(before) && after === 'PO')) return false; // LB23a
  if ((before === 'PR' || before === 'PO') && ALPHABETIC.has(after)) return false; // LB24
  if (ALPHABETIC.has(before) && (after === 'PR' || after === 'PO')) return false; // LB24
  if (inNumber && (after === 'PO' || after === 'PR')) return false; // LB25
  if (inNumber && !numberClosed && after === 'NU') return false; // LB25
  if ((before === 'PO' || before === 'PR') && after === 'OP' && (next?.kind === 'NU' || (next?.kind === 'IS' && items[index + 3]?.kind === 'NU'))) return false; // LB25
  if ((before === 'PO' || before === 'PR' || before === 'HY' || before === 'IS') && after === 'NU') return false; // LB25
  if (before === 'JL' && (after === 'JL' || after === 'JV' || after === 'H2' || after === 'H3')) return false; // LB26
  if ((before === 'JV' || before === 'H2') && (after === 'JV' || after === 'JT')) return false; // LB26
  if ((before === 'JT' || before === 'H3') && after === 'JT') return false; // LB26
  if ((HANGUL.has(before) && after === 'PO') || (before === 'PR' && HANGUL.has(after))) return false; // LB27
  if (ALPHABETIC.has(before) && ALPHABETIC.has(after)) return false; // LB28
  if ((before === 'AP' && AKSARA.has(after)) || (AKSARA.has(before) && (after === 'VF' || after === 'VI'))) return false; // LB28a
  if (before === 'VI' && AKSARA.has(previous?.kind ?? '') && (after === 'AK' || after === 'DC')) return false; // LB28a
  if (AKSARA.has(before) && AKSARA.has(after) && next?.kind === 'VF') return false; // LB28a
  if (before === 'IS' && ALPHABETIC.has(after)) return false; // LB29
  if ((ALPHABETIC.has(before) || before === 'NU') && after === 'OP' && !b.wide) return false; // LB30
  if (before === 'CP' && !a.wide && (ALPHABETIC.has(after) || after === 'NU')) return false; // LB30
  if (before === 'RI' && after === 'RI') return flags % 2 === 0; // LB30a
  return !((before === 'EB' || before === 'EP') && after === 'EM'); // LB30b, LB31
}
