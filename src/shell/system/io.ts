import {constants} from 'node:os';
import type {ReadStream} from 'node:tty';
import type {ScreenStream} from '../../ui/screen/run-screen.tsx';
import type {Outgoing} from '../../transcript/outgoing.ts';
import type {TextStore} from '../../reading/blocks.ts';
import type {System} from '../report.ts';
import type {Programs} from './programs.ts';
import type {Clock} from '../../player/clock.ts';
import type {Store, StoreOptions} from '../../storage/store.ts';
import type {WriteOptions} from '../../storage/write-file.ts';

/**
 * The signals that end the program: all whose default action that is and that can be caught (POSIX, <signal.h>; signal(7)).
 * Not here are SIGKILL, which nothing catches; SIGPIPE, which Node ignores; real-time signals, which Node does not know;
 * SIGSEGV and SIGILL, with which V8 checks bounds and ends itself: a handler for those would be called for ever.
 */
const END_SIGNALS = [
  'SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGABRT', 'SIGALRM', 'SIGBUS', 'SIGFPE', 'SIGIO', 'SIGPROF', 'SIGPWR', 'SIGSTKFLT', 'SIGSYS', 'SIGTRAP',
  'SIGUSR1', 'SIGUSR2', 'SIGVTALRM', 'SIGXCPU', 'SIGXFSZ',
] as const satisfies readonly NodeJS.Signals[];
export type EndSignal = (typeof END_SIGNALS)[number];

/** The exit codes that shells expect of them, 128 and the number, for those that this system has. */
export const EXIT_CODES = Object.fromEntries(
  END_SIGNALS.filter(name => constants.signals[name] !== undefined).map(name => [name, 128 + constants.signals[name]]),
) as Readonly<Record<EndSignal, number>>;

/** Bytes as they come; each chunk is good until the next is asked for. `size` is undefined for a pipe. */
export type ByteStream = {readonly size: number | undefined; readonly chunks: AsyncIterable<Uint8Array>};

/** What has happened to a file that is followed: it became shorter, another took its name, or there is none. */
export type FileNews = 'truncated' | 'replaced' | 'gone';

/** A file that is followed. */
export type Tail = {
  /** The bytes of the file from its beginning, as they are written; an empty chunk when there are no more for now. Ends when it is another file. */
  readonly life: () => AsyncIterable<Uint8Array>;
  /** Why the last life has ended. */
  readonly news: () => FileNews;
  readonly onNews: (tell: (news: FileNews) => void) => void;
};

/** A text that is kept outside of memory until it is closed. */
export type Scratch = TextStore & {readonly close: () => void};

/** A file in a folder: its name there, and when it was changed last, in milliseconds since 1970. */
export type Listed = {readonly name: string; readonly modified: number};

/** The files that the program may touch. Errors are those of `node:fs`, with their `code`. */
export type Files = {
  /** All bytes of a file; of more than `limit` it throws an error with the code `TOO_LARGE`. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** The bytes of a file as they are read, and how many there are, where that is known. Errors as of `read`. */
  readonly stream: (path: string, limit: number) => Promise<ByteStream>;
  /** Opens a place outside of memory for a long text. */
  readonly scratch: () => Promise<Scratch>;
  /** Follows a file as it grows. */
  readonly follow: (path: string, ended: AbortSignal) => Promise<Tail>;
  /** The files that lie in a folder. For what is no folder it throws an error with the code `ENOTDIR`. */
  readonly list: (path: string) => Promise<readonly Listed[]>;
  /** The bytes of standard input. Errors as of `read`. */
  readonly standardInput: () => ByteStream;
  /** What stands under a path; undefined when nothing does. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>;
  /** Writes all pieces or nothing, as `writeFileWhole` does. */
  readonly write: (path: string, pieces: Iterable<Outgoing>, options: WriteOptions) => Promise<void>;
  /** Opens what is kept in a folder, as `openStore` does. */
  readonly store: <Value>(folder: string, options: StoreOptions<Value>) => Promise<Store<Value>>;
};

/** A stream of text out: standard output or standard error. */
export type Output = {
  readonly isTTY?: boolean | undefined;
  write(text: Outgoing, done?: (error?: Error | null) => void): boolean;
};

/** Everything that `main` needs of the world, so that tests can give it another. */
export type Io = {
  readonly stdin: ReadStream;
  readonly stdout: Output & {readonly columns?: number; readonly rows?: number};
  /** The same as the stream that the screen is drawn on; undefined when it is none. */
  readonly screen?: ScreenStream | undefined;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly files: Files;
  /** The folder that the build has written: lexicon and parsed transcripts. */
  readonly packageFile: (path: string) => string;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly programs: () => Promise<Programs>;
  /** The day and the milliseconds since midnight, as clocks in the room show them. */
  readonly localTime: () => {readonly date: string; readonly time: number};
  /** Opens the controlling terminal's keyboard when standard input is something else; undefined when there is none. */
  readonly openKeyboard: () => ReadStream | undefined;
  /** Calls `run` when the process is told to end; what it returns ends that. */
  readonly onEndSignal: (run: (signal: EndSignal) => void) => () => void;
  /** Calls `run` when the process is told to suspend itself from outside; what it returns ends that. */
  readonly onSuspendSignal: (run: () => void) => () => void;
  /** Calls `run` when the process has been continued after somebody else has stopped it; what it returns ends that. */
  readonly onContinue: (run: () => void) => () => void;
  /** Calls `run` while the process is ending, however that came about; what it returns ends that. */
  readonly onExit: (run: () => void) => () => void;
  /** Returns a name for this run of the program that no other run has. */
  readonly runId: () => string;
  /** Lets everything else that is ready happen first. */
  readonly pause: () => Promise<void>;
  /** Says that this is going to be a long and quiet run: little memory is worth more than a little speed. */
  readonly saveMemory: () => void;
  /** Suspends the process group, and resolves when it goes on; soon where it cannot be suspended. */
  readonly suspendProcess: () => Promise<void>;
  /** What a report says of the machine. */
  readonly system: () => System;
  /** Saves a report at once and tells where; undefined when that cannot be done. */
  readonly saveReport: (text: Outgoing) => string | undefined;
  /** Writes at once, also while the process is ending. */
  readonly writeNow: (text: Outgoing) => void;
};
