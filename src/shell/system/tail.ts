import {watch} from 'node:fs';
import {open, realpath, stat} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {codeOf} from '../errors.ts';
import type {FileNews, Tail} from './io.ts';

/** The interval at which a file is polled if the system does not report changes. */
const POLL_EVERY = 250;
const CHUNK = 64 * 1024;
const NOTHING_YET = new Uint8Array(0);

/** The ways to learn of changes. If the system does not report changes, `watchFolder` throws, or reports an error later. */
export type Watching = {
  /** Reports the name of each changed entry of a folder, or null if the system does not name it. */
  readonly watchFolder: (folder: string, ended: AbortSignal, report: (name: string | null) => void, fail: () => void) => void;
  /** Calls `run` at an interval in milliseconds. Returns a function that stops it. */
  readonly every: (interval: number, run: () => void) => () => void;
};

const SYSTEM: Watching = {
  watchFolder: (folder, ended, report, fail) => {
    watch(folder, {signal: ended}, (_, name) => { report(name); }).on('error', fail);
  },
  every(interval, run) {
    const timer = setInterval(run, interval);
    return () => { clearInterval(timer); };
  },
};

/**
 * Follows a growing file, as `tail -F` does. A life of the file ends when it is truncated or replaced. The next life
 * starts at the beginning. The system reports changes in the folder, so nothing runs while nothing changes. If the
 * system cannot do this, the file is polled four times a second.
 */
export function tailFile(path: string, ended: AbortSignal, watching: Watching = SYSTEM): Tail {
  let news: FileNews = 'replaced';
  let tell: (news: FileNews) => void = () => {};
  const changes = changesOf(path, ended, watching);
  async function* life(): AsyncGenerator<Uint8Array> {
    const file = await openWhenThere();
    if (!file) return;
    try {
      const buffer = new Uint8Array(CHUNK);
      const {ino, dev} = await file.stat();
      let offset = 0;
      let isGone = false;
      while (!ended.aborted) {
        const {bytesRead} = await file.read(buffer, 0, CHUNK, offset);
        if (bytesRead > 0) {
          offset += bytesRead;
          yield buffer.subarray(0, bytesRead);
          continue;
        }
        yield NOTHING_YET;
        await changes.next();
        if ((await file.stat()).size < offset) {
          news = 'truncated';
          return;
        }
        const stats = await stat(path).catch(missing);
        if (stats && (stats.ino !== ino || stats.dev !== dev)) {
          // First read the last bytes of the old file.
          const rest = await file.read(buffer, 0, CHUNK, offset);
          if (rest.bytesRead > 0) yield buffer.subarray(0, rest.bytesRead);
          news = 'replaced';
          return;
        }
        if (!stats && !isGone) tell('gone');
        isGone = !stats;
      }
    } finally {
      await file.close();
    }
  }
  async function openWhenThere() {
    for (let hasTold = false; !ended.aborted; hasTold = true) {
      const file = await open(path, 'r').catch(missing);
      if (file) return file;
      if (!hasTold) tell('gone');
      await changes.next();
    }
    return undefined;
  }
  return {life, news: () => news, onNews: listener => { tell = listener; }};
}

/** Returns undefined for a missing file, and throws any other error. */
function missing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** Resolves when a file has changed since the last call, or the process is told to end. */
function changesOf(path: string, ended: AbortSignal, {watchFolder, every}: Watching): {readonly next: () => Promise<void>} {
  let hasChanged = false;
  let wake: (() => void) | undefined;
  const change = () => {
    hasChanged = true;
    wake?.();
  };
  let isPolling = false;
  const poll = () => {
    if (isPolling) return;
    isPolling = true;
    ended.addEventListener('abort', every(POLL_EVERY, change), {once: true});
  };
  const look = (folder: string, name: string) => {
    try {
      watchFolder(folder, ended, changed => { if (changed === null || changed === name) change(); }, poll);
    } catch {
      poll();
    }
  };
  look(dirname(path), basename(path));
  // A symbolic link may be in another folder than its target.
  void realpath(path).then(target => { if (target !== path) look(dirname(target), basename(target)); }, () => {});
  ended.addEventListener('abort', change, {once: true});
  return {
    async next() {
      if (!hasChanged) await new Promise<void>(resolve => { wake = resolve; });
      [hasChanged, wake] = [false, undefined];
    },
  };
}
