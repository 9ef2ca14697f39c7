import {closeSync, constants, fstatSync, openSync, type Stats} from 'node:fs';
import {open, stat, type FileHandle} from 'node:fs/promises';
import {Socket} from 'node:net';
import {codeOf, Ended} from '../errors.ts';
import type {ByteStream, Files} from './io.ts';

const failure = (code: string, message: string) => Object.assign(new Error(message), {code});
const notAFile = () => failure('NOT_A_FILE', 'is no file');
const tooLarge = () => failure('TOO_LARGE', 'is too large');

/** Throws for anything but a file or a pipe, and for a file larger than `limit`. */
function check(stats: Stats, limit: number): void {
  if (stats.isDirectory()) throw failure('EISDIR', 'is a folder');
  if (!stats.isFile() && !stats.isFIFO()) throw notAFile();
  if (stats.size > limit) throw tooLarge();
}

/** Flags of a non-blocking open. A blocked thread would keep the process from ending. */
const READ_AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
const CHUNK = 64 * 1024;

/** Opens a checked file, and checks it again, because another file may have replaced it. */
async function openFile(path: string, limit: number): Promise<{readonly file: FileHandle; readonly size: number}> {
  const file = await open(path, READ_AT_ONCE);
  try {
    const stats = await file.stat();
    check(stats, limit);
    return {file, size: stats.size};
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Yields a file from beginning to end. All chunks are in the same memory, because a buffer for each would stay as long as
 * the file. The file is closed at its end, by an error and by `return`, also before the first chunk. A generator that has
 * not begun would skip its `finally`.
 */
function chunksOf(file: FileHandle): AsyncIterableIterator<Uint8Array> {
  let buffer: Uint8Array | undefined;
  let isOver = false;
  const over = async () => {
    isOver = true;
    await file.close();
    return {done: true, value: undefined} as const;
  };
  const chunks: AsyncIterableIterator<Uint8Array> = {
    async next() {
      if (isOver) return {done: true, value: undefined};
      buffer ??= new Uint8Array(CHUNK);
      try {
        const {bytesRead} = await file.read(buffer);
        return bytesRead > 0 ? {done: false, value: buffer.subarray(0, bytesRead)} : await over();
      } catch (error) {
        await over();
        // A file that would block is in fact a device, such as /proc/kmsg.
        throw codeOf(error) === 'EAGAIN' ? notAFile() : error;
      }
    },
    return: over,
    [Symbol.asyncIterator]: () => chunks,
  };
  return chunks;
}

function openPipe(path: string): AsyncIterable<Uint8Array> {
  const descriptor = openSync(path, READ_AT_ONCE);
  if (fstatSync(descriptor).isFIFO()) return new Socket({fd: descriptor, readable: true, writable: false});
  closeSync(descriptor);
  throw notAFile();
}

async function stream(path: string, limit: number): Promise<ByteStream> {
  // Check before opening, because opening a device may have effects.
  const stats = await stat(path);
  check(stats, limit);
  if (stats.isFIFO()) return {size: undefined, chunks: openPipe(path)};
  const {file, size} = await openFile(path, limit);
  return {size, chunks: chunksOf(file)};
}

async function read(path: string, limit: number): Promise<Uint8Array> {
  const {chunks} = await stream(path, limit);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    // The file may have grown, and a file in /proc has no known size.
    if (length > limit) throw tooLarge();
    parts.push(chunk.slice());
  }
  return Buffer.concat(parts);
}

export const systemFiles: Files = {
  read,
  stream,
  async follow(path, ended) {
    const {tailFile} = await import('../later.ts');
    return tailFile(path, ended);
  },
  async list(path) {
    const {listFolder} = await import('../later.ts');
    return await listFolder(path);
  },
  standardInput() {
    // Otherwise a folder would look like an empty file.
    if (fstatSync(0).isDirectory()) throw failure('EISDIR', 'is a folder');
    return {size: undefined, chunks: process.stdin};
  },
  async kindOf(path) {
    const stats = await stat(path).catch(() => undefined);
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  },
  async store(folder, options) {
    const {openStore} = await import('../later.ts');
    return openStore(folder, options);
  },
  async write(path, pieces, options) {
    // A plain start does not need these parts.
    const {writeFileWhole} = await import('../later.ts');
    try {
      await writeFileWhole(path, pieces, options);
    } catch (error) {
      throw options.ended.aborted ? new Ended() : error;
    }
  },
};
