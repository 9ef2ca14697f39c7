import {brotliDecompressSync} from 'node:zlib';
import type {Lexicon} from '../transcript/lexicon.ts';

/** What `scripts/build-dictionaries.ts` writes. */
export type Dictionaries = {
  /** For each toned syllable the characters that are mostly read so and, behind a bar, those that can be: `fā發发|沷 fá乏伐…`. */
  readonly readings: string;
  /** All characters that have a different simplified form, each followed by it. */
  readonly simplified: string;
};

const NONE: readonly string[] = [];

/** Opens the dictionaries as they are shipped, compressed with Brotli (RFC 7932). */
export const openShippedLexicon = (data: Uint8Array): Lexicon => openLexicon(brotliDecompressSync(data).toString());

/** Opens the dictionaries, and the tables of GBK, which the host knows (Encoding standard). */
export function openLexicon(data: string): Lexicon {
  const {readings, simplified} = JSON.parse(data) as Dictionaries;
  const syllables = new Map<string, string[]>();
  const toneless = new Map<string, string>();
  for (const entry of readings.split(' ')) {
    const [syllable = ''] = /^[^|\p{Script=Han}]+/u.exec(entry) ?? [];
    const letters = withoutTone(syllable);
    toneless.set(letters, (toneless.get(letters) ?? '') + entry.slice(syllable.length).replace('|', ''));
    const [mostly = '', also = ''] = entry.slice(syllable.length).split('|');
    for (const character of mostly) syllables.set(character, [syllable, ...syllables.get(character) ?? []]);
    for (const character of also) syllables.set(character, [...syllables.get(character) ?? [], syllable]);
  }
  const simplifiedForms = new Map<string, string>();
  const traditionalForms = new Map<string, string>();
  const characters = Array.from(simplified);
  for (let index = 0; index < characters.length; index += 2) {
    const [traditional, simple] = [characters[index]!, characters[index + 1]!];
    simplifiedForms.set(traditional, simple);
    traditionalForms.set(simple, (traditionalForms.get(simple) ?? '') + traditional);
  }
  let gbk: Gbk | undefined;
  return {
    readingsOf: character => syllables.get(character) ?? NONE,
    hasSimplified: character => simplifiedForms.has(character),
    simplified: character => simplifiedForms.get(character) ?? character,
    variantsOf(character) {
      const simple = simplifiedForms.get(character) ?? character;
      return new Set([character, simple, ...traditionalForms.get(simple) ?? []]);
    },
    syllables: new Set(toneless.keys()),
    readAs: syllable => toneless.get(syllable) ?? '',
    encode: character => (character.length === 1 && character < '\u0080' ? [character.charCodeAt(0)] : (gbk ??= openGbk()).bytes.get(character)),
    decode: (lead, trail) => (gbk ??= openGbk()).characters.get((lead << 8) | trail),
  };
}

/** `lǜ` → `lv`. */
const withoutTone = (syllable: string): string => syllable.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/[\u0300-\u036F]/g, '');

type Gbk = {readonly characters: ReadonlyMap<number, string>; readonly bytes: ReadonlyMap<string, readonly number[]>};

const LEADS = {first: 0x81, last: 0xfe};
const TRAILS = {first: 0x40, last: 0xfe};

/** Both directions of GBK, asked of the decoder once: private-use characters and holes are none. */
function openGbk(): Gbk {
  const decoder = new TextDecoder('gbk');
  const characters = new Map<number, string>();
  const bytes = new Map<string, readonly number[]>([['€', [0x80]]]);
  for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
    for (let trail = TRAILS.first; trail <= TRAILS.last; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length !== 1 || /[\uE000-\uF8FF\uFFFD]/.test(character)) continue;
      characters.set((lead << 8) | trail, character);
      if (!bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return {characters, bytes};
}
