/**
 * Makes the list of words: the words and frequencies of jieba, the forms of OpenCC's dictionaries, and the everyday
 * forms of `data/everyday-forms.txt`. A word without influence on the result is left out.
 */
import {readFileSync} from 'node:fs';
import toHongKong from 'opencc-js/to/hk';
import toSimplified from 'opencc-js/to/cn';
import toTaiwan from 'opencc-js/to/tw';
import toTraditional from 'opencc-js/from/cn';
import {openConversion} from '../src/chinese/conversion.ts';
import {EVERYDAY, PRINTED, type Region} from '../src/chinese/regions.ts';
import {createCut, openWords, UNKNOWN, type Words} from '../src/chinese/words.ts';
import {encodeWords, type Entry} from './encode-words.ts';

/** The frequency below which a word is left out. Its influence does not justify its size. */
const RAREST = 8;
/** The frequencies of words that only OpenCC has, and of those in the table of everyday forms. */
const [OF_PHRASES, OF_EVERYDAY] = [2, 20];
/** The discount on the cost of the words of press conferences. */
const OF_PRESS = 4;
/** Simplified words that the frequency list spells with another character. */
const SIMPLIFIED_TOO = ['执著'];
/** Forms that OpenCC does not fold, or folds only in some words. */
const MORE_FOLDS = '着着著着洩泄簷檐汙污痺痹稜棱衞卫枱台敍叙戶户說说説说綫线淩凌';

const HAN = /^[\u3007\u3400-\u9FFF]+$/;

type Pair = readonly [from: string, to: string];
const pairsOf = (group: (typeof toSimplified)[number]): Pair[] =>
  group.flatMap(dictionary => (typeof dictionary === 'string' ? dictionary.split('|').map(entry => entry.split(' ') as unknown as Pair) : dictionary as unknown as Pair[]));
const characterPairs = (text: string): Pair[] => Array.from(text.matchAll(/(.)(.)/gu), ([, from, to]): Pair => [from!, to!]);
/** Replaces each character of a text that is in the map. */
function mapped(text: string, map: ReadonlyMap<string, string>): string {
  let converted = text;
  for (let offset = 0; offset < text.length; offset += 1) {
    const other = map.get(text[offset]!);
    if (other !== undefined) converted = converted.slice(0, offset) + other + converted.slice(offset + 1);
  }
  return converted;
}
const isOne = ([from, to]: Pair): boolean => from.length === 1 && to.length === 1;

/** The letter of each character: its simplified form. */
const folds = new Map(pairsOf(toSimplified[0]!).filter(isOne));
for (const [from, to] of characterPairs(MORE_FOLDS)) folds.set(from, to);
for (const [from, to] of [...pairsOf(toTaiwan[0]!), ...pairsOf(toHongKong[0]!)].filter(isOne)) {
  const letter = folds.get(from);
  if (letter !== undefined && letter !== to && !folds.has(to)) folds.set(to, letter);
}
// The simplified form of some characters is simplified further in others.
for (const [from, to] of folds) folds.set(from, folds.get(to) ?? to);
for (const [from, to] of folds) if (from === to) folds.delete(from);
const fold = (text: string): string => mapped(text, folds);

const printed = {'taiwan': new Map(characterPairs(PRINTED.taiwan)), 'hong-kong': new Map(characterPairs(PRINTED['hong-kong']))};
const printedIn = (text: string, region: Region): string => mapped(text, printed[region]);

/** OpenCC's phrases and characters from simplified to traditional, in everyday characters. */
const everyday = new Map(characterPairs(EVERYDAY));
const phrases = new Map(pairsOf(toTraditional[0]!).map(([from, to]) => [from, mapped(to, everyday)] as const));
const LONGEST_PHRASE = Math.max(...Array.from(phrases.keys(), ({length}) => length));

