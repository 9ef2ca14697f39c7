import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('brackets and colons of both widths', () => {
  const transcript = readExample('tencent.txt');
  expect(rows(transcript)).toEqual([
    ['00:00:05', '谭美', '早上好，阅览室今天开放。'],
    ['00:00:12', '发言人2', '电梯什么时候启用？'],
    ['00:01:00', '会议室A', '下周。'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['谭美', 'other', ''], ['发言人2', 'other', ''], ['会议室A', 'official', '谭美']]);
});
