/** Runs tests that Vitest has collected, one at a time and as often as wanted. Vitest itself runs a test only once. */
import type {RunnerTestCase, RunnerTestFile, RunnerTestSuite} from 'vitest';
import {TestRunner} from 'vitest';

const {getSuiteHooks: hooksOf, getTestFn: functionOf} = TestRunner;

/** The part of Vitest’s runner that prepares `expect` for a test. */
export type Preparation = Pick<TestRunner, 'onBeforeTryTask' | 'onAfterTryTask'> & {
  readonly config: {readonly snapshotOptions: unknown};
  readonly snapshotClient: {setup(path: string, options: unknown): Promise<void>};
};

/** The functions that a test has given to `onTestFinished`. */
type Finishing = {readonly onFinished?: ((context: unknown) => unknown)[]};

/** A test with its name: the path of its file, `#`, and the names of its suites and itself. */
export type Collected = {readonly id: string; readonly file: string; readonly test: RunnerTestCase; readonly suites: readonly RunnerTestSuite[]};

/** Returns the tests that Vitest would run in suites that are named by the paths of files. Vitest itself passes over them afterwards. */
export function takeTests(root: RunnerTestFile): readonly Collected[] {
  const taken = new Map<string, Collected>();
  const take = (suite: RunnerTestSuite, suites: readonly RunnerTestSuite[]): void => {
    const {beforeAll, afterAll} = hooksOf(suite);
    if (beforeAll.length > 0 || afterAll.length > 0) throw new Error(`${suite.name}: beforeAll and afterAll are not supported`);
    for (const task of suite.tasks) {
      if (task.mode !== 'run') continue;
      task.mode = 'skip';
      if (task.type === 'suite') {
        take(task, [...suites, task]);
        continue;
      }
      const [file, ...names] = [...suites, task].map(({name}) => name);
      const name = `${file!}#${names.join(' ')}`;
      let id = name;
      for (let count = 2; taken.has(id); count += 1) id = `${name} (${count})`;
      taken.set(id, {id, file: file!, test: task, suites});
    }
  };
  for (const task of root.tasks) {
    if (task.type !== 'suite') continue;
    take(task, [task]);
    task.mode = 'skip';
  }
  return [...taken.values()];
}

/** Runs one test with its hooks, in the name of the test that Vitest is running. Returns the reason of its failure. */
export async function runCollected({file, test, suites}: Collected, running: RunnerTestCase, runner: Preparation): Promise<string | undefined> {
  const failures: unknown[] = [];
  const attempt = async (run: () => unknown): Promise<void> => { try { await run(); } catch (error) { failures.push(error); } };
  const undo: (() => unknown)[] = [];
  // The paths of snapshots are read from the path of the test’s own file.
  test.file.filepath = `${process.cwd()}/${file}`;
  test.result = {state: 'run', startTime: 0, retryCount: 0};
  await runner.snapshotClient.setup(test.file.filepath, runner.config.snapshotOptions);
  await attempt(async () => {
    runner.onBeforeTryTask(test);
    for (const suite of suites) {
      for (const hook of hooksOf(suite).beforeEach) {
        const cleanUp: unknown = await hook(test.context, suite);
        if (typeof cleanUp === 'function') undo.push(cleanUp as () => unknown);
      }
    }
    await functionOf(test)();
    runner.onAfterTryTask(test);
  });
  for (const suite of suites.toReversed()) for (const hook of hooksOf(suite).afterEach.toReversed()) await attempt(() => hook(test.context, suite));
  for (const cleanUp of undo.toReversed()) await attempt(cleanUp);
  for (const task of [test, running] as readonly Finishing[]) {
    for (const finish of task.onFinished?.splice(0).toReversed() ?? []) await attempt(() => finish(test.context));
  }
  if (failures.length === 0) return undefined;
  const [failure] = failures;
  return failure instanceof Error ? failure.message : String(failure);
}
