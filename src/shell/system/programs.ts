import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/** A program that has been started. */
export type RunningProgram = {
  /** Resolves with true if it ended without an error. Never rejects. */
  readonly done: Promise<boolean>;
  /** Ends it now. */
  readonly stop: () => void;
};

/** Other programs of this machine. */
export type Programs = {
  /** Returns the path of a program by its name. */
  readonly find: (name: string) => string | undefined;
  /** Starts a program, without a shell, with these bytes on its standard input. */
  readonly start: (path: string, args: readonly string[], input: Uint8Array) => RunningProgram;
};

export const systemPrograms: Programs = {
  find(name) {
    // Skip relative folders of PATH: their programs would be chosen by the author of the working folder.
    return (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute).map(folder => join(folder, name)).find(isExecutable);
  },
  start(path, args, input) {
    const stopped = new AbortController();
    const stop = () => stopped.abort();
    process.once('exit', stop);
    const done = run(path, args, input, stopped.signal).catch(() => false).finally(() => process.off('exit', stop));
    return {done, stop};
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function run(path: string, args: readonly string[], input: Uint8Array, stopped: AbortSignal): Promise<boolean> {
  // Load this module on first use, because loading it takes a tenth of a start.
  const {spawn} = await import('node:child_process');
  if (stopped.aborted) return false;
  // In its own process group it survives the end of the terminal. A clipboard program leaves a child behind, which
  // would keep our output open if it had inherited it.
  const child = spawn(path, args, {stdio: ['pipe', 'ignore', 'ignore'], detached: true, windowsHide: true});
  child.unref();
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // The program has ended already.
    }
  };
  stopped.addEventListener('abort', kill, {once: true});
  try {
    return await new Promise<boolean>(resolve => {
      child.once('error', () => resolve(false));
      child.once('exit', code => resolve(code === 0));
      // The program may end before it has read everything.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  } finally {
    stopped.removeEventListener('abort', kill);
  }
}