/** Converts as OpenCC does, the longest phrase first. For a single word this is mostly right. */
function standard(text: string): string {
  let converted = '';
  for (let offset = 0; offset < text.length;) {
    let length = Math.min(LONGEST_PHRASE, text.length - offset);
    while (length > 1 && !phrases.has(text.slice(offset, offset + length))) length -= 1;
    const phrase = text.slice(offset, offset + length);
    converted += phrases.get(phrase) ?? phrase;
    offset += length;
  }
  return converted;
}

/** The table of everyday forms. Taiwan's `著` that Hong Kong prints `着` is written `着`. */
const everydayForms = file('data/everyday-forms.txt').filter(line => !line.startsWith('#')).map(line => {
  const [taiwan = '', hongKong] = line.split(' ');
  const traditional = Array.from(taiwan, (character, index) => (character === '著' && hongKong?.[index] === '着' ? '着' : character)).join('');
  return {traditional, hongKong: hongKong ?? printedIn(traditional, 'hong-kong')};
});

function file(path: string): string[] {
  return readFileSync(new URL(path, import.meta.url), 'utf8').split('\n').filter(line => line !== '');
}

type Spelled = {readonly frequency: number; readonly spelled: string};

/** Returns the frequency and the commonest spelling of each word. */
function frequencies(): {readonly total: number; readonly words: ReadonlyMap<string, Spelled>} {
  const words = new Map<string, Spelled & {readonly often: number}>();
  let total = 0;
  for (const line of file('../node_modules/@node-rs/jieba/dict.txt')) {
    const [spelled = '', count] = line.split(' ');
    if (!HAN.test(spelled)) continue;
    const key = fold(spelled);
    const frequency = Number(count);
    total += frequency;
    const before = words.get(key) ?? {frequency: 0, spelled, often: 0};
    words.set(key, {frequency: before.frequency + frequency, ...(frequency > before.often ? {spelled, often: frequency} : {spelled: before.spelled, often: before.often})});
  }
  return {total, words};
}

/** Makes the file of words. */
export function buildWords(): Uint8Array {
  const {total, words} = frequencies();
  const frequencyOf = (key: string) => words.get(key)?.frequency ?? 0;
  const costOf = (frequency: number) => Math.min(UNKNOWN - 1, Math.round(2 * Math.log(total / frequency)));
  const formsOf = createForms(frequencyOf);
  const entries = new Map<string, Entry>();
  for (const [key, {frequency, spelled}] of words) {
    if (frequency < RAREST && key.length > 1) continue;
    entries.set(key, {cost: costOf(frequency), ...formsOf(key.length === 1 ? key : spelled), ...(key.length > 1 && spelled !== key && {simplified: spelled})});
  }
  const withFrequency = (key: string, otherwise: number) => entries.get(key) ?? {cost: costOf(Math.max(frequencyOf(key), otherwise)), ...formsOf(key)};
  for (const letter of folds.values()) if (HAN.test(letter) && !entries.has(letter)) entries.set(letter, {...withFrequency(letter, 1), cost: UNKNOWN - 1});
  for (const word of file('data/press-words.txt').filter(line => !line.startsWith('#')).flatMap(line => line.split(' '))) {
    const entry = withFrequency(word, OF_PHRASES);
    entries.set(word, {...entry, cost: Math.max(2, entry.cost - OF_PRESS)});
  }
  // Traditional words with a character that is also a simplified one: `瞭解` is simplified to `了解`, `瞭望` to itself.
  for (const [traditional, simplified] of pairsOf(toSimplified[0]!)) {
    const key = fold(traditional);
    if (key.length < 2 || key === simplified || !HAN.test(key) || simplified.length !== key.length) continue;
    const entry = entries.get(key) ?? {cost: withFrequency(fold(simplified), 3).cost, traditional: mapped(traditional, everyday)};
    entries.set(key, {...entry, simplified});
  }
  for (const {traditional, hongKong} of everydayForms) {
    const [simple, strange] = spellings(traditional, hongKong, frequencyOf);
    const {cost, simplified} = withFrequency(simple, OF_EVERYDAY);
    entries.set(simple, {cost, simplified, ...formsOf(simple)});
    if (strange !== simple) entries.set(strange, {cost, traditional: strange === fold(traditional) ? traditional : hongKong, simplified: simple});
  }
  for (const word of SIMPLIFIED_TOO) entries.set(fold(word), {...withFrequency(fold(word), OF_EVERYDAY), simplified: word});
  const soFar = openWords(encodeWords(entries, folds));
  const entryOf = (key: string) => ({...withFrequency(key, OF_PHRASES)});
  addNeeded(entries, entryOf, soFar);
  addRead(entries, entryOf, soFar);
  return encodeWords(entries, folds);
}

