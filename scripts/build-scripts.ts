import simplify from 'opencc-js/to/cn';
import traditionalize from 'opencc-js/from/cn';
import {wholeDictionary, type Entry, type ScriptDictionaries} from '../src/shell/files/scripts.ts';
import {compressed} from './compressed.ts';

/** OpenCC's dictionaries between traditional and simplified characters, made short: they are over a megabyte. */
export function buildScripts(): Uint8Array {
  const dictionaries: ScriptDictionaries = {simplify: simplify.map(shortened), traditionalize: traditionalize.map(shortened)};
  return compressed(Buffer.from(JSON.stringify(dictionaries), 'utf16le'));
}

type Group = (typeof simplify)[number];

/** Most phrases only keep together what the characters alone would become anyway: these need no other form. */
function shortened(group: Group): ScriptDictionaries['simplify'][number] {
  const dictionaries = group.map(entriesOf);
  const characters = new Map(dictionaries.at(-1));
  const phrases = dictionaries.slice(0, -1).map(entries => entries.map(entry => shortEntry(entry, characters)).join('|'));
  phrases.forEach((phrase, index) => {
    if (JSON.stringify(wholeDictionary(phrase, characters)) !== JSON.stringify(dictionaries[index])) throw new Error('a dictionary cannot be made short');
  });
  return {phrases, characters: dictionaries.at(-1)!.map(([from, to]) => `${from}${to}`).join('|')};
}

const entriesOf = (dictionary: Group[number]): readonly Entry[] =>
  (typeof dictionary === 'string' ? dictionary.split('|').map(entry => entry.split(' ') as unknown as Entry) : dictionary);

function shortEntry([from, to]: Entry, characters: ReadonlyMap<string, string>): string {
  const [before, after] = [Array.from(from), Array.from(to)];
  if (before.length !== after.length) return `${from} ${to}`;
  return before.map((character, index) => ((characters.get(character) ?? character) === after[index] ? character : `${character}${after[index]!}~`)).join('');
}
