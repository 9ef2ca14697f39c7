import {briefLine} from '../transcript/unsafe.ts';

/** The exit codes of the command. */
export const EXIT = {ok: 0, bug: 1, usage: 2, transcript: 3} as const;

/** No message needs more; what is longer quotes a stranger at length. */
const LONGEST_MESSAGE = 1000;

/** A failure that the user can mend: one line for standard error, and the exit code. It is caught in `main` alone. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(briefLine(message, LONGEST_MESSAGE));
    this.exitCode = exitCode;
  }
}

/** A signal has told the process to end, and so something was not finished. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** The code of a `node:fs` error. */
export const codeOf = (error: unknown): string | undefined =>
  (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined);
