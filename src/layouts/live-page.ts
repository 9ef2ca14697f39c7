import {nameLikeness} from '../transcript/names.ts';
import {labelOf, type Labelled} from './parts/labelled.ts';
import type {Layout, Mark, PrintedStamp, Scanner, Standing} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {stampAt} from './parts/stamps.ts';

/** `[09:46]`, `[2010-03-04 08:43]`, `（15:03）`, behind the words. */
const BEHIND = /[[（(【]\s*((?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)\s*[\]）)】]\s*$/;
/** `09:50:12`, `2010-03-04 08:43`, `[15:15]`, alone on a line. */
const ALONE = /^\s*[[（(【]?\s*((?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)\s*[\]）)】]?\s*$/;
const LONGEST_ALONE = 60;
/** The text between two turns on one line. */
const BETWEEN = / ?[|｜] ?(?=[[【])/;

/** Chinese live-text pages: the time is behind the words, or on the line above. */
export const livePage: Layout = {
  id: 'live-page',
  name: {'en': 'Live-text page with times behind the words or above them', 'zh-Hans': '图文直播页面，时间在内容之后或之上', 'zh-Hant': '圖文直播頁面，時間在內容之後或之上'},
  example: '[主持人]: 各位好，閱覽室今天開放。 [09:46] | [本報記者]: 電梯何時啟用？ [09:48]',
  likeness: ({lines}) => likenessOf(lines, (line, index) => isBehind(line) || isAbove(lines, index), lines.some(line => labelOf(line, 'clock')) ? 0.97 : 0),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

const isBehind = (line: string): boolean => /[\u3400-\u9FFF]/.test(line) && BEHIND.test(line.slice(-48));
const isAbove = (lines: readonly string[], index: number): boolean => lines[index]!.length < LONGEST_ALONE && ALONE.test(lines[index]!) && /[\u3400-\u9FFF]/.test(lines[index + 1] ?? '') && labelOf(lines[index + 1]!, 'clock') !== undefined;

function scanner(emit: (mark: Mark) => void): Scanner {
  /** The turn whose stamp has not been read yet, with the marks behind it. */
  let held: Mark[] = [];
  /** A stamp on a line of its own. It belongs to the turn below, or to the one above. */
  let above: {readonly stamp: PrintedStamp; readonly offset: number; readonly to: number} | undefined;
  /** True if stamps are above turns in this file. */
  let standsAbove = false;
  let isBracketed = false;

  const flush = () => {
    for (const mark of held) emit(mark);
    held = [];
  };
  const hold = (mark: Mark) => {
    if (held.length > 0) held.push(mark);
    else emit(mark);
    if (held.length > MOST_HELD) flush();
  };
  const begin = (label: Labelled, offset: number, stamp: PrintedStamp | undefined, from: number, stands: Standing) => {
    flush();
    held = [{kind: 'turn', offset: from, label: {from: offset + label.from, to: offset + label.to}, words: offset + label.words, stamp, claim: stamp || label.isCertain ? 'certain' : 'label', stands, isBulleted: stamp !== undefined || label.isBracketed}];
    if (stamp) flush();
  };
  /** Gives the open turn the stamp behind it. */
  const close = (stamp: PrintedStamp, offset: number, to: number): boolean => {
    const [first] = held;
    if (first?.kind !== 'turn' || first.stamp) return false;
    held[0] = {...first, stamp, claim: 'certain', isBulleted: true};
    held.push({kind: 'aside', offset, to, isRead: true});
    flush();
    return true;
  };

  /** Returns the label of a part. If labels are in brackets, a label without brackets must be a name. */
  const labelIn = (part: string): Labelled | undefined => {
    const label = labelOf(part, 'clock');
    isBracketed ||= label?.isCertain ?? false;
    return label && isBracketed && !label.isCertain && nameLikeness(part.slice(label.from, label.to)) !== 'name' ? undefined : label;
  };

  return pageScanner(hold, (line, offset, stands) => {
    const waiting = above;
    above = undefined;
    const alone = line.length < LONGEST_ALONE ? ALONE.exec(line) : null;
    const stamp = alone ? stampAt(alone[1]!, 0)?.stamp : undefined;
    if (stamp) {
      if (!standsAbove && close(stamp, offset, offset + line.length)) return 'aside';
      above = {stamp, offset, to: offset + line.length};
      return 'aside';
    }
    let from = 0;
    let hasLabel = false;
    for (const part of line.split(BETWEEN)) {
      const start = from;
      from = start + part.length + (BETWEEN.exec(line.slice(start + part.length))?.[0].length ?? 0);
      const label = labelIn(part);
      const tail = Math.max(0, part.length - 48);
      const behind = BEHIND.exec(part.slice(tail));
      const stampBehind = behind ? stampAt(behind[1]!, 0)?.stamp : undefined;
      if (label) {
        if (waiting && start === 0) standsAbove = true;
        begin(label, offset + start, start === 0 ? waiting?.stamp : undefined, waiting && start === 0 ? waiting.offset : offset + start + label.offset, start === 0 ? stands : 'line');
        hasLabel = true;
      }
      if (stampBehind) close(stampBehind, offset + start + tail + behind!.index, offset + from);
    }
    if (waiting && !hasLabel) hold({kind: 'piece', offset: waiting.offset, words: waiting.to, stamp: waiting.stamp});
    return hasLabel;
  }, flush);
}

/** The limit of interruptions of a turn whose stamp has not been read yet. With more, the turn has no stamp. */
const MOST_HELD = 200;
