import {main, unexpected} from './main.ts';
import {endOnUncaughtErrors, endProcess, systemIo, throwStreamErrors} from './system/system.ts';

/** Runs the command in the real world and ends the process with its exit code. */
export async function start(argv: readonly string[]): Promise<never> {
  const io = systemIo();
  endOnUncaughtErrors((error, write) => unexpected(error, argv, io, write));
  throwStreamErrors();
  return endProcess(await main(argv, io));
}
