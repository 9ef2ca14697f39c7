import {needsLexicon} from '../../chinese/annotations.ts';
import type {Transcript, Turn} from '../../transcript/model.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {createDecoder} from './decode.ts';
import {codeOf, Ended, EXIT, untilEnded, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import type {ByteStream, Io} from '../system/io.ts';
import type {ShellMessages} from '../messages/messages.ts';

/** The transcript that is played when none is named. */
export const BUNDLED = 'taian-2023-12-13';

/** Larger files are refused: a text of this size does not fit into the memory of most machines. */
const LARGEST = 512 * 1024 * 1024;

/** What opening needs of a command that runs. */
export type Opening = Pick<Run, 'io' | 'messages' | 'ended'>;

/** A transcript with what it is called in messages: a name that is safe to show. */
export type Opened = {readonly name: string; readonly transcript: Transcript};

/** How much has been read: from 0 to 1, undefined for a pipe. */
export type Progress = {readonly part: number | undefined; readonly isWhole: boolean};

/** A transcript that is still being read: what there is of it, and how to go on. */
export type Growing = {
  readonly name: string;
  readonly transcript: () => Transcript;
  /** The turns so far: a list that grows at its end. */
  readonly turns: readonly Turn[];
  /** Reads a piece more. Takes a few milliseconds, so that keys can be answered between. */
  readonly more: () => Promise<Progress>;
};

/** Opens a transcript and reads all of it: the bundled one, a file, or `-` for standard input. Throws `UserError` with exit code 3. */
export async function openTranscript(path: string | undefined, run: Opening): Promise<Opened> {
  const {name, transcript, more} = await openGrowing(path, run);
  while (!(await more()).isWhole);
  return {name, transcript: transcript()};
}

/** Opens a transcript and reads as much of it as one can begin to play: of the bundled one all. Throws as `openTranscript`. */
export async function openGrowing(path: string | undefined, run: Opening): Promise<Growing> {
  const {io, messages} = run;
  if (path === undefined) return openBundled(run);
  try {
    return await grow(path, path === '-' ? {size: undefined, chunks: io.stdin as AsyncIterable<Uint8Array>} : await Promise.race([io.files.stream(path, LARGEST), untilEnded(run.ended)]), run);
  } catch (error) {
    if (path === BUNDLED && codeOf(error) === 'ENOENT') return openBundled(run);
    throw fileError(error, path, messages);
  }
}

/** The bundled transcript as the build has parsed it; from its text when that is not there. */
async function openBundled(run: Opening): Promise<Growing> {
  const {io} = run;
  const name = `${BUNDLED}.txt`;
  try {
    const parsed = await io.files.read(io.packageFile(`dist/transcripts/${BUNDLED}.json`), LARGEST);
    const transcript = JSON.parse(new TextDecoder().decode(parsed)) as Transcript;
    return {name, transcript: () => transcript, turns: transcript.turns, more: async () => ({part: 1, isWhole: true})};
  } catch {
    return {...await grow(name, await io.files.stream(io.packageFile(`transcripts/${name}`), LARGEST), run), name};
  }
}

/** So many turns are enough to begin with, or the first of so much text. */
const ENOUGH = 50;
const ENOUGH_BYTES = 512 * 1024;

/** So much text is read at once: a few milliseconds' worth. */
const PIECE = 16 * 1024;
/** No annotation is longer, so what is cut between two chunks is seen in this much of the first with the second. */
const TAIL = 16;

async function grow(path: string, {size, chunks}: ByteStream, {io, messages, ended}: Opening): Promise<Growing> {
  const name = visibleLine(path);
  const refused = (message: string) => new UserError(message, EXIT.transcript);
  const {createReader} = await import('../../readers/read.ts');
  const reader = createReader();
  const decoder = createDecoder();
  const source = chunks[Symbol.asyncIterator]();
  const stopped = untilEnded(ended);
  let bytesRead = 0;
  let isBlank = true;
  let knows = false;
  let isLast = false;
  let isWhole = false;
  // What has been decoded and not yet read.
  let text = '';
  let at = 0;
  let tail = '';
  const take = async (decoded: string) => {
    isBlank &&= /^[\s\uFEFF]*$/.test(decoded);
    if (!knows && needsLexicon(tail + decoded)) {
      reader.know(await loadLexicon(io));
      knows = true;
    }
    tail = decoded.slice(-TAIL);
    [text, at] = [decoded, 0];
  };
  const readPiece = () => {
    const end = at + PIECE + (isLowSurrogate(text.charCodeAt(at + PIECE)) ? 1 : 0);
    reader.push(text.slice(at, end));
    at = end;
  };
  const step = async (): Promise<Progress> => {
    if (isWhole) return {part: 1, isWhole};
    // A pipe may never give anything more: being told to end comes first.
    const {value, done} = at < text.length ? {value: undefined, done: false} : await Promise.race([source.next(), stopped]).catch((error: unknown) => { throw fileError(error, path, messages); }) as IteratorResult<Uint8Array | string, undefined>;
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    if (bytes) {
      bytesRead += bytes.length;
      if (bytesRead > LARGEST) throw refused(messages.errors.tooLarge(name, '512 MB'));
      await take(decoder.push(bytes));
    } else if (done) {
      isLast = true;
      await take(decoder.end());
    }
    if (decoder.isText() === false) throw refused(bytesRead === 0 ? messages.errors.empty(name) : messages.errors.binary(name));
    if (at < text.length) readPiece();
    if (isLast && at >= text.length) {
      reader.end();
      isWhole = true;
    }
    if (isWhole && isBlank) throw refused(messages.errors.empty(name));
    if (isWhole && reader.turns.length === 0) throw refused(messages.errors.noTurns(name));
    // A file may have become shorter meanwhile.
    return {part: isWhole ? 1 : size ? Math.min(1, bytesRead / size) : undefined, isWhole};
  };
  const more = () => step().catch(async (error: unknown) => {
    // What is left of the file is no longer wanted; of a pipe nobody knows when it comes.
    if (size !== undefined) await source.return?.();
    throw error;
  });
  const isEnough = () => reader.turns.length >= ENOUGH || (reader.turns.length > 0 && bytesRead >= ENOUGH_BYTES);
  while (!isEnough() && !(await more()).isWhole);
  return {name, transcript: reader.transcript, turns: reader.turns, more};
}

const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** The dictionaries, which only a text with annotations needs. */
async function loadLexicon(io: Io) {
  const [{openShippedLexicon}, data] = await Promise.all([import('./lexicon.ts'), io.files.read(io.packageFile('dist/lexicon.json.br'), LARGEST)]);
  return openShippedLexicon(data);
}

function fileError(error: unknown, path: string, {errors}: ShellMessages): unknown {
  if (error instanceof UserError || error instanceof Ended) return error;
  const name = visibleLine(path);
  const code = codeOf(error);
  const known: Readonly<Record<string, (name: string) => string>> = {
    ENOENT: errors.missing, ENOTDIR: errors.missing, EISDIR: errors.folder, EACCES: errors.noPermission, EPERM: errors.noPermission, NOT_A_FILE: errors.notRegular,
  };
  const message = known[code ?? '']?.(name) ?? (code === 'TOO_LARGE' ? errors.tooLarge(name, '512 MB') : code && errors.unreadable(name, code));
  return message ? new UserError(message, EXIT.transcript, {cause: error}) : error;
}
