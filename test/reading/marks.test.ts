import {expect, test} from 'vitest';
import type {Claim, Mark} from '../../src/layouts/layout.ts';
import {elapsedStamp} from '../../src/layouts/parts/stamps.ts';
import {createMarks} from '../../src/reading/marks.ts';

const CLAIMS: readonly Claim[] = ['certain', 'label', 'either', 'stamp', 'both'];
const stamp = elapsedStamp(5000);
const others: readonly Mark[] = [
  {kind: 'piece', offset: 7, words: 9, stamp}, {kind: 'piece', offset: 7, words: 9, to: 12}, {kind: 'piece', offset: 7, words: 9, end: stamp}, {kind: 'piece', offset: 7, words: 9, said: 'x'}, {kind: 'piece', offset: 7, words: 9, times: []},
  {kind: 'end', offset: 3, to: 4, stamp}, {kind: 'event', offset: 3, to: 5}, {kind: 'aside', offset: 3, to: 6}, {kind: 'about', offset: 3, to: 3, about: {}}, {kind: 'unread', offset: 3, to: 8, problem: 'broken-json'},
];
const turns = CLAIMS.flatMap(claim => [true, false].map((isBulleted): Mark => ({kind: 'turn', offset: 1, words: 2, claim, isBulleted})));

test('a mark is kept as it was, however many there are', () => {
  const marks = createMarks();
  const all = Array.from({length: 60}, () => [...turns, ...others, {kind: 'turn', offset: 4_000_000_000, words: 4_000_000_005, claim: 'label', otherwise: {words: 1}} as Mark]).flat();
  for (const [index, mark] of all.entries()) marks.push(mark, index - 1);
  for (let index = 0; index < all.length; index += 1) marks.decide(index, (index % 3) as 0 | 1 | 2);
  expect(marks.length()).toBe(all.length);
  for (const [index, mark] of all.entries()) {
    const isWords = mark.kind === 'turn' || mark.kind === 'piece';
    expect([marks.kindOf(index), marks.offsetOf(index), marks.wordsOf(index), marks.labelOf(index), marks.decided(index), marks.stampOf(index), marks.isBulleted(index)])
      .toEqual([mark.kind, mark.offset, isWords ? mark.words : mark.to, index - 1, index % 3, isWords || mark.kind === 'end' ? mark.stamp : undefined, mark.kind === 'turn' && mark.isBulleted === true]);
    if (mark.kind === 'turn') expect(marks.claimOf(index)).toBe(mark.claim);
    // Of most marks nothing else need be kept.
    const hasMore = !isWords || mark.to !== undefined || mark.end !== undefined || mark.said !== undefined || mark.times !== undefined || (mark.kind === 'turn' && mark.otherwise !== undefined);
    expect(marks.restOf(index)).toBe(hasMore ? mark : undefined);
  }
});

test.each([['certain', true], ['label', true], ['either', false], ['stamp', false], ['both', false]] as const)('times of marks that are %s are forgotten: %s', (claim, isForgotten) => {
  const marks = createMarks();
  for (let index = 0; index < 1100; index += 1) marks.push({kind: 'turn', offset: index, words: index, claim, stamp, said: 'x'}, 0);
  marks.forget(1023);
  expect([marks.hasForgotten(), marks.stampOf(0)]).toEqual([false, stamp]);
  marks.forget(1024);
  expect([marks.hasForgotten(), marks.stampOf(1023), marks.restOf(1023)]).toEqual([isForgotten, ...isForgotten ? [undefined, undefined] : [stamp, expect.anything()]]);
  expect([marks.stampOf(1024), marks.restOf(1024)!.offset, marks.offsetOf(1024), marks.length()]).toEqual([stamp, 1024, 1024, 1100]);
  for (let index = 0; index < 1024; index += 1) marks.push({kind: 'turn', offset: index, words: index, claim, stamp}, 0);
  marks.forget(2047);
  expect(marks.stampOf(1024)).toBe(stamp);
  marks.forget(2048);
  expect(marks.stampOf(2047)).toBe(isForgotten ? undefined : stamp);
  expect(marks.stampOf(2048)).toBe(stamp);
  marks.clear();
  expect([marks.length(), marks.hasForgotten()]).toEqual([0, false]);
});
