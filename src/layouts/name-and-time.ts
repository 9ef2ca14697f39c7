import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {nameLikeness} from '../transcript/names.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

const CLOCK = '(\\d{1,3}):(\\d{2})(?::(\\d{2}))?(?:[.,:](\\d{1,3}))?';
/** `Mei Tan - 00:05`, `Mei Tan | 00:05`, `Mei Tan [00:05]`, `Mei Tan 00:05`. */
const NAME_FIRST = new RegExp(`^[ \\t]*(\\S.{0,59}?)[ \\t\\u00A0]*(?:[-–—|•·,][ \\t\\u00A0]*|[ \\t\\u00A0])[[(]?${CLOCK}[\\])]?[ \\t\\u00A0]*$`);
/** `00:00:05:12 Mei Tan`, `[00:05] Mei Tan`. */
const TIME_FIRST = new RegExp(`^[ \\t]*[[(]?${CLOCK}[\\])]?[ \\t\\u00A0]*(?:[-–—|•·][ \\t\\u00A0]*|[ \\t\\u00A0])(\\S.{0,59}?)[ \\t\\u00A0]*:?[ \\t]*$`);
const LONGEST = 90;

/** Editors of transcripts: a line with a name and a time elapsed, and below it what was said. */
export const nameAndTime: Layout = {
  id: 'name-and-time',
  name: {'en': 'Name and time on a line, words below', 'zh-Hans': '姓名和时间一行，内容在下', 'zh-Hant': '姓名和時間一行，內容在下'},
  example: 'Mei Tan - 00:05\nGood morning. The reading room is open.\n\nLuis Ortega - 00:12\nThank you.',
  likeness: ({lines}) => likenessOf(lines, (line, index) => headIn(line) !== undefined && (lines[index + 1] ?? '').trim() !== '', 0.88),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

/** The name and the parts of the time of a line that has nothing else. */
function headIn(line: string): {readonly name: string; readonly time: readonly (string | undefined)[]} | undefined {
  if (line.length > LONGEST) return undefined;
  const first = NAME_FIRST.exec(line);
  const behind = first ? null : TIME_FIRST.exec(line);
  const name = first?.[1] ?? behind?.[5];
  if (name === undefined || nameLikeness(name) !== 'name') return undefined;
  return {name, time: first ? first.slice(2, 6) : behind!.slice(1, 5)};
}

function scanner(emit: (mark: Mark) => void): Scanner {
  return headScanner(emit, line => {
    const head = headIn(line);
    if (!head) return undefined;
    const [one, two, three] = head.time;
    return {label: nameIn(line, head.name), stamp: plainStamp(one!, two!, three, undefined, 'elapsed')};
  });
}
