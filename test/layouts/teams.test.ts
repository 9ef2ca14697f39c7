import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a range of times, and the name below', () => {
  const transcript = readExample('teams.old.txt');
  expect(rows(transcript)).toEqual([
    ['0:0:5.100', 'Mei Tan', 'Good morning. The reading room is open. Please come in.', [[0, undefined, 3150], [40, 3400, 5200]]],
    ['0:0:11.0', 'Luis Ortega', 'Thank you.', [[0, undefined, 7400]]],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5100, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});

test('three blanks before the time; utterances of one speaker are one turn', () => {
  const transcript = readExample('teams.txt');
  expect(rows(transcript)).toEqual([
    ['0:03', 'Mei Tan', 'Good morning. The reading room is open. Please come in.', [[40, 6000]]],
    ['1:02:09', 'Luis Ortega', 'Thank you.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 3000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
