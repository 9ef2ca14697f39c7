/**
 * Converts between simplified and traditional characters, by words. A text may be half converted, so each word is
 * judged in its sentence, and a word that is already in the target script stays. Each character is replaced in place,
 * so that offsets are the same in all scripts.
 */
import type {Context} from '../transcript/wording.ts';
import {BOTH, DOUBTFUL, ONLY_SIMPLIFIED, ONLY_TRADITIONAL, openForms, type Forms} from './forms.ts';
import {SURNAMES, type Region} from './regions.ts';
import {createCut, type Words} from './words.ts';

export const TARGETS = ['simplified', 'traditional', 'traditional-hk'] as const;
export type Target = (typeof TARGETS)[number];

/** Properties of a whole text that help to convert one of its sentences. */
export type Habits = {
  readonly script?: 'simplified' | 'traditional' | undefined;
  /** The region of a traditional text. */
  readonly region?: Region | undefined;
  /** True for traditional text in which some words were left in simplified characters. */
  readonly isMixed?: boolean;
};

export type Conversion = {
  readonly convert: (text: string, target: Target, habits?: Habits) => string;
  readonly habitsOf: (sample: string) => Habits;
  /** Makes a converter for pieces of one text. A name that is already in the target script stays. */
  readonly within: (context: Context, target: Target) => (text: string) => string;
};

/**
 * The extra cost of a word for each character that differs from the text. The two values are for ordinary text, and for
 * half-converted text, where this happens often.
 */
const [CONTRADICTS, CONTRADICTS_IN_MIXED] = [8, 3];
/**
 * The number of words that no traditional text has, and their share of characters, from which a text counts as half
 * converted. Fewer are slips.
 */
const [MIXED_AT_LEAST, MIXED_AMONG] = [3, 2000];
const MORE_THAN_ANY = 0x10000;

