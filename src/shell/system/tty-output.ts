import type {Clock} from '../../player/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Outgoing} from '../../transcript/outgoing.ts';
import {codeOf} from '../errors.ts';

/** Output to a terminal that may take nothing for a while (a stalled line, Ctrl+S). It never blocks the process for long. */
export type TtyOutput = {
  /** Writes, or keeps the rest until the terminal takes it. False while something is kept. Errors go to `done`, or nobody catches them. */
  readonly write: (text: Outgoing, done?: (error?: Error | null) => void) => boolean;
  /** Writes all that is kept and this before it returns; gives up on a terminal that takes nothing. Never throws. */
  readonly writeNow: (text: Outgoing) => void;
  readonly isWaiting: () => boolean;
  /** Calls `run` when all that was kept has been taken. Returns a function that ends that. */
  readonly onDrain: (run: () => void) => () => void;
};

/** What the output is made of. */
export type TtyOutputIo = {
  /** Writes what the terminal takes now and returns how much that is. Throws an error of `node:fs`, `EAGAIN` for nothing. */
  readonly writeOnce: (bytes: Uint8Array) => number;
  /** Blocks for so long. */
  readonly sleep: (time: Milliseconds) => void;
  readonly clock: Clock;
  /** Told when the terminal has taken nothing for a second, and when it takes something again. */
  readonly stalled: (isStalled: boolean) => void;
};

const RETRY: Milliseconds = 10;
const STALLED: Milliseconds = 1000;
/** Longest time that `writeNow` waits for a terminal that takes nothing, and for a slow one. */
const PATIENCE = {still: 500, whole: 5000} as const;

export function createTtyOutput({writeOnce, sleep, clock, stalled}: TtyOutputIo): TtyOutput {
  const kept: {rest: Uint8Array; done: ((error?: Error | null) => void) | undefined}[] = [];
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
    const dones = kept.splice(0).flatMap(({done}) => done ?? []);
    // As the error of a stream that nobody listens to.
    if (dones.length === 0) queueMicrotask(() => { throw error; });
    for (const done of dones) done(error as Error);
  };
  const flush = () => {
    stop();
    const wasWaiting = kept.length > 0;
    while (kept.length > 0) {
      const [first] = kept as [(typeof kept)[number]];
      try {
        first.rest = first.rest.subarray(writeOnce(first.rest));
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') return fail(error);
        if (clock.now() - progress >= STALLED) settle(true);
        cancel = clock.after(RETRY, () => {
          flush();
          if (kept.length === 0) for (const run of listeners) run();
        });
        return;
      }
      progress = clock.now();
      if (first.rest.length > 0) continue;
      kept.shift();
      first.done?.();
    }
    if (wasWaiting) settle(false);
  };
  const flushNow = () => {
    const began = clock.now();
    progress = began;
    for (flush(); kept.length > 0 && !isGivenUp; flush()) {
      isGivenUp = clock.now() - progress >= PATIENCE.still || clock.now() - began >= PATIENCE.whole;
      if (!isGivenUp) sleep(RETRY);
    }
  };
  return {
    write(text, done) {
      const isFirst = kept.length === 0;
      if (isFirst) progress = clock.now();
      kept.push({rest: Buffer.from(text), done});
      if (isFirst) flush();
      return kept.length === 0;
    },
    writeNow(text) {
      // Whoever waits for what is kept may write more when it has been taken: that comes first too.
      flushNow();
      if (!isGivenUp) kept.push({rest: Buffer.from(text), done: () => {}});
      flushNow();
      stop();
      kept.length = 0;
    },
    isWaiting: () => kept.length > 0,
    onDrain(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
}
