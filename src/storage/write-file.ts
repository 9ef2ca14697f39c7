import {constants, rmSync, write as writeTo, type Stats} from 'node:fs';
import {link, lstat, open, readlink, realpath, rename, rm, stat, type FileHandle} from 'node:fs/promises';
import {basename, dirname, isAbsolute, join} from 'node:path';
import type {Outgoing} from '../transcript/outgoing.ts';

/** The options of a write. */
export type WriteOptions = {
  /** Replaces an existing file. Without it such a file is an error with the code `EEXIST`. */
  readonly overwrite: boolean;
  /** Aborted when the process is told to end. Then nothing is written, and the promise rejects with the signal's reason. */
  readonly ended: AbortSignal;
};

/**
 * Writes all pieces to a file, or nothing. Errors are those of `node:fs`, with their `code`. The pieces go to a draft
 * in the same folder, which is then renamed to the file. Symbolic links are followed. A replaced file keeps its mode
 * and its owner. The finished draft is copied into a file with several hard links, so that all names keep meaning the
 * same file. It is also copied if a rename would lose the owner or the mount. A device, a pipe or a descriptor such as
 * `/dev/stdout` is written into, and never replaced. As with a shell's `noclobber`, only a regular file or a disk
 * counts as existing.
 */
export async function writeFileWhole(path: string, pieces: Iterable<Outgoing>, options: WriteOptions): Promise<void> {
  const {overwrite, ended} = options;
  if (path === '') throw failure('ENOENT', 'has no name');
  const {descriptor, target} = await destinationOf(path);
  if (descriptor !== undefined) return writeAll(descriptor, pieces, ended);
  const stats = await statsOf(path);
  if (stats?.isDirectory() || /[/\\]$/.test(path)) throw failure('EISDIR', 'is a folder');
  if (stats && !overwrite && (stats.isFile() || stats.isBlockDevice())) throw failure('EEXIST', 'exists already');
  if (stats && !stats.isFile()) return writeInto(path, pieces, stats.isFIFO(), ended);
  await replace(target, stats, pieces, options);
}

const failure = (code: string, message: string) => Object.assign(new Error(message), {code});
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Folders whose entries are the open descriptors of this process. */
const DESCRIPTORS = new RegExp(`^(?:/proc/${process.pid}(?:/task/\\d+)?|/dev)/fd$`);
const LINKS_AT_MOST = 40;

/**
 * Resolves symbolic links, also to a file that does not exist yet. Stops at a descriptor of this process, which must
 * not be opened again.
 */
async function destinationOf(path: string): Promise<{readonly target: string; readonly descriptor?: number}> {
  let target = path;
  for (let links = 0; links <= LINKS_AT_MOST; links += 1) {
    // Only the file system can resolve `..` behind a linked folder.
    const folder = await realpath(dirname(target));
    const name = basename(target);
    target = join(folder, name);
    if (DESCRIPTORS.test(folder) && /^\d+$/.test(name)) return {target, descriptor: Number(name)};
    const next = await lstat(target).then(stats => (stats.isSymbolicLink() ? readlink(target) : undefined), () => undefined);
    if (next === undefined) return {target};
    target = isAbsolute(next) ? next : `${folder}/${next}`;
  }
  throw failure('ELOOP', 'too many links');
}

/** The interval at which a pipe is polled for a reader and for space, in milliseconds. */
const LOOK_EVERY = 50;

/**
 * Opens an existing file and writes into it. A blocking open would occupy a thread that cannot be interrupted, so a
 * pipe is polled for its reader.
 */
async function writeInto(path: string, pieces: Iterable<Outgoing>, isPipe: boolean, ended: AbortSignal): Promise<void> {
  const openNow = () => open(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY).catch((error: unknown) => {
    if (isPipe && codeOf(error) === 'ENXIO') return undefined;
    throw error;
  });
  let file = await openNow();
  while (!file) {
    await wait(LOOK_EVERY, ended);
    file = await openNow();
  }
  try {
    await writeAll(file.fd, pieces, ended);
  } finally {
    await file.close();
  }
}

async function writeAll(descriptor: number, pieces: Iterable<Outgoing>, ended: AbortSignal): Promise<void> {
  for (const piece of pieces) {
    ended.throwIfAborted();
    let rest: Uint8Array = Buffer.from(piece);
    let patience = 1;
    while (rest.length > 0) {
      try {
        rest = rest.subarray(await writeOnce(descriptor, rest));
        patience = 1;
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') throw error;
        await wait(patience, ended);
        patience = Math.min(patience * 2, LOOK_EVERY);
      }
    }
  }
}

