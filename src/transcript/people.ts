/** Merges labels of the same person. It does so only if they cannot mean any other person of the file. */
import {splitPost} from './names.ts';
import {isHost, isReporter} from './roster.ts';

/** A person as described by a label: the name, and the words beside it. */
export type Person = {
  readonly name: string;
  /** The post or the outlet beside the name. */
  readonly beside?: string;
  /** The abbreviation in brackets, which later labels use: `Max Hillebrand (MH)`. */
  readonly alias?: string;
};

const ADDRESSED = /^(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof|Professor|Sir|Dame|Datuk|Dato)\.? /;
const BRACKETED = /^(.{1,80}?)\s?[(（]([^()（）]{1,60})[)）]$/;
const TITLE = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Mdm|Dr|Prof|Professor|Sir|Dame|Senator|Sen|Rep|Representative|Minister|Secretary|President|Governor|Gov|Mayor|Ambassador|Commissioner|Director|Chairman|Chair|Judge|Justice|Councillor)\.? )+/i;

/** Splits a label into its parts. A role, such as that of a chair, is no name. */
export function personOf(label: string): Person {
  const bracketed = BRACKETED.exec(label);
  if (bracketed && !isRole(bracketed[1]!)) {
    const [, name, inside] = bracketed as unknown as [string, string, string];
    // `The Minister for Health (Mr Gan)`: the name is the one inside.
    if (ADDRESSED.test(inside)) return {name: inside, beside: name.replace(/^The /, '')};
    const initials = name.split(/[\s-]+/).map(word => word[0] ?? '').join('');
    if (/^[A-Z]{2,4}$/.test(inside) && inside.toLowerCase() === initials.toLowerCase()) return {name, alias: inside};
    return {...personOf(name), beside: inside};
  }
  const split = splitPost(label);
  return split ? {name: split.name, beside: split.post} : {name: label};
}

const isRole = (label: string): boolean => isHost(label) || isReporter(label) || /^(?:Q|A|答|Speaker|Participant|Unknown.*)\s?\d*$/i.test(label);

/** Normalises a name for comparison: without titles and marks, and in lower case. */
const keyOf = (name: string): string => name.replace(TITLE, '').replaceAll(/[.,\s\u3000]+/g, ' ').trim().toLowerCase();

/**
 * Returns for each label the index of the first label of the same person. Names are the same if they differ only in
 * case, or in a post or outlet. A first name is merged if only one full name begins with it, and a title with a surname
 * if only one full name ends with it.
 */
export function samePeople(labels: readonly string[]): readonly number[] {
  const people = labels.map(personOf);
  const keys = people.map(({name}) => keyOf(name));
  const first = new Map<string, number>();
  const besides = new Map<string, Set<string>>();
  for (const [index, key] of keys.entries()) {
    if (!first.has(key)) first.set(key, index);
    const {beside} = people[index]!;
    if (beside !== undefined) besides.set(key, (besides.get(key) ?? new Set()).add(beside.toLowerCase()));
  }
  /** Full names by their first and by their last word; undefined if several names share the word. */
  const [byFirst, byLast] = [new Map<string, string | undefined>(), new Map<string, string | undefined>()];
  const enter = (map: Map<string, string | undefined>, word: string, key: string) => map.set(word, map.has(word) && map.get(word) !== key ? undefined : key);
  for (const key of first.keys()) {
    const words = key.split(' ');
    if (words.length < 2 || words.length > 4 || !/^[\p{Script=Latin}’' .-]+$/u.test(key)) continue;
    enter(byFirst, words[0]!, key);
    enter(byLast, words.at(-1)!, key);
  }
  /** Full names by their initials. Some transcripts have a full name only once. */
  const byInitials = new Map<string, string | undefined>();
  for (const key of first.keys()) {
    const parts = key.split(/[ -]/);
    if (parts.length >= 2 && parts.length <= 4 && parts.every(part => part.length > 1)) enter(byInitials, parts.map(part => part[0]).join(''), key);
  }
  const aliases = new Map(people.flatMap(({alias}, index) => (alias === undefined ? [] : [[alias.toLowerCase(), keys[index]!] as const])));
  return labels.map((label, index) => {
    const key = keys[index]!;
    const same = first.get(key)!;
    if (isRole(label)) return labels[same]!.toLowerCase() === label.toLowerCase() ? same : index;
    // One name with several posts or outlets may be several people.
    if ((besides.get(key)?.size ?? 0) > 1 && people[index]!.beside !== undefined) return labels.findIndex(other => other === label);
    if (key.includes(' ') || key === '') return same;
    const full = aliases.get(key) ?? (/^[A-Z]{2,4}$/.test(label) ? byInitials.get(key) : undefined) ?? (TITLE.test(people[index]!.name) ? byLast.get(key) : byFirst.get(key));
    return first.get(full ?? key)!;
  });
}
