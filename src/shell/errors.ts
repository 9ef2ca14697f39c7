import {outgoingMessage, type Outgoing} from '../transcript/outgoing.ts';
import {briefLine} from '../transcript/unsafe.ts';

/** The exit codes of the command. */
export const EXIT = {ok: 0, bug: 1, usage: 2, transcript: 3} as const;

/** The longest message. A longer one quotes a stranger at length. */
const LONGEST_MESSAGE = 1000;

/** A failure that the user can repair: one line for standard error, and the exit code. Only `main` catches it. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage, options?: ErrorOptions) {
    super(briefLine(message, LONGEST_MESSAGE), options);
    this.exitCode = exitCode;
  }
}

/** A signal has told the process to end, so some work was not finished. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

const endings = new WeakMap<AbortSignal, Promise<never>>();

/**
 * Returns a promise that rejects with `Ended` when a signal comes. Race one wait against it. Every race stays in memory
 * until the process ends, so `beforeEnd` is for waits that are many.
 */
export function untilEnded(ended: AbortSignal): Promise<never> {
  // One for all: a command may read a thousand files.
  let stopped = endings.get(ended);
  if (stopped) return stopped;
  stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Ended());
    if (ended.aborted) stop();
    else ended.addEventListener('abort', stop, {once: true});
  });
  stopped.catch(() => {});
  endings.set(ended, stopped);
  return stopped;
}

/**
 * Resolves as a promise does, or with undefined when a signal comes before. Nothing is kept of it afterwards, so it can be
 * called for each of many pieces.
 */
export function beforeEnd<Value>(given: Promise<Value>, ended: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    if (ended.aborted) stop();
    ended.addEventListener('abort', stop, {once: true});
    given.then(resolve, reject).finally(() => ended.removeEventListener('abort', stop));
  });
}

/** Returns the code of a `node:fs` error. */
export const codeOf = (error: unknown): string | undefined =>
  (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined);

/** Makes the line for standard error. A very long message keeps its beginning and its end. */
export const errorLine = (message: string): Outgoing => outgoingMessage(`replay-presser: ${briefLine(message, LONGEST_MESSAGE)}`);
