import type {Layout, Mark, Scanner} from './layout.ts';
import {isBlank, lineScanner} from './parts/lines.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `15:10  Q1  齊魯晚報記者`, `≈15:10:21  主持人`. An estimate is no stamp. */
const BEGINNING = /^(≈)?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\.(\d{1,3}))? {2}(?:[QA]\d{1,6} {2})?(\S.*)$/;

/** The program's own text, as `export -f txt` writes it. */
export const ownText: Layout = {
  id: 'txt',
  name: {'en': 'replay-presser, export -f txt', 'zh-Hans': 'replay-presser 的 export -f txt', 'zh-Hant': 'replay-presser 的 export -f txt'},
  example: '15:00  主持人\n大家好。\n\n15:04  Q1  城市晚報記者\n電梯何時啟用？',
  likeness: ({lines}) => likenessOf(lines, (line, index) => BEGINNING.test(line) && (index === 0 || lines[index - 1] === ''), 0.98),
  scanner,
  neighbours: 'paragraphs',
  isClean: true,
  head: 'page',
};

/** Scans beginnings, which follow a blank line. Words have no blank lines, so they are never taken for a beginning. */
function scanner(emit: (mark: Mark) => void): Scanner {
  let isBehindBlank = true;
  return lineScanner((line, offset) => {
    const match = isBehindBlank ? BEGINNING.exec(line) : null;
    isBehindBlank = isBlank(line);
    if (!match) return;
    const [, estimate, one, two, three, fraction, name] = match;
    emit({
      kind: 'turn', offset, words: offset + line.length, label: {from: offset + line.length - name!.length, to: offset + line.trimEnd().length}, claim: 'certain', stands: 'paragraph',
      stamp: estimate === undefined ? plainStamp(one!, two!, three, fraction, 'unknown') : undefined,
    });
  });
}
