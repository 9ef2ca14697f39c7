import {labelOf, stampIn, turnOf} from './parts/labelled.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';

/** `(00:12)`, alone on a line: a new paragraph of the same speaker. */
const ALONE = /^[ \t]*\((\d{1,2}:\d{2}(?::\d{2})?)\):?[ \t]*/;
const HAN = /[\u3400-\u9FFF]/;

const isBeginning = (line: string): boolean => {
  const label = labelOf(line, 'elapsed');
  return label?.stamp !== undefined && !label.isBold && !line.includes('\\[') && !HAN.test(line.slice(label.from, label.to));
};

/** Rev’s transcripts, old (`Name: (00:24)`) and new (`Name (00:24):`). */
export const rev: Layout = {
  id: 'rev',
  name: {'en': 'Rev, transcript', 'zh-Hans': 'Rev 转录', 'zh-Hant': 'Rev 逐字稿'},
  example: 'Mei Tan: (00:24)\nGood morning. The reading room is open.\n\nLuis Ortega (01:02:09):\nThank you.',
  likeness: ({lines}) => likenessOf(lines, isBeginning, 0.95),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const label = labelOf(line, 'elapsed');
    if (label) {
      emit(turnOf(label, offset, stands, label.stamp ? 'certain' : 'label', label.stamp !== undefined));
      return true;
    }
    const alone = ALONE.exec(line);
    const stamp = alone ? stampIn(alone[1]!, 'elapsed') : undefined;
    if (!alone || !stamp) return false;
    emit({kind: 'piece', offset, words: offset + alone[0].length, stamp});
    return true;
  });
}
