import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {around, readExample, rows} from './rows.ts';

test('names in capitals that a full stop closes; a wrapped line, a page number', () => {
  const transcript = readExample('hearing.txt');
  expect(rows(transcript)).toEqual([
    ['', 'The CHAIRMAN', 'The hearing will come to order. We have one witness, Dr. Tan.'],
    ['', 'Dr. TAN', 'Thank you, Mr. Chairman. The reading room is open. Two points. One is the lifts. The other is the café.'],
    ['', 'The CHAIRMAN', 'Thank you. Mr. Ortega?'],
    ['', 'Mr. ORTEGA', 'Thank you. When do the lifts open?'],
    ['', 'Dr. TAN', 'Next week.'],
  ]);
  expect(around(transcript)).toMatchObject({date: '2026-05-04', problems: []});
});

test('sentences in capitals are none', () => {
  expect(readTranscript('MEI TAN. Good morning.\n\nLUIS ORTEGA. Thank you. When?\n\nMEI TAN. Soon.\nSTOP. That is all.\n\nLUIS ORTEGA. Thanks.\n').turns).toHaveLength(4);
});
