import {constants} from 'node:os';
import type {ReadStream} from 'node:tty';
import type {ScreenStream} from '../../ui/screen/run-screen.tsx';
import type {Outgoing} from '../../transcript/outgoing.ts';
import type {System} from '../report.ts';
import type {Programs} from './programs.ts';
import type {Clock} from '../../player/clock.ts';
import type {Store, StoreOptions} from '../../storage/store.ts';
import type {WriteOptions} from '../../storage/write-file.ts';

/**
 * The signals that end the program: all that do so by default and can be caught (POSIX, <signal.h>; signal(7)). SIGKILL
 * is missing, because nothing can catch it. SIGPIPE is missing, because Node ignores it. Node does not know real-time
 * signals. V8 uses SIGSEGV and SIGILL itself, and would call a handler for ever.
 */
const END_SIGNALS = [
  'SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGABRT', 'SIGALRM', 'SIGBUS', 'SIGFPE', 'SIGIO', 'SIGPROF', 'SIGPWR', 'SIGSTKFLT', 'SIGSYS', 'SIGTRAP',
  'SIGUSR1', 'SIGUSR2', 'SIGVTALRM', 'SIGXCPU', 'SIGXFSZ',
] as const satisfies readonly NodeJS.Signals[];
export type EndSignal = (typeof END_SIGNALS)[number];

/** The exit codes that shells expect after these signals: 128 plus the number. Only signals of this system have one. */
export const EXIT_CODES = Object.fromEntries(
  END_SIGNALS.filter(name => constants.signals[name] !== undefined).map(name => [name, 128 + constants.signals[name]]),
) as Readonly<Record<EndSignal, number>>;

/** A stream of bytes. Each chunk is valid only until the next one is requested. `size` is undefined for a pipe. */
export type ByteStream = {readonly size: number | undefined; readonly chunks: AsyncIterable<Uint8Array>};

/** The end of a life of a followed file: it was truncated, replaced by another, or deleted. */
export type FileNews = 'truncated' | 'replaced' | 'gone';

/** A file that is followed. */
export type Tail = {
  /**
   * Yields the bytes of the file from its beginning, as they are written, and an empty chunk when there are no more
   * yet. Ends when the file is replaced.
   */
  readonly life: () => AsyncIterable<Uint8Array>;
  /** Returns the reason why the last life has ended. */
  readonly news: () => FileNews;
  readonly onNews: (tell: (news: FileNews) => void) => void;
};

/** A file in a folder: its name there, and when it was changed last, in milliseconds since 1970. */
export type Listed = {readonly name: string; readonly modified: number};

/** The files that the program may touch. Errors are those of `node:fs`, with their `code`. */
export type Files = {
  /** Reads all bytes of a file. Throws an error with the code `TOO_LARGE` for more than `limit`. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** Reads the bytes of a file in chunks. `size` is their number, where that is known. Errors as of `read`. */
  readonly stream: (path: string, limit: number) => Promise<ByteStream>;
  /** Follows a file as it grows. */
  readonly follow: (path: string, ended: AbortSignal) => Promise<Tail>;
  /** Lists the files in a folder. Throws an error with the code `ENOTDIR` for anything else. */
  readonly list: (path: string) => Promise<readonly Listed[]>;
  /** Reads the bytes of standard input. Errors as of `read`. */
  readonly standardInput: () => ByteStream;
  /** Returns the kind of a path; undefined if it does not exist. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>;
  /** Writes all pieces or nothing, as `writeFileWhole` does. */
  readonly write: (path: string, pieces: Iterable<Outgoing>, options: WriteOptions) => Promise<void>;
  /** Opens a store in a folder, as `openStore` does. */
  readonly store: <Value>(folder: string, options: StoreOptions<Value>) => Promise<Store<Value>>;
};

/** A stream of text out: standard output or standard error. */
export type Output = {
  readonly isTTY?: boolean | undefined;
  write(text: Outgoing, done?: (error?: Error | null) => void): boolean;
};

/** The world outside `main`, so that tests can supply another. */
export type Io = {
  readonly stdin: ReadStream;
  readonly stdout: Output & {readonly columns?: number; readonly rows?: number};
  /** The stream of the screen, if standard output is a terminal; otherwise undefined. */
  readonly screen?: ScreenStream | undefined;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly files: Files;
  /** Returns the path of a file of the package, such as the lexicon and the parsed transcripts. */
  readonly packageFile: (path: string) => string;
  /** The platform by Node's name: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly programs: () => Promise<Programs>;
  /** Returns the local day, and the milliseconds since midnight. */
  readonly localTime: () => {readonly date: string; readonly time: number};
  /** Opens the controlling terminal's keyboard when standard input is something else; undefined when there is none. */
  readonly openKeyboard: () => ReadStream | undefined;
  /** Calls `run` when the process is told to end. Call the returned function to stop. */
  readonly onEndSignal: (run: (signal: EndSignal) => void) => () => void;
  /** Calls `run` when the process is told to suspend itself from outside. Call the returned function to stop. */
  readonly onSuspendSignal: (run: () => void) => () => void;
  /** Calls `run` when the process continues after another process has stopped it. Call the returned function to stop. */
  readonly onContinue: (run: () => void) => () => void;
  /** Calls `run` when the process ends, for whatever reason. Call the returned function to stop. */
  readonly onExit: (run: () => void) => () => void;
  /** Returns a name for this run of the program that no other run has. */
  readonly runId: () => string;
  /** Yields to the event loop. */
  readonly pause: () => Promise<void>;
  /** Changes settings of V8 for a long run: less memory, for a little less speed. */
  readonly saveMemory: () => void;
  /** Suspends the process group, and resolves when it continues. If it cannot be suspended, it resolves soon. */
  readonly suspendProcess: () => Promise<void>;
  /** Returns the description of the machine for a report. */
  readonly system: () => System;
  /** Saves a report synchronously. Returns its path, or undefined on failure. */
  readonly saveReport: (text: Outgoing) => string | undefined;
  /** Writes synchronously, also while the process is ending. */
  readonly writeNow: (text: Outgoing) => void;
};
