import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {matchesBetween, type Match} from '../../src/timeline/matches.ts';

const matches: readonly Match[] = [{turn: 1, from: 2, to: 4}, {turn: 1, from: 6, to: 9}, {turn: 3, from: 0, to: 0}, {turn: 3, from: 0, to: 2}];

test.each([
  [1, 0, 10, [0, 1]], [1, 0, 2, []], [1, 0, 3, [0]], [1, 3, 4, [0]], [1, 4, 6, []], [1, 4, 7, [1]], [1, 8, 99, [1]], [1, 9, 99, []], [0, 0, 99, []], [2, 0, 99, []], [3, 0, 99, [3]], [3, 1, 2, [3]], [4, 0, 99, []],
] as const)('in turn %i from %i to %i', (turn, from, to, indices) => {
  expect(matchesBetween(matches, turn, from, to)).toEqual(indices.map(index => matches[index]));
});

test('the same as looking at every match', () => {
  const inTurn = fc.array(fc.tuple(fc.nat(3), fc.integer({min: 1, max: 3})), {maxLength: 5});
  fc.assert(fc.property(fc.array(inTurn, {maxLength: 5}), fc.nat(5), fc.nat(12), fc.nat(12), (turns, turn, from, to) => {
    const all = turns.flatMap((gaps, index) => {
      let at = 0;
      return gaps.map(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return {turn: index, from: start, to: at};
      });
    });
    expect(matchesBetween(all, turn, from, to)).toEqual(all.filter(match => match.turn === turn && match.to > from && match.from < to));
  }), {seed: 6, numRuns: 300});
});
