import {expect, test} from 'vitest';
import {around, readExample, rows} from './rows.ts';

const transcript = readExample('otter.txt');

test('a name, two blanks and the time elapsed begin a turn; a time alone is a paragraph; the footer is not speech', () => {
  expect(rows(transcript)).toEqual([
    ['0:05', 'Mei Tan', 'Good morning. The reading room is open.\nPlease come in.', [[40, 16_000]]],
    ['0:40', 'Luis Ortega', 'Thank you. When do the lifts open?'],
    ['1:02:09', 'Unknown Speaker', 'Next week, I was told.'],
  ]);
  expect(around(transcript)).toMatchObject({timing: 'elapsed', first: 5000, problems: []});
});
