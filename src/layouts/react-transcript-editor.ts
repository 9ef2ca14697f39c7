import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `Mei Tan<TAB>[00:05]<TAB>words`. */
const BEGINNING = /^([^\t]{1,80})[ ]?\t[ ]?\[(\d{1,2}):(\d{2})(?::(\d{2}))?\][ ]?\t?[ ]?/;

/** The text export of the BBC's react-transcript-editor. */
export const reactTranscriptEditor: Layout = {
  id: 'react-transcript-editor',
  name: {'en': 'react-transcript-editor, text', 'zh-Hans': 'react-transcript-editor 文本', 'zh-Hant': 'react-transcript-editor 文字'},
  example: 'Mei Tan\t[00:05]\tGood morning. The reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => BEGINNING.test(line), 0.97),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return headScanner(emit, line => {
    const match = BEGINNING.exec(line);
    return match ? {label: nameIn(line, match[1]!), stamp: plainStamp(match[2]!, match[3]!, match[4], undefined, 'elapsed'), words: match[0].length} : undefined;
  });
}
