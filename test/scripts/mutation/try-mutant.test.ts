import {expect, test} from 'vitest';
import {tryMutant} from '../../../scripts/mutation/try-mutant.ts';

type Case = readonly [name: string, fails: (id: string, isWrong: boolean) => boolean, hits: number, loaded: boolean, expected: object];

const noticed = (ran: number, by: string) => ({result: 'noticed', ran, by, failure: 'no'});

test.each<Case>([
  ['the first test that fails ends the search', (id, isWrong) => isWrong && id !== 'a', 1, false, noticed(2, 'b')],
  ['a line lives if every test passes', () => false, 1, false, {result: 'lived', ran: 3}],
  ['a line that no test reached was hidden by a kept result', () => false, 0, false, {result: 'unseen', ran: 3}],
  ['a test that fails with the right line too says nothing', id => id === 'b', 1, false, {result: 'spoilt', ran: 2, by: 'b', failure: 'no'}],
  ['a line that ran too often does not end', (id, isWrong) => isWrong && id === 'b', 11, false, {result: 'endless', ran: 2}],
  ['a line that was loaded wrong stays wrong, so its test runs once', id => id === 'b', 1, true, noticed(2, 'b')],
])('%s', async (_name, fails, hits, loaded, expected) => {
  const context: {activeMutant?: string; hitCount?: number} = {};
  const outcome = await tryMutant({mutant: '7', loaded, tests: ['a', 'b', 'c'].map(id => ({id, hitLimit: 10}))}, [{id: 'c'}, {id: 'b'}, {id: 'a'}], context, async ({id}) => {
    const isWrong = context.activeMutant === '7';
    if (isWrong) context.hitCount! += hits;
    return fails(id, isWrong) ? 'no' : undefined;
  });
  expect(outcome).toEqual(expected);
  expect(context.activeMutant).toBe(loaded ? '7' : undefined);
});
