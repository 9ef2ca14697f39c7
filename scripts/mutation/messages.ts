/** The words that Stryker’s process and the thread with the tests exchange. */
import {BroadcastChannel} from 'node:worker_threads';
import {INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage} from '@stryker-mutator/api/core';

/** The time in milliseconds for the start of another thread, before Stryker ends the whole process. */
export const GRACE = 20_000;

/** Opens the channel between the process and its thread; each hears what the other says. */
export function openChannel<Said, Heard>(hear: (message: Heard) => void): {say(message: Said): void; close(): void} {
  const channel = new BroadcastChannel('replay-presser-mutation') as BroadcastChannel & EventTarget;
  channel.addEventListener('message', event => hear((event as unknown as {data: Heard}).data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to no other window
    say: message => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** Returns the object that wrong lines look at: which of them is on, and how often it has run. */
export const mutationContext = (): InstrumenterContext => (globalThis as {[NAMESPACE]?: InstrumenterContext})[NAMESPACE] ??= {};

const {NAMESPACE} = INSTRUMENTER_CONSTANTS;

export type Request =
  /** Run every test, and tell which lines it reaches. */
  | {readonly kind: 'all'}
  | MutantRequest
  | {readonly kind: 'end'};

/** Make one line wrong, and run tests until one fails. */
export type MutantRequest = {
  readonly kind: 'mutant';
  readonly mutant: string;
  /** The tests that run, in this order. A line that runs more often than `hitLimit` in one of them is in a loop without an end. */
  readonly tests: readonly {readonly id: string; readonly hitLimit: number}[];
  /** True if the line was wrong already while the modules were loaded. */
  readonly loaded: boolean;
};

/**
 * `spoilt` is a failure that stays when the line is right again, because an earlier wrong line has left something behind.
 * `unseen` is a line that the tests have not reached, because a kept result hid it.
 */
export type Outcome =
  | {readonly result: 'noticed' | 'spoilt'; readonly by: string; readonly failure: string; readonly ran: number}
  | {readonly result: 'lived' | 'unseen' | 'endless'; readonly ran: number};

/** One test that has run, with its time in milliseconds and the reason of its failure. */
export type Ran = {readonly id: string; readonly file: string; readonly time: number; readonly failure: string | undefined};

export type Reply =
  | {readonly kind: 'ready'}
  | {readonly kind: 'all'; readonly tests: readonly Ran[]; readonly coverage: MutantCoverage}
  | {readonly kind: 'mutant'; readonly outcome: Outcome};
