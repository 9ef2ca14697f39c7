import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('minutes may go beyond 59', () => {
  const transcript = readExample('iflytek.txt');
  expect(rows(transcript)).toEqual([
    ['00:00', '发言人1', '早上好，阅览室今天开放。'],
    ['00:12', '发言人2', '电梯什么时候启用？'],
    ['75:03', '发言人1', '下周。'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 0, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['发言人1', 'other', ''], ['发言人2', 'other', '']]);
});
