import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('lines without names are one turn; two angle brackets begin another', () => {
  const transcript = readExample('timed-lines.txt');
  expect(rows(transcript)).toEqual([
    ['00:00:05', '—', 'Good morning. The reading room is open from today.', [[31, 3000]]],
    ['00:00:12', '—', 'When do the lifts open?'],
    ['00:00:15', '—', 'Next week.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['—', 'other', '']]);
});
