import {outgoingMessage, type Outgoing} from '../transcript/outgoing.ts';
import {briefLine} from '../transcript/unsafe.ts';

/** The exit codes of the command. */
export const EXIT = {ok: 0, bug: 1, usage: 2, transcript: 3} as const;

/** The longest message, in characters. A longer one would quote too much of a stranger's text. */
const LONGEST_MESSAGE = 1000;

/** An error that the user can fix: one line for standard error, and the exit code. Only `main` catches it. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage, options?: ErrorOptions) {
    super(briefLine(message, LONGEST_MESSAGE), options);
    this.exitCode = exitCode;
  }
}

/** Thrown when a signal tells the process to end during some work. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

const endings = new WeakMap<AbortSignal, Promise<never>>();

/**
 * Returns a promise that rejects with `Ended` when a signal comes. Race a single wait against it. Each race stays in
 * memory until the process ends, so use `beforeEnd` for many waits.
 */
export function untilEnded(ended: AbortSignal): Promise<never> {
  // All callers share one promise, because a command may read a thousand files.
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
 * Resolves as a promise does, or with undefined if a signal comes first. It leaves nothing in memory, so it can be
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

/** Makes the line for standard error. A very long message is shortened in the middle. */
export const errorLine = (message: string): Outgoing => outgoingMessage(`replay-presser: ${briefLine(message, LONGEST_MESSAGE)}`);
