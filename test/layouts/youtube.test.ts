import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a time and a line; the time in words and the title of a chapter are not speech', () => {
  const transcript = readExample('youtube.txt');
  expect(rows(transcript)).toEqual([
    ['0:04', '—', 'good morning everyone the reading room is open thank you', [[22, 3000], [47, 3761000]]],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 4000, questions: [], events: [[0, 'The lifts']], problems: []});
  expect(who(transcript)).toEqual([['—', 'other', '']]);
});
