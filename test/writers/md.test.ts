import {expect, test} from 'vitest';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {wholeExcerpt, type Excerpt} from '../../src/writers/excerpt.ts';
import {minutes} from '../../src/writers/md.ts';
import type {WrittenLanguage} from '../../src/writers/words.ts';
import {answered, broadcastOf} from './broadcast.ts';

const minutesOf = (timeline: Timeline, language: WrittenLanguage = 'en', changed: Partial<Excerpt> = {}): string => {
  const excerpt = {...wholeExcerpt(timeline), ...changed};
  return [...minutes(excerpt, [...excerpt.turns], language)].join('');
};
const saying = (text: string): string => minutesOf(broadcastOf([{speaker: 'A', text, at: 0}])).split('**A**\n\n')[1]!.trimEnd();

test('minutes have title, day, time, people, questions with links, and the record', () => {
  expect(minutesOf(answered())).toBe(String.raw`# A \& B

- Date: 2026-05-04
- Time: 15:00–15:04

## Present

- Host: Mei Tan
- Officials: Luis Ortega (Minister)
- Press: Ann \<Lee\> (Daily)

## Questions

- [Q1 15:02 Ann \<Lee\>](#t2): Is it "true"?
  - [≈15:03:15 Luis Ortega](#t3)

## Record

<a id="t1"></a>**15:00** **Mei Tan**

Good morning. We begin.

*(applause)*

<a id="t2"></a>**15:02** Q1 **Ann \<Lee\>**

Thank you. Is it "true"?

And why?

<a id="t3"></a>**≈15:03:15** A1 **Luis Ortega**

Yes.

It is.

<a id="t4"></a>**15:04** **Mei Tan**

The end.
`);
});

test('Chinese minutes have Chinese words and marks', () => {
  const people = [{name: '主持人', role: 'host'}, {name: '王', role: 'official', post: '局長'}, {name: '李', role: 'official'}, {name: '路人', role: 'other'}];
  const text = minutesOf(broadcastOf(people.map(({name}, index) => ({speaker: name, text: '好。', at: index * 60_000})), {speakers: people}), 'zh-Hant');
  expect(text).toMatch(/^# 直播實錄\n\n- 時間：15:00–15:03\n\n## 出席\n\n- 主持人：主持人\n- 發布人：王（局長）、李\n- 其他：路人\n\n## 實錄\n/);
  expect(minutesOf(broadcastOf(people.map(({name}, index) => ({speaker: name, text: '好。', at: index * 60_000})), {speakers: people}))).toContain('- Officials: 王 (局長), 李\n');
});

test('of a part there are only its people, questions and answers', () => {
  const timeline = answered();
  const answer = minutesOf(timeline, 'en', {turns: [2, 3]});
  for (const none of ['Ann', '## Questions', 'applause', 'Date: 2026-05-05']) expect(answer).not.toContain(none);
  expect(answer).toContain('- Time: 15:03:15–15:04\n');
  const question = minutesOf(timeline, 'en', {turns: [0, 1]});
  expect(question).toContain('](#t2): Is it');
  expect(question).not.toContain('](#t3)');
});

test('without a title the heading counts, and without times none are written', () => {
  expect(minutesOf(answered({title: null, heading: 'Live *now*'}))).toMatch(/^# Live \\\*now\\\*\n/);
  expect(minutesOf(answered({title: null, heading: null, timing: 'none', date: null}))).toMatch(/^# Broadcast\n\n\n## Present\n/);
});

test.each([
  ['# a', '\\# a'], ['- a', '\\- a'], ['+ a', '\\+ a'], ['=== a', '\\=== a'], [': a', '\\: a'], ['1. a', '1\\. a'], ['123456789) a', '123456789\\) a'], ['1234567890. a', '1234567890. a'],
  ['a # b - 1. c', 'a # b - 1. c'], ['a\\b `c` *d* _e_ [f] <g> &h ~i |j $k', 'a\\\\b \\`c\\` \\*d\\* \\_e\\_ \\[f\\] \\<g\\> \\&h \\~i \\|j \\$k'],
])('of %j nothing is markup: %j', (text, written) => {
  expect(saying(text)).toBe(written);
});

test('a happening stands on one line, and every one is there', () => {
  const text = minutesOf(answered({events: [{turn: 1, at: null, text: 'one\ntwo ', line: 1, column: 1}, {turn: 1, at: null, text: '*three*', line: 1, column: 1}, {turn: 1, at: 3, text: 'inside', line: 1, column: 1}]}));
  expect(text).toContain('## Record\n\n*one two*\n\n*\\*three\\**\n\n<a id="t1">');
  expect(text).not.toContain('inside');
});

test.each([
  ['x'.repeat(60), 'x'.repeat(60)], ['x'.repeat(61), `${'x'.repeat(60)}…`], ['First. Then what？ Last.', 'Then what？'], ['None. At all.', 'None.'],
])('in the list of questions %j is %j', (text, shown) => {
  const list = minutesOf(broadcastOf([{speaker: 'A', text, at: 0}, {speaker: 'B', text: 'Yes.', at: 60_000}], {questions: [{number: 1, asked: 1, answers: [2], start: 0, end: 1}]}));
  expect(/^- \[Q1.*\]\(#t1\): (.*)$/m.exec(list)?.[1]).toBe(shown);
});
