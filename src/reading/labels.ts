import type {Claim} from '../layouts/layout.ts';
import {looksLikeName, looksLikeNoName} from '../transcript/names.ts';

/** The labels of a file with what is seen of each, and whether it is taken for one. What makes a label is seen from all of them. */
export type Labels = {
  /** Counts a label and gives its number. */
  readonly see: (label: string, claim: Claim) => number;
  readonly textOf: (label: number) => string;
  /** Those present, as the file lists them. */
  readonly present: (people: readonly string[]) => void;
  /** Whether a label is taken for one, as far as has been seen. */
  readonly isLabel: (label: number) => boolean;
  /** Whether it is one at a place where nothing speaks against it. */
  readonly isKnown: (label: number) => boolean;
};

/** A file with more different labels than this has none: what stands before its colons are words. */
const LABELS_AT_MOST = 100_000;

type Seen = {readonly text: string; claimed: number; proved: boolean; verdict: boolean | undefined};

export function createLabels(): Labels {
  const numbers = new Map<string, number>();
  const all: Seen[] = [];
  const people = new Set<string>();
  const judge = ({text, claimed, proved}: Seen): boolean => proved || people.has(text) || (!looksLikeNoName(text) && (claimed > 1 || looksLikeName(text)));
  return {
    see(label, claim) {
      let number = numbers.get(label);
      if (number === undefined) {
        if (all.length >= LABELS_AT_MOST) return all.length - 1;
        number = all.length;
        numbers.set(label, number);
        all.push({text: label, claimed: 0, proved: false, verdict: undefined});
      }
      const seen = all[number]!;
      if (claim === 'certain') seen.proved = true;
      if (claim === 'label' || claim === 'either') seen.claimed += 1;
      if (seen.verdict !== true) seen.verdict = undefined;
      return number;
    },
    textOf: label => all[label]!.text,
    present(named) {
      for (const name of named) people.add(name);
      for (const seen of all) seen.verdict = undefined;
    },
    isLabel(label) {
      const seen = all[label]!;
      return seen.verdict ??= judge(seen);
    },
    isKnown(label) {
      const {proved, claimed} = all[label]!;
      return proved || claimed > 1;
    },
  };
}
