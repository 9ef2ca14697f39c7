import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `Mei Tan: 00:00:01`, alone on its line. */
const BEGINNING = /^(\S[^:]{0,79}): ?(\d{1,2}):(\d{2}):(\d{2})(?![\d:])[ \t]*/;
const ALONE = /^(\S[^:]{0,79}): ?(\d{1,2}):(\d{2}):(\d{2})\s*$/;

/** btctranscripts.com: a name, a colon and the time elapsed, and below them one sentence on each line. */
export const btctranscripts: Layout = {
  id: 'btctranscripts',
  name: {'en': 'btctranscripts.com', 'zh-Hans': 'btctranscripts.com', 'zh-Hant': 'btctranscripts.com'},
  example: 'Mei Tan: 00:00:01\n\nGood morning.\nThe reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => ALONE.test(line), 0.97),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return headScanner(emit, line => {
    const match = BEGINNING.exec(line);
    if (!match) return undefined;
    return {label: nameIn(line, match[1]!), stamp: plainStamp(match[2]!, match[3]!, match[4], undefined, 'elapsed'), words: match[0].length, claim: match[0].length < line.length ? 'label' : 'certain'};
  });
}
