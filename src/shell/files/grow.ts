import {needsLexicon, needsWords} from '../../chinese/annotations.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {beforeEnd, Ended, EXIT, UserError} from '../errors.ts';
import type {ByteStream, Io} from '../system/io.ts';
import {createDecoder} from './decode.ts';
import {encodingName} from './encoding-names.ts';
import {foreignKind} from './foreign.ts';
import {dayInName} from './day-in-name.ts';
import {describeProblem} from './problems.ts';
import {fileError, LARGEST, nameOf, type Growing, type Opening, type Progress} from './opening.ts';

/** Layouts whose examples are shown in the message about a file without turns. */
const SHOWN = ['labels', 'broadcast', 'zoom-captions'];

/** Playing begins after this many turns, or after this much text if it has at least one turn. */
const ENOUGH = 50;
const ENOUGH_BYTES = 512 * 1024;

/** The amount of text that is read in one step: some milliseconds of work. */
const PIECE = 16 * 1024;
/** The number of turns that are made in one step. */
const TURNS_AT_ONCE = 256;
/** The length of the longest annotation. This much of a chunk is searched again together with the next chunk. */
const TAIL = 16;

/** Reads a transcript as its bytes arrive, until there is enough to begin. */
export async function grow(path: string, {size, chunks}: ByteStream, {io, messages, ended, options = {}, language = 'en', store}: Opening): Promise<Growing> {
  const name = nameOf(path, messages);
  const refused = (message: string) => new UserError(message, EXIT.transcript);
  const {createReader, layoutOf, LAYOUT_IDS} = await import('../../reading/read.ts');
  const {from, questions, clock, encoding} = options;
  const asked = from === undefined ? undefined : layoutOf(from);
  if (from !== undefined && !asked) throw new UserError(messages.errors.badValue('--from', briefLine(from), messages.list(LAYOUT_IDS)));
  const reader = createReader({from, questions: typeof questions === 'string' ? questions : undefined, clock, store, named: dayInName(path)});
  const decoder = createDecoder(encoding);
  const noTurns = () => {
    const looked = asked ? [asked] : SHOWN.flatMap(id => layoutOf(id) ?? []);
    return messages.errors.noTurns(name, asked?.name[language], looked.map(({example}) => example.split('\n')[0]!.replaceAll('\t', ' ')));
  };
  /** Returns the reason why a file of a known form cannot be read. */
  const broken = () => {
    const problem = reader.transcript().problems.find(({kind}) => kind === 'broken-json' || kind === 'broken-xml' || kind === 'document-type');
    return problem && `${name}:${problem.line}:${problem.column}: ${describeProblem(problem, messages)}`;
  };
  const source = chunks[Symbol.asyncIterator]();
  let bytesRead = 0;
  let isBlank = true;
  let [knows, knowsWords] = [false, false];
  let isLast = false;
  let isWhole = false;
  // The next chunk of the pipe. The promise may be left over from the last call.
  let awaited: Promise<IteratorResult<Uint8Array | string, undefined>> | undefined;
  let hasSettled = false;
  // Text that has been decoded but not read yet.
  let text = '';
  let offset = 0;
  let tail = '';
  const take = async (decoded: string) => {
    isBlank &&= /^[\s\uFEFF]*$/.test(decoded);
    if (!knowsWords && needsLexicon(tail + decoded)) {
      const needs = needsWords(tail + decoded);
      if (!knows || needs) reader.know(await loadLexicon(io, needs));
      [knows, knowsWords] = [true, needs];
    }
    tail = decoded.slice(-TAIL);
    [text, offset] = [decoded, 0];
  };
  const readPiece = () => {
    const end = offset + PIECE + (isLowSurrogate(text.charCodeAt(offset + PIECE)) ? 1 : 0);
    reader.push(text.slice(offset, end));
    offset = end;
  };
  /** Returns the next chunk. The signal to end is checked first, because a pipe may never give more. */
  const next = async (): Promise<IteratorResult<Uint8Array | string, undefined>> => {
    const result = await beforeEnd(source.next(), ended).catch((error: unknown) => { throw fileError(error, path, messages); });
    if (!result) throw new Ended();
    return result;
  };
  const step = async (): Promise<Progress> => {
    if (isWhole) return {part: 1, isWhole};
    let value: Uint8Array | string | undefined;
    let done: boolean | undefined = false;
    if (offset >= text.length && !isLast) {
      do {
        awaited ??= next();
        if (size === undefined && !hasSettled && !await comesSoon(awaited, io)) {
          hasSettled = true;
          await take(decoder.settle());
          while (offset < text.length) readPiece();
          reader.settle();
          return {part: undefined, isWhole, waits: true};
        }
        ({value, done} = await awaited);
        awaited = undefined;
        // A followed file may have been touched without being written to.
      } while (hasSettled && value?.length === 0);
      hasSettled = false;
    }
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    if (bytes?.length === 0) {
      // The present content of a followed file has been read.
      await take(decoder.settle());
      while (offset < text.length) readPiece();
      reader.settle();
      hasSettled = true;
      return {part: undefined, isWhole, waits: true};
    }
    const foreign = bytes && bytesRead === 0 && from === undefined ? foreignKind(bytes) : undefined;
    if (foreign) throw refused(messages.errors.foreign(name, foreign));
    if (bytes) {
      bytesRead += bytes.length;
      if (bytesRead > LARGEST) throw refused(messages.errors.tooLarge(name, '512 MB'));
      await take(decoder.push(bytes));
    } else if (done) {
      isLast = true;
      await take(decoder.end());
    }
    const seen = decoder.noText();
    if (seen) throw refused(messages.errors.binary(name, seen));
    if (offset < text.length) readPiece();
    else if (isLast) isWhole = reader.endStep(TURNS_AT_ONCE);
    if (isWhole && isBlank) throw refused(messages.errors.empty(name));
    if (isWhole && reader.turns().length === 0) throw refused(broken() ?? noTurns());
    // A file may have become shorter meanwhile.
    return {part: isWhole ? 1 : size ? Math.min(1, bytesRead / size) : undefined, isWhole};
  };
  const more = () => step().catch(async (error: unknown) => {
    // The rest of the file is no longer needed. Do not wait for the rest of a pipe.
    if (size !== undefined) await source.return?.();
    throw error;
  });
  // Wait for a pipe that pauses before its first turn.
  const isEnough = () => reader.turns().length >= ENOUGH || (reader.turns().length > 0 && bytesRead >= ENOUGH_BYTES);
  for (let progress: Progress | undefined; !isEnough() && !progress?.isWhole && !(progress?.waits && reader.turns().length > 0);) progress = await more();
  return {
    name,
    transcript: reader.transcript,
    transcriptSteps: reader.transcriptSteps,
    get turns() {
      return reader.turns();
    },
    more,
    isPaused: () => hasSettled,
    encoding: () => encodingName(decoder.encoding() ?? 'utf-8'),
    isPipe: size === undefined,
    excerpts: reader.excerpts,
  };
}

/** The pause of a pipe after which its turns so far are shown, in milliseconds. */
const SOON = 50;

/** Tells whether a promise resolves within `SOON` milliseconds. */
async function comesSoon(awaited: Promise<unknown>, {clock}: Pick<Io, 'clock'>): Promise<boolean> {
  let stop = () => {};
  const late = new Promise<false>(resolve => { stop = clock.after(SOON, () => { resolve(false); }); });
  const came = await Promise.race([awaited.then(() => true as const, () => true as const), late]);
  stop();
  return came;
}

const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/**
 * Loads the dictionaries, which only a text with annotations needs, and the words, which only one with broken characters
 * needs.
 */
async function loadLexicon({files, packageFile}: Io, withWords: boolean) {
  const read = (name: string) => files.read(packageFile(`dist/${name}`), LARGEST);
  const openWords = async () => (await import('./words.ts')).openShippedWords(await read('words.br'));
  const [{openShippedLexicon}, data, words] = await Promise.all([import('./lexicon.ts'), read('lexicon.json.br'), withWords ? openWords() : undefined]);
  return openShippedLexicon(data, words);
}
