import type {Clock} from '../../player/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Outgoing} from '../../transcript/outgoing.ts';
import {codeOf} from '../errors.ts';

/** Output to a terminal that may stall (a stalled line, Ctrl+S). It never blocks the process for long. */
export type TtyOutput = {
  /**
   * Writes, and queues the rest until the terminal accepts it. Returns false while the queue is not empty. Errors go to
   * `done`, or are uncaught.
   */
  readonly write: (text: Outgoing, done?: (error?: Error | null) => void) => boolean;
  /**
   * Writes the queue and then this text before it returns. Gives up on a terminal that accepts nothing. Never throws.
   */
  readonly writeNow: (text: Outgoing) => void;
  readonly isWaiting: () => boolean;
  /** Calls `run` when the queue has become empty. Call the returned function to stop. */
  readonly onDrain: (run: () => void) => () => void;
};

/** The functions behind the output. */
export type TtyOutputIo = {
  /**
   * Writes as many bytes as the terminal accepts now, and returns their number. Throws an error of `node:fs`, with
   * `EAGAIN` for none.
   */
  readonly writeOnce: (bytes: Uint8Array) => number;
  /** Blocks for a time. */
  readonly sleep: (time: Milliseconds) => void;
  readonly clock: Clock;
  /** Called when the terminal has accepted nothing for a second, and when it accepts output again. */
  readonly stalled: (isStalled: boolean) => void;
};

const RETRY: Milliseconds = 10;
const STALLED: Milliseconds = 1000;
/** The longest waits of `writeNow`: for a terminal that accepts nothing, and for a slow one. */
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
    // Like an `error` event of a stream without a listener.
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
      // A listener of `onDrain` may write more. That also comes first.
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
