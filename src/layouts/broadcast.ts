import {isBlank, lineScanner} from './parts/lines.ts';
import {likenessOf} from './parts/likeness.ts';
import type {Claim, Layout, Mark} from './layout.ts';
import {stampAt, type FoundStamp} from './parts/stamps.ts';
import {nameLikeness} from '../transcript/names.ts';

/**
 * A broadcast as on its web page: `2023-12-13 15:10 公維剛 words …`. A turn begins with a stamp, followed by its label and
 * the words. Several turns may be on one line, and label and words may be on the lines below the stamp.
 */
export const broadcast: Layout = {
  id: 'broadcast',
  name: {'en': 'Text live broadcast: date, time, name, words', 'zh-Hans': '图文直播：日期、时间、姓名、内容', 'zh-Hant': '圖文直播：日期、時間、姓名、內容'},
  example: '2026-05-04 15:00 主持人 大家好。\n2026-05-04 15:01 譚美 閱覽室今天開放。',
  likeness: ({lines}) => {
    const dated = likenessOf(lines, line => stampAt(line, startOf(line))?.hasDate === true, 1);
    if (dated.beginnings > 0) return dated;
    const undated = likenessOf(lines, isUndated, 0.9);
    return undated.beginnings > 0 ? undated : likenessOf(lines, line => (line.match(DATED_INSIDE)?.length ?? 0) > 1, 0.9);
  },
  scanner,
  neighbours: 'paragraphs',
  head: 'line',
};

/** The longest label. A longer word behind a stamp, or one that ends a sentence, belongs to the speech. */
const LABEL_AT_MOST = 40;
const SAID = /[。！？，；!,;]/;
/** A label that a colon closes, or the next word. */
const CLOSED = /([^\s:：。！？，；!?,;][^\n:：。！？，；!?,;]{0,39}?)[ \t\u3000]?[:：]/y;
const WORD = /\S{1,200}/y;
/** The end of a sentence with its closing marks, or the bar between the cells of a table. */
const ENDED = /[。！？…!?.|][”’」』）》】)"']*[\s|]*$/;
/** Characters behind which a time is part of the speech. */
const SPOKEN = /[於于在定至到由從从自為为，、,]\s*$/;
/** A date. A stamp in mid-line must have one. */
const DATES = /\d{4}(?:[-/.]\d{1,2}[-/.]\d|年\d)/g;
/** A date and a time in mid-line: all turns may stand on one. */
const DATED_INSIDE = /[\s|｜]\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?\d{1,2}[:：]\d{2}(?=[^\d])/g;
const BLANK = /[ \t\u3000\u00A0]/;

const isBlankCode = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;

const startOf = (line: string): number => {
  let offset = 0;
  while (offset < line.length && isBlankCode(line.charCodeAt(offset))) offset += 1;
  return offset;
};

/** `15:00 主持人 words`: a time without its date, a name without a colon. */
function isUndated(line: string): boolean {
  const from = startOf(line);
  const stamp = stampAt(line, from);
  const label = stamp && labelAt(line, stamp.to, false);
  return label !== undefined && label.to < line.length && /[\u3400-\u9FFF]/.test(line[label.from]!) && nameLikeness(line.slice(label.from, label.to)) === 'name';
}

type Label = {readonly from: number; readonly to: number; readonly words: number};

