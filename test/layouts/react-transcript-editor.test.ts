import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('tabs between name, time and words', () => {
  const transcript = readExample('react-transcript-editor.txt');
  expect(rows(transcript)).toEqual([
    ['00:05', 'Mei Tan', 'Good morning. The reading room is open.'],
    ['01:12', 'Luis Ortega', 'Thank you.'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 5000, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
