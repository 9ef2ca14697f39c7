import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('an organisation stands beside a name; action items are not speech', () => {
  const transcript = readExample('fathom.txt');
  expect(rows(transcript)).toEqual([
    ['0:00', 'Mei Tan', 'Good morning. The reading room is open.'],
    ['0:31', 'Luis Ortega', 'Thank you.'],
    ['1:02:05', 'Mei Tan', 'Next week.'],
  ]);
  expect(around(transcript)).toEqual({heading: 'City Library Briefing - May 4', timing: 'elapsed', first: 0, questions: [], events: [[2, 'ACTION ITEM: Open the lifts - WATCH: https://example.org/calls/1?t=31']], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'official', 'City Library'], ['Luis Ortega', 'other', '']]);
});
