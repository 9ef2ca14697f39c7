import {labelOf, turnOf} from './parts/labelled.ts';
import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {stampAt} from './parts/stamps.ts';

/** `Q    When do the lifts open?`: blanks, mostly no-break ones, stand for a colon. */
const ASKED = /^[ \t\u00A0]*Q(?:[ \t\u00A0]{2,}|\u00A0|[ \t](?=\p{Lu}|[“"‘(…]|\[))(?!\([^()]{1,60}\) ?:)[ \t\u00A0]*/u;
const CAPITALS = /^[ \t\u00A0]*\p{Lu}[\p{Lu}. ’'-]{1,50}:/u;
/** `9:02 A.M. EST`, `END  9:20 A.M. EST`. */
const TIME = /^[ \t\u00A0]*(?:END[ \t\u00A0]*)?(\d{1,2}:\d{2}[ \t\u00A0]*[AP]\.?M\.?)(?:[ \t\u00A0]*\(?[A-Z]{1,5}\)?)?[ \t\u00A0]*$/i;
const ENDED = /^[ \t\u00A0]*(?:END|###|\\?#\\?#\\?#|-END-)[ \t\u00A0]*$/;

/** A briefing of the White House or the State Department: names in capitals, questions by `Q`. */
export const whiteHouse: Layout = {
  id: 'white-house',
  name: {'en': 'Briefing of the White House or the State Department', 'zh-Hans': '白宫、美国国务院的简报会', 'zh-Hant': '白宮、美國國務院的簡報會'},
  example: 'MS. TAN:  Good morning. The reading room is open.\n\nQ    When do the lifts open?',
  likeness: ({lines}) => {
    const asked = lines.some(line => ASKED.test(line));
    const timed = lines.some(line => TIME.test(line));
    return likenessOf(lines, line => CAPITALS.test(line) || ASKED.test(line), asked ? 0.96 : timed ? 0.85 : 0);
  },
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let hasBegun = false;
  return pageScanner(emit, (line, offset, stands) => {
    const to = offset + line.length;
    const time = line.length < 60 ? stampIn(line) : undefined;
    if (time) {
      emit(hasBegun ? {kind: 'end', offset, to, stamp: time} : {kind: 'about', offset, to, about: {start: time}});
      return 'aside';
    }
    if (ENDED.test(line)) {
      emit({kind: 'aside', offset, to});
      return 'aside';
    }
    const asked = ASKED.exec(line);
    if (asked && (stands !== 'sentence' || /\u00A0| {2}/.test(asked[0]))) {
      const from = offset + line.indexOf('Q');
      emit({kind: 'turn', offset: from, label: {from, to: from + 1}, words: offset + asked[0].length, claim: 'certain', stands});
      hasBegun = true;
      return true;
    }
    const label = labelOf(line, 'clock');
    if (label) {
      emit(turnOf(label, offset, stands));
      hasBegun = true;
      return true;
    }
    return false;
  });
}

function stampIn(line: string): PrintedStamp | undefined {
  const text = TIME.exec(line)?.[1];
  return text === undefined ? undefined : stampAt(text.replaceAll(/[\u00A0\t]/g, ' '), 0)?.stamp;
}
