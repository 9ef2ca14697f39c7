import {expect, test} from 'vitest';
import {around, readExample, rows} from './rows.ts';

const transcript = readExample('zoom-captions.txt');

test('breaths of one speaker are one turn, with the time of each', () => {
  expect(rows(transcript)).toEqual([
    ['10:02:03', 'Mei Tan', 'Good morning. The reading room is open from today.', [[31, 4000]]],
    ['10:02:12', 'Luis Ortega', 'Thank you. When do the lifts open?'],
    ['10:02:12', 'Ana [guest]', 'I was wondering too.'],
    ['10:02:20', 'Mei Tan', 'Next week.'],
  ]);
  expect(around(transcript)).toMatchObject({timing: 'clock', first: ((10 * 60 + 2) * 60 + 3) * 1000, problems: []});
});
