import {expect, test} from 'vitest';
import {exportedText, textPieces, turnsAround, turnsBetween} from '../../src/writers/txt.ts';
import {answered} from './broadcast.ts';

test('each turn has a line with time, part and name, and a blank line before the next', () => {
  expect(exportedText(answered(), [0, 1, 2, 3])).toBe(`15:00  Mei Tan
Good morning. We begin.

15:02  Q1  Ann <Lee>
Thank you. Is it "true"?
And why?

≈15:03:15  A1  Luis Ortega
Yes.

It is.

15:04  Mei Tan
The end.
`);
  expect([...textPieces(answered(), [3], turn => `words of ${turn}`)]).toEqual(['15:04  Mei Tan\nwords of 3\n']);
});

test('turns between two moments begin with the one being said, and there is always one', () => {
  const timeline = answered();
  const {starts} = timeline;
  expect(turnsBetween(timeline, 0, Infinity)).toEqual([0, 1, 2, 3]);
  expect(turnsBetween(timeline, starts[1]! - 1, starts[2]!)).toEqual([0, 1]);
  expect(turnsBetween(timeline, starts[1]!, starts[2]! + 1)).toEqual([1, 2]);
  expect(turnsBetween(timeline, starts[3]!, 0)).toEqual([3]);
});

test('around a moment are the question and its answers, elsewhere the turn', () => {
  const timeline = answered();
  expect([0, timeline.starts[1]!, timeline.starts[2]!, timeline.starts[3]!].map(time => turnsAround(timeline, time))).toEqual([[0], [1, 2], [1, 2], [3]]);
});