function scanner(emit: (mark: Mark) => void) {
  /** A stamp alone on its line, whose label is expected on the line below. */
  let alone: (FoundStamp & {readonly offset: number; readonly end: number}) | undefined;
  /** The end of the last line that was not blank; undefined at the beginning. */
  let before: string | undefined;

  /** Returns the claim of a turn whose stamp begins a line. */
  const claimOf = (hasDate: boolean): Claim => (before !== undefined && SPOKEN.test(before) ? 'both' : hasDate ? 'certain' : 'either');

  function readLine(line: string, offset: number): void {
    let from = startOf(line);
    const first = stampAt(line, from);
    const label = first && labelAt(line, first.to, true);
    if (first && label) {
      emit({kind: 'turn', offset: offset + from, label: {from: offset + label.from, to: offset + label.to}, words: offset + label.words, stamp: first.stamp, claim: claimOf(first.hasDate)});
      from = label.words;
    } else if (first && isBlank(line.slice(first.to))) {
      alone = {...first, offset: offset + from, end: offset + line.length};
      return;
    } else if (first && (first.hasDate || BLANK.test(line[first.to]!)) && (before === undefined || ENDED.test(before))) {
      emit({kind: 'unread', offset: offset + from, to: offset + from, problem: 'unread-stamp'});
    }
    readInside(line, offset, from);
  }

  /** Reads further turns on the same line: a stamp with its date behind a blank. */
  function readInside(line: string, offset: number, from: number): void {
    DATES.lastIndex = from;
    for (let date = DATES.exec(line); date; date = DATES.exec(line)) {
      const start = date.index;
      if (start > 0 && !BLANK.test(line[start - 1]!)) continue;
      const inside = stampAt(line, start);
      const label = inside?.hasDate ? labelAt(line, inside.to, ENDED.test(line.slice(Math.max(0, start - 16), start))) : undefined;
      if (!inside || !label) continue;
      emit({kind: 'turn', offset: offset + start, label: {from: offset + label.from, to: offset + label.to}, words: offset + label.words, stamp: inside.stamp, claim: SPOKEN.test(line.slice(Math.max(0, start - 16), start)) ? 'both' : 'stamp'});
      DATES.lastIndex = Math.max(label.words, start + 1);
    }
  }

  /** Reads the line below a stamp on its own line: a label with or without words, or words. */
  function readBelow(stamp: NonNullable<typeof alone>, line: string, offset: number): void {
    const from = startOf(line);
    if (stampAt(line, from)?.hasDate) {
      emit({kind: 'unread', offset: stamp.offset, to: stamp.end, problem: 'stamp-alone'});
      readLine(line, offset);
      return;
    }
    CLOSED.lastIndex = from;
    const closed = CLOSED.exec(line);
    const end = line.trimEnd().length;
    const label = closed ? {from, to: from + closed[1]!.length, words: from + closed[0].length} : isLabel(line.slice(from, end)) ? {from, to: end, words: end} : undefined;
    if (label) emit({kind: 'turn', offset: stamp.offset, label: {from: offset + label.from, to: offset + label.to}, words: offset + label.words, stamp: stamp.stamp, claim: 'certain'});
    else emit({kind: 'unread', offset: stamp.offset, to: stamp.end, problem: 'unread-stamp'});
  }

  return lineScanner((line, offset) => {
    if (isBlank(line)) return;
    const waiting = alone;
    alone = undefined;
    if (waiting) readBelow(waiting, line, offset);
    else readLine(line, offset);
    before = line.slice(-24);
  }, () => {
    if (alone) emit({kind: 'unread', offset: alone.offset, to: alone.end, problem: 'stamp-alone'});
    alone = undefined;
  });
}

const isLabel = (word: string): boolean => word !== '' && !/^[在於于至]/.test(word) && (word.length <= LABEL_AT_MOST || word.replaceAll(/\([^()]{1,8}\)/g, '').length <= LABEL_AT_MOST) && !SAID.test(word);

/** Returns the label behind a stamp: closed by a colon, or one word with a blank before it. */
function labelAt(line: string, behind: number, atLineStart: boolean): Label | undefined {
  let from = behind;
  while (from < line.length && isBlankCode(line.charCodeAt(from))) from += 1;
  if (from - behind > 8) return undefined;
  if (atLineStart) {
    CLOSED.lastIndex = from;
    const closed = CLOSED.exec(line);
    if (closed && !/[ \t\u3000]/.test(closed[1]!)) return {from, to: from + closed[1]!.length, words: from + closed[0].length};
  }
  if (from === behind) return undefined;
  WORD.lastIndex = from;
  const word = WORD.exec(line)?.[0];
  return word !== undefined && isLabel(word) ? {from, to: from + word.length, words: from + word.length} : undefined;
}
