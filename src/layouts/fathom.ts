import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `0:31 - Mei Tan (City Library)`, with the words below, indented by two blanks. */
const BEGINNING = /^(\d{1,2}):(\d{2})(?::(\d{2}))? - (\S.{0,118}?)\s*$/;
const RECORDING = /^VIEW RECORDING\b/;
const ACTION = /^\s*(?:ACTION ITEM|SCREEN SHARING|HIGHLIGHT|BOOKMARK)\b/;

/** Fathom's text export. */
export const fathom: Layout = {
  id: 'fathom',
  name: {'en': 'Fathom, text', 'zh-Hans': 'Fathom 文本', 'zh-Hant': 'Fathom 文字'},
  example: '0:00 - Mei Tan (City Library)\n  Good morning. The reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => BEGINNING.test(line), lines.some(line => RECORDING.test(line)) ? 1 : 0.9),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return headScanner(emit, line => {
    const match = BEGINNING.exec(line);
    if (match) return {label: nameIn(line, match[4]!), stamp: plainStamp(match[1]!, match[2]!, match[3], undefined, 'elapsed')};
    return RECORDING.test(line) ? 'aside' : ACTION.test(line) ? 'event' : undefined;
  });
}
