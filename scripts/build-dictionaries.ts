import * as OpenCC from 'opencc-js/t2cn';
import {pinyin} from 'pinyin-pro';
import type {Dictionaries} from '../src/chinese/lexicon.ts';
import {tonedSyllable} from '../src/chinese/annotations.ts';

/** The blocks of Chinese characters in everyday text: the unified ideographs, extension A and the main block. */
const BLOCKS = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff]] as const;

/** Returns the readings and the simplified forms of all characters in the two libraries. */
export function buildDictionaries(): Dictionaries {
  const simplify = OpenCC.Converter({from: 't', to: 'cn'});
  const bySyllable = new Map<string, {mostly: string; also: string}>();
  let allSimplified = '';
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified !== character) allSimplified += character + simplified;
      // A traditional character also has the readings of its simplified form, whose entry is often more complete.
      const readings = new Set([...readingsOf(character), ...(simplified === character ? [] : readingsOf(simplified))]);
      for (const [index, syllable] of [...readings].entries()) {
        const entry = bySyllable.get(syllable) ?? {mostly: '', also: ''};
        entry[index === 0 ? 'mostly' : 'also'] += character;
        bySyllable.set(syllable, entry);
      }
    }
  }
  const readings = [...bySyllable].toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([syllable, {mostly, also}]) => `${syllable}${mostly}${also && `|${also}`}`).join(' ');
  return {readings, simplified: allSimplified};
}

const readingsOf = (character: string): string[] =>
  pinyin(character, {type: 'array', multiple: true}).flatMap(reading => tonedSyllable(reading) ?? []);
