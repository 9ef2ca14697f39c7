import {labelOf} from './parts/labelled.ts';
import type {Layout, Mark, PrintedStamp, Scanner, Standing} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {plainStamp, stampAt} from './parts/stamps.ts';

/** `[00:00:05]`, `(00:05)`, `00:05 -`, `**[00:05]`, `0:00:36.2`, `00:00:05:12` (frames) at the beginning of a line. */
const STAMP = /^[ \t\u00A0]*(?:(\*\*|__|\*|_)[ \t]*)?([[(（【])?(\d{1,3}):(\d{2})(?::(\d{2}))?(?::\d{2}(?=[\s\])]))?(?:[.,](\d{1,3}))?(?: *(?:-->|->|[-–—~至]) *\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?([\])）】])?(\*\*|__)?[ \t\u00A0]*(?:[-–—|][ \t]+)?/;
const NAMED_IN_BOLD = /^\*\*([^*\n]{1,60})\*\*[ \t]*/;

/** Marks before a date or a time in Chinese: emphasis, a bracket. */
const OPENED = /^[ \t\u3000\u00A0]*(?:\*\*|__)?([[(（【])?[ \t\u3000]*/;
const CLOSED = /^[ \t\u3000]*([\])）】])?(?:\*\*|__)?[ \t\u3000\u00A0]*(?:[-–—|]+[ \t]+)?/;

/**
 * Returns the stamp at the beginning of a line, and its end. Undefined if there is none, or if it is not separated from
 * the text behind it.
 */
export function stampOf(line: string): {readonly stamp: PrintedStamp; readonly to: number; readonly offset: number} | undefined {
  const match = STAMP.exec(line);
  if (!match) return writtenStampOf(line);
  const [whole, , open, one, two, three, fraction, close] = match;
  if ((open === undefined) !== (close === undefined)) return writtenStampOf(line);
  const last = whole.at(-1)!;
  if (open === undefined && whole.length < line.length && !/[\s|*_-]/.test(last)) return writtenStampOf(line);
  return {stamp: plainStamp(one!, two!, three, fraction, 'unknown'), to: whole.length, offset: line.length - line.trimStart().length};
}

/** Returns the same for a date and a time, or a time in Chinese: `[2023-12-13 15:00]`, `15時01分`, `（下午3時5分）`. */
function writtenStampOf(line: string): {readonly stamp: PrintedStamp; readonly to: number; readonly offset: number} | undefined {
  const opened = OPENED.exec(line.slice(0, LONGEST_BEFORE))!;
  const printed = stampAt(line, opened[0].length, 'unknown');
  if (!printed) return undefined;
  const closed = CLOSED.exec(line.slice(printed.to, printed.to + LONGEST_BEFORE))!;
  if ((opened[1] === undefined) !== (closed[1] === undefined)) return undefined;
  const to = printed.to + closed[0].length;
  if (opened[1] === undefined && closed[0] === '' && to < line.length) return undefined;
  return {stamp: printed.stamp, to, offset: line.length - line.trimStart().length};
}

/** The limit of blanks and brackets before a stamp. */
const LONGEST_BEFORE = 40;

const isBeginning = (line: string): boolean => {
  const stamp = stampOf(line);
  return stamp !== undefined && nameBehind(line, stamp.to) !== undefined;
};

/** Lines that begin with a time, then a name, then the words. */
export const stamped: Layout = {
  id: 'stamped',
  name: {'en': 'Time, name, words', 'zh-Hans': '时间、姓名、内容', 'zh-Hant': '時間、姓名、內容'},
  example: '[00:00:05] Mei Tan: Good morning. The reading room is open.\n[00:00:12] Luis Ortega: Thank you.',
  likeness: ({lines}) => likenessOf(lines, isBeginning, 0.9),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

type Name = {readonly from: number; readonly to: number; readonly words: number; readonly isSure?: true};

/** Returns the name behind a stamp, with a colon or in bold. */
function nameBehind(line: string, from: number): Name | undefined {
  const bold = NAMED_IN_BOLD.exec(line.slice(from));
  if (bold) return {from: from + 2, to: from + 2 + bold[1]!.replace(/[:：]\s*$/, '').length, words: from + bold[0].length, isSure: true};
  const label = labelOf(line, 'unknown', from);
  return label && !label.isBare && !/^\d/.test(line.slice(label.from)) ? {from: label.from, to: label.to, words: label.words} : undefined;
}

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const stamp = stampOf(line);
    if (stamp) {
      const name = nameBehind(line, stamp.to);
      if (!name) emit({kind: 'piece', offset: offset + stamp.offset, words: offset + stamp.to, stamp: stamp.stamp});
      else emit(turn(name, offset, offset + stamp.offset, stamp.stamp, stands));
      return true;
    }
    const label = labelOf(line, 'unknown');
    if (!label) return false;
    emit(turn(label, offset, offset + label.offset, label.stamp, stands));
    return true;
  });
}

const turn = ({from, to, words, isSure}: Name, offset: number, begins: number, stamp: PrintedStamp | undefined, stands: Standing): Mark =>
  ({kind: 'turn', offset: begins, label: {from: offset + from, to: offset + to}, words: offset + words, stamp, claim: isSure ? 'certain' : 'label', stands});
