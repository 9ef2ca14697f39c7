import {expect, test} from 'vitest';
import {countsOf} from '../../../scripts/mutation/survivors.ts';

test('wrong lines are counted by what tests make of them, and survivors by kind', () => {
  const mutants = [['EqualityOperator', 'Survived'], ['LogicalOperator', 'Survived'], ['ConditionalExpression', 'NoCoverage'], ['Regex', 'Killed'], ['Regex', 'Timeout'], ['Regex', 'Ignored'], ['Unheard', 'Survived']].map(([mutatorName, status]) => ({mutatorName: mutatorName!, status: status!}));
  expect(countsOf(mutants)).toEqual({tried: 6, noticed: 2, kinds: '2 conditions, 1 bounds, 1 Unheard'});
});
