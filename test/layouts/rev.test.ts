import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('the new shape: a time in brackets before the colon', () => {
  const transcript = readExample('rev.new.txt');
  expect(rows(transcript)).toEqual([
    ['00:24', 'Mei Tan', 'Good morning. The reading room is open.'],
    ['00:31', 'Luis Ortega', 'Thank you. When do the lifts open?'],
    ['01:02:09', 'Mei Tan', 'Next week [inaudible 01:02:11].'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 24000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});

test('the old shape: a time in brackets behind the colon; a time alone is a paragraph of the same speaker', () => {
  const transcript = readExample('rev.txt');
  expect(rows(transcript)).toEqual([
    ['00:24', 'Mei Tan', 'Good morning. The reading room is open.\nPlease come in.', [[40, 16000]]],
    ['00:40', 'Speaker 3', '[crosstalk 00:00:41] thank you. One question: when do the lifts open?'],
    ['01:02:09', 'Luis Ortega', 'Next week.'],
  ]);
  expect(around(transcript)).toEqual({heading: 'City Library Press Conference Transcript', timing: 'elapsed', first: 24000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Speaker 3', 'other', ''], ['Luis Ortega', 'other', '']]);
});