export function openConversion(words: Words): Conversion {
  const {letterOf} = words;
  const forms = openForms(words);
  const {kind, evidence, hasExceptions, simplified, formAt, formCount, traditional, choiceAt, choices, printed} = forms;
  const cutter = createCut(words);
  const titles = new Set(TITLES.map(title => titleOf(letterOf[title.charCodeAt(0)]!, letterOf[title.charCodeAt(1)]!)));
  let run = new Uint16Array(256);
  let codes = new Uint16Array(256);

  /** Cuts the characters from one offset to another into words. */
  function cut(from: number, to: number, extra?: (node: number, begin: number, end: number) => number): number {
    if (to - from > run.length) run = new Uint16Array((to - from) * 2);
    for (let index = from; index < to; index += 1) run[index - from] = letterOf[codes[index]!]!;
    return cutter.cut(run, to - from, extra);
  }

  /** Counts the characters of a word that differ from its traditional form. */
  function contradictions(node: number, from: number, to: number): number {
    let count = 0;
    let choice = choiceAt[node]!;
    for (let index = from; index < to; index += 1) {
      const code = codes[index]!;
      const letter = letterOf[code]!;
      if (formCount[letter]! < 2) continue;
      const form = traditional[formAt[letter]! + choices[choice++]!]!;
      if (form !== code && kind[code] !== ONLY_SIMPLIFIED && !forms.isAlike(code, form) && printed.taiwan[form] !== code && printed['hong-kong'][form] !== code) count += 1;
    }
    return count;
  }

  function toTraditional(from: number, to: number, region: Region, isTraditional: boolean, isMixed: boolean): void {
    const penalty = isMixed ? CONTRADICTS_IN_MIXED : CONTRADICTS;
    const count = cut(from, to, isTraditional ? (node, begin, end) => (end - begin === 1 ? 0 : contradictions(node, from + begin, from + end) * penalty) : undefined);
    const prints = printed[region];
    for (let word = 0, end = to; word < count; word += 1) {
      const node = cutter.nodes[word]!;
      const begin = from + cutter.begins[word]!;
      const own = region === 'hong-kong' ? forms.hongKongWord.get(node) : undefined;
      let choice = choiceAt[node]!;
      for (let index = begin; index < end; index += 1) {
        const code = codes[index]!;
        const letter = letterOf[code]!;
        const several = formCount[letter]! > 1;
        const form = traditional[formAt[letter]! + (several && node > 0 ? choices[choice++]! : 0)]!;
        if (end - begin === 1 && (kind[code] === DOUBTFUL ? isSurname(index, to) : kind[code] === ONLY_SIMPLIFIED && (isTraditional || index + 1 === to) && isGivenName(from, index, to))) continue;
        if (kind[code] === ONLY_SIMPLIFIED || (isTraditional ? isWrong(code, form, end - begin, isMixed) : kind[code] === DOUBTFUL)) codes[index] = own === undefined ? prints[form]! : own.charCodeAt(index - begin);
        else if (!isTraditional && own !== undefined && kind[code] !== ONLY_TRADITIONAL) codes[index] = own.charCodeAt(index - begin);
      }
      end = begin;
    }
  }

  /** Tells whether a single character is a surname: a title follows it, and no number precedes it. */
  function isSurname(index: number, to: number): boolean {
    return index + 2 < to && surnames.has(codes[index]!) && titles.has(titleOf(letterOf[codes[index + 1]!]!, letterOf[codes[index + 2]!]!)) && !(index > 0 && numerals.has(codes[index - 1]!));
  }

  /**
   * Tells whether a character that occurs in traditional text only in names is part of a name. A title precedes or
   * follows it: 院長冲, 慧琼議員.
   */
  function isGivenName(from: number, index: number, to: number): boolean {
    const isTitle = (place: number) => place >= from && place + 1 < to && titles.has(titleOf(letterOf[codes[place]!]!, letterOf[codes[place + 1]!]!));
    return namedInTraditional.has(codes[index]!) && (isTitle(index - 2) || isTitle(index + 1));
  }

  /** Tells whether a character in a word of traditional text belongs to the simplified form of the word. */
  function isWrong(code: number, form: number, length: number, isMixed: boolean): boolean {
    if (kind[code] !== DOUBTFUL || form === code || forms.isAlike(code, form)) return false;
    const isNever = forms.isNeverForOthers[code] === 1;
    return length > 1 ? isMixed || isNever : code === AND || (isMixed && isNever);
  }

  function toSimplified(from: number, to: number, isSimplified: boolean): void {
    const count = cut(from, to);
    for (let word = 0, end = to; word < count; word += 1) {
      const begin = from + cutter.begins[word]!;
      const form = forms.simplifiedWord.get(cutter.nodes[word]!);
      for (let index = begin; index < end; index += 1) {
        const code = codes[index]!;
        const isTraditional = kind[code] === ONLY_TRADITIONAL;
        if (form !== undefined && (isTraditional || !isSimplified)) codes[index] = form.charCodeAt(index - begin);
        // In simplified text, a character that is a word alone stands for itself if it is in both scripts: `著有`.
        else if (isTraditional && !(isSimplified && end - begin === 1 && evidence[code] === 0)) codes[index] = simplified[letterOf[code]!]!;
      }
      end = begin;
    }
  }

  function scriptOf(text: string, from: number, to: number): Habits['script'] {
    let balance = 0;
    for (let offset = from; offset < to; offset += 1) balance += evidence[text.charCodeAt(offset)]!;
    return balance > 0 ? 'traditional' : balance < 0 ? 'simplified' : undefined;
  }

  /** Converts the run of Han characters that begins at `from`. Returns its end. */
  function convertRun(from: number, end: number, target: Target, region: Region, script: Habits['script'], isMixed: boolean): number {
    let to = from;
    let needed = 0;
    for (; to < end && isHan(codes[to]!); to += 1) {
      const code = codes[to]!;
      if (target === 'simplified') needed |= hasExceptions[code] === 1 ? 2 : kind[code] === ONLY_TRADITIONAL ? 1 : 0;
      else if (kind[code] !== BOTH && kind[code] !== ONLY_TRADITIONAL) needed = 2;
    }
    if (target !== 'simplified' && needed > 0) toTraditional(from, to, region, script === 'traditional', isMixed);
    else if (needed > 1) toSimplified(from, to, script === 'simplified');
    else if (needed > 0) for (let index = from; index < to; index += 1) if (kind[codes[index]!] === ONLY_TRADITIONAL) codes[index] = simplified[letterOf[codes[index]!]!]!;
    return to;
  }

  function convert(text: string, target: Target, {script: usual, region: usualRegion, isMixed = false}: Habits = {}, names?: Names): string {
    const {length} = text;
    if (length > codes.length) codes = new Uint16Array(length * 2);
    for (let offset = 0; offset < length; offset += 1) codes[offset] = text.charCodeAt(offset);
    const whole = scriptOf(text, 0, length) ?? usual;
    const named = names ? Array.from(text.matchAll(names.pattern), ({index, 0: name}) => ({index, name})) : [];
    let next = 0;
    for (let start = 0; start < length;) {
      let end = start + 1;
      while (end < length && !endsSentence(codes[end - 1]!)) end += 1;
      const script = scriptOf(text, start, end) ?? whole;
      const region: Region = target === 'traditional-hk' ? 'hong-kong' : (script === 'traditional' && usualRegion) || 'taiwan';
      for (let index = start; index < end;) {
        while (next < named.length && named[next]!.index < index) next += 1;
        const {index: nameAt = MORE_THAN_ANY, name = ''} = named[next] ?? {index: Infinity};
        if (nameAt === index) {
          const shown = names!.shown.get(name)!;
          for (let letter = 0; letter < shown.length; letter += 1) codes[index + letter] = shown.charCodeAt(letter);
          index += name.length;
        } else if (isHan(codes[index]!)) index = convertRun(index, Math.min(end, nameAt), target, region, script, isMixed);
        else index += 1;
      }
      start = end;
    }
    let converted = '';
    for (let index = 0; index < length; index += CODES_AT_ONCE) converted += String.fromCharCode.apply(null, codes.subarray(index, Math.min(length, index + CODES_AT_ONCE)) as unknown as number[]);
    return converted;
  }

  function habitsOf(sample: string): Habits {
    const mended = convert(sample, 'traditional', {script: 'traditional'});
    let left = 0;
    for (let offset = 0; offset < sample.length; offset += 1) if (mended[offset] !== sample[offset] && kind[sample.charCodeAt(offset)] !== ONLY_SIMPLIFIED) left += 1;
    return {script: scriptOf(sample, 0, sample.length), region: regionOf(sample), isMixed: left >= MIXED_AT_LEAST && left * MIXED_AMONG > sample.length};
  }

  return {
    convert,
    habitsOf,
    within({sample, names}, target) {
      const habits = habitsOf(sample);
      const shownNames = namesIn(names, name => nameIn(name, target, habits, forms, words));
      return text => convert(text, target, habits, shownNames);
    },
  };
}

