import type {Lexicon} from '../transcript/lexicon.ts';

/** Longer queries find nothing that shorter ones would not. */
const QUERY_AT_MOST = 100;
/** So many ways to read letters as syllables are tried: `fangan` is fang·an and fan·gan. */
const SPELLINGS_AT_MOST = 16;

/**
 * What finds a query in words, or undefined for an empty one. Simplified finds traditional text and the other way round,
 * upper and lower case, full and half width are one; and, with a lexicon, letters find characters that are read so:
 * `fabuhui` finds 發布會. The pattern is a row of classes without repetition, so it runs in linear time.
 */
export function patternFor(query: string, lexicon?: Lexicon): RegExp | undefined {
  const characters = Array.from(query.trim()).slice(0, QUERY_AT_MOST);
  if (characters.length === 0) return undefined;
  const literal = characters.map(character => classOf(variants(character, lexicon))).join('');
  const spelled = lexicon ? spellings(characters.join(''), lexicon).map(classes => classes.map(classOf).join('')) : [];
  return new RegExp([literal, ...spelled].join('|'), 'gu');
}

/** A character in all forms that count as the same. */
function variants(character: string, lexicon: Lexicon | undefined): Iterable<string> {
  const narrow = /[\uFF01-\uFF5E]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : /\s/.test(character) ? ' ' : character;
  const forms = new Set([character, narrow, narrow.toLowerCase(), narrow.toUpperCase()].filter(form => Array.from(form).length === 1));
  for (const form of Array.from(forms)) {
    if (form > ' ' && form <= '~') forms.add(String.fromCharCode(form.charCodeAt(0) + 0xfee0));
    for (const variant of lexicon?.variantsOf(form) ?? []) forms.add(variant);
  }
  if (narrow === ' ') forms.add('\n').add('\u3000').add('\u00A0');
  return forms;
}

const classOf = (characters: Iterable<string>): string => `[${Array.from(characters, character => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('')}]`;

/** The letters as rows of syllables; the last may have only begun. Each syllable as the characters that are read so. */
function spellings(query: string, {readAs, syllables}: Lexicon): readonly (readonly Iterable<string>[])[] {
  const letters = query.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/[\u0300-\u036F\s']/g, '').toLowerCase();
  if (!/^[a-z]{2,60}$/.test(letters)) return [];
  const found: (readonly Iterable<string>[])[] = [];
  // Places from which the rest has been tried in vain: without them, hostile letters would be tried in endless ways.
  const hopeless = new Set<number>();
  const spell = (from: number, before: readonly Iterable<string>[]): boolean => {
    if (from === letters.length) {
      found.push(before);
      return true;
    }
    if (hopeless.has(from) || found.length >= SPELLINGS_AT_MOST) return false;
    let hasSpelled = false;
    for (let to = Math.min(letters.length, from + 6); to > from; to -= 1) {
      const syllable = letters.slice(from, to);
      if (syllables.has(syllable)) hasSpelled = spell(to, [...before, readAs(syllable)]) || hasSpelled;
    }
    if (!hasSpelled && before.length > 0) {
      const rest = letters.slice(from);
      const begun = [...syllables].filter(syllable => syllable.startsWith(rest));
      if (begun.length > 0) {
        found.push([...before, begun.map(readAs).join('')]);
        hasSpelled = true;
      }
    }
    if (!hasSpelled) hopeless.add(from);
    return hasSpelled;
  };
  spell(0, []);
  return found.slice(0, SPELLINGS_AT_MOST);
}
