import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a time, a name, and words; a time without a name is a paragraph', () => {
  const transcript = readExample('stamped.txt');
  expect(rows(transcript)).toEqual([
    ['00:00:05', 'Mei Tan', 'Good morning. The reading room is open.'],
    ['00:00:12', 'Luis Ortega', 'Thank you. One thing: when do the lifts open?\nAnd the café?', [[46, 15000]]],
    ['00:00:31', 'Mei Tan', 'Next week.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