const titleOf = (first: number, second: number): number => first * 0x10000 + second;
const codesOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, character => character.charCodeAt(0)));
const surnames = codesOf(SURNAMES);
const numerals = codesOf('0123456789０１２３４５６７８９一二三四五六七八九十百千万萬亿億多');
const TITLES = [
  '先生', '女士', '小姐', '太太', '同志', '老师', '教授', '博士', '医生', '律师', '记者', '议员', '委员', '代表', '主席', '主任', '部长', '局长', '院长', '司长', '处长', '署长', '次长', '省长', '市长', '县长', '区长',
  '镇长', '校长', '所长', '会长', '组长', '书记', '秘书', '总理', '总统', '总裁', '经理', '副部', '副局', '副市', '副主', '副院', '法官', '警官', '发言',
];

const AND = '并'.charCodeAt(0);
const CODES_AT_ONCE = 4096;
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const SENTENCE_ENDS: ReadonlySet<number> = new Set(Array.from('。！？；!?;\n', end => end.charCodeAt(0)));
const endsSentence = (code: number): boolean => SENTENCE_ENDS.has(code);

/** Returns the region of a traditional text, if it can be detected. */
function regionOf(text: string): Region | undefined {
  let balance = 0;
  for (const character of text) balance += HONG_KONG.has(character) ? 1 : character === TAIWAN ? -1 : 0;
  return balance > 0 ? 'hong-kong' : balance < 0 ? 'taiwan' : undefined;
}

const HONG_KONG: ReadonlySet<string> = new Set('裏衞着綫説嘅咗啲');
const TAIWAN = '裡';

/** Names, and the shown form of each. */
type Names = {readonly pattern: RegExp; readonly shown: ReadonlyMap<string, string>};

/** The longest name. A longer label consists of words. */
const NAME = /^[\u3400-\u9FFF]{2,4}$/;
const NAMES_AT_MOST = 500;

function namesIn(names: readonly string[], shownAs: (name: string) => string): Names | undefined {
  const all = [...new Set(names)].filter(name => NAME.test(name)).slice(0, NAMES_AT_MOST);
  if (all.length === 0) return undefined;
  // Try the longest names first. If two names begin in the same way, the longer match is right.
  const pattern = new RegExp(all.toSorted((one, other) => other.length - one.length).join('|'), 'g');
  return {pattern, shown: new Map(all.map(name => [name, shownAs(name)] as const))};
}

/**
 * Converts a name character by character, because a name is no word. A character that is already in the target script
 * stays.
 */
function nameIn(name: string, target: Target, {script}: Habits, {kind, evidence, simplified, formAt, traditional, printed}: Forms, {letterOf}: Words): string {
  const isTraditional = Array.from(name).some(character => evidence[character.charCodeAt(0)]! > 0);
  const isSimplified = Array.from(name).some(character => kind[character.charCodeAt(0)] === ONLY_SIMPLIFIED && !NAMED_IN_TRADITIONAL.includes(character));
  if (target === 'simplified') {
    return Array.from(name, character => (evidence[character.charCodeAt(0)]! > 0 && !KEPT_IN_NAMES.has(character) ? String.fromCharCode(simplified[letterOf[character.charCodeAt(0)]!]!) : character)).join('');
  }
  if (!isSimplified && (isTraditional || script === 'traditional')) return name;
  return Array.from(name, (character, index) => {
    const code = character.charCodeAt(0);
    if (kind[code] === ONLY_TRADITIONAL || (kind[code] === DOUBTFUL && ((index === 0 && SURNAMES.includes(character)) || KEPT_IN_NAMES.has(character)))) return character;
    return String.fromCharCode(printed[target === 'traditional-hk' ? 'hong-kong' : 'taiwan'][traditional[formAt[letterOf[code]!]!]!]! || code);
  }).join('');
}

/** Characters that stay in names of traditional text, but are replaced in words. */
const NAMED_IN_TRADITIONAL = '冲杰琼';
const namedInTraditional = codesOf(NAMED_IN_TRADITIONAL);
/** Characters that stay in names of both scripts, but are forms of others in words. */
const KEPT_IN_NAMES: ReadonlySet<string> = new Set('昇乾於甦升松志谷余征准卜曲岳秋冬里台克向布周托回采辟困御');
