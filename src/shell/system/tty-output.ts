import type {Clock} from '../../player/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Outgoing} from '../../transcript/outgoing.ts';
import {codeOf} from '../errors.ts';

/** Output to a terminal that may take nothing for a while (a stalled line, Ctrl+S). It never blocks the process for long. */
export type TtyOutput = {
  /**
   * Writes, or keeps the rest until the terminal takes it. Returns false while something is kept. Errors go to `done`, or
   * nobody catches them.
   */
  readonly write: (text: Outgoing, done?: (error?: Error | null) => void) => boolean;
  /**
   * Writes everything that is kept, and then this, before it returns. It gives up on a terminal that takes nothing. Never
   * throws.
   */
  readonly writeNow: (text: Outgoing) => void;
  readonly isWaiting: () => boolean;
  /** Calls `run` when everything that was kept has been taken. Call the returned function to stop. */
  readonly onDrain: (run: () => void) => () => void;
};

/** The functions behind the output. */
export type TtyOutputIo = {
  /**
   * Writes as much as the terminal takes now, and returns the number of bytes. Throws an error of `node:fs`, with
   * `EAGAIN` for none.
   */
  readonly writeOnce: (bytes: Uint8Array) => number;
  /** Blocks for a time. */
  readonly sleep: (time: Milliseconds) => void;
  readonly clock: Clock;
  /** Is called when the terminal has taken nothing for a second, and when it takes something again. */
  readonly stalled: (isStalled: boolean) => void;
};

const RETRY: Milliseconds = 10;
const STALLED: Milliseconds = 1000;
/** The longest waits of `writeNow`, for a terminal that takes nothing and for a slow one. */
const PATIENCE = {still: 500, whole: 5000} as const;

export function createTtyOutput({writeOnce, sleep, clock, stalled}: TtyOutputIo): TtyOutput {
  const queue: {rest: Uint8Array; done: ((error?: Error | null) => void) | undefined}[] = [];
  const listeners = new Set<() => void>();
  let cancel: (() => void) | undefined;
  let progress: Milliseconds = 0;
  let isStalled = false;
  let isGivenUp = false;

  const settle = (is: boolean) => {
    if (is !== isStalled) stalled(isStalled = is);
  };
  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const fail = (error: unknown) => {
    const dones = queue.splice(0).flatMap(({done}) => done ?? []);
    // Like the error of a stream that nobody listens to.
    if (dones.length === 0) queueMicrotask(() => { throw error; });
    for (const done of dones) done(error as Error);
  };
  const flush = () => {
    stop();
    const wasWaiting = queue.length > 0;
    while (queue.length > 0) {
      const [first] = queue as [(typeof queue)[number]];
      try {
        first.rest = first.rest.subarray(writeOnce(first.rest));
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') return fail(error);
        if (clock.now() - progress >= STALLED) settle(true);
        cancel = clock.after(RETRY, () => {
          flush();
          if (queue.length === 0) for (const run of listeners) run();
        });
        return;
      }
      progress = clock.now();
      if (first.rest.length > 0) continue;
      queue.shift();
      first.done?.();
    }
    if (wasWaiting) settle(false);
  };
  const flushNow = () => {
    const began = clock.now();
    progress = began;
    for (flush(); queue.length > 0 && !isGivenUp; flush()) {
      isGivenUp = clock.now() - progress >= PATIENCE.still || clock.now() - began >= PATIENCE.whole;
      if (!isGivenUp) sleep(RETRY);
    }
  };
  return {
    write(text, done) {
      const isFirst = queue.length === 0;
      if (isFirst) progress = clock.now();
      queue.push({rest: Buffer.from(text), done});
      if (isFirst) flush();
      return queue.length === 0;
    },
    writeNow(text) {
      // A listener for the drain may write more. That comes first too.
      flushNow();
      if (!isGivenUp) queue.push({rest: Buffer.from(text), done: () => {}});
      flushNow();
      stop();
      queue.length = 0;
    },
    isWaiting: () => queue.length > 0,
    onDrain(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
}
