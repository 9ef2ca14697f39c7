import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {stampOf} from './stamped.ts';

/** `>> Thank you.`: another, unnamed speaker. */
const OTHER = /^\s*(?:>>+|&gt;&gt;)\s*/;

/** Lines with times and without names. All belong to one speaker, unless the text marks another one. */
export const timedLines: Layout = {
  id: 'timed-lines',
  name: {'en': 'Time, words, without names', 'zh-Hans': '时间、内容，没有姓名', 'zh-Hant': '時間、內容，沒有姓名'},
  example: '[00:00:05] Good morning. The reading room is open.\n[00:00:12] The lifts follow next week.',
  likeness: ({lines}) => likenessOf(lines, line => {
    const stamp = stampOf(line);
    return stamp !== undefined && stamp.to < line.length;
  }, 0.7),
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let hasBegun = false;
  return pageScanner(emit, (line, offset) => {
    const stamp = stampOf(line);
    if (!stamp) return false;
    const other = OTHER.exec(line.slice(stamp.to));
    const mark = {offset: offset + stamp.offset, words: offset + stamp.to + (other?.[0].length ?? 0), stamp: stamp.stamp};
    emit(hasBegun && !other ? {kind: 'piece', ...mark} : {kind: 'turn', ...mark, claim: 'certain'});
    hasBegun = true;
    return true;
  });
}
