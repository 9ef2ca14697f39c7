import {labelOf, turnOf} from './parts/labelled.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';

/** Text in which a name and a colon begin each turn. The whole file decides which names are speakers. */
export const labels: Layout = {
  id: 'labels',
  name: {'en': 'Name: words', 'zh-Hans': '姓名：内容', 'zh-Hant': '姓名：內容'},
  example: 'Mei Tan: Good morning. The reading room is open.\nLuis Ortega: Thank you.',
  likeness: ({lines}) => likenessOf(lines, line => labelOf(line, 'unknown') !== undefined, 0.6),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const label = labelOf(line, 'unknown');
    if (!label) return false;
    emit(turnOf(label, offset, stands, undefined, label.isBracketed));
    return true;
  });
}
