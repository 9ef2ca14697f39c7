import type {InstrumenterContext} from '@stryker-mutator/api/core';
import type {MutantRequest, Outcome} from './messages.ts';

/**
 * Makes one line wrong and runs tests until one fails. That test then runs once more with the line right again: if it
 * still fails, an earlier line has left something behind, and nothing is known yet about this one.
 */
export async function tryMutant<T extends {readonly id: string}>(
  {mutant, tests, loaded}: Omit<MutantRequest, 'kind'>, collected: readonly T[], context: InstrumenterContext, run: (test: T) => Promise<string | undefined>,
): Promise<Outcome> {
  const byId = new Map(collected.map(test => [test.id, test]));
  context.activeMutant = mutant;
  let [ran, hits] = [0, 0];
  for (const {id, hitLimit} of tests) {
    const test = byId.get(id)!;
    context.hitCount = 0;
    context.hitLimit = hitLimit;
    ran += 1;
    const failure = await run(test);
    hits += context.hitCount;
    if (failure === undefined) continue;
    const endless = context.hitCount > hitLimit;
    if (loaded) return endless ? {result: 'endless', ran} : {result: 'noticed', by: id, failure, ran};
    delete context.activeMutant;
    if (await run(test) !== undefined) return {result: 'spoilt', by: id, failure, ran};
    return endless ? {result: 'endless', ran} : {result: 'noticed', by: id, failure, ran};
  }
  if (!loaded) delete context.activeMutant;
  return {result: hits > 0 ? 'lived' : 'unseen', ran};
}
