/**
 * Stryker’s way to our tests. Vitest starts once and stays, with all tests of the folder loaded. It starts afresh only for
 * a line that runs while modules are loaded, or where earlier lines have left something behind.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import type {MutantCoverage} from '@stryker-mutator/api/core';
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin';
import {type DryRunResult, DryRunStatus, type MutantRunOptions, type MutantRunResult, MutantRunStatus, type TestRunner, TestStatus} from '@stryker-mutator/api/test-runner';
import {createVitest, type Vitest} from 'vitest/node';
import {GRACE, openChannel, type Outcome, type Reply, type Request} from './messages.ts';
import {promising} from './promising.ts';
import {threads} from './threads.ts';

/** The results of the first run of all tests, for the other processes and for one that takes the place of one that hangs. */
const FIRST_RUN = 'first-run.json';

/** The time of each test in milliseconds, and how often it reaches each line. */
type FirstRun = {readonly times: Readonly<Record<string, number>>; readonly coverage: MutantCoverage};

class ResidentRunner implements TestRunner {
  #vitest: Vitest | undefined;
  readonly #channel = openChannel<Request, Reply>(reply => this.#heard(reply));
  /** The run of the resident file. */
  #running: Promise<unknown> = Promise.resolve();
  #heard: (reply: Reply) => void = () => {};
  #isLoadedWrong = false;
  readonly #noticed = new Map<string, number>();
  #first: FirstRun | undefined;

  capabilities(): {reloadEnvironment: true} { return {reloadEnvironment: true}; }

  async init(): Promise<void> {
    await this.#start();
  }

  async #start(): Promise<void> {
    this.#vitest = await createVitest('test', {config: 'scripts/mutation/vitest.config.ts', watch: false});
    await this.#load('');
  }

  /** Ends a thread that never ends by itself, and starts Vitest anew, which is quicker than a new process. */
  async #replace(): Promise<void> {
    await threads.latest?.terminate();
    void this.#vitest!.close();
    this.#running = Promise.resolve();
    await this.#start();
  }

  async dryRun(): Promise<DryRunResult> {
    const reply = await this.#ask({kind: 'all'});
    if (reply.kind !== 'all') throw new Error(`unexpected answer: ${reply.kind}`);
    this.#first = {times: Object.fromEntries(reply.tests.map(({id, time}) => [id, time])), coverage: reply.coverage};
    writeFileSync(FIRST_RUN, JSON.stringify(this.#first));
    return {
      status: DryRunStatus.Complete,
      tests: reply.tests.map(({id, file, time, failure}) => {
        const test = {id, name: id, fileName: file, timeSpentMs: time};
        return failure === undefined ? {...test, status: TestStatus.Success} : {...test, status: TestStatus.Failed, failureMessage: failure};
      }),
      mutantCoverage: reply.coverage,
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>(resolve => { timer = setTimeout(resolve, options.timeout - GRACE, undefined); });
    const result = await Promise.race([this.#tryLine(options), late]);
    clearTimeout(timer);
    if (result) return result;
    await this.#replace();
    return {status: MutantRunStatus.Timeout, reason: 'the tests took too long'};
  }

  async #tryLine({activeMutant: {id}, testFilter, mutantActivation, sandboxFileName}: MutantRunOptions): Promise<MutantRunResult> {
    const loaded = mutantActivation === 'static';
    // One process makes the first run, and any of them may be asked for a line.
    const {times, coverage} = this.#first ??= JSON.parse(readFileSync(FIRST_RUN, 'utf8')) as FirstRun;
    const name = basename(sandboxFileName).replace(/\.tsx?$/, '');
    const tests = promising(testFilter ?? Object.keys(times), test => ({time: times[test]!, noticed: this.#noticed.get(test) ?? 0, named: test.includes(`/${name}.test.`) ? 'file' : test.includes(name) ? 'test' : undefined}), Number(process.env['MUTATE_BUDGET']))
      .map(test => ({id: test, hitLimit: hitLimit(coverage.perTest[test]?.[id])}));
    const attempt = async (afresh: boolean): Promise<Outcome> => {
      if (afresh) {
        try {
          await this.#load(loaded ? id : '');
        } catch (error) {
          // Only a wrong line can keep tests from loading that have been loaded before.
          if (loaded) return {result: 'noticed', by: tests[0]!.id, failure: String(error), ran: 0};
          throw error;
        }
      }
      const reply = await this.#ask({kind: 'mutant', mutant: id, tests, loaded});
      if (reply.kind !== 'mutant') throw new Error(`unexpected answer: ${reply.kind}`);
      return reply.outcome;
    };
    let outcome = await attempt(loaded || this.#isLoadedWrong);
    // A second look at what may be the fault of earlier lines, or of results that are kept from them.
    if (outcome.result === 'spoilt' || (outcome.result === 'unseen' && !loaded)) outcome = await attempt(true);
    if (outcome.result === 'noticed') this.#noticed.set(outcome.by, 1 + (this.#noticed.get(outcome.by) ?? 0));
    return toResult(outcome);
  }

  async dispose(): Promise<void> {
    await this.#end();
    this.#channel.close();
    await this.#vitest?.close();
  }

  /** Loads all tests afresh, with a line that is wrong from the beginning or with none. Throws where a file does not load. */
  async #load(mutant: string): Promise<void> {
    await this.#end();
    const vitest = this.#vitest!;
    vitest.state.filesMap.clear();
    vitest.state.errorsSet.clear();
    this.#isLoadedWrong = mutant !== '';
    vitest.provide('mutant', mutant);
    vitest.provide('folder', process.env['MUTATE_FOLDER']!);
    vitest.provide('tests', process.env['MUTATE_TESTS'] ?? '');
    const file = await vitest.globTestSpecifications();
    this.#running = vitest.runTestSpecifications(file);
    await this.#reply();
  }

  async #end(): Promise<void> {
    this.#channel.say({kind: 'end'});
    await this.#running;
  }

  #ask(request: Request): Promise<Reply> {
    const reply = this.#reply();
    this.#channel.say(request);
    return reply;
  }

  /** Waits for the next reply. Throws if the run ends without it, which it does where a file does not load. */
  #reply(): Promise<Reply> {
    const running = this.#running;
    return new Promise((resolve, reject) => {
      this.#heard = resolve;
      void running.then(() => {
        const {state} = this.#vitest!;
        const errors = [...state.getFiles().flatMap(file => [file, ...file.tasks]).flatMap(({result}) => result?.errors ?? []), ...state.errorsSet] as readonly Error[];
        reject(new Error(`the tests have ended: ${errors.map(({stack, message}) => stack ?? message).join('\n')}`));
      });
    });
  }
}

/** Returns how often a line may run in a test that usually runs it so often. Beyond that it is in a loop without an end. */
const hitLimit = (usual = 0): number => 10_000 + 100 * usual;

function toResult(outcome: Outcome): MutantRunResult {
  switch (outcome.result) {
    case 'noticed':
    case 'spoilt': return {status: MutantRunStatus.Killed, killedBy: [outcome.by], failureMessage: outcome.failure, nrOfTests: outcome.ran};
    case 'endless': return {status: MutantRunStatus.Timeout, reason: 'the line ran far more often than it should'};
    case 'lived':
    case 'unseen': return {status: MutantRunStatus.Survived, nrOfTests: outcome.ran};
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner)];
