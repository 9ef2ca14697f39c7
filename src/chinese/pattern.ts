import type {Lexicon} from '../transcript/lexicon.ts';

/** The longest query. Further characters are ignored. */
const QUERY_AT_MOST = 100;
/** The limit of ways to split letters into syllables: `fangan` is fang·an and fan·gan. */
const SPELLINGS_AT_MOST = 16;

/**
 * Makes a pattern that finds a query in words; undefined for an empty query. The match ignores script, case and width,
 * and a phrase matches across marks and breaks. With a lexicon, letters match characters by their readings: `fabuhui`
 * and `fbh` find 發布會. The pattern is a sequence of character classes. No character between two classes belongs to
 * either, so it runs in linear time.
 */
export function patternFor(query: string, lexicon?: Lexicon): RegExp | undefined {
  const characters = Array.from(query.trim()).slice(0, QUERY_AT_MOST);
  if (characters.length === 0) return undefined;
  const spelled = lexicon ? [...spellings(characters.join(''), lexicon), ...initials(characters.join(''), lexicon)].map(classes => classes.map(classOf).join(BETWEEN)) : [];
  return new RegExp([literal(characters, lexicon), ...spelled].join('|'), 'gu');
}

/** The marks and breaks that may stand between two characters of a phrase. */
const MARKS = '[\\s\\p{P}|]';
const BETWEEN = `${MARKS}{0,4}`;
const MARK = new RegExp(`^${MARKS}$`, 'u');
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * Returns a pattern for the characters themselves. A blank matches any marks and breaks. A mark matches itself, with or
 * without blanks behind it.
 */
function literal(characters: readonly string[], lexicon: Lexicon | undefined): string {
  let pattern = '';
  for (let index = 0; index < characters.length; index += 1) {
    const [before = '', character = ''] = [characters[index - 1], characters[index]];
    if (isBlank(character)) {
      if (!isBlank(before)) pattern += MARK.test(before) || MARK.test(characters[index + 1] ?? '') ? '\\s{0,4}' : `${MARKS}{1,4}`;
      continue;
    }
    // Latin words and numbers stay whole.
    if (index > 0 && !MARK.test(before) && !MARK.test(character) && (WIDE.test(before) || WIDE.test(character))) pattern += BETWEEN;
    pattern += classOf(variants(character, lexicon));
  }
  return pattern;
}

const isBlank = (character: string): boolean => /^\s$/.test(character);

/** Returns all equivalent forms of a character. */
function variants(character: string, lexicon: Lexicon | undefined): Iterable<string> {
  const narrow = /[\uFF01-\uFF5E]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  const forms = new Set([character, narrow, narrow.toLowerCase(), narrow.toUpperCase()].filter(form => Array.from(form).length === 1));
  for (const form of Array.from(forms)) {
    if (form > ' ' && form <= '~') forms.add(String.fromCharCode(form.charCodeAt(0) + 0xfee0));
    for (const variant of lexicon?.variantsOf(form) ?? []) forms.add(variant);
  }
  return forms;
}

const classOf = (characters: Iterable<string>): string => `[${Array.from(characters, character => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('')}]`;

/**
 * Splits letters into sequences of syllables. The last syllable may be incomplete. Each syllable is returned as the
 * characters with this reading.
 */
function spellings(query: string, {readAs, syllables}: Lexicon): readonly (readonly Iterable<string>[])[] {
  const letters = query.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/[\u0300-\u036F\s']/g, '').toLowerCase();
  if (!/^[a-z]{2,60}$/.test(letters)) return [];
  const spelled: (readonly Iterable<string>[])[] = [];
  // Memoise the offsets from which no split is possible. Without this, hostile letters would take exponential time.
  const hopeless = new Set<number>();
  const spell = (from: number, before: readonly Iterable<string>[]): boolean => {
    if (from === letters.length) {
      spelled.push(before);
      return true;
    }
    if (hopeless.has(from) || spelled.length >= SPELLINGS_AT_MOST) return false;
    let hasSpelled = false;
    for (let to = Math.min(letters.length, from + 6); to > from; to -= 1) {
      const syllable = letters.slice(from, to);
      if (syllables.has(syllable)) hasSpelled = spell(to, [...before, readAs(syllable)]) || hasSpelled;
    }
    if (!hasSpelled && before.length > 0) {
      const rest = letters.slice(from);
      const begun = [...syllables].filter(syllable => syllable.startsWith(rest));
      if (begun.length > 0) {
        spelled.push([...before, begun.map(readAs).join('')]);
        hasSpelled = true;
      }
    }
    if (!hasSpelled) hopeless.add(from);
    return hasSpelled;
  };
  spell(0, []);
  return spelled.slice(0, SPELLINGS_AT_MOST);
}

/** The least number of initials. Fewer would match too much. */
const INITIALS_AT_LEAST = 3;
const INITIALS_AT_MOST = 12;

/** Reads letters as initials of syllables, unless they are whole syllables themselves: `fbh`. */
function initials(query: string, {syllables, readAs}: Lexicon): readonly (readonly Iterable<string>[])[] {
  if (!/^[a-z]+$/.test(query) || query.length < INITIALS_AT_LEAST || query.length > INITIALS_AT_MOST || isSpelled(query, syllables)) return [];
  const all = Array.from(query, letter => [...syllables].filter(syllable => syllable.startsWith(letter)).map(readAs).join(''));
  return all.every(characters => characters !== '') ? [all] : [];
}

/** Tells whether letters are a sequence of whole syllables. */
function isSpelled(letters: string, syllables: ReadonlySet<string>): boolean {
  const ends = new Set([0]);
  for (let offset = 0; offset < letters.length; offset += 1) if (ends.has(offset)) for (let to = offset + 1; to <= offset + 6; to += 1) if (syllables.has(letters.slice(offset, to))) ends.add(to);
  return ends.has(letters.length);
}
