import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {lastAtMost} from '../../src/timeline/search.ts';

test('is the last of ascending values that is at most the limit', () => {
  fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 20}), {maxLength: 20}), fc.integer({min: -1, max: 21}), (values, limit) => {
    const sorted = values.toSorted((a, b) => a - b);
    expect(lastAtMost(sorted.length, index => sorted[index]!, limit)).toBe(sorted.findLastIndex(value => value <= limit));
  }), {seed: 4});
});

test('looks at as many values as a million has binary digits', () => {
  let looked = 0;
  const valueAt = (index: number) => {
    looked += 1;
    return index;
  };
  expect(lastAtMost(1_000_000, valueAt, 654_321)).toBe(654_321);
  expect(looked).toBeLessThanOrEqual(20);
});
