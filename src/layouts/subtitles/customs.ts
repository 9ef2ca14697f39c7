/** Detects customs of a file from all of its cues: names before colons, and colours for people. */
export type Customs = {
  /** Counts a cue with words. */
  readonly passes: () => void;
  /** Counts a possible label: text before a colon or in brackets, or otherwise a colour. */
  readonly sees: (label: string, isWritten: boolean) => void;
  /** Returns the label of a colour; undefined if no colour has been seen. */
  readonly colourLabel: (colour: string | undefined) => string | undefined;
  readonly end: () => void;
};

/** The share of cues with recurring labels from which other labels of the same form count, too. */
const MOST = 0.5;
/** The share of cues from which recurring labels count. */
const MANY = 0.25;
/** Words of a sentence before a colon. */
const SENTENCE = /[。！？；!?;…“”"]|[.,]\s+\p{Ll}/u;
/** Phrases before a colon that begin with a capital, in languages in which capitals are no evidence. */
const PHRASE = /^(?:das (?:heißt|ist|bedeutet)|zum beispiel|es (?:gibt|geht)|und zwar|c[’']est[- ]à[- ]dire|par exemple|voilà|es decir|por ejemplo|o sea|cioè|per esempio|ou seja|por exemplo|то есть|например)$/i;
const MOST_WORDS = 7;
/** The limit of labels. If there are more, they are not people. */
const PEOPLE_AT_MOST = 2000;
/** The label of lines without a colour. */
const PLAIN = '—';

export function createCustoms(present: (people: readonly string[]) => void): Customs {
  const labels = new Map<string, number>();
  const colours = new Map<string, number>();
  /** The first spelling of each colour in the file. */
  const spellings = new Map<string, string>();
  let cues = 0;
  let hasColours = false;
  return {
    passes() {
      cues += 1;
    },
    sees(label, isWritten) {
      const counts = isWritten ? labels : colours;
      const count = counts.get(label);
      if (count !== undefined || counts.size < PEOPLE_AT_MOST) counts.set(label, (count ?? 0) + 1);
    },
    colourLabel(colour) {
      hasColours ||= colour !== undefined;
      if (colour === undefined) return hasColours ? PLAIN : undefined;
      const name = colourOf(colour);
      if (!spellings.has(name) && spellings.size < PEOPLE_AT_MOST) spellings.set(name, colour);
      return `#${spellings.get(name) ?? name}`;
    },
    end() {
      const people: string[] = [];
      const isLike = (label: string) => !SENTENCE.test(label) && !PHRASE.test(label) && label.split(/\s+/).length <= MOST_WORDS && /\p{L}/u.test(label);
      const recurring = [...labels].filter(([label, count]) => count > 1 && isLike(label));
      const share = recurring.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, cues);
      if (share >= MANY) people.push(...recurring.map(([label]) => label));
      if (share >= MOST) people.push(...[...labels].filter(([label, count]) => count === 1 && isLike(label) && /^[^\p{Ll}]/u.test(label)).map(([label]) => label));
      const used = [...colours].filter(([label, count]) => label !== PLAIN && count > 1);
      // If there are labels, colours do not mark speakers. A single colour marks a speaker only if other lines have no
      // colour.
      if (people.length === 0 && (used.length > 1 || (used.length === 1 && cues - used[0]![1] > 1))) people.push(...colours.keys());
      if (people.length > 0) present(people);
    },
  };
}

/** Names of colours by their hexadecimal values (CSS Color 4, section 6.1). */
const NAMED: Readonly<Record<string, string>> = {ffffff: 'white', ffff00: 'yellow', '00ffff': 'cyan', '00ff00': 'lime', ff00ff: 'magenta', ff0000: 'red', '0000ff': 'blue', '000000': 'black', '008000': 'green', aqua: 'cyan', fuchsia: 'magenta'};

/** Returns one name for all spellings of a colour. */
export function colourOf(written: string): string {
  const bare = written.replace(/^#/, '').toLowerCase();
  const long = /^[\da-f]{3}$/.test(bare) ? bare.replaceAll(/./g, '$&$&') : /^[\da-f]{6}ff$/.test(bare) ? bare.slice(0, 6) : bare;
  return NAMED[long] ?? long;
}
