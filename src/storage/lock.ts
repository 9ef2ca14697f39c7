import {open, readFile, rm, stat} from 'node:fs/promises';
import {hostname} from 'node:os';

/** The longest wait for a lock that somebody else holds, in milliseconds. */
const PATIENCE = 5000;
/** The age from which a lock counts as left behind, in milliseconds. Work under a lock takes milliseconds. */
const STALE_AFTER = 10_000;
const EMPTY_AFTER = 1000;
/** The longest pause between two tries, in milliseconds. */
const PAUSE = 40;

/** A lock that is held. */
export type Lock = {
  /** Tells whether the lock is still ours. A process that was stopped for a while may have lost it. */
  readonly isHeld: () => Promise<boolean>;
};

/**
 * Does some work while no other process works under the same lock, and removes the lock afterwards. The lock is a file
 * with the id of its process, so the lock of a killed process is recognised at once. Throws an error with the code
 * `ELOCKED` when the lock cannot be had in five seconds. Libraries for this watch a lock by its age alone, and wait
 * seconds for one that was left behind. Others put handlers of their own on the signals of the process.
 */
export async function withLock<Result>(path: string, work: (lock: Lock) => Promise<Result>): Promise<Result> {
  const token = `${process.pid} ${hostname()} ${Math.random().toString(36).slice(2)}`;
  const until = performance.now() + PATIENCE;
  while (!(await take(path, token))) {
    if (await isLeft(path)) await removeLeft(path);
    else if (performance.now() > until) throw Object.assign(new Error('is locked'), {code: 'ELOCKED'});
    else await pause(PAUSE * Math.random());
  }
  const isHeld = async () => (await contentOf(path)) === token;
  try {
    return await work({isHeld});
  } finally {
    if (await isHeld()) await rm(path, {force: true});
  }
}

async function take(path: string, token: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(token).finally(() => file.close());
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Tells whether the process that made a lock has ended, as far as that can be known, or made it long ago. */
async function isLeft(path: string): Promise<boolean> {
  const [content, stats] = await Promise.all([contentOf(path), stat(path).catch(() => undefined)]);
  if (content === undefined || !stats) return false;
  const age = Date.now() - stats.mtimeMs;
  // A process may also have been killed before it had written its id.
  if (age > (content === '' ? EMPTY_AFTER : STALE_AFTER)) return true;
  const [pid, host] = content.split(' ');
  return host === hostname() && !isRunning(Number(pid));
}

/**
 * Removes a lock that was left behind. Of several processes that try, only one removes it, because another might already
 * have a new lock in its place.
 */
async function removeLeft(path: string): Promise<void> {
  const breaking = `${path}.break`;
  const stats = await stat(breaking).catch(() => undefined);
  if (stats && Date.now() - stats.mtimeMs > STALE_AFTER) await rm(breaking, {force: true});
  if (!(await take(breaking, ''))) return pause(PAUSE * Math.random());
  try {
    if (await isLeft(path)) await rm(path, {force: true});
  } finally {
    await rm(breaking, {force: true});
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const contentOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
const pause = (time: number) => new Promise<void>(resolve => { setTimeout(resolve, time); });
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
