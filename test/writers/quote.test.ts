import {expect, test} from 'vitest';
import {quotedSentence, quotedTurns} from '../../src/writers/quote.ts';
import {answered} from './broadcast.ts';

test('quoted turns have title and day, times, parts, posts and words', () => {
  expect(quotedTurns(answered(), [0, 1, 2])).toBe(`A & B  2026-05-04

15:00–15:02  Mei Tan
Good morning. We begin.

15:02–≈15:03:15  Q1  Ann <Lee>  Daily
Thank you. Is it "true"?
And why?

≈15:03:15–15:04  A1  Luis Ortega  Minister
Yes.

It is.
`);
});

test('a quoted sentence has its speaker, time and place', () => {
  const timeline = answered();
  expect(quotedSentence(timeline, 10_000)).toBe('Good morning.\n—— Mei Tan  15:00  A & B  2026-05-04\n');
  expect(quotedSentence(timeline, timeline.starts[2]! - 1)).toBe('And why?\n—— Ann <Lee>  Daily  ≈15:02:53  A & B  2026-05-04\n');
});

test('without a title the heading counts, without its dashes; without either there is none', () => {
  expect(quotedTurns(answered({title: null, heading: '圖文直播——', date: null}), [3])).toMatch(/^圖文直播\n\n15:04–/);
  expect(quotedTurns(answered({title: null, heading: 'a - b-', date: null}), [3])).toMatch(/^a - b\n/);
  expect(quotedTurns(answered({title: null, date: null}), [3])).toMatch(/^15:04–/);
  expect(quotedSentence(answered({title: null, date: null}), 0)).toBe('Good morning.\n—— Mei Tan  15:00\n');
});
