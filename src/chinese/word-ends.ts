import {createCut, type Words} from './words.ts';

/** Opens the segmenter of Chinese text into the likeliest words. It calls `mark` with the offset behind each word. */
export function openWordEnds(words: Words): (text: string, mark: (offset: number) => void) => void {
  const cut = createCut(words);
  let letters = new Uint16Array(256);
  return (text, mark) => {
    if (letters.length < text.length) letters = new Uint16Array(2 * text.length);
    for (let offset = 0; offset < text.length; offset += 1) letters[offset] = words.letterOf[text.charCodeAt(offset)]!;
    const count = cut.cut(letters, text.length);
    for (let index = 0; index < count; index += 1) if (cut.begins[index]! > 0) mark(cut.begins[index]!);
    mark(text.length);
  };
}
