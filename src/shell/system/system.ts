import {constants, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ReadStream} from 'node:tty';
import {setFlagsFromString} from 'node:v8';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import type {ScreenStream} from '../../ui/screen/run-screen.tsx';
import type {Clock} from '../../player/clock.ts';
import {codeOf} from '../errors.ts';
import {systemFiles} from './files.ts';
import {guardModes, wouldStopAtExit} from './foreground.ts';
import {EXIT_CODES, type EndSignal, type Io} from './io.ts';
import {createRunningClock} from './running-clock.ts';
import {createSignals, dieBy} from './signals.ts';
import {createTtyOutput, type TtyOutput} from './tty-output.ts';

/**
 * Makes the real outside world for `main`. Its clock stands still while the process does not run, and while the
 * terminal accepts no output.
 */
export function systemIo(real: Clock = systemClock): Io {
  const clock = createRunningClock(real);
  return {
    stdin: process.stdin.isTTY ? guardModes(process.stdin) : process.stdin,
    ...outputsOf(real, clock.hold),
    env: process.env,
    clock,
    files: systemFiles,
    // The bundle is one folder below the package's own files.
    packageFile: path => fileURLToPath(new URL(`../${path}`, import.meta.url)),
    platform: process.platform,
    programs: async () => (await import('../later.ts')).systemPrograms,
    openKeyboard,
    ...createSignals(clock.now, clock.resumed),
    onExit: run => {
      process.on('exit', run);
      return () => process.off('exit', run);
    },
    runId: () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`,
    localTime() {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return {date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, time: ((now.getHours() * 60 + now.getMinutes()) * 60 + now.getSeconds()) * 1000 + now.getMilliseconds()};
    },
    pause: () => new Promise(resolve => { setImmediate(resolve); }),
    // By default V8's young generation grows to thirty megabytes, which frames do not need. Its old generation may be
    // half garbage before it is collected. And it compiles Yoga, which is used little, twice.
    saveMemory: () => { if (KNOWS_FLAGS.test(process.version)) for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=40', '--liftoff-only']) setFlagsFromString(flag); },
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
  };
}

type Outputs = Pick<Io, 'stdout' | 'screen' | 'writeNow' | 'stderr'>;

function outputsOf(clock: Clock, stalled: (isStalled: boolean) => void): Outputs {
  const {stdout, stderr} = process as unknown as {stdout: ScreenStream & Io['stdout']; stderr: Io['stderr']};
  const output = outputTo(1, clock, stalled);
  const screen: ScreenStream = {
    write: text => stdout.write(text),
    get columns() { return stdout.columns; },
    get rows() { return stdout.rows; },
    on: (name, run) => stdout.on(name, run),
    off: (name, run) => stdout.off(name, run),
    isWaiting: output.isWaiting,
    onDrain: output.onDrain,
  };
  return {stdout, screen: stdout.isTTY ? screen : undefined, writeNow: output.writeNow, stderr};
}

/**
 * Makes a standard stream. Output to a terminal does not use Node's stream, because that would block the process. At
 * the end of the process, the remaining output is written once more.
 */
function outputTo(descriptor: 1 | 2, clock: Clock, stalled: (isStalled: boolean) => void = () => {}): TtyOutput {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  const own = stream.isTTY ? openAgain(descriptor) : undefined;
  const sleep = (time: number) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time); };
  const output = createTtyOutput({writeOnce: bytes => writeSync(own ?? descriptor, bytes), sleep, clock, stalled});
  if (own !== undefined) {
    // A stream calls these functions to write one piece, or several at once. The second one is optional.
    const write = (text: Outgoing, _: string, done: (error?: Error | null) => void) => { output.write(text, done); };
    Object.assign(stream, {_write: write, _writev: undefined});
    process.on('exit', () => output.writeNow(outgoingControl``));
  }
  return output;
}

/**
 * Opens a terminal again, for non-blocking writes. The flag must not affect other processes that share the descriptor,
 * such as the shell.
 */
function openAgain(descriptor: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return undefined;
  }
}

/** The versions of Node for which these flags have been tested. V8 prints a warning about unknown flags. */
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

/** Throws errors of the standard streams, because the reader of the output may close it at any time. */
export function throwStreamErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', error => { throw error; });
}

/** The longest wait at exit for a read that cannot be cancelled, in milliseconds. */
const STUCK_AFTER = 250;

/**
 * Ends the process. Three cases cannot end by `exit`. When the terminal is gone, or goes just now, Node would abort
 * because it cannot reset its modes (ResetStdio). When the terminal belongs to the shell, as while suspended, resetting would stop the process.
 * When a thread is stuck in a read, `exit` would wait for it. Then the process dies by the signal itself, which a shell
 * reports with the same code.
 */
export async function endProcess(code: number): Promise<never> {
  if (mayHaveLostTerminal(code)) await dieBy('SIGHUP');
  const signal = signalOf(code);
  if (signal && wouldStopAtExit()) await dieBy(signal);
  if (signal && isReading()) {
    for (const began = performance.now(); isReading() && performance.now() - began < STUCK_AFTER;) await new Promise(resolve => { setTimeout(resolve, 10); });
    if (isReading()) await dieBy(signal);
  }
  process.exit(code);
}

const isReading = () => process.getActiveResourcesInfo().some(name => name.startsWith('FSReq'));

const signalOf = (code: number) => (Object.keys(EXIT_CODES) as EndSignal[]).find(signal => EXIT_CODES[signal] === code);

/** A terminal that is being closed cannot be read any more, and yet it is a terminal for some microseconds. */
const mayHaveLostTerminal = (code: number): boolean => code === EXIT_CODES.SIGHUP && [process.stdin, process.stdout, process.stderr].some(({isTTY}) => isTTY);

/** Ends the process after an uncaught error. Functions given to `onExit` run first. The report is written last. */
export function endOnUncaughtErrors(report: (error: unknown, write: (text: Outgoing) => void) => number): void {
  const {writeNow} = outputTo(2, systemClock);
  let seen = false;
  const end = (error: unknown) => {
    if (seen) return;
    seen = true;
    process.on('exit', () => {
      process.exitCode = report(error, writeNow);
      if (!mayHaveLostTerminal(process.exitCode)) return;
      void dieBy('SIGHUP');
      // Another thread may take the signal, and meanwhile Node would go on to reset the terminal.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

function openKeyboard(): ReadStream | undefined {
  try {
    return guardModes(new ReadStream(openSync('/dev/tty', 'r')));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EMFILE' || code === 'ENFILE') throw error;
    return undefined;
  }
}
