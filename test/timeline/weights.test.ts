import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {unitsOf, weigh} from '../../src/timeline/pace.ts';
import {weightsBefore} from '../../src/timeline/weights.ts';

/** The weight before the unit that each offset lies in, from the units themselves. */
function expected(text: string): number[] {
  const {ends, weights, count} = unitsOf(text);
  const before: number[] = [];
  for (let unit = 0; unit < count; unit += 1) while (before.length < ends[unit]!) before.push(weights[unit]!);
  return before;
}

test('each offset has the weight before its unit, whatever was weighed before', () => {
  const text = fc.array(fc.constantFrom('一', '“二', '，', '。', ' word', '18.43', '👍🏽', '\n'), {maxLength: 30}).map(parts => parts.join(''));
  fc.assert(fc.property(text, words => {
    const before = new Float64Array(words.length + 1).fill(-1);
    expect(weightsBefore(words, before)).toBe(weigh(words));
    expect([...before]).toEqual([...expected(words), -1]);
  }), {seed: 3, numRuns: 100});
});

test('two characters of one unit have the same weight before them', () => {
  const before = new Float64Array(6);
  expect(weightsBefore('一18%，二', before)).toBe(1 + 3 + 3 + 0.5 + 1);
  expect([...before]).toEqual([0, 1, 1, 1, 7, 7.5]);
});
