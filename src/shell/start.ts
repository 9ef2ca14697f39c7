import {main, unexpected} from './main.ts';
import {EXIT_CODES} from './system/io.ts';
import {endOnUncaughtErrors, endProcess, systemIo, throwStreamErrors} from './system/system.ts';

/**
 * The time after which a process that was told to end is ended by force, in milliseconds. It may be waiting for
 * something that never comes, such as the reader of a pipe.
 */
const GRACE = 1000;

/** Runs the command in the real world and ends the process with its exit code. */
export async function start(argv: readonly string[]): Promise<never> {
  const io = systemIo();
  endOnUncaughtErrors((error, write) => unexpected(error, argv, io, write));
  throwStreamErrors();
  const overdue = new Promise<number>(resolve => {
    io.onEndSignal(signal => { setTimeout(() => resolve(EXIT_CODES[signal]), GRACE); });
  });
  return endProcess(await Promise.race([main(argv, io), overdue]));
}
