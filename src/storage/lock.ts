import {open, readFile, rm, stat} from 'node:fs/promises';
import {hostname} from 'node:os';

/** The longest wait for a lock that somebody else holds, in milliseconds. */
const PATIENCE = 5000;
/** The age from which a lock counts as stale, in milliseconds. Work under a lock takes a few milliseconds. */
const STALE_AFTER = 10_000;
const EMPTY_AFTER = 1000;
/** The longest pause between two attempts, in milliseconds. */
const PAUSE = 40;

/** A lock that is held. */
export type Lock = {
  /** Tells whether the lock is still ours. A process that was stopped for a while may have lost it. */
  readonly isHeld: () => Promise<boolean>;
};

/**
 * Runs `work` while holding a lock, and removes the lock afterwards. The lock is a file with the id of its process, so
 * the lock of a killed process is recognised at once. Throws an error with the code `ELOCKED` if it cannot take the
 * lock within five seconds. No library is used: some judge a lock by its age alone, and wait seconds for a stale one.
 * Others install signal handlers of their own.
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

/** Tells whether a lock is stale: its process has ended, as far as that can be known, or it is too old. */
async function isLeft(path: string): Promise<boolean> {
  const [content, stats] = await Promise.all([contentOf(path), stat(path).catch(() => undefined)]);
  if (content === undefined || !stats) return false;
  const age = Date.now() - stats.mtimeMs;
  // A process may have been killed before it wrote its id.
  if (age > (content === '' ? EMPTY_AFTER : STALE_AFTER)) return true;
  const [pid, host] = content.split(' ');
  return host === hostname() && !isRunning(Number(pid));
}

/**
 * Removes a stale lock. If several processes try, only one may remove it, because another could already have a new lock
 * in its place.
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
