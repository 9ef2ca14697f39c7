import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('keywords are not speech; words may stand behind the time', () => {
  const transcript = readExample('feishu.txt');
  expect(rows(transcript)).toEqual([
    ['00:02', '说话人 1', '早上好，阅览室今天开放。'],
    ['00:09', '谭美', '电梯下周启用。'],
    ['01:00:20', '说话人 1', '大家再见。'],
  ]);
  expect(around(transcript)).toEqual({date: '2026-05-04', timing: 'elapsed', first: 2000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['说话人 1', 'other', ''], ['谭美', 'other', '']]);
});