/**
 * Returns the letters of a word. If the two regions differ even in these, simplified text has the more common ones,
 * which come first.
 */
function spellings(traditional: string, hongKong: string, frequencyOf: (key: string) => number): readonly [string, string] {
  const [key, other] = [fold(traditional), fold(hongKong)];
  return frequencyOf(other) > frequencyOf(key) ? [other, key] : [key, other];
}

/**
 * Makes a function that gives the forms of words by their simplified form. Hong Kong's form is given if it differs from
 * Taiwan's form in Hong Kong's characters.
 */
function createForms(frequencyOf: (key: string) => number): (text: string) => Pick<Entry, 'traditional' | 'hongKong'> {
  const preferred = new Map(everydayForms.map(({traditional, hongKong}) => {
    const [simple] = spellings(traditional, hongKong, frequencyOf);
    return [simple, {'standard': standard(simple), 'taiwan': traditional, 'hong-kong': hongKong}] as const;
  }));
  const beginnings = new Set(Array.from(preferred.keys(), ([first]) => first));
  /** Returns the everyday forms of the words inside a longer word that OpenCC treats as words. */
  const everydayIn = (text: string, converted: string, region: Region): string => {
    const alone = preferred.get(text);
    if (alone) return alone[region];
    let better = region === 'hong-kong' ? printedIn(converted, region) : converted;
    for (let offset = 0; offset < text.length; offset += 1) {
      for (let end = offset + 2; beginnings.has(text[offset]!) && end <= text.length; end += 1) {
        const part = preferred.get(text.slice(offset, end));
        if (part && converted.slice(offset, end) === part.standard) better = better.slice(0, offset) + part[region] + better.slice(end);
      }
    }
    return better;
  };
  return text => {
    const converted = standard(text);
    const traditional = everydayIn(text, converted, 'taiwan');
    if (!HAN.test(traditional)) return {traditional: text};
    const hongKong = everydayIn(text, converted, 'hong-kong');
    return {traditional, hongKong: hongKong === printedIn(traditional, 'hong-kong') ? undefined : hongKong};
  };
}

/** Adds the words with handwritten readings. They become likelier than their parts, so that they are found. */
function addRead(entries: Map<string, Entry>, entryOf: (key: string) => Entry, words: Words): void {
  const {costOf} = createCut(words);
  for (const line of file('data/readings.txt')) {
    const [word = ''] = line.split(' ');
    const key = fold(word);
    if (!line.startsWith('#') && key.length > 1 && !entries.has(key)) entries.set(key, {...entryOf(key), cost: Math.max(2, costOf(key) - 2)});
  }
}

/** Adds those of OpenCC's phrases that would be converted wrongly without an entry. */
function addNeeded(entries: Map<string, Entry>, entryOf: (key: string) => Entry, words: Words): void {
  const {convert} = openConversion(words);
  const {costOf} = createCut(words);
  for (const [phrase] of phrases) {
    const key = fold(phrase);
    if (key.length < 2 || entries.has(key) || !HAN.test(key)) continue;
    const entry = entryOf(key);
    if (convert(key, 'traditional', {script: 'simplified'}) === printedIn(entry.traditional, 'taiwan')) continue;
    // It is a word, however rare. Make it likelier than its parts if this changes no other segmentation.
    entries.set(key, {...entry, cost: Math.max(2, Math.min(entry.cost, costOf(key) - 2))});
  }
}
