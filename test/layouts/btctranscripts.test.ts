import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a heading is an event, and the same speaker is stamped again behind it', () => {
  const transcript = readExample('btctranscripts.md');
  expect(rows(transcript)).toEqual([
    ['00:00:01', 'Mei Tan', 'Good morning.\nThe reading room is open.'],
    ['00:01:30', 'Mei Tan', 'One more thing: the lifts follow next week.'],
    ['00:01:41', 'Luis Ortega', 'Thank you.'],
  ]);
  expect(around(transcript)).toEqual({title: 'The City Library', date: '2026-05-04', timing: 'elapsed', first: 1000, questions: [], events: [[1, 'The lifts']], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
