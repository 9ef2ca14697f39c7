import {expect, test} from 'vitest';
import {around, readExample, rows} from './rows.ts';

const transcript = readExample('meet.txt');

test('a time between paragraphs ends no turn; attendees and the end are not speech', () => {
  expect(rows(transcript)).toEqual([
    ['', 'Mei Tan', 'Good morning. The reading room is open, and there is one rule: be quiet. The lifts follow next week.', [[73, 300_000]]],
    ['', 'Luis Ortega', 'Thank you. And the café?'],
    ['', 'Mei Tan', 'In June.', [[0, undefined, 462_000]]],
  ]);
  expect(around(transcript)).toMatchObject({title: 'City Library Briefing', date: '2026-05-04', timing: 'elapsed', first: 0, problems: []});
});
