/**
 * Vitest’s runner, but its one test serves requests: it runs any of the tests that have been collected, as often as
 * wanted. So the start of Vitest and the loading of modules, two seconds, are paid once for thousands of wrong lines.
 */
import {type RunnerTestCase, type RunnerTestFile, TestRunner} from 'vitest';
import {type Collected, type Preparation, runCollected, takeTests} from './collected.ts';
import {mutationContext, openChannel, type Reply, type Request} from './messages.ts';
import {tryMutant} from './try-mutant.ts';

export default class RepeatingRunner extends TestRunner {
  #collected: readonly Collected[] = [];

  onBeforeRunFiles([file]: RunnerTestFile[]): void { this.#collected = takeTests(file!); }

  async runTask(test: RunnerTestCase): Promise<void> {
    const context = mutationContext();
    const collected = this.#collected;
    const run = (one: Collected): Promise<string | undefined> => runCollected(one, test, this as unknown as Preparation);
    await serve(async (request): Promise<Reply> => {
      if (request.kind === 'mutant') return {kind: 'mutant', outcome: await tryMutant(request, collected, context, run)};
      const tests = [];
      for (const one of collected) {
        context.currentTestId = one.id;
        const start = performance.now();
        const failure = await run(one);
        tests.push({id: one.id, file: one.file, time: performance.now() - start, failure});
      }
      delete context.currentTestId;
      return {kind: 'all', tests, coverage: context.mutantCoverage ?? {static: {}, perTest: {}}};
    });
  }
}

/** Answers requests one after the other, until the end is asked for. */
function serve(answer: (request: Exclude<Request, {kind: 'end'}>) => Promise<Reply>): Promise<void> {
  return new Promise((resolve, reject) => {
    const channel = openChannel<Reply, Request>(request => {
      if (request.kind === 'end') {
        channel.close();
        resolve();
      } else {
        answer(request).then(channel.say, reject);
      }
    });
    channel.say({kind: 'ready'});
  });
}
