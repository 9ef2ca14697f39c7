import {brotliDecompressSync} from 'node:zlib';
import {ConverterFactory, type DictGroup} from 'opencc-js/core';
import type {Converters} from '../../transcript/wording.ts';

/** What `scripts/build-scripts.ts` writes: for each direction OpenCC's groups of dictionaries, applied one after the other. */
export type ScriptDictionaries = {readonly simplify: readonly ShortGroup[]; readonly traditionalize: readonly ShortGroup[]};

/**
 * A group of dictionaries, made short. `characters` are pairs, one character and what it becomes, with bars between.
 * `phrases` are dictionaries of longer entries: what becomes something else than its characters would alone has that
 * behind it, and a `~` (`不克制剋~`), or after a blank where the lengths differ.
 */
export type ShortGroup = {readonly phrases: readonly string[]; readonly characters: string};

/** A phrase and what it becomes. */
export type Entry = readonly [from: string, to: string];

/** Opens the converters. A dictionary is made ready when its direction is first asked for. */
export function openConverters(data: Uint8Array): Converters {
  const dictionaries = JSON.parse(brotliDecompressSync(data).toString('utf16le')) as ScriptDictionaries;
  const lazily = (groups: readonly ShortGroup[]) => {
    let convert: ((text: string) => string) | undefined;
    return (text: string) => (convert ??= ConverterFactory(...groups.map(wholeGroup)))(text);
  };
  return {simplified: lazily(dictionaries.simplify), traditional: lazily(dictionaries.traditionalize)};
}

function wholeGroup({phrases, characters}: ShortGroup): DictGroup {
  const pairs = characters.split('|').map((pair): Entry => {
    const [from = ''] = pair;
    return [from, pair.slice(from.length)];
  });
  const known = new Map(pairs);
  return [...phrases.map(phrase => wholeDictionary(phrase, known)), pairs];
}

/** The entries of a dictionary that has been made short. */
export const wholeDictionary = (phrases: string, characters: ReadonlyMap<string, string>): readonly Entry[] => phrases.split('|').map((entry): Entry => {
  if (entry.includes(' ')) return entry.split(' ') as unknown as Entry;
  let to = '';
  if (!entry.includes('~')) {
    for (const character of entry) to += characters.get(character) ?? character;
    return [entry, to];
  }
  const shown = Array.from(entry);
  let from = '';
  for (let index = 0; index < shown.length; index += 1) {
    const character = shown[index]!;
    const differs = shown[index + 2] === '~';
    from += character;
    to += differs ? shown[index + 1]! : characters.get(character) ?? character;
    if (differs) index += 2;
  }
  return [from, to];
});
