import type {Claim, Standing} from '../layouts/layout.ts';
import {isShortName, nameLikeness, type Likeness} from '../transcript/names.ts';
import {personOf} from '../transcript/people.ts';

/** The possible labels of a file, with statistics of each. Whether one counts as a label depends on all of them. */
export type Labels = {
  /** Counts a label and returns its number. `isSpoken` tells whether the text behind it may be somebody's words. */
  readonly see: (label: string, mark: {readonly claim: Claim; readonly stands?: Standing; readonly isBulleted?: boolean}, isSpoken: () => boolean, isMentioned: () => boolean) => number;
  /** Returns the number of a label that has been counted before. */
  readonly numberOf: (label: string) => number;
  readonly textOf: (label: number) => string;
  /** Adds the names of those present. */
  readonly present: (people: readonly string[]) => void;
  /** Tells whether a label counts as one, as far as the file has been read. */
  readonly isLabel: (label: number) => boolean;
  /** Tells whether nearly all labels have a bullet, so that one without is none. */
  readonly areBulleted: () => boolean;
  /** Tells whether it counts as a label at a place without evidence against it. */
  readonly isKnown: (label: number) => boolean;
};

/** The limit of different labels of a file. With more, the words before its colons are no labels. */
const LABELS_AT_MOST = 100_000;
/** The share of certain labels at the beginning of paragraphs from which others must be there, too. */
const NEARLY_ALL = 0.95;
/** The share of labels with a bullet from which others must have one too. */
const MOST = 0.75;
/** The number of times, and the share, in which a label unlike a name must recur. */
const RECURS = 3;
const SHARE = 0.03;
/** The number of times in which a possible surname and given name must recur. */
const RECURS_SHORT = 2;

type Seen = {
  readonly text: string;
  readonly likeness: Likeness;
  readonly isShort: boolean;
  /** One word with a capital, or initials: `Mei`, `MT`. */
  readonly isWord: boolean;
  /** True if the text before it mentions somebody by this name. */
  readonly isMentioned: boolean;
  proved: boolean;
  claimed: number;
  paragraphs: number;
  sentences: number;
  spoken: number;
};

export function createLabels(): Labels {
  const numbers = new Map<string, number>();
  const all: Seen[] = [];
  const people = new Set<string>();
  /** The words of names. A label that is one of them counts as a name. */
  const words = new Set<string>();
  /**
   * Counts of labels that are like names: of all, of those at the beginning of a paragraph, and of those with a bullet.
   */
  let [named, namedParagraphs, namedBulleted] = [0, 0, 0];
  const judge = ({text, likeness, isShort, isWord, isMentioned, proved, claimed, paragraphs, sentences, spoken}: Seen): boolean => {
    if (proved || people.has(text)) return true;
    if (likeness === 'none' || claimed === 0) return false;
    const standsRight = named === 0 || namedParagraphs < named * NEARLY_ALL || paragraphs * 2 > claimed;
    if (likeness === 'name' || isMentioned || words.has(text)) return spoken > 0 && (claimed > 1 || (sentences === 0 && standsRight));
    return claimed >= (isShort ? RECURS_SHORT : Math.max(isWord && sentences === 0 ? RECURS_SHORT : RECURS, named * SHARE)) && spoken * 2 >= claimed && sentences * 2 < claimed && standsRight;
  };
  return {
    see(label, {claim, stands = 'paragraph', isBulleted = false}, isSpoken, isMentioned) {
      let number = numbers.get(label);
      if (number === undefined) {
        if (all.length >= LABELS_AT_MOST) return all.length - 1;
        number = all.length;
        numbers.set(label, number);
        const likeness = nameLikeness(label);
        if (likeness === 'name' && /^\p{Lu}.* /u.test(label)) for (const word of label.replace(/\s?\(.*/, '').split(' ')) if (/^\p{Lu}\p{L}+$/u.test(word)) words.add(word);
        const {name, beside} = personOf(label);
        if (likeness === 'name' && beside !== undefined) words.add(name);
        const isHan = /^[\u3400-\u9FFF]{2,4}$/.test(label);
        all.push({text: label, likeness, isShort: isHan && isShortName(label), isWord: /^\p{Lu}\p{L}{1,19}$/u.test(label), isMentioned: isHan && likeness === 'unknown' && isMentioned(), claimed: 0, proved: false, paragraphs: 0, sentences: 0, spoken: 0});
      }
      const seen = all[number]!;
      if (claim === 'certain') seen.proved = true;
      if (claim === 'label' || claim === 'either') seen.claimed += 1;
      if (stands === 'paragraph') seen.paragraphs += 1;
      if (stands === 'sentence') seen.sentences += 1;
      // For a name it is enough that somebody's words have followed it once.
      if (seen.likeness === 'name' && seen.spoken > 0 ? false : isSpoken()) seen.spoken += 1;
      if (seen.likeness === 'name' || claim === 'certain') {
        named += 1;
        if (isBulleted) namedBulleted += 1;
        if (stands === 'paragraph') namedParagraphs += 1;
      }
      return number;
    },
    numberOf: label => numbers.get(label) ?? all.length - 1,
    textOf: label => all[label]!.text,
    present(list) {
      for (const name of list) people.add(name).add(personOf(name).name);
    },
    isLabel: label => judge(all[label]!),
    areBulleted: () => namedBulleted > named * MOST,
    isKnown(label) {
      const {proved, claimed} = all[label]!;
      return proved || claimed > 1;
    },
  };
}
