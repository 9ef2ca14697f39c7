import type {About, Mark, Scanner, Standing} from '../layout.ts';
import {nameLikeness} from '../../transcript/names.ts';
import {lineScanner} from './lines.ts';
import {aboutIn, dayIn} from './about.ts';
import {dayAt} from './stamps.ts';

type Emit = (mark: Mark) => void;

/** `(Laughter.)`, `（掌聲）`, `[Music]`, alone on a line. */
const HAPPENING = /^(?:[(（[【]\s*(?:laughter|applause|cheers|music|crosstalk|inaudible|pause|break|recess|silence|no response|off[- ]?mic|video|audio|end of|a recess|whereupon|[掌笑歡欢鼓].{0,6}|[^。，；]{0,16}(?:示意|站起|離席|离席|就座|起立|休息|播放|鼓掌|举手|舉手|點算|钟声|鐘聲)[^。，；]{0,8}|音[樂乐])[^()（）[\]【】。；]{0,30}[)）\]】]|[*_]{1,2}\[?(?:laughter|applause|music)\]?[*_]{1,2})[.。]?$/iu;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:\* ){2,}\*|#{3,}|\\?#\\?#\\?#|—{3,})$/;
/** A fence of code with its language, which contains data. A fence without a language may contain the transcript itself. */
const FENCE = /^\s*(```|~~~)[ \t]*(\w*)/;
const LONGEST_CODE = 50;
const HEADING = /^#{1,6} +(\S.*?)\s*#*$/;
/** `(Updated)`, `【打印】`, `打印本页`: buttons and notes of a page in a browser. */
const BUTTON = /^[\s【[（(]*(?:(?:打印|關閉|关闭|列印|返回|分享|字[號号體体][:：]?|大|中|小|Print|Share|Close|Back to top|返回[頂顶]部)(?:本[頁页文]|窗口)?[\s【[（(】\])）]*)+$/iu;
/** `（责任编辑：王某）`, `来源：城市晚报`, `相关链接`: lines below the text of a page. */
const FOOTER = /^(?:Page \d+(?: of \d+)?|[-–—] ?\d{1,4} ?[-–—]|第\s?\d{1,4}\s?[页頁](?:\s*[共/]\s?\d{1,4}\s?[页頁])?)$|^[（(【[]?\s*(?:(?:责任编辑|責任編輯|责编|責編|编辑|編輯|稿源|信息来源|文章来源|来源|來源|校对|校對|审核|審核|供稿|撰稿|浏览次数|瀏覽次數|Editor|Edited by)\s*[:：]\s?[^。！？!?]{0,40}|(?:相关(?:链接|新闻|文章)|相關(?:連結|新聞)|上一篇|下一篇|扫一扫[^。]{0,20}|分享到|版权所有|版權所有|Copyright|©|All rights reserved).{0,80})[)）】\]]?$/i;
/** The end of a sentence, a heading or a label. A line with another end continues on the next line. */
const ENDED = /[。！？…!?.:：;；—–\-*_|>)）\]】」』”’"'~※]\s*$/;

/**
 * Makes a scanner for text that people read. It separates YAML front matter, code, rules, buttons and events from lines
 * in which somebody may speak. `visit` returns true for a line in which somebody begins to speak, and `aside` if it has
 * emitted a mark of another kind.
 */
export function pageScanner(emit: Emit, visit: (line: string, offset: number, stands: Standing) => boolean | 'aside', end: () => void = () => {}): Scanner {
  let isFirst = true;
  let front: Front | undefined;
  /** The limit of further lines of code. */
  let code = 0;
  let before: 'nothing' | 'sentence' | 'ended' = 'nothing';
  let hasSpoken = false;
  let headLines = 0;
  let hasTitle = false;

  /** Reads YAML front matter: title, date, speakers. If it is not valid, its lines are read like others. */
  function readFront(line: string, offset: number): void {
    const isEnd = /^(?:---|\.\.\.)\s*$/.test(line);
    if (isEnd && front!.lines.length > 0) {
      const about = frontAbout(front!.lines.map(({text}) => text));
      emit({kind: 'about', offset: front!.offset, to: offset + line.length, about});
      hasTitle = about.title !== undefined;
      front = undefined;
    } else if (isEnd || front!.lines.length >= LONGEST_FRONT || !/^(?:[\w-]+:(?:\s|$)|\s|- |$|#)/.test(line)) {
      endFront();
      readLine(line, offset);
    } else {
      front!.lines.push({text: line, offset});
    }
  }

  function endFront(): void {
    if (!front) return;
    const {offset, lines} = front;
    front = undefined;
    emit({kind: 'aside', offset, to: offset + 3});
    for (const {text, offset: place} of lines) readLine(text, place);
  }

  /** Reads day, time and people in the head. A title with a date also gives the date. */
  function readHead(line: string, offset: number): boolean {
    const about = aboutIn(line);
    if (about) emit({kind: 'about', offset, to: offset + line.length, about});
    else if (headLines < HEAD_LINES && line.length < 120) {
      headLines += 1;
      const day = dayIn(line);
      if (day !== undefined) emit({kind: 'about', offset, to: offset, about: {day}});
    }
    return about !== undefined;
  }

  function readLine(line: string, offset: number): void {
    // Long lines are words. All other kinds of lines are short.
    const trimmed = line.length > LONGEST_MARK ? line : line.trim();
    const to = offset + line.length;
    if (isFirst && trimmed !== '') {
      isFirst = false;
      if (/^---\s*$/.test(line)) {
        front = {offset, lines: []};
        return;
      }
    }
    if (front) {
      readFront(line, offset);
      return;
    }
    if (code > 0) {
      code = trimmed.startsWith('```') || trimmed.startsWith('~~~') ? 0 : code - 1;
      if (trimmed !== '') emit({kind: 'aside', offset, to});
      return;
    }
    if (trimmed === '') {
      before = 'nothing';
      return;
    }
    if (line.length <= LONGEST_MARK) {
      const opens = FENCE.exec(line);
      if (opens) {
        if (opens[2] !== '') code = LONGEST_CODE;
        before = 'nothing';
        emit({kind: 'aside', offset, to});
        return;
      }
      if (RULE.test(trimmed) || BUTTON.test(trimmed) || FOOTER.test(trimmed)) {
        emit({kind: 'aside', offset, to});
        before = 'nothing';
        return;
      }
      if (HAPPENING.test(trimmed)) {
        emit({kind: 'event', offset, to});
        before = 'nothing';
        return;
      }
      const heading = trimmed.startsWith('#') ? HEADING.exec(trimmed) : null;
      if (heading && !visit(line, offset, 'paragraph')) {
        if (hasSpoken) emit({kind: 'event', offset, to, text: heading[1]!});
        else emit(hasTitle ? {kind: 'aside', offset, to} : {kind: 'about', offset, to, about: {title: heading[1]!}});
        hasTitle = true;
        before = 'nothing';
        return;
      }
      if (heading) return;
    }
    if (!hasSpoken && readHead(line, offset)) {
      before = 'nothing';
      return;
    }
    const result = visit(line, offset, before === 'nothing' ? 'paragraph' : before === 'ended' ? 'line' : 'sentence');
    if (result === 'aside') {
      before = 'nothing';
      return;
    }
    if (result) hasSpoken ||= !isField(line);
    before = ENDED.test(line.slice(-12)) ? 'ended' : 'sentence';
  }

  return lineScanner(readLine, () => {
    endFront();
    end();
  });
}

