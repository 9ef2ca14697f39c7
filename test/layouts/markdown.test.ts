import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('times inside the bold name, before it and behind it; no colon behind a name', () => {
  const transcript = readExample('markdown.bold.md');
  expect(rows(transcript)).toEqual([
    ['00:05', 'SPEAKER_01', 'Good morning.'],
    ['0:00:36.2', 'Mei Tan', 'The reading room is open.'],
    ['0:00:39', 'Mei Tan', 'Please come in.'],
    ['', 'Luis Ortega', 'The lifts follow next week.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['SPEAKER_01', 'other', ''], ['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});

test('a time before the bold name', () => {
  const transcript = readExample('markdown.descript.md');
  expect(rows(transcript)).toEqual([
    ['00:00:05', 'Mei Tan', 'Good morning. The reading room is open.'],
    ['00:00:12', 'Luis Ortega', 'Thank you.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});

test('names in bold, times with backslashes, also of a paragraph; a break is nobody', () => {
  const transcript = readExample('markdown.md');
  expect(rows(transcript)).toEqual([
    ['00:41', 'Mei Tan', 'Good morning. The reading room is open.\nThe lifts follow next week.', [[40, 89000]]],
    ['', 'Luis Ortega', 'Thank you. [laughs] And [unintelligible 00:02:13.15] the café?'],
    ['', 'Mei Tan', 'In June.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 41000, questions: [[1, 2]], events: [[2, 'Break']], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
