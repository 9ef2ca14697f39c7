import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {plainStamp} from './parts/stamps.ts';

/** `Mei Tan  0:05  `, two blanks between; the name may be missing. */
const BEGINNING = /^(?:(\S.{0,79}?) {2})?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/;
const NAMED = /^\S.{0,79}? {2}\d{1,2}:\d{2}(?::\d{2})?\s*$/;
const FOOTER = /^Transcribed by https?:\/\/otter\.ai\/?\s*$/;

/** Otter's text export: a name, two blanks and the time elapsed, and below it a paragraph. */
export const otter: Layout = {
  id: 'otter',
  name: {'en': 'Otter.ai, text', 'zh-Hans': 'Otter.ai 文本', 'zh-Hant': 'Otter.ai 文字'},
  example: 'Mei Tan  0:05  \nGood morning. The reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => NAMED.test(line), lines.some(line => FOOTER.test(line)) ? 1 : 0.9),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return lineScanner((line, offset) => {
    if (line.length > 120) return;
    const match = BEGINNING.exec(line);
    if (match) {
      const [, name, first, second, third] = match;
      const mark = {offset, words: offset + line.length, stamp: plainStamp(first!, second!, third, undefined, 'elapsed')};
      emit(name === undefined ? {kind: 'piece', ...mark} : {kind: 'turn', ...mark, label: {from: offset, to: offset + name.trimEnd().length}, claim: 'certain'});
    } else if (FOOTER.test(line)) {
      emit({kind: 'aside', offset, to: offset + line.length});
    }
  });
}
