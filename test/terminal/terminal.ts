import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from 'node-pty';
import {onTestFailed, onTestFinished} from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = fileURLToPath(new URL('../../', import.meta.url));

export type TerminalOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** True when the emulator answers questions. It knows the place of its cursor and its attributes, and no colours. */
  readonly answers?: boolean;
  /** A shell command to run in place of the program; `$PROGRAM` starts that. */
  readonly script?: string;
  /** Sequences that the emulator does not know. */
  readonly ignores?: RegExp;
};

/** The end of the shell's report. */
const HAS_TOLD = /exit \d+\r?\nmodes [\da-f:]+\r?\n$/;

/**
 * Runs the program in a real pseudo-terminal, with an emulator that shows what a person would see. A shell around it
 * reports the terminal's modes before and after: `modes …`, then `exit CODE`, then `modes …` again. It stays until all of
 * that has been read. Otherwise node-pty would drop what it has not read 200 ms after the shell has ended.
 */
export function openTerminal(args: readonly string[], {columns = 100, rows = 30, env = {}, answers = true, script, ignores}: TerminalOptions = {}) {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  const start = `"${process.execPath}" "${program}"`;
  const command = script?.replaceAll('$PROGRAM', start) ?? `${start} ${args.map(argument => `'${argument}'`).join(' ')}`;
  let over = false;
  const state = mkdtempSync(join(tmpdir(), 'replay-presser-state-'));
  onTestFinished(() => removeNow(state));
  const shell = spawn('/bin/sh', ['-c', `echo modes $(stty -g)\n${command}\necho exit $?\necho modes $(stty -g)\nexec sleep 600`], {
    name: 'xterm-256color', cols: columns, rows, cwd: folder, env: {PATH: process.env['PATH'] ?? '', HOME: '/nowhere', XDG_STATE_HOME: state, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env},
  });
  if (answers) emulator.onData(answer => { if (!over) shell.write(answer); });
  const waiting = new Set<() => void>();
  let received = '';
  let pending = 0;
  const look = () => { for (const check of Array.from(waiting)) check(); };
  shell.onData(data => {
    received += data;
    pending += 1;
    emulator.write(ignores ? data.replace(ignores, '') : data, () => {
      pending -= 1;
      if (HAS_TOLD.test(received.slice(-400))) end();
      look();
    });
  });
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = () => {
      over = true;
      resolve();
      look();
    };
    shell.onExit(end);
  });
  onTestFinished(async () => {
    // Without its terminal the program would end by itself, and write its place into a folder that is being removed.
    const pids = programsOf(shell.pid);
    for (const pid of pids) killNow(pid);
    shell.kill('SIGKILL');
    emulator.dispose();
    for (const pid of pids) while (isRunning(pid)) await new Promise(resolve => { setImmediate(resolve); });
  });

  // Of a window that has become narrower the emulator keeps the cells that nobody sees.
  const lines = (): readonly string[] => {
    const {active} = emulator.buffer;
    return Array.from({length: emulator.rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true, 0, emulator.cols).trimEnd() ?? '');
  };
  const text = () => lines().join('\n');
  /** Resolves when the screen fulfils `isSo`. It is checked whenever it has changed. */
  const until = (isSo: RegExp | ((text: string) => boolean)) => new Promise<void>((resolve, reject) => {
    const check = () => {
      if (typeof isSo === 'function' ? isSo(text()) : isSo.test(text())) resolve();
      else if (over && pending === 0) reject(new Error(`ended without ${String(isSo)}:\n${text()}`));
      else return;
      waiting.delete(check);
    };
    waiting.add(check);
    check();
  });
  const programPid = () => Number(readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8').trim().split(' ')[0]);
  // A wait that never ends says nothing; what stood on the screen says nearly everything.
  onTestFailed(() => { if (waiting.size > 0) console.error(`${over ? 'ended' : 'still running'}, with this on the screen:\n${text()}`); });
  /** Returns the shell's report at the end: the exit code, and whether the terminal is as it was. */
  const outcome = async () => {
    await ended;
    await until(() => pending === 0);
    const {normal} = emulator.buffer;
    const all = Array.from({length: normal.length}, (_, row) => normal.getLine(row)!).reduce((joined, line) => joined + (line.isWrapped ? '' : '\n') + line.translateToString(true), '');
    // A terminal may show what was typed ahead before a report.
    const modes = [...all.matchAll(/modes ([\da-f:]+)$/gm)].map(([, mode]) => mode);
    return {
      code: Number(/exit (\d+)$/m.exec(all)?.[1]),
      restored: {
        // A difference is shown, because it says which mode was left.
        modes: modes[0] === modes[1] || modes.join(' then '),
        screen: emulator.buffer.active.type === 'normal',
        cursor: !(emulator as unknown as {_core: {coreService: {isCursorHidden: boolean}}})._core.coreService.isCursorHidden,
        paste: !emulator.modes.bracketedPasteMode,
        wrap: emulator.modes.wraparoundMode,
      },
      text: all,
    };
  };

  return {
    lines, text, until, outcome,
    press: (keys: string) => shell.write(keys),
    /** Sends an answer of the terminal. */
    answer: (report: string) => shell.write(report),
    resize(newColumns: number, newRows: number) {
      emulator.resize(newColumns, newRows);
      shell.resize(newColumns, newRows);
    },
    pid: programPid,
    /** Sends a signal to the program itself, not to its shell. */
    signal: (name: NodeJS.Signals | number) => process.kill(programPid(), name),
    /** Resolves when the program itself has ended, whether or not the terminal has shown its last output. */
    async programEnded() {
      for (const pid = programPid(); existsSync(`/proc/${pid}`);) await new Promise(resolve => { setImmediate(resolve); });
    },
    /** Lets the terminal take nothing until it is told to go on. */
    stall: () => shell.pause(),
    goOn: () => shell.resume(),
    /** Takes the terminal away. */
    hangUp: () => (shell as unknown as {destroy(): void}).destroy(),
    received: () => received,
    /** Bytes that come from now on. */
    listen() {
      const from = received.length;
      return () => received.slice(from);
    },
    emulator,
  };
}

type Terminal = ReturnType<typeof openTerminal>;

/** Resolves when both terminals show the same, whichever changes last. */
export const untilAlike = (one: Terminal, other: Terminal): Promise<void> => Promise.race([one.until(screen => screen === other.text()), other.until(screen => screen === one.text())]);

/** Everything that leaving restores. */
export const RESTORED = {modes: true, screen: true, cursor: true, paste: true, wrap: true};

/** Returns the processes that a shell has started; none where the system does not tell, or the shell has ended. */
function programsOf(shell: number): readonly number[] {
  try {
    return readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').filter(pid => pid !== '').map(Number);
  } catch {
    return [];
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Tells whether a process still runs. One whose end nobody has asked for (state Z) does not. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Removes a folder in which something may still be written: its entries are listed anew for each try. */
function removeNow(path: string): void {
  for (let left = 20; ; left -= 1) {
    try {
      return rmSync(path, {recursive: true, force: true, maxRetries: 1});
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
