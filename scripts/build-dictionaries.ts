import * as OpenCC from 'opencc-js/t2cn';
import {pinyin} from 'pinyin-pro';
import type {Dictionaries} from '../src/shell/lexicon.ts';
import {tonedSyllable} from '../src/transcript/annotations.ts';

/** Where Chinese characters of everyday text stand: the unified ideographs, extension A and the main block. */
const BLOCKS = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff]] as const;

/** The readings and the simplified forms of all characters that the two libraries know. */
export function buildDictionaries(): Dictionaries {
  const simplify = OpenCC.Converter({from: 't', to: 'cn'});
  const bySyllable = new Map<string, string>();
  let simplifiable = '';
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified !== character) simplifiable += character;
      // A traditional character can also be read as its simplified form, whose entry is often the fuller one.
      for (const syllable of new Set([...readingsOf(character), ...(simplified === character ? [] : readingsOf(simplified))])) {
        bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
      }
    }
  }
  const readings = [...bySyllable].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(entry => entry.join('')).join(' ');
  return {readings, simplifiable};
}

const readingsOf = (character: string): string[] =>
  pinyin(character, {type: 'array', multiple: true}).flatMap(reading => tonedSyllable(reading) ?? []);