const writeOnce = (descriptor: number, bytes: Uint8Array) => new Promise<number>((resolve, reject) => {
  writeTo(descriptor, bytes, (error, written) => (error ? reject(error) : resolve(written)));
});

/** Rejects with the signal's reason when the process is told to end. */
const wait = (time: number, ended: AbortSignal) => new Promise<void>((resolve, reject) => {
  if (ended.aborted) return reject(ended.reason as Error);
  const stop = () => {
    clearTimeout(timer);
    reject(ended.reason as Error);
  };
  const timer = setTimeout(() => {
    ended.removeEventListener('abort', stop);
    resolve();
  }, time);
  ended.addEventListener('abort', stop, {once: true});
});

async function replace(target: string, stats: Stats | undefined, pieces: Iterable<Outgoing>, {overwrite, ended}: WriteOptions): Promise<void> {
  // Open the file first, so that missing permission is reported before the work.
  const shared = stats && stats.nlink > 1 ? await open(target, constants.O_WRONLY) : undefined;
  try {
    const draft = await openDraft(dirname(target), stats ? 0o600 : 0o666);
    const remove = () => rmSync(draft.path, {force: true});
    process.on('exit', remove);
    try {
      const isOwned = !stats || await takeOver(draft.file, stats);
      await writeAll(draft.file.fd, pieces, ended);
      await draft.file.sync();
      if (shared) await copyInto(shared, draft.file);
      else if (stats && !isOwned) await copyOver(target, draft.file);
      else if (stats) await rename(draft.path, target).catch(error => (MUST_STAY.has(codeOf(error)) ? copyOver(target, draft.file) : Promise.reject(error as Error)));
      else if (overwrite) await rename(draft.path, target);
      else await takeFreeName(draft.path, target);
    } finally {
      await draft.file.close().catch(() => {});
      await rm(draft.path, {force: true});
      process.off('exit', remove);
    }
  } finally {
    await shared?.close();
  }
}

/**
 * Error codes of a rename over a file that cannot be replaced: a mount, or another user's file in a folder such as
 * `/tmp`.
 */
const MUST_STAY: ReadonlySet<unknown> = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);
/** Error codes of `link` on a file system without hard links. */
const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES']);

/**
 * Opens a new draft beside the target. The length of its name does not depend on the target, and an existing file is
 * not overwritten.
 */
async function openDraft(folder: string, mode: number): Promise<{readonly path: string; readonly file: FileHandle}> {
  for (;;) {
    const path = join(folder, `.replay-presser-${Math.random().toString(36).slice(2, 10)}.tmp`);
    try {
      return {path, file: await open(path, 'wx+', mode)};
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Gives the draft the owner and mode of the file that it replaces. Returns false if this user may not set that owner.
 */
async function takeOver(draft: FileHandle, {uid, gid, mode}: Stats): Promise<boolean> {
  const own = await draft.stat();
  if (own.uid !== uid || own.gid !== gid) {
    try {
      await draft.chown(uid, gid);
    } catch {
      return false;
    }
  }
  await draft.chmod(mode & 0o777);
  return true;
}

/** Gives the draft its name by a hard link, which fails if the name already exists. A rename would replace that file. */
async function takeFreeName(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await (await open(target, 'wx')).close();
    await rename(draft, target);
  }
}

async function copyOver(target: string, draft: FileHandle): Promise<void> {
  const file = await open(target, constants.O_WRONLY);
  try {
    await copyInto(file, draft);
  } finally {
    await file.close();
  }
}

/** Copies the finished draft into an existing file. A signal does not interrupt the copy. */
async function copyInto(file: FileHandle, draft: FileHandle): Promise<void> {
  const buffer = new Uint8Array(1 << 16);
  let offset = 0;
  for (;;) {
    const {bytesRead} = await draft.read(buffer, 0, buffer.length, offset);
    if (bytesRead === 0) break;
    for (let done = 0; done < bytesRead;) done += (await file.write(buffer, done, bytesRead - done, offset + done)).bytesWritten;
    offset += bytesRead;
  }
  await file.truncate(offset);
  await file.sync();
}
