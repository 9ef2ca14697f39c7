import type {ReadStream} from 'node:tty';
import {needsLexicon} from '../transcript/annotations.ts';
import type {Transcript} from '../transcript/model.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import {decode} from './decode.ts';
import {codeOf, EXIT, UserError} from './errors.ts';
import type {Io} from './io.ts';
import type {ShellMessages} from './messages/messages.ts';

/** The transcript that is played when none is named. */
export const BUNDLED = 'taian-2023-12-13';

/** Larger files are refused: reading in a stream comes with a later version. */
const LARGEST = 512 * 1024 * 1024;

/** A transcript with what it is called in messages: a name that is safe to show. */
export type Opened = {readonly name: string; readonly transcript: Transcript};

/** Opens a transcript: the bundled one, a file, or `-` for standard input. Throws `UserError` with exit code 3. */
export async function openTranscript(path: string | undefined, io: Io, messages: ShellMessages): Promise<Opened> {
  if (path === undefined) return openBundled(io, messages);
  try {
    return await read(path, path === '-' ? await readAll(io.stdin) : await io.files.read(path, LARGEST), io, messages);
  } catch (error) {
    if (path === BUNDLED && codeOf(error) === 'ENOENT') return openBundled(io, messages);
    throw fileError(error, path, messages);
  }
}

/** The bundled transcript as the build has parsed it; from its text when that is not there. */
async function openBundled(io: Io, messages: ShellMessages): Promise<Opened> {
  const name = `${BUNDLED}.txt`;
  try {
    const parsed = await io.files.read(io.packageFile(`dist/transcripts/${BUNDLED}.json`), LARGEST);
    return {name, transcript: JSON.parse(new TextDecoder().decode(parsed)) as Transcript};
  } catch {
    const path = io.packageFile(`transcripts/${name}`);
    const bytes = await io.files.read(path, LARGEST);
    return {...await read(path, bytes, io, messages), name};
  }
}

async function read(path: string, bytes: Uint8Array, io: Io, messages: ShellMessages): Promise<Opened> {
  const name = visibleLine(path);
  const refused = (message: string) => new UserError(message, EXIT.transcript);
  if (bytes.length === 0) throw refused(messages.errors.empty(name));
  const decoded = decode(bytes);
  if (!decoded) throw refused(messages.errors.binary(name));
  if (decoded.text.replace(/^\uFEFF/, '').trim() === '') throw refused(messages.errors.empty(name));
  const {readTranscript} = await import('../readers/read.ts');
  const lexicon = needsLexicon(decoded.text) ? await loadLexicon(io) : undefined;
  const transcript = readTranscript(decoded.text, lexicon);
  if (transcript.turns.length === 0) throw refused(messages.errors.noTurns(name));
  return {name, transcript};
}

/** The dictionaries, which only a text with annotations needs. */
async function loadLexicon(io: Io) {
  const [{openLexicon}, data] = await Promise.all([import('./lexicon.ts'), io.files.read(io.packageFile('dist/lexicon.json'), LARGEST)]);
  return openLexicon(new TextDecoder().decode(data));
}

async function readAll(stdin: ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST) throw Object.assign(new Error('too large'), {code: 'TOO_LARGE'});
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function fileError(error: unknown, path: string, {errors}: ShellMessages): unknown {
  if (error instanceof UserError) return error;
  const name = visibleLine(path);
  const code = codeOf(error);
  const known: Readonly<Record<string, (name: string) => string>> = {
    ENOENT: errors.missing, ENOTDIR: errors.missing, EISDIR: errors.folder, EACCES: errors.noPermission, EPERM: errors.noPermission, NOT_A_FILE: errors.notRegular,
  };
  const message = known[code ?? '']?.(name) ?? (code === 'TOO_LARGE' ? errors.tooLarge(name, '512 MB') : code && errors.unreadable(name, code));
  return message ? new UserError(message, EXIT.transcript) : error;
}
