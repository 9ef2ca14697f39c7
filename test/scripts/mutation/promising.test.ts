import {expect, test} from 'vitest';
import {promising} from '../../../scripts/mutation/promising.ts';

const times: Readonly<Record<string, number>> = {slow: 900, middle: 400, quick: 3};

test.each([
  [5000, '', ['quick', 'middle', 'slow']],
  [403, '', ['quick', 'middle']],
  [402, '', ['quick']],
  [2, '', ['quick']],
  [5000, 'slow', ['slow', 'quick', 'middle']],
  [903, 'slow', ['slow', 'quick']],
  [403, 'slow', ['slow']],
  [402, 'middle', ['middle']],
])('within %d ms, where %j has noticed much or has the name of the file: %j', (budget, best, expected) => {
  const order = (noticed: number, isNamed: boolean) => promising(['slow', 'quick', 'middle'], name => ({time: times[name]!, noticed: name === best ? noticed : 0, isNamed: isNamed && name === best}), budget);
  expect(order(500, false)).toEqual(expected);
  expect(order(40, true)).toEqual(expected);
});
