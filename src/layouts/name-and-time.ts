import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {isShortName, nameLikeness} from '../transcript/names.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {plainStamp, stampAt} from './parts/stamps.ts';

const CLOCK = '(\\d{1,3}):(\\d{2})(?::(\\d{2}))?(?:[.,:](\\d{1,3}))?';
/** `Mei Tan - 00:05`, `Mei Tan | 00:05`, `Mei Tan [00:05]`, `Mei Tan 00:05`. */
const NAME_FIRST = new RegExp(`^[ \\t]*(\\S.{0,59}?)[ \\t\\u00A0]*(?:[-–—|•·,][ \\t\\u00A0]*|[ \\t\\u00A0])[[(]?${CLOCK}[\\])]?[ \\t\\u00A0]*$`);
/** `00:00:05:12 Mei Tan`, `[00:05] Mei Tan`. */
const TIME_FIRST = new RegExp(`^[ \\t]*[[(]?${CLOCK}[\\])]?[ \\t\\u00A0]*(?:[-–—|•·][ \\t\\u00A0]*|[ \\t\\u00A0])(\\S.{0,59}?)[ \\t\\u00A0]*:?[ \\t]*$`);
/** `谭美 2023-12-13 15:00:05`. */
const DATED = /^[ \t]*(\S.{0,39}?)[ \t\u3000\u00A0]+(?=\d{4}[-/.年]\d)/;
/** A time alone, on the line below a name. */
const ALONE = new RegExp(`^[ \\t]*[[(]?${CLOCK}[\\])]?[ \\t]*$`);
const LONGEST = 90;
const LONGEST_NAME = 40;

/** Transcript editors and meeting tools: a line with a name and a time, or a line for each, and the words below. */
export const nameAndTime: Layout = {
  id: 'name-and-time',
  name: {'en': 'Name and time on a line, words below', 'zh-Hans': '姓名和时间一行，内容在下', 'zh-Hant': '姓名和時間一行，內容在下'},
  example: 'Mei Tan - 00:05\nGood morning. The reading room is open.\n\nLuis Ortega - 00:12\nThank you.',
  likeness({lines}) {
    const together = likenessOf(lines, (line, index) => headIn(line) !== undefined && (lines[index + 1] ?? '').trim() !== '', 0.88);
    const apart = likenessOf(lines, (line, index) => line.length < LONGEST && ALONE.test(line) && isName(lines[index - 1] ?? ''), 0.96);
    return apart.sure > together.sure ? apart : together;
  },
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

type Head = {readonly name: string; readonly stamp: PrintedStamp};

const isName = (line: string): boolean => line.length <= LONGEST_NAME && (nameLikeness(line) === 'name' || isShortName(line.trim()));

/** Returns the name and the time of a line that contains nothing else. */
function headIn(line: string): Head | undefined {
  if (line.length > LONGEST) return undefined;
  const dated = DATED.exec(line);
  if (dated && isName(dated[1]!)) {
    const stamp = stampAt(line, dated[0].length);
    return stamp?.hasDate && line.slice(stamp.to).trim() === '' ? {name: dated[1]!, stamp: stamp.stamp} : undefined;
  }
  const first = NAME_FIRST.exec(line);
  const behind = first ? null : TIME_FIRST.exec(line);
  const name = first?.[1] ?? behind?.[5];
  if (name === undefined || nameLikeness(name) !== 'name') return undefined;
  const [one, two, three] = first ? first.slice(2, 5) : behind!.slice(1, 4);
  return {name, stamp: plainStamp(one!, two!, three, undefined, 'unknown')};
}

function scanner(emit: (mark: Mark) => void): Scanner {
  /** The last line, while it may be a name. */
  let above: {readonly name: string; readonly from: number} | undefined;
  return pageScanner(emit, (line, offset, stands) => {
    const before = above;
    above = undefined;
    const head = headIn(line);
    if (head) {
      const from = offset + line.indexOf(head.name);
      emit({kind: 'turn', offset: offset + line.length - line.trimStart().length, label: {from, to: from + head.name.trimEnd().length}, words: offset + line.length, stamp: head.stamp, claim: 'certain', stands});
      return true;
    }
    const alone = before && line.length < LONGEST ? ALONE.exec(line) : null;
    if (alone) {
      const {name, from} = before!;
      emit({kind: 'turn', offset: from, label: {from, to: from + name.length}, words: offset + line.length, stamp: plainStamp(alone[1]!, alone[2]!, alone[3], undefined, 'unknown'), claim: 'certain', stands});
      return true;
    }
    const name = line.trim();
    if (isName(line)) above = {name, from: offset + line.indexOf(name)};
    return false;
  });
}
