import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {spawn} from 'node-pty';

export const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export type Size = {readonly columns: number; readonly rows: number};
export const USUAL: Size = {columns: 100, rows: 30};

/** A command in a pseudo-terminal, with its output, keys and figures. Times are milliseconds. */
export type Session = {
  /** Milliseconds from the start of the command until its output matched. */
  readonly until: (pattern: RegExp) => Promise<number>;
  /** Resolves with the match of the output. */
  readonly shows: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<number>;
  readonly press: (keys: string) => void;
  /** Milliseconds from a key to the first byte that answers it. */
  readonly answer: (key: string) => Promise<number>;
  /** Lets so much time pass. Rejects when the program ends meanwhile, because its figures would mean nothing. */
  readonly wait: (time: number) => Promise<void>;
  readonly bytes: () => number;
  /** Processor time so far; undefined where there is no `/proc`. */
  readonly processorTime: () => number | undefined;
  /** The same of its first thread alone, which draws the screen. */
  readonly mainThreadTime: () => number | undefined;
  /** Memory resident now, in bytes; undefined where there is no `/proc`. */
  readonly memory: () => number | undefined;
  readonly end: () => Promise<void>;
};

export function open(argv: readonly string[], {columns, rows}: Size = USUAL): Session {
  const started = performance.now();
  const [command = process.execPath, ...rest] = argv;
  const {CI: _, ...env} = process.env;
  const terminal = spawn(command, rest, {name: 'xterm-256color', cols: columns, rows, env: {...env, TERM: 'xterm-256color', LANG: 'C.UTF-8'}, encoding: null});
  let text = '';
  let bytes = 0;
  const listeners = new Set<() => void>();
  terminal.onData(data => {
    const chunk = data as unknown as Buffer;
    bytes += chunk.length;
    text += chunk.toString();
    for (const listen of Array.from(listeners)) listen();
  });
  let end: string | undefined;
  const exited = new Promise<number>(resolve => {
    terminal.onExit(({exitCode, signal}) => {
      end = `the program has ended (${signal ? `signal ${signal}` : `exit code ${exitCode}`})${text === '' ? '' : `: ${JSON.stringify(text.slice(-300))}`}`;
      resolve(performance.now() - started);
      for (const listen of Array.from(listeners)) listen();
    });
  });
  const proc = <Value>(read: () => Value): Value | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  /**
   * Resolves when `isSo` returns true. Rejects when that does not happen in time, and at once when the program has ended.
   */
  const next = (isSo: () => boolean, what: string, patience = PATIENCE) => new Promise<void>((resolve, reject) => {
    const settle = (error?: Error) => {
      clearTimeout(timer);
      listeners.delete(look);
      if (error) reject(error);
      else resolve();
    };
    const timer = setTimeout(() => settle(new Error(`${what} did not come`)), patience);
    const look = () => {
      if (isSo()) settle();
      else if (end !== undefined) settle(new Error(`${what} did not come: ${end}`));
    };
    listeners.add(look);
    look();
  });
  const session: Session = {
    exited,
    async until(pattern) {
      await next(() => pattern.test(text), String(pattern));
      const took = performance.now() - started;
      text = '';
      return took;
    },
    async shows(pattern) {
      await next(() => pattern.test(text), String(pattern));
      return pattern.exec(text)!;
    },
    press: keys => terminal.write(keys),
    async answer(key) {
      const before = bytes;
      const pressed = performance.now();
      terminal.write(key);
      await next(() => bytes > before, `an answer to ${JSON.stringify(key)}`, ANSWERED_WITHIN);
      return performance.now() - pressed;
    },
    wait: time => new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        listeners.delete(look);
        resolve();
      }, time);
      const look = () => {
        if (end === undefined) return;
        clearTimeout(timer);
        listeners.delete(look);
        reject(new Error(end));
      };
      listeners.add(look);
      look();
    }),
    bytes: () => bytes,
    processorTime: () => proc(() => {
      const fields = readFileSync(`/proc/${terminal.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks();
    }),
    mainThreadTime: () => proc(() => Number(readFileSync(`/proc/${terminal.pid}/task/${terminal.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6),
    memory: () => proc(() => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${terminal.pid}/status`, 'utf8'))![1]) * 1024),
    async end() {
      if (end === undefined) terminal.kill('SIGKILL');
      await exited;
      running.delete(session);
    },
  };
  running.add(session);
  return session;
}

const running = new Set<Session>();

/** Ends sessions that a failed row has left running. */
export const endAll = async (): Promise<void> => { for (const session of Array.from(running)) await session.end(); };

/** The longest wait in milliseconds. No measured step takes longer. */
const PATIENCE = 30_000;
/** The wait after which a key is taken to change nothing. Then the row has chosen the wrong key. */
const ANSWERED_WITHIN = 3000;

let perSecond: number | undefined;
const ticks = () => (perSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], {encoding: 'utf8'})));
