import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('times above the label, which names a post', () => {
  const transcript = readExample('live-page.above.txt');
  expect(rows(transcript)).toEqual([
    ['09:50:12', '譚美', '各位好，閱覽室今天開放。'],
    ['09:51:02', '新華社記者', '請問電梯何時啟用？'],
    ['09:52:40', '譚美', '下週。'],
  ]);
  expect(around(transcript)).toEqual({heading: '市圖書館新聞發布會圖文直播', date: '2026-05-04', timing: 'clock', first: 35412000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['譚美', 'official', '市圖書館副館長、新聞發言人'], ['新華社記者', 'reporter', '新華社']]);
});

test('times behind the words, several turns on a line, and buttons', () => {
  const transcript = readExample('live-page.txt');
  expect(rows(transcript)).toEqual([
    ['09:46', '主持人', '各位好，閱覽室今天開放。'],
    ['09:48', '本報記者', '電梯何時啟用？'],
    ['09:51', '譚美', '下週。\n還有一個好消息：咖啡廳六月開業。'],
    ['10:00', '主持人', '謝謝大家。'],
  ]);
  expect(around(transcript)).toEqual({heading: '市圖書館舉行新聞發布會', date: '2026-05-04', timing: 'clock', first: 35160000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['主持人', 'host', ''], ['本報記者', 'reporter', '本報'], ['譚美', 'official', '']]);
});
