import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('names in capitals and Q with no-break blanks; the times stand at the beginning and the end', () => {
  const transcript = readExample('white-house.md');
  expect(rows(transcript)).toEqual([
    ['09:02', 'MS. TAN', 'Good morning. The reading room is open, and that is the one thing I have to say at the top:\ncome in and read.'],
    ['', 'Q', 'When do the lifts open?'],
    ['', 'MR. ORTEGA', 'Next week.'],
    ['', 'Q', 'Yeah.'],
    ['', 'MS. TAN', 'All right. Thank you all.', [[0, undefined, 1080000]]],
  ]);
  expect(around(transcript)).toEqual({heading: 'City Library', title: 'Press Briefing on the City Library', date: '2026-05-04', timing: 'clock', first: 32520000, questions: [[1, 2], [3, 4]], events: [[1, '(Laughter.)']], problems: []});
  expect(who(transcript)).toEqual([['MS. TAN', 'official', ''], ['Q', 'reporter', ''], ['MR. ORTEGA', 'official', '']]);
});
