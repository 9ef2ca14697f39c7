/**
 * The words of Chinese and their likelihoods. Conversion, repair, readings and search share this list. Words are stored
 * in one spelling: all forms of a character in both scripts have the same letter, so that `發布` and `发布` are one word.
 * The list is a trie in breadth-first order: a node's children are neighbours, sorted by letter. So a node needs only
 * three numbers, and the list needs no parsing.
 */
import type {WordTrie} from '../transcript/lexicon.ts';

/**
 * The parts of the file that `scripts/build-words.ts` writes, in order. The length of each precedes it (32 bits,
 * little-endian).
 */
export const PARTS = ['letters', 'folds', 'counts', 'labels', 'costs', 'choices', 'forms'] as const;
export type Part = (typeof PARTS)[number];

/** The cost of a node at which no word ends. */
export const NO_WORD = 0;
/**
 * The cost of a character that is not in the list. Costs are negative logarithms of likelihoods, in units of half a
 * natural logarithm.
 */
export const UNKNOWN = 40;

export type Words = WordTrie & {
  /** The simplified character of each letter. */
  readonly letters: string;
  /** Returns a part of the file, for code that needs more of a word than its likelihood. */
  readonly part: (name: Part) => Uint8Array;
};

export function openWords(data: Uint8Array): Words {
  const parts = partsOf(data);
  const text = (name: Part) => new TextDecoder('utf-16le').decode(parts.get(name));
  const letters = text('letters');
  const letterOf = new Uint16Array(0x10000);
  for (let letter = 1; letter < letters.length; letter += 1) letterOf[letters.charCodeAt(letter)] = letter;
  // Pairs of a traditional character and the simplified one that stands for its letter.
  const folds = text('folds');
  for (let offset = 0; offset < folds.length; offset += 2) letterOf[folds.charCodeAt(offset)] = letterOf[folds.charCodeAt(offset + 1)]!;
  const costs = parts.get('costs')!;
  const {first, labels} = openTrie(parts.get('counts')!, parts.get('labels')!, costs.length);
  let seldom: ReadonlySet<string> | undefined;
  return {letterOf, letters, first, labels, costs, isSeldomForm: character => (seldom ??= rareForms(text('forms'))).has(character), part: name => parts.get(name)!};
}

/** Returns the rare traditional characters of letters, which only some words have: 髮, while 發 is the usual one. */
function rareForms(forms: string): ReadonlySet<string> {
  // An entry is a letter and its traditional characters, the usual one first. Entries are separated by blanks.
  const {candidates} = JSON.parse(forms) as {readonly candidates: string};
  return new Set(candidates.split(' ').flatMap(([letter, , ...others]) => others.filter(other => other !== letter)));
}

function partsOf(data: Uint8Array): ReadonlyMap<Part, Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const parts = new Map<Part, Uint8Array>();
  let index = 0;
  for (const name of PARTS) {
    const length = view.getUint32(index, true);
    parts.set(name, data.subarray(index + 4, index + 4 + length));
    index += 4 + length;
  }
  return parts;
}

/**
 * Reads numbers with seven bits per byte, the lowest bits first (LEB128). The highest bit is set if more bytes follow.
 * Letters are stored as differences between neighbours.
 */
function openTrie(counts: Uint8Array, deltas: Uint8Array, nodes: number): Pick<Words, 'first' | 'labels'> {
  const first = new Uint32Array(nodes + 1);
  const labels = new Uint16Array(nodes);
  let [countAt, labelAt, next] = [0, 0, 1];
  for (let node = 0; node < nodes; node += 1) {
    first[node] = next;
    let count = counts[countAt++]!;
    for (let shift = 7; counts[countAt - 1]! > 127; shift += 7) count = (count & ((1 << shift) - 1)) | (counts[countAt++]! << shift);
    let label = 0;
    for (; count > 0; count -= 1) {
      let delta = deltas[labelAt++]!;
      for (let shift = 7; deltas[labelAt - 1]! > 127; shift += 7) delta = (delta & ((1 << shift) - 1)) | (deltas[labelAt++]! << shift);
      label += delta;
      labels[next++] = label;
    }
  }
  first[nodes] = next;
  return {first, labels};
}

/** Returns the child of a node by a letter, or 0 if there is none. It is a binary search. */
export function childOf({first, labels}: WordTrie, node: number, letter: number): number {
  let low = first[node]!;
  let high = first[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const label = labels[middle]!;
    if (label === letter) return middle;
    if (label < letter) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Returns the node of a word or of a prefix, or 0. */
export function nodeOf(words: Words, word: string): number {
  let node = 0;
  for (let offset = 0; offset < word.length; offset += 1) {
    node = childOf(words, node, words.letterOf[word.charCodeAt(offset)]!);
    if (node === 0) return 0;
  }
  return node;
}

/** The segmentation of letters into words: the beginning of each word, and its node (0 for a character that is no word). */
export type Cut = {
  /**
   * Cuts `letters` up to `length`, and returns the number of words. `extra` adds to the cost of a word from one offset to
   * another.
   */
  readonly cut: (letters: Uint16Array, length: number, extra?: (node: number, from: number, to: number) => number) => number;
  /** Returns the cost of the likeliest words of a text. */
  readonly costOf: (text: string) => number;
  /** The words of the last cut, from the last to the first: their beginnings and nodes. */
  readonly begins: Int32Array;
  readonly nodes: Int32Array;
};

/** Makes a segmenter of letters into the likeliest words (Viterbi over unigrams). It reuses its own buffers. */
export function createCut(words: Words): Cut {
  const {first, labels, costs} = words;
  let room = 0;
  let best = new Int32Array(0);
  let from = new Int32Array(0);
  let via = new Int32Array(0);
  const cut: {begins: Int32Array; nodes: Int32Array} & Omit<Cut, 'begins' | 'nodes'> = {
    costOf(text) {
      cut.cut(Uint16Array.from(text, (_, index) => words.letterOf[text.charCodeAt(index)]!), text.length);
      return best[text.length]!;
    },
    begins: from,
    nodes: via,
    cut(letters, length, extra) {
      if (length >= room) {
        room = Math.max(256, length * 2);
        [best, from, via, cut.begins, cut.nodes] = [new Int32Array(room), new Int32Array(room), new Int32Array(room), new Int32Array(room), new Int32Array(room)];
      }
      best.fill(0x3fffffff, 0, length + 1);
      best[0] = 0;
      for (let start = 0; start < length; start += 1) {
        const before = best[start]!;
        if (before + UNKNOWN < best[start + 1]!) {
          best[start + 1] = before + UNKNOWN;
          from[start + 1] = start;
          via[start + 1] = 0;
        }
        let node = 0;
        for (let index = start; index < length; index += 1) {
          const letter = letters[index]!;
          let low = first[node]!;
          let high = first[node + 1]! - 1;
          node = 0;
          while (low <= high) {
            const middle = (low + high) >>> 1;
            const label = labels[middle]!;
            if (label === letter) {
              node = middle;
              break;
            }
            if (label < letter) low = middle + 1;
            else high = middle - 1;
          }
          if (node === 0) break;
          const cost = costs[node]!;
          if (cost === NO_WORD) continue;
          const total = before + cost + (extra ? extra(node, start, index + 1) : 0);
          if (total < best[index + 1]!) {
            best[index + 1] = total;
            from[index + 1] = start;
            via[index + 1] = node;
          }
        }
      }
      let count = 0;
      for (let end = length; end > 0; end = from[end]!) {
        cut.begins[count] = from[end]!;
        cut.nodes[count++] = via[end]!;
      }
      return count;
    },
  };
  return cut;
}
