import type {FormsPart} from '../src/chinese/forms.ts';
import {PARTS, type Part} from '../src/chinese/words.ts';

/** An entry of the list of words. Its key is the spelling in simplified characters, one for each letter. */
export type Entry = {
  readonly cost: number;
  /** The word in the internal traditional characters. */
  readonly traditional: string;
  /**
   * The word in simplified characters, and in those of Hong Kong, if they cannot be derived from the letters and the
   * region's characters.
   */
  readonly simplified?: string | undefined;
  readonly hongKong?: string | undefined;
};

type Node = {readonly key: string; readonly children: Map<number, Node>; entry: Entry | undefined};

/**
 * Encodes the file of words for `openWords` and `openForms`. `folds` gives the letter of each character that is none
 * itself.
 */
export function encodeWords(entries: ReadonlyMap<string, Entry>, folds: ReadonlyMap<string, string>): Uint8Array {
  const counts = new Map<string, number>();
  for (const key of entries.keys()) for (const character of key) counts.set(character, (counts.get(character) ?? 0) + 1);
  // The most common letters have the lowest numbers, so that adjacent numbers are close. This compresses well.
  const letters = `\0${[...counts].toSorted(([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1)).map(([character]) => character).join('')}`;
  const letterOf = new Map(Array.from(letters, (character, index) => [character, index]));
  const candidates = candidatesIn(entries);
  const forms: FormsPart = {
    candidates: [...candidates].map(([key, among]) => key + among).join(' '),
    simplified: [...entries].flatMap(([key, {simplified}]) => (simplified === undefined || simplified === key ? [] : [key + simplified])).join(' '),
    hongKong: [...entries].flatMap(([key, {hongKong}]) => (hongKong === undefined ? [] : [key + hongKong])).join(' '),
  };
  const all: Readonly<Record<Part, Uint8Array>> = {
    letters: utf16(letters),
    folds: utf16([...folds].filter(([from, to]) => letterOf.has(to) && !letterOf.has(from)).map(pair => pair.join('')).join('')),
    forms: utf16(JSON.stringify(forms)),
    ...encodeTrie(trieOf(entries, letterOf), candidates),
  };
  return Buffer.concat(PARTS.flatMap(name => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(all[name].length);
    return [length, all[name]];
  }));
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** Returns the traditional characters of each letter that differ from it, the usual one first. */
function candidatesIn(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const candidates = new Map<string, Set<string>>();
  for (const [key, {traditional}] of entries) {
    for (let offset = 0; offset < key.length; offset += 1) {
      const letter = key[offset]!;
      let among = candidates.get(letter);
      if (!among) candidates.set(letter, among = new Set([entries.get(letter)?.traditional ?? letter]));
      among.add(traditional[offset]!);
    }
  }
  return new Map([...candidates].filter(([key, among]) => among.size > 1 || !among.has(key)).map(([key, among]) => [key, [...among].join('')]));
}

function trieOf(entries: ReadonlyMap<string, Entry>, letterOf: ReadonlyMap<string, number>): Node {
  const root: Node = {key: '', children: new Map(), entry: undefined};
  for (const [word, entry] of entries) {
    let node = root;
    for (const character of word) {
      const letter = letterOf.get(character)!;
      let child = node.children.get(letter);
      if (!child) node.children.set(letter, child = {key: node.key + character, children: new Map(), entry: undefined});
      node = child;
    }
    node.entry = entry;
  }
  return root;
}

function encodeTrie(root: Node, candidates: ReadonlyMap<string, string>): Readonly<Record<'counts' | 'labels' | 'costs' | 'choices', Uint8Array>> {
  const parts = {counts: [] as number[], labels: [] as number[], costs: [] as number[], choices: [] as number[]};
  for (let level = [root]; level.length > 0;) {
    const next: Node[] = [];
    for (const {key, entry, children} of level) {
      parts.costs.push(entry?.cost ?? 0);
      for (const [index, form] of Array.from(entry?.traditional ?? '').entries()) {
        const among = candidates.get(key[index]!) ?? '';
        if (among.length > 1) parts.choices.push(among.indexOf(form));
      }
      addNumber(children.size, parts.counts);
      let before = 0;
      for (const [letter, child] of [...children].toSorted(([one], [other]) => one - other)) {
        addNumber(letter - before, parts.labels);
        before = letter;
        next.push(child);
      }
    }
    level = next;
  }
  return {counts: Uint8Array.from(parts.counts), labels: Uint8Array.from(parts.labels), costs: Uint8Array.from(parts.costs), choices: Uint8Array.from(parts.choices)};
}

/** Writes a number in seven bits a byte, the lowest first. The highest bit says that more follow. */
function addNumber(value: number, to: number[]): void {
  let rest = value;
  for (; rest > 127; rest >>= 7) to.push((rest & 127) | 128);
  to.push(rest);
}
