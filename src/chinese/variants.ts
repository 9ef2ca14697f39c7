import type {Words} from './words.ts';

/**
 * Returns the characters of both scripts that mean the same in a search, for those of a text. They are groups such as
 * `发發髮`, the simplified one first, with blanks between. `has` tells whether a character of the Basic Multilingual Plane
 * is in the text.
 */
export function variantsOf({letterOf, letters, part}: Words, has: (code: number) => boolean): string {
  const groups = new Map<number, string>();
  const folds = new TextDecoder('utf-16le').decode(part('folds'));
  for (let at = 0; at < folds.length; at += 2) {
    const letter = letterOf[folds.charCodeAt(at)]!;
    groups.set(letter, (groups.get(letter) ?? letters[letter]!) + folds[at]!);
  }
  return [...groups.values()].filter(group => Array.from({length: group.length}, (_, at) => group.charCodeAt(at)).some(has)).join(' ');
}
