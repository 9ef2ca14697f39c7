/** Customs of a file that only all of its cues tell: names before colons, and colours for people. */
export type Customs = {
  /** Counts a cue with words. */
  readonly passes: () => void;
  /** Takes a possible label: written before a colon or in brackets, or else of a colour. */
  readonly sees: (label: string, isWritten: boolean) => void;
  /** Returns the label of a colour; undefined where no colour has been seen. */
  readonly colourLabel: (colour: string | undefined) => string | undefined;
  readonly end: () => void;
};

/** The share of cues with recurring labels from which labels of the same form are labels too. */
const MOST = 0.5;
/** The share of cues from which recurring labels are labels. */
const MANY = 0.25;
/** Words of a sentence before a colon. */
const SENTENCE = /[。！？；!?;…“”"]|[.,]\s+\p{Ll}/u;
const MOST_WORDS = 7;
/** The most labels. More of them are no people. */
const PEOPLE_AT_MOST = 2000;
/** The label of lines without a colour, whose speaker is not named, such as the first lines of a file. */
const PLAIN = '—';

export function createCustoms(present: (people: readonly string[]) => void): Customs {
  const labels = new Map<string, number>();
  const colours = new Map<string, number>();
  let cues = 0;
  let hasColours = false;
  return {
    passes() {
      cues += 1;
    },
    sees(label, isWritten) {
      const counts = isWritten ? labels : colours;
      const known = counts.get(label);
      if (known !== undefined || counts.size < PEOPLE_AT_MOST) counts.set(label, (known ?? 0) + 1);
    },
    colourLabel(colour) {
      hasColours ||= colour !== undefined;
      return colour === undefined ? hasColours ? PLAIN : undefined : `#${colour}`;
    },
    end() {
      const people: string[] = [];
      const isLike = (label: string) => !SENTENCE.test(label) && label.split(/\s+/).length <= MOST_WORDS && /\p{L}/u.test(label);
      const recurring = [...labels].filter(([label, count]) => count > 1 && isLike(label));
      const share = recurring.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, cues);
      if (share >= MANY) people.push(...recurring.map(([label]) => label));
      if (share >= MOST) people.push(...[...labels].filter(([label, count]) => count === 1 && isLike(label) && /^[^\p{Ll}]/u.test(label)).map(([label]) => label));
      const used = [...colours].filter(([label, count]) => label !== PLAIN && count > 1);
      // Beside labels, colours tell nothing. A single colour marks a speaker only where others speak without one.
      if (people.length === 0 && (used.length > 1 || (used.length === 1 && cues - used[0]![1] > 1))) people.push(...colours.keys());
      if (people.length > 0) present(people);
    },
  };
}
