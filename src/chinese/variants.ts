import type {Words} from './words.ts';

/**
 * Returns groups of characters of both scripts that a search treats as equal, for the characters of a text. A group is
 * `发發髮`, with the simplified one first. Groups are separated by blanks. `has` tells whether a character of the Basic
 * Multilingual Plane is in the text.
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
