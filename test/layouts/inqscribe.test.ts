import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('times with frames anywhere in the text; one without words is an end', () => {
  const transcript = readExample('inqscribe.txt');
  expect(rows(transcript)).toEqual([
    ['00:00', '—', 'Good morning.\nThe reading room is open.\nPlease come in.', [[0, undefined, 12000], [14, 15000], [40, 40500, 55000]]],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 0, questions: [], events: [], problems: []});
  expect(who(transcript)).toEqual([['—', 'other', '']]);
});
