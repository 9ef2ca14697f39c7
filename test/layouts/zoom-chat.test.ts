import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a message may have several lines; a reaction is no speech', () => {
  const transcript = readExample('zoom-chat.txt');
  expect(rows(transcript)).toEqual([
    ['00:13:46', 'Mei Tan', 'good morning'],
    ['00:14:20', 'Luis Ortega', 'Replying to "good morning"\nThe lifts are on the left.\nType: a word'],
    ['00:15:02', 'Mei Tan', 'thank you'],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 826000, questions: [], events: [[2, 'A. Ng: Reacted to "good morning" with 👍']], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', '']]);
});
