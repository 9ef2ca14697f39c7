import type {Copied} from '../../player/state.ts';
import {outgoingClipboard, outgoingControl, outgoingPaste, outgoingThroughScreen, outgoingThroughTmux, type Outgoing} from '../../transcript/outgoing.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Io} from './io.ts';
import type {Programs, RunningProgram} from './programs.ts';

/** The clipboard of the person at the terminal. */
export type Clipboard = {
  /** Copies a text. Resolves with its destination, or with undefined on failure. Never rejects. */
  readonly copy: (text: string) => Promise<Copied | undefined>;
  /** Waits briefly for a copy in progress, and ends a program that still hangs. */
  readonly close: () => Promise<void>;
};

export type ClipboardIo = Pick<Io, 'env' | 'platform' | 'clock'> & {
  readonly programs: Programs;
  /** Writes to the terminal. */
  readonly write: (text: Outgoing) => void;
};

/** A program that puts its standard input on the clipboard. */
type Tool = {readonly name: string; readonly args: readonly string[]; readonly encode: (text: string) => Uint8Array};

/** The longest time for a tool. */
const PATIENCE: Milliseconds = 2000;
/** The longest wait for a tool while leaving. */
const LAST_PATIENCE: Milliseconds = 300;

/**
 * Makes a clipboard. It copies with a tool of this machine, if the user sits at it. Otherwise, and if the tool fails or
 * hangs, it asks the terminal (OSC 52, xterm control sequences), also through tmux and GNU screen. Texts are copied one
 * after the other, so the last one wins. A tool that has failed is not tried again.
 */
export function createClipboard({env, platform, programs, clock, write}: ClipboardIo): Clipboard {
  const tools = [...localTools(env, platform), ...(env['TMUX'] ? [TMUX] : [])];
  const failed = new Set<Tool>();
  let running: RunningProgram | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const runTool = async ({name, args, encode}: Tool, text: string): Promise<boolean> => {
    const path = programs.find(name);
    if (path === undefined) return false;
    const program = running = programs.start(path, args, encode(outgoingPaste(text)));
    const stopWaiting = clock.after(PATIENCE, program.stop);
    const isDone = await program.done;
    stopWaiting();
    running = undefined;
    return isDone;
  };
  const copyNow = async (text: string): Promise<Copied | undefined> => {
    for (const tool of tools) {
      if (failed.has(tool)) continue;
      if (await runTool(tool, text)) return tool === TMUX ? 'tmux' : 'clipboard';
      failed.add(tool);
    }
    return askTerminal(text, env, write);
  };
  return {
    copy(text) {
      const copied = last.then(() => copyNow(text));
      last = copied;
      return copied;
    },
    async close() {
      if (!running) return;
      let stopWaiting = () => {};
      await Promise.race([last, new Promise<void>(resolve => { stopWaiting = clock.after(LAST_PATIENCE, resolve); })]);
      stopWaiting();
      (running as RunningProgram | undefined)?.stop();
    },
  };
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);

/**
 * Copies through tmux. With `-w` tmux passes the text on to the terminal, as it does by default. OSC 52 would need
 * `set-clipboard on`.
 */
const TMUX: Tool = {name: 'tmux', args: ['load-buffer', '-w', '-'], encode: utf8};

/**
 * Returns the clipboard tools of the desktop, the most reliable first. There are none over ssh, where the clipboard is
 * that of another machine.
 */
function localTools(env: Io['env'], platform: string): readonly Tool[] {
  if (env['SSH_CONNECTION'] || env['SSH_CLIENT'] || env['SSH_TTY']) return [];
  if (platform === 'darwin') return [{name: 'pbcopy', args: [], encode: utf8}];
  return [
    // clip.exe reads UTF-16 with a byte order mark. Other text it reads in the system's code page.
    ...(platform === 'win32' || env['WSL_DISTRO_NAME'] || env['WSL_INTEROP'] ? [{name: 'clip.exe', args: [], encode: (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')}] : []),
    ...(env['WAYLAND_DISPLAY'] ? [{name: 'wl-copy', args: ['--type', 'text/plain'], encode: utf8}] : []),
    ...(env['DISPLAY'] ? [{name: 'xclip', args: ['-selection', 'clipboard', '-in'], encode: utf8}, {name: 'xsel', args: ['--clipboard', '--input'], encode: utf8}] : []),
  ];
}

/** The largest request that xterm accepts, in bytes. Other terminals accept more. */
const LARGEST = 74_994;

function askTerminal(text: string, env: Io['env'], write: ClipboardIo['write']): Copied | undefined {
  const sequence = outgoingClipboard(text);
  const term = env['TERM'] ?? 'dumb';
  if (sequence.length > LARGEST || /^(?:dumb|linux|vt\d+)$/.test(term)) return undefined;
  if (env['TMUX']) {
    // Depending on its settings, tmux passes the sequence on plain, wrapped, or not at all.
    write(outgoingControl`${outgoingThroughTmux(sequence)}${sequence}`);
    return 'tmux';
  }
  write(env['STY'] || term.startsWith('screen') ? outgoingThroughScreen(sequence) : sequence);
  return 'terminal';
}
