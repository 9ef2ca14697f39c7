import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {around, readExample, rows} from './rows.ts';

test('a name and a time on a line, and below it what was said; a time in the words is none', () => {
  const transcript = readExample('name-and-time.txt');
  expect(rows(transcript)).toEqual([
    ['00:05', 'Mei Tan', 'Good morning. The reading room is open.\nDoors close at 21:00.'],
    ['00:12', 'Luis Ortega', 'Thank you. When do the lifts open?'],
    ['59:58', 'Mei Tan', 'Next week, at 9:30.'],
    ['01:02:09', 'Luis Ortega', 'Thank you.'],
  ]);
  expect(around(transcript)).toMatchObject({date: '2026-05-04', timing: 'elapsed', questions: [[1, 2]], problems: []});
});

test('the time may stand first, with frames', () => {
  const transcript = readTranscript('00:00:05:12 Mei Tan\nGood morning. The reading room is open.\n\n00:00:31:02 Luis Ortega\nWhen do the lifts open?\n\n00:00:40:00 Mei Tan\nNext week.\n');
  expect(transcript.recognition!.layout).toBe('name-and-time');
  expect(rows(transcript).map(([stamp, name]) => [stamp, name])).toEqual([['00:00:05', 'Mei Tan'], ['00:00:31', 'Luis Ortega'], ['00:00:40', 'Mei Tan']]);
});
