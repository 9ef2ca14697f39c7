import {constants, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs';
import {link, open, rename, rm, stat, writeFile, type FileHandle} from 'node:fs/promises';
import {Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isatty, ReadStream} from 'node:tty';
import {setFlagsFromString} from 'node:v8';
import type {Outgoing} from '../../transcript/outgoing.ts';
import type {ScreenStream} from '../../ui/screen/run-screen.tsx';
import type {Clock} from '../../player/clock.ts';
import {EXIT_CODES, type EndSignal, type Files, type Io} from './io.ts';

/** The real world, for `main`. */
export const systemIo = (): Io => ({
  stdin: process.stdin as unknown as ReadStream,
  stdout: process.stdout as unknown as Io['stdout'],
  screen: process.stdout.isTTY ? process.stdout as unknown as ScreenStream : undefined,
  stderr: process.stderr as unknown as Io['stderr'],
  env: process.env,
  clock: systemClock,
  files: systemFiles,
  // The bundle lies one folder below the package's own files.
  packageFile: path => fileURLToPath(new URL(`../${path}`, import.meta.url)),
  openKeyboard,
  onEndSignal,
  onSuspendSignal: run => {
    suspendRequest = run;
    process.on('SIGTSTP', run);
    return () => {
      suspendRequest = undefined;
      process.off('SIGTSTP', run);
    };
  },
  onExit: run => {
    process.on('exit', run);
    return () => process.off('exit', run);
  },
  pause: () => new Promise(resolve => { setImmediate(resolve); }),
  // The heap for young objects doubles again and again, up to thirty megabytes of nothing, where frames are all there is;
  // that for old ones may be half garbage before it is looked at; and Ink's layout, of which we ask little, is compiled twice.
  saveMemory: () => { if (KNOWS_FLAGS.test(process.version)) for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=40', '--liftoff-only']) setFlagsFromString(flag); },
  suspendProcess,
  system: () => ({
    version: packageVersion(), node: process.version, platform: `${process.platform} ${process.arch}`, terminal: process.env['TERM'] ?? 'none',
    size: `${process.stdout.columns ?? 0}×${process.stdout.rows ?? 0}`,
  }),
  saveReport(text) {
    const path = join(tmpdir(), `replay-presser-${new Date().toISOString().replaceAll(':', '')}-${process.pid}.txt`);
    try {
      writeFileSync(path, text, {flag: 'wx', mode: 0o600});
      return path;
    } catch {
      return undefined;
    }
  },
  writeNow: text => writeWhole(1, text),
});

/** The versions of Node with which these flags have been tried: one that V8 does not know it complains of on the terminal. */
const KNOWS_FLAGS = /^v2[0-4]\./;

function packageVersion(): string {
  try {
    return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string}).version;
  } catch {
    return 'unknown';
  }
}

const systemClock: Clock = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, Math.max(0, delay));
    return () => clearTimeout(timer);
  },
};

/**
 * Ends the process. When its terminal is gone Node would abort, for it cannot set the modes of that (ResetStdio): then it
 * ends by the signal that says so.
 */
export function endProcess(code: number): never {
  endIfTerminalIsGone(code);
  process.exit(code);
}

function endIfTerminalIsGone(code: number): void {
  if (code !== EXIT_CODES.SIGHUP || ![process.stdin, process.stdout, process.stderr].some(({isTTY}, descriptor) => isTTY && !isatty(descriptor))) return;
  // Without a handler the signal does what it does, even where it was ignored at the start.
  process.on('SIGHUP', () => {});
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** Ends the process after an error that nobody has caught: what `onExit` was given comes first, the report last. */
export function endOnUncaughtErrors(report: (error: unknown, write: (text: Outgoing) => void) => number): void {
  let seen = false;
  const end = (error: unknown) => {
    if (seen) return;
    seen = true;
    process.on('exit', () => {
      process.exitCode = report(error, text => writeWhole(2, text));
      endIfTerminalIsGone(process.exitCode);
    });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** What is asked to happen on SIGTSTP, taken off while the process really stops. */
let suspendRequest: (() => void) | undefined;

/** Stops the whole process group, as a shell's job: a parent such as npx must stop too, or the prompt never comes. */
async function suspendProcess(): Promise<void> {
  const resumed = new Promise<void>(resolve => { process.once('SIGCONT', () => resolve()); });
  const request = suspendRequest;
  if (request) process.off('SIGTSTP', request);
  process.kill(0, 'SIGTSTP');
  await resumed;
  // Who was stopped was not told of a new size of the window: the streams look again.
  process.emit('SIGWINCH', 'SIGWINCH');
  if (request) process.on('SIGTSTP', request);
}

function onEndSignal(run: (signal: EndSignal) => void): () => void {
  const signals = Object.keys(EXIT_CODES) as EndSignal[];
  const handlers = signals.map(signal => ({signal, handler: () => run(signal)}));
  for (const {signal, handler} of handlers) process.on(signal, handler);
  return () => {
    for (const {signal, handler} of handlers) process.off(signal, handler);
  };
}

function openKeyboard(): ReadStream | undefined {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}

/** Writes all of a text at once. A terminal that is slow is waited for; one that is gone is nobody's fault. */
function writeWhole(descriptor: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
    }
  }
}

/**
 * A named pipe. Opened as a file it would keep a thread waiting for whoever writes to it, and the process could not end
 * before that.
 */
const openPipe = (path: string): AsyncIterable<Uint8Array> => new Socket({fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false});

/** How long a file is; undefined for a pipe. Throws for what is no file and for what is too long. */
async function checkedSize(file: FileHandle, limit: number): Promise<number | undefined> {
  const found = await file.stat();
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'});
  if (!found.isFile() && !found.isFIFO()) throw Object.assign(new Error('is no file'), {code: 'NOT_A_FILE'});
  if (found.size > limit) throw Object.assign(new Error('too large'), {code: 'TOO_LARGE'});
  return found.isFile() ? found.size : undefined;
}

const CHUNK = 64 * 1024;

/** A file from its beginning to its end. All chunks are in the same memory: a buffer for each would stay as long as the file is. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let {bytesRead} = await file.read(buffer); bytesRead > 0; ({bytesRead} = await file.read(buffer))) yield buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const systemFiles: Files = {
  async read(path, limit) {
    const file = await open(path, 'r');
    try {
      await checkedSize(file, limit);
      return await file.readFile();
    } finally {
      await file.close();
    }
  },
  async stream(path, limit) {
    if ((await stat(path)).isFIFO()) return {size: undefined, chunks: openPipe(path)};
    const file = await open(path, 'r');
    try {
      const size = await checkedSize(file, limit);
      return {size, chunks: chunksOf(file)};
    } catch (error) {
      await file.close();
      throw error;
    }
  },
  async write(path, pieces, {overwrite}) {
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, pieces, {flag: 'wx'});
      if (overwrite) await rename(draft, path);
      // A link fails where the name exists already; a rename would replace it.
      else await link(draft, path);
    } finally {
      await rm(draft, {force: true});
    }
  },
};
