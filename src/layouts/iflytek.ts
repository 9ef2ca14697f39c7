import {headScanner, nameIn} from './parts/heads.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `说话人1 00:01`, `发言人1 00:00`, also with a real name, and with minutes beyond 59. */
const BEGINNING = /^(\S[^\n:：。，]{0,39}?)[ \t\u00A0]+(\d{1,3}):(\d{2})(?::(\d{2}))?\s*$/;
const NUMBERED = /^(?:说话人|發言人|发言人|說話人)\d*[ \t\u00A0]+\d{1,3}:\d{2}(?::\d{2})?\s*$/;

/** iFlytek (讯飞听见) and Alibaba's Tingwu (通义听悟) as text. */
export const iflytek: Layout = {
  id: 'iflytek',
  name: {'en': 'iFlytek (讯飞听见) or Tingwu (通义听悟), text', 'zh-Hans': '讯飞听见、通义听悟文本', 'zh-Hant': '訊飛聽見、通義聽悟文字'},
  example: '发言人1 00:00\n早上好，阅览室今天开放。\n\n发言人2 01:02:09\n谢谢。',
  likeness: ({lines}) => likenessOf(lines, line => BEGINNING.test(line), lines.some(line => NUMBERED.test(line)) ? 0.95 : 0.5),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return headScanner(emit, line => {
    const match = line.length < 60 ? BEGINNING.exec(line) : null;
    return match ? {label: nameIn(line, match[1]!), stamp: plainStamp(match[2]!, match[3]!, match[4], undefined, 'elapsed')} : undefined;
  });
}
