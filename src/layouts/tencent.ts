import {labelOf, turnOf} from './parts/labelled.ts';
import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';

const HAN = /[\u3400-\u9FFF]/;
/** `会议室A(谭美)(00:01:00): `, in brackets of either width; the colon may be missing when the words stand below. */
const ALONE = /^\s*(\S[^:：\n]{0,59}?)\s*[(（](\d{1,2}:\d{2}(?::\d{2})?)[)）]\s*$/;

/** Tencent Meeting (腾讯会议) as text. */
export const tencent: Layout = {
  id: 'tencent',
  name: {'en': 'Tencent Meeting (腾讯会议), text', 'zh-Hans': '腾讯会议文本', 'zh-Hant': '騰訊會議文字'},
  example: '谭美(00:00:05): 早上好，阅览室今天开放。\n\n发言人2（00:00:12）：\n电梯什么时候启用？',
  likeness: ({lines}) => likenessOf(lines, line => {
    const label = labelOf(line, 'elapsed');
    return (label?.stamp?.kind === 'elapsed' && HAN.test(line.slice(label.from, label.to))) || (ALONE.test(line) && HAN.test(line));
  }, 0.96),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const alone = line.length < 100 ? ALONE.exec(line) : null;
    const label = labelOf(alone ? `${line.trimEnd()}:` : line, 'elapsed');
    if (!label) return false;
    emit(turnOf({...label, words: Math.min(label.words, line.length)}, offset, stands, label.stamp ? 'certain' : 'label', label.stamp !== undefined));
    return true;
  });
}
