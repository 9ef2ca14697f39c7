import type {Lexicon, WordTrie} from '../transcript/lexicon.ts';
import {ALIKE, EVERYDAY, PRINTED} from './regions.ts';
import {openGbk} from './repair/gbk.ts';

/** The contents of the file that `scripts/build-dictionaries.ts` writes. */
export type Dictionaries = {
  /**
   * For each toned syllable, the characters with this as their main reading, and behind a bar those with it as another
   * reading: `fā發发|沷 fá乏伐…`.
   */
  readonly readings: string;
  /** All characters that have a different simplified form, each followed by that form. */
  readonly simplified: string;
};

const NONE: readonly string[] = [];

/**
 * Opens the dictionaries, and the tables of GBK, which come from the host's decoder (Encoding standard). Readings are
 * ready at once, because a transcript waits for them. The rest is computed lazily.
 */
export function openLexicon(data: string, words?: WordTrie): Lexicon {
  const {readings, simplified} = JSON.parse(data) as Dictionaries;
  const readingsOf = openReadings(readings);
  const forms = lazily(() => openForms(simplified));
  const spelled = lazily(() => openSyllables(readings));
  const gbk = lazily(openGbk);
  return {
    readingsOf,
    hasSimplified: character => forms().simplified.has(character),
    simplified: character => forms().simplified.get(character) ?? character,
    variantsOf(character) {
      const {simplified: simple, traditional, alike} = forms();
      const alternatives = new Set([character]);
      // A character that is a form of one of the forms is a form of the character, too.
      for (const form of [character, ...alike.get(character) ?? []]) {
        const folded = simple.get(form) ?? form;
        for (const other of [form, folded, ...traditional.get(folded) ?? []]) for (const one of [other, ...alike.get(other) ?? []]) alternatives.add(one);
      }
      return alternatives;
    },
    get syllables() {
      return new Set(spelled().keys());
    },
    readAs: syllable => spelled().get(syllable) ?? '',
    words,
    encode: character => (character.length === 1 && character < '\u0080' ? [character.charCodeAt(0)] : gbk().encode(character)),
    decode: (lead, trail) => gbk().decode(lead, trail),
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** Returns the end of the syllable of an entry. Behind it are only Han characters and the bar. */
function behindSyllable(entry: string): number {
  let offset = 0;
  while (offset < entry.length && entry.charCodeAt(offset) < 0x3000 && entry[offset] !== '|') offset += 1;
  return offset;
}

/** Returns the readings of each character. The commonest is in one table, and the few others are in a second one. */
function openReadings(entries: string): Lexicon['readingsOf'] {
  const syllables: string[] = [];
  // Syllables are counted from 1. All characters are of the Basic Multilingual Plane.
  const mostly = new Uint16Array(0x10000);
  const also = new Map<number, number[]>();
  for (const entry of entries.split(' ')) {
    let offset = behindSyllable(entry);
    const number = syllables.push(entry.slice(0, offset));
    for (; offset < entry.length && entry[offset] !== '|'; offset += 1) mostly[entry.charCodeAt(offset)] = number;
    for (offset += 1; offset < entry.length; offset += 1) {
      const code = entry.charCodeAt(offset);
      const others = also.get(code);
      if (others) others.push(number);
      else also.set(code, [number]);
    }
  }
  const cached: (readonly string[] | undefined)[] = [];
  return character => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xffff) return NONE;
    return cached[code] ??= [mostly[code]!, ...also.get(code) ?? []].flatMap(number => syllables[number - 1] ?? []);
  };
}

/** Returns, for each syllable without its tone, all characters with this reading. */
function openSyllables(entries: string): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const entry of entries.split(' ')) {
    const offset = behindSyllable(entry);
    const letters = withoutTone(entry.slice(0, offset));
    spelled.set(letters, (spelled.get(letters) ?? '') + entry.slice(offset).replace('|', ''));
  }
  return spelled;
}

type Forms = Readonly<Record<'simplified' | 'traditional' | 'alike', ReadonlyMap<string, string>>>;

/** Characters that may replace each other in either script, besides those of `regions.ts`. */
const WRITTEN_ALIKE = ['着著', '什甚', '么麼麽', '了瞭', '借藉', '划劃画畫', '里裡裏', '卫衛衞', '说説說', '线綫線', '群羣', '峰峯', '床牀', '仿倣彷', '匯彙汇', '沉沈', '佔占', '煉練鍊炼练', '鉅巨', '週周', '托託'];

function openForms(pairs: string): Forms {
  const simplified = new Map<string, string>();
  const traditional = new Map<string, string>();
  const characters = Array.from(pairs);
  for (let index = 0; index < characters.length; index += 2) {
    const [from, to] = [characters[index]!, characters[index + 1]!];
    simplified.set(from, to);
    traditional.set(to, (traditional.get(to) ?? '') + from);
  }
  const alike = new Map<string, string>();
  const groups = [...WRITTEN_ALIKE, ...ALIKE, ...`${EVERYDAY}${PRINTED.taiwan}${PRINTED['hong-kong']}`.match(/../gu) ?? []];
  for (const group of groups) for (const character of group) alike.set(character, (alike.get(character) ?? '') + group);
  return {simplified, traditional, alike};
}

/** Returns a syllable without its tone: `lǜ` → `lv`. */
const withoutTone = (syllable: string): string => syllable.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/[\u0300-\u036F]/g, '');
