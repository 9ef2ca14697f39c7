import type {Lexicon} from '../../../src/transcript/lexicon.ts';

/** A place where the annotator stepped between two characters. Both must be of two bytes. `at` counts characters. */
export type Breakage = {
  readonly at: number;
  /** The mark of the decoder for a lead byte without a trail byte: one for both, or the mark alone (WHATWG). */
  readonly mark?: '?' | '\uFFFD';
};

/**
 * Breaks a clean text as the copied pages were broken. The annotator puts pinyin behind every character that has a
 * simplified form. At the broken place it also puts pinyin behind the second byte of a pair that lies across two
 * characters. The result is decoded as GBK. Undefined when no annotated character lies across that place.
 */
export function breakText(text: string, {at, mark = '?'}: Breakage, lexicon: Lexicon): string | undefined {
  const characters = [...text];
  const bytesOf = (character: string | undefined) => (character === undefined ? undefined : lexicon.encode(character));
  const before = bytesOf(characters[at - 1]);
  const broken = bytesOf(characters[at]);
  if (before?.length !== 2 || broken?.length !== 2) return undefined;
  const across = lexicon.decode(before[1]!, broken[0]!);
  const readingAcross = across && lexicon.hasSimplified(across) ? lexicon.readingsOf(across)[0] : undefined;
  if (readingAcross === undefined) return undefined;
  const bytes: number[] = [];
  for (const [index, character] of characters.entries()) {
    const [first, second] = bytesOf(character) ?? [];
    if (first === undefined) return undefined;
    bytes.push(first);
    if (index === at) bytes.push(...annotation(readingAcross, lexicon));
    if (second !== undefined) bytes.push(second);
    // The annotator has passed the character before the broken one, whose second byte it took for another's first.
    const [reading] = lexicon.readingsOf(character);
    if (index !== at - 1 && reading !== undefined && lexicon.hasSimplified(character)) bytes.push(...annotation(reading, lexicon));
  }
  return decodeGbk(bytes, mark);
}

const annotation = (reading: string, {encode}: Lexicon): number[] => [...`(${reading})`].flatMap(letter => [...encode(letter) ?? []]);

const decoder = new TextDecoder('gbk');
const strict = new TextDecoder('gbk', {fatal: true});

/**
 * Decodes as the WHATWG decoder does, or as one that takes two bytes at a time and writes a question mark for no pair.
 */
function decodeGbk(bytes: readonly number[], mark: string): string {
  if (mark === '\uFFFD') return decoder.decode(Uint8Array.from(bytes));
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index]! < 0x80) text += String.fromCharCode(bytes[index]!);
    else {
      try {
        text += strict.decode(Uint8Array.from(bytes.slice(index, index + 2)));
      } catch {
        text += mark;
      }
      index += 1;
    }
  }
  return text;
}
