import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import type {KnownTime} from '../../src/transcript/model.ts';
import {paceOf, timeOfOffset, unitBegunBy} from '../../src/timeline/pacing.ts';

test.each<[string, KnownTime[] | undefined, number[], number[], number[]]>([
  ['no times', undefined, [0], [1000], [9000]],
  ['a time at a word', [{offset: 2, start: 4000}], [0, 2], [1000, 4000], [4000, 9000]],
  ['an end before a time', [{offset: 2, start: 4000, end: 5000}, {offset: 3, start: 6000}], [0, 2, 3], [1000, 4000, 6000], [4000, 5000, 9000]],
  ['an end alone', [{offset: 2, end: 3000}, {offset: 2, start: 4000}], [0, 2], [1000, 4000], [3000, 9000]],
  ['an end of the whole', [{offset: 4, end: 6000}], [0], [1000], [6000]],
  ['a start behind the words', [{offset: 4, start: 8000}], [0, 4], [1000, 8000], [8000, 9000]],
  ['a start at the beginning, with an end', [{offset: 0, start: 1000, end: 2000}], [0], [1000], [2000]],
  ['a start at the beginning, without an end', [{offset: 2, start: 4000, end: 5000}, {offset: 2, start: 4500}], [0, 2], [1000, 4000], [4000, 5000]],
  ['a start before the last one', [{offset: 2, start: 4000}, {offset: 3, start: 3000, end: 5000}], [0, 2], [1000, 4000], [4000, 5000]],
  ['a start with the last one', [{offset: 2, start: 1000}], [0, 2], [1000, 1000], [1000, 9000]],
  ['an end before its start', [{offset: 2, start: 4000, end: 3000}], [0, 2], [1000, 4000], [4000, 4000]],
  ['an end behind the next start', [{offset: 2, start: 4000, end: 8000}, {offset: 3, start: 6000}], [0, 2, 3], [1000, 4000, 6000], [4000, 6000, 9000]],
])('%s', (_, times, firsts, starts, ends) => {
  expect(paceOf('一二三四', 1000, 9000, times)).toMatchObject({firsts, starts, ends});
});

test('words share their stretch by weight, and a silence stands between', () => {
  const pacing = paceOf('一二三四', 0, 8000, [{offset: 2, start: 4000, end: 6000}]);
  expect([0, 1, 2, 3].map(at => timeOfOffset(pacing, at))).toEqual([0, 2000, 4000, 5000]);
  expect([-1, 0, 1999, 2000, 3999, 4000, 4999, 5000, 7000, 9000].map(time => unitBegunBy(pacing, time))).toEqual([-1, 0, 0, 1, 1, 2, 2, 3, 3, 3]);
  const gap = paceOf('一二三四', 0, 8000, [{offset: 0, start: 0, end: 1000}, {offset: 2, start: 4000}]);
  expect([0, 499, 500, 999.8, 1000, 3999, 4000, 6000].map(time => unitBegunBy(gap, time))).toEqual([0, 0, 1, 1, 1, 1, 2, 3]);
});

test('a turn without words, and one without weight or time, is said at its start', () => {
  expect(timeOfOffset(paceOf('', 1000, 9000, undefined), 0)).toBe(1000);
  expect(timeOfOffset(paceOf('“', 1000, 9000, undefined), 0)).toBe(1000);
  expect(unitBegunBy(paceOf('一二', 1000, 1000, undefined), 1000)).toBe(1);
  expect(unitBegunBy(paceOf('一二', 1000, 1000, undefined), 0)).toBe(1);
});

const text = fc.array(fc.constantFrom('一', '“', '”', '，', '。', '二三', ' word', '18.43', '\n', '𠀀'), {minLength: 1, maxLength: 12}).map(parts => parts.join(''));
const times = fc.option(fc.array(fc.tuple(fc.nat(20), fc.nat(20_000), fc.nat(3000)), {maxLength: 4}).map(all => {
  const [places, moments] = [all.map(([at]) => at).toSorted((a, b) => a - b), all.map(([, time]) => time).toSorted((a, b) => a - b)];
  return places.map((at, index) => ({offset: at, start: moments[index]!, end: moments[index]! + all[index]![2]}));
}), {nil: undefined});

test('the time of a place never goes back, lies in the turn, and its unit has begun by then', () => {
  fc.assert(fc.property(text, times, (words, known) => {
    const pacing = paceOf(words, 0, 20_000, known);
    let [last, begun] = [0, -1];
    for (let unit = 0, at = 0; unit < pacing.units.count; at = pacing.units.ends[unit]!, unit += 1) {
      const time = timeOfOffset(pacing, at);
      expect(time).toBeGreaterThanOrEqual(last);
      expect(time).toBeLessThanOrEqual(20_000);
      const now = unitBegunBy(pacing, time);
      expect(now).toBeGreaterThanOrEqual(Math.max(unit, begun));
      [last, begun] = [time, now];
    }
    expect(unitBegunBy(pacing, 20_000)).toBe(pacing.units.count - 1);
  }), {seed: 11, numRuns: 200});
});
