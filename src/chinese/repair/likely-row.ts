/** Sequences of characters that grow one character at a time, with the cost of their likeliest division into words. */
import type {WordTrie} from '../../transcript/lexicon.ts';
import {childOf, NO_WORD, UNKNOWN} from '../words.ts';

/** The cost of a character if there is no list of words. */
const WITHOUT_WORDS = 10;

/** A sequence of characters, as a linked list: its last character, and the sequence before it. */
export type LikelyRow = {
  readonly character: string;
  readonly before: LikelyRow | undefined;
  /** The cost of the likeliest division into words that end here, with all extra costs. */
  readonly cost: number;
  /** Incomplete words: their nodes, and the cost of the sequence before each. */
  readonly nodes: readonly number[];
  readonly costs: readonly number[];
};

export const EMPTY_ROW: LikelyRow = {character: '', before: undefined, cost: 0, nodes: [], costs: []};

/**
 * Returns the row with one more character. `extra` is added to its cost. A character that is no letter ends all words.
 */
export function extended(row: LikelyRow, character: string, extra: number, words: WordTrie | undefined): LikelyRow {
  if (!words) return {character, before: row, cost: row.cost + extra + WITHOUT_WORDS, nodes: [], costs: []};
  const letter = character.length === 1 ? words.letterOf[character.charCodeAt(0)]! : 0;
  if (letter === 0) return {character, before: row, cost: row.cost + extra + (isHan(character) ? UNKNOWN : 0), nodes: [], costs: []};
  const nodes: number[] = [];
  const costs: number[] = [];
  let best = row.cost + UNKNOWN;
  for (let begun = 0; begun <= row.nodes.length; begun += 1) {
    const from = begun < row.nodes.length ? row.costs[begun]! : row.cost;
    const node = childOf(words, begun < row.nodes.length ? row.nodes[begun]! : 0, letter);
    if (node === 0) continue;
    if (words.costs[node] !== NO_WORD) best = Math.min(best, from + words.costs[node]!);
    if (words.first[node + 1]! <= words.first[node]!) continue;
    nodes.push(node);
    costs.push(from + extra);
  }
  return {character, before: row, cost: best + extra, nodes, costs};
}

const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9FFF';

/** Tells whether any continuation costs the same for two rows. */
export const continueAlike = (one: LikelyRow, other: LikelyRow): boolean => one.nodes.length === other.nodes.length && one.nodes.every((node, index) => node === other.nodes[index]);
