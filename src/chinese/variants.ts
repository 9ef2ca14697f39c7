import type {Words} from './words.ts';

/**
 * Returns the characters of both scripts that mean the same in a search, for those of a text. They are groups such as
 * `发發髮`, the simplified one first, with blanks between. `has` tells whether a character of the Basic Multilingual Plane
 * is in the text.
 */
export function variantsOf({letterOf, letters, part}: Words, has: (code: number) => boolean): string {
  const groups = new Map<number, string>();
  const folds = new TextDecoder('utf-16le').decode(part('folds'));
  for (let offset = 0; offset < folds.length; offset += 2) {
    const letter = letterOf[folds.charCodeAt(offset)]!;
    groups.set(letter, (groups.get(letter) ?? letters[letter]!) + folds[offset]!);
  }
  return [...groups.values()].filter(group => Array.from({length: group.length}, (_, index) => group.charCodeAt(index)).some(has)).join(' ');
}
