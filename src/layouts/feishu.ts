import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {dayAt, plainStamp} from './parts/stamps.ts';

/** `说话人 1 00:02 `, `谭美 00:09`; pasted from a document, the words may follow without a blank. */
const BEGINNING = /^(\S[^\t\n:：。，]{0,39}?)[ \u00A0]{1,2}(\d{1,2}):(\d{2})(?::(\d{2}))?[ \u00A0]*(?=$|[^\d\s:：])/;
const ALONE = /^(\S[^\t\n:：。，]{0,39}?)[ \u00A0]{1,2}(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/;
const GLUED = /^(?:说话人|說話人|发言人|發言人) \d{1,3} \d{1,2}:\d{2}:\d{2}[^\s\d:]/;
/** `2026年5月4日 上午 9:00|14分钟 43秒`. */
const HEAD = /^(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:上午|下午|中午|晚上|凌晨)?\s*\d{1,2}:\d{2}\s*\|\s*(?:\d+\s*(?:小时|小時|分钟|分鐘|秒)\s*)+$/;
const KEYWORDS = /^(?:关键词|關鍵詞|Keywords)[:：]/i;
const BEGINS = /^(?:文字记录|文字記錄|Transcript)[:：]\s*$/i;

/** Feishu (Lark) Minutes, 飞书妙记, as text. */
export const feishu: Layout = {
  id: 'feishu',
  name: {'en': 'Feishu Minutes (飞书妙记), text', 'zh-Hans': '飞书妙记文本', 'zh-Hant': '飛書妙記文字'},
  example: '文字记录:\n说话人 1 00:02 \n早上好，阅览室今天开放。',
  likeness: ({lines}) => likenessOf(lines, line => ALONE.test(line) || GLUED.test(line), lines.some(line => HEAD.test(line) || BEGINS.test(line)) ? 0.99 : lines.some(line => /^说话人 \d+ \d/.test(line)) ? 0.94 : 0.55),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  /** True between the keywords and the record, where no line is speech. */
  let isKeywords = false;
  return headScanner(emit, (line, offset) => {
    if (BEGINS.test(line)) {
      isKeywords = false;
      return 'aside';
    }
    const head = HEAD.exec(line);
    if (head) {
      const day = dayAt(head[1]!, 0)?.day;
      emit({kind: 'about', offset, to: offset + line.length, about: {...(day !== undefined && {day})}});
      return undefined;
    }
    if (KEYWORDS.test(line)) {
      isKeywords = true;
      return 'aside';
    }
    const match = line.length < 60 || line.startsWith('说话人') ? BEGINNING.exec(line) : null;
    if (match) {
      isKeywords = false;
      return {label: nameIn(line, match[1]!), stamp: plainStamp(match[2]!, match[3]!, match[4], undefined, 'elapsed'), words: match[0].length};
    }
    return isKeywords ? 'aside' : undefined;
  });
}
