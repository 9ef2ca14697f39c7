import type {Transcript, Turn} from '../../transcript/model.ts';
import type {TextStore} from '../../reading/text/blocks.ts';
import type {Reader} from '../../reading/read.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import type {Language} from '../../ui/messages/messages.ts';
import {codeOf, Ended, EXIT, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Run} from '../run.ts';
import type {FileNews} from '../system/io.ts';
import type {Options} from '../settings/options.ts';

/** The largest file, in bytes. A text of this size does not fit into the memory of most machines. */
export const LARGEST = 512 * 1024 * 1024;

/** The parts of a running command that are needed for opening a file. */
export type Opening = Pick<Run, 'io' | 'messages' | 'ended'> & {readonly options?: Partial<Pick<Options, 'from' | 'encoding' | 'questions' | 'clock'>>; readonly language?: Language; readonly store?: TextStore};

/** A transcript with its name in messages, which is safe to show. */
export type Opened = {
  readonly name: string;
  readonly transcript: Transcript;
  /** Yields the lines of places, in order of the file. */
  readonly excerpts: Reader['excerpts'];
  /** The name of the encoding; undefined if nothing was decoded. */
  readonly encoding?: string | undefined;
};

/** The part that has been read, from 0 to 1; undefined for a pipe. `waits` is true if no more has come for a while. */
export type Progress = {readonly part: number | undefined; readonly isWhole: boolean; readonly waits?: boolean};

/** A transcript that is still being read: its turns so far, and `more`, which reads on. */
export type Growing = {
  readonly name: string;
  readonly transcript: () => Transcript;
  /** Makes the transcript in steps of a few milliseconds. */
  readonly transcriptSteps?: Reader['transcriptSteps'];
  /** The turns so far: a list that grows at its end. */
  readonly turns: readonly Turn[];
  /**
   * Reads one more piece in a few milliseconds, so that keys can be handled in between. If a pipe pauses, it reads
   * everything so far as if the text ended there, and reports `waits` once.
   */
  readonly more: () => Promise<Progress>;
  /** Tells whether a pipe has paused. `more` would then wait for it. */
  readonly isPaused: () => boolean;
  readonly excerpts: Reader['excerpts'];
  /** Returns the name of the encoding, as far as it has been recognised. */
  readonly encoding?: () => string | undefined;
  /** True for a pipe, which may pause for any length of time. */
  readonly isPipe?: boolean;
  /** True for a file that is followed, and may grow for ever. */
  readonly isFollowed?: boolean;
  /** Starts again with the present file, after `more` has reported the end of the file before. */
  readonly again?: () => Promise<{readonly growing: Growing; readonly news: FileNews}>;
  readonly onNews?: (tell: (news: FileNews) => void) => void;
};

export const nameOf = (path: string, {errors}: ShellMessages): string => (path === '-' ? errors.standardInput : visibleLine(path));

/** Makes a line for the user from an error of the file system. */
export function fileError(error: unknown, path: string, messages: ShellMessages): unknown {
  if (error instanceof UserError || error instanceof Ended) return error;
  const {errors} = messages;
  const name = nameOf(path, messages);
  const code = codeOf(error);
  const usual: Readonly<Record<string, (name: string) => string>> = {
    ENOENT: errors.missing, ENOTDIR: errors.missing, EISDIR: errors.folder, EACCES: errors.noPermission, EPERM: errors.noPermission, NOT_A_FILE: errors.notRegular,
  };
  const message = usual[code ?? '']?.(name) ?? (code === 'TOO_LARGE' ? errors.tooLarge(name, '512 MB') : code && errors.unreadable(name, code));
  return message ? new UserError(message, EXIT.transcript, {cause: error}) : error;
}
