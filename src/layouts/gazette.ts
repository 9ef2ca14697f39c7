import {dayIn} from './parts/about.ts';
import {labelOf, stampIn, turnOf} from './parts/labelled.ts';
import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {stampAt} from './parts/stamps.ts';

const BULLET = /^[ \t\u3000]*[*•] /;
const LABELLED_BULLET = /^[ \t\u3000]*[*•] ?[^\s：:。，]{1,30}：/;
/** Titles of minutes of a parliament, at their head. */
const TITLE = /立法會\s*[─—–-]|LEGISLATIVE COUNCIL|院會紀錄|委員會.{0,30}(?:會議|议)(?:紀錄|记录)|會議過程正式紀錄|公報|公报|速[記记][錄录]|Official Record of Proceedings|HANSARD|Hansard|Parliamentary Debates/;
/** `立法院公報 第101卷`, `立法會  ─  2013年 2月 6日`, `LEGISLATIVE COUNCIL ─ 6 February 2013`. */
const PAGE_HEAD = /^[\s\u3000*•]*(?:.{2,6}公報[\s\u3000]*第.{1,8}卷.*|(?:立法會|LEGISLATIVE COUNCIL)\s*[─—–-]+\s*.{4,40})\s*$/;
const PAGE_NUMBER = /^\s*\d{1,5}\s*$/;
/** `休息（12時13分）`, `散會（18時8分）`, `繼續開會 中華民國101年10月30日（星期二）上午9時1分`. */
const BREAK = /^[\s\u3000*•]*((?:休息|散會|散会|休會|休会|暫停|暂停)|(?:繼續|继续|恢復|恢复)(?:開會|开会|會議|会议)|(?:上午|下午|晚上)?[^。，：:]{0,12}(?:會議開始|会议开始|會議恢復|會議暫停|休會待續|遂休會)|(?:會議|會議過程)?遂於.{2,12}休會)[。\s\u3000]*(?:[（(]?(.*?)[）)]?)[。\s\u3000]*$/;
const GOES_ON = /繼續|继续|恢復|恢复|開始|开始/;

/** Minutes of a parliament: a bullet, a name, and on the first turns of a speaker the time of day. */
export const gazette: Layout = {
  id: 'gazette',
  name: {'en': 'Gazette or Hansard of a parliament', 'zh-Hans': '议会公报、会议记录', 'zh-Hant': '議會公報、會議紀錄'},
  example: '    * 譚委員美：（11時8分）主席、各位同仁，圖書館今日啟用。\n    * 主席：謝謝。',
  likeness: ({lines}) => {
    const bulleted = likenessOf(lines, line => LABELLED_BULLET.test(line), 0.97);
    const isTitled = lines.slice(0, 40).some(line => TITLE.test(line));
    const plain = likenessOf(lines, line => labelOf(line, 'clock') !== undefined, isTitled ? 0.9 : 0);
    return isTitled && bulleted.beginnings < 2 && lines.filter(line => BULLET.test(line)).length < 3 ? plain : bulleted.sure >= plain.sure ? bulleted : plain;
  },
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let isBehindHead = false;
  let hasBegun = false;
  /** The time on a line of its own, which belongs to the recess below. */
  let waiting: PrintedStamp | undefined;
  return pageScanner(emit, (line, offset, stands) => {
    const to = offset + line.length;
    const wasBehindHead = isBehindHead;
    isBehindHead = false;
    if (line.length < 80 && PAGE_HEAD.test(line)) {
      isBehindHead = true;
      const day = dayIn(line);
      emit(day === undefined || hasBegun ? {kind: 'aside', offset, to} : {kind: 'about', offset, to, about: {day}});
      return 'aside';
    }
    if (wasBehindHead && PAGE_NUMBER.test(line)) {
      emit({kind: 'aside', offset, to});
      return 'aside';
    }
    const time = line.length < 24 && /^[\s\u3000]*(?:[上下]午|晚上)/.test(line) ? stampIn(line.trim(), 'clock') : undefined;
    if (time) {
      waiting = time;
      emit({kind: 'aside', offset, to});
      return 'aside';
    }
    const stop = line.length < 80 ? BREAK.exec(line) : null;
    if (stop && readBreak(stop, line, offset)) return 'aside';
    const isBullet = BULLET.test(line);
    const label = labelOf(line, 'clock');
    if (!label) return false;
    hasBegun = true;
    emit(turnOf(label, offset, stands, undefined, isBullet));
    return true;
  });

  /** Reads a recess with its time, or the continuation of the meeting. */
  function readBreak([, name, rest]: RegExpExecArray, line: string, offset: number): boolean {
    const to = offset + line.length;
    const day = dayIn(rest!);
    const stamp = stampIn(rest!.trim(), 'clock') ?? timeBehindDate(rest!) ?? stampIn(/\d{1,2}時(?:\d{1,2}分|正)?/.exec(line)?.[0]?.replace('正', '') ?? '', 'clock') ?? waiting;
    waiting = undefined;
    if (rest!.trim() !== '' && !stamp && day === undefined) return false;
    if (GOES_ON.test(name!)) {
      if (stamp ?? day) emit({kind: 'about', offset, to: offset, about: {...(day !== undefined && {day}), ...(stamp && {start: stamp})}});
    } else if (stamp) emit({kind: 'end', offset, to: offset, stamp});
    emit({kind: 'event', offset, to, text: line.replace(/^[\s\u3000*•]+/, '').trim()});
    return true;
  }
}

function timeBehindDate(text: string) {
  const offset = text.search(/(?:上午|下午|晚上)?\s?\d{1,2}[時时:：]/);
  const stamp = offset < 0 ? undefined : stampAt(text, offset);
  return stamp?.stamp;
}
