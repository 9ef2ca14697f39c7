import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';

const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Hon|The|Vice|Ranking|Acting|Senator|Representative|Chair|Chairman|Chairwoman|Secretary|Governor|General|Admiral|Colonel|Judge|Justice)';
/** `Mr. TAN.`, `The CHAIRMAN.`, `CHAIR TAN.`, `MEI TAN.`: a name in capitals and a full stop, and the words behind it. */
const LABEL = new RegExp(`^([ \\t\\u00A0]*)((?:${TITLE}\\.? ){0,3}\\p{Lu}[\\p{Lu}'’-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{Lu}'’-]+)){0,3})\\.[ \\t\\u00A0]+(?=[\\p{Lu}\\d“"‘'(\\[])(?!\\p{Lu}[\\p{Lu}’' .-]{1,40}:)`, 'u');
const LONGEST_LABEL = 60;

const labelIn = (line: string): RegExpExecArray | null => LABEL.exec(line.slice(0, 2 * LONGEST_LABEL));

/** Hearings and press conferences of central banks: names in capitals, closed by a full stop. */
export const hearing: Layout = {
  id: 'hearing',
  name: {'en': 'Hearing: NAME. Words', 'zh-Hans': '听证会：大写姓名加句点', 'zh-Hant': '聽證會：大寫姓名加句點'},
  example: 'Chair TAN. Good morning. The reading room is open.\n\nMr. ORTEGA. Thank you. When do the lifts open?',
  likeness: ({lines}) => likenessOf(lines, line => labelIn(line) !== null, 0.9),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const match = labelIn(line);
    if (!match) return false;
    const [whole, blanks, label] = match as unknown as [string, string, string];
    const from = offset + blanks.length;
    emit({kind: 'turn', offset: from, label: {from, to: from + label.length}, words: offset + whole.length, claim: 'label', stands});
    return true;
  });
}
