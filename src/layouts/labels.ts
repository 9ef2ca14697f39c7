import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './likeness.ts';
import {lineScanner} from './lines.ts';

/** `Name: words` and `姓名：内容`, also with the words on the lines below. */
const LABELLED = /^[ \t\u3000\u00A0]*([^\s:：。！？!?“”「」][^:：\n。！？!?“”「」]{0,59}?)[ \t\u3000\u00A0]?[:：]/;

/** Text in which a name and a colon begin what somebody says. What is a name is seen from the whole file. */
export const labels: Layout = {
  id: 'labels',
  name: 'Name: words',
  example: 'Mei Tan: Good morning. The reading room is open.\nLuis Ortega: Thank you.',
  likeness: ({lines}) => likenessOf(lines, line => LABELLED.test(line), 0.6),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return lineScanner((line, at) => {
    const match = LABELLED.exec(line);
    if (!match) return;
    const from = line.indexOf(match[1]!);
    emit({kind: 'turn', at: at + from, label: {from: at + from, to: at + from + match[1]!.length}, words: at + match[0].length, claim: 'label'});
  });
}