/** Tells whether a line of the head is a field, such as a place or a subject, and not a speaker. */
const isField = (line: string): boolean => {
  const label = FIELD.exec(line.slice(0, 60))?.[1];
  return label !== undefined && nameLikeness(label) === 'none';
};
const FIELD = /^[\s\u3000]*([^:：\s][^:：]{0,30}?)[\s\u3000]*[:：]/;

/** The longest rule, button, heading or happening. */
const LONGEST_MARK = 160;
/** The number of lines that are searched for a date. */
const HEAD_LINES = 12;

/** YAML front matter that is being read: its beginning, and its lines so far. */
type Front = {readonly offset: number; readonly lines: {readonly text: string; readonly offset: number}[]};
/** The limit of lines of YAML front matter. */
const LONGEST_FRONT = 400;

/** Returns the title, date and people in YAML front matter. */
function frontAbout(lines: readonly string[]): About {
  const people: string[] = [];
  let [title, day, list]: [string | undefined, number | undefined, string | undefined] = [undefined, undefined, undefined];
  const plain = (text: string) => text.trim().replace(/^(['"])(.*)\1$/, '$2');
  for (const line of lines) {
    const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const item = /^\s*- +(.*)$/.exec(line)?.[1];
    if (name !== undefined) list = name;
    if (name === 'title' && value !== '') title = plain(value);
    else if (name === 'date') day = dayAt(plain(value), 0)?.day;
    else if (/^(?:speakers?|guests?|hosts?)$/.test(list ?? '')) people.push(...(item ?? (name === undefined ? '' : value.replaceAll(/^\[|\]$/g, ''))).split(',').map(plain).filter(text => text !== ''));
  }
  return {...(title !== undefined && {title}), ...(day !== undefined && {day}), ...(people.length > 0 && {people})};
}
