import type {Transcript, Turn} from '../../transcript/model.ts';
import type {Reader} from '../../reading/read.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import type {Language} from '../../ui/messages/messages.ts';
import {codeOf, Ended, EXIT, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Run} from '../run.ts';
import type {FileNews} from '../system/io.ts';
import type {Options} from '../settings/options.ts';

/** Larger files are refused: a text of this size does not fit into the memory of most machines. */
export const LARGEST = 512 * 1024 * 1024;

/** What opening needs of a command that runs. */
export type Opening = Pick<Run, 'io' | 'messages' | 'ended'> & {readonly options?: Partial<Pick<Options, 'from' | 'encoding' | 'questions' | 'clock'>>; readonly language?: Language};

/** A transcript with what it is called in messages: a name that is safe to show. */
export type Opened = {
  readonly name: string;
  readonly transcript: Transcript;
  /** The lines in which places lie, in order of the file. */
  readonly excerpts: Reader['excerpts'];
  /** The name of the encoding that it was read in; undefined where nothing was decoded. */
  readonly encoding?: string | undefined;
};

/** How much has been read: from 0 to 1, undefined for a pipe. `waits` says that nothing more came for a while. */
export type Progress = {readonly part: number | undefined; readonly isWhole: boolean; readonly waits?: boolean};

/** A transcript that is still being read: what there is of it, and how to go on. */
export type Growing = {
  readonly name: string;
  readonly transcript: () => Transcript;
  /** The turns so far: a list that grows at its end. */
  readonly turns: readonly Turn[];
  /**
   * Reads a piece more. Takes a few milliseconds, so that keys can be answered between. A pipe that pauses is not waited
   * for: what has come is read as if it ended there, and `waits` says so, once.
   */
  readonly more: () => Promise<Progress>;
  /** Whether it is a pipe that has paused: asking for more would wait for it. */
  readonly isPaused: () => boolean;
  readonly excerpts: Reader['excerpts'];
  /** The name of the encoding, as far as it has been recognised. */
  readonly encoding?: () => string | undefined;
  /** It is a pipe: nobody knows when more comes. */
  readonly isPipe?: boolean;
  /** The file is followed, and may grow for ever. */
  readonly isFollowed?: boolean;
  /** Begins anew with the file that is there now, when `more` has said that all of the one before has been read. */
  readonly again?: () => Promise<{readonly growing: Growing; readonly news: FileNews}>;
  readonly onNews?: (tell: (news: FileNews) => void) => void;
};

export const nameOf = (path: string, {errors}: ShellMessages): string => (path === '-' ? errors.standardInput : visibleLine(path));

/** Makes a line for the user of an error of the file system. */
export function fileError(error: unknown, path: string, messages: ShellMessages): unknown {
  if (error instanceof UserError || error instanceof Ended) return error;
  const {errors} = messages;
  const name = nameOf(path, messages);
  const code = codeOf(error);
  const known: Readonly<Record<string, (name: string) => string>> = {
    ENOENT: errors.missing, ENOTDIR: errors.missing, EISDIR: errors.folder, EACCES: errors.noPermission, EPERM: errors.noPermission, NOT_A_FILE: errors.notRegular,
  };
  const message = known[code ?? '']?.(name) ?? (code === 'TOO_LARGE' ? errors.tooLarge(name, '512 MB') : code && errors.unreadable(name, code));
  return message ? new UserError(message, EXIT.transcript, {cause: error}) : error;
}
