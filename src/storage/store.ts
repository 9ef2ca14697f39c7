import {mkdir, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {outgoingData, type Outgoing} from '../transcript/outgoing.ts';
import {withLock} from './lock.ts';
import {writeFileWhole} from './write-file.ts';

/** The options of a store. */
export type StoreOptions<Value> = {
  /** The version of the format. A file with a later version is not touched. */
  readonly version: number;
  /** The value of a key that has no file. */
  readonly empty: Value;
  /** Validates the content of a file. Returns undefined if it is no value. */
  readonly parse: (content: unknown) => Value | undefined;
  /** The limit of files. The files that were written longest ago are removed. Without it there is no limit. */
  readonly atMost?: number;
  /** Called with the new path of a file that could not be read. */
  readonly onSetAside?: (path: string) => void;
};

/** Values by their keys, each in a file of its own. Errors are those of `node:fs`; see also `STORE_CODES`. */
export type Store<Value> = {
  readonly read: (key: string) => Promise<Value>;
  /** Changes a value under a lock, and returns the stored value. */
  readonly update: (key: string, change: (value: Value) => Value) => Promise<Value>;
  readonly keys: () => Promise<readonly string[]>;
};

/** Codes of the errors that a store throws itself. */
export const STORE_CODES = {locked: 'ELOCKED', newer: 'ENEWER', tooLarge: 'ETOOLARGE'} as const;

/** The size of the largest file, in bytes. A larger one is not from this program, and none is written. */
const LARGEST = 4 * 1024 * 1024;
/** The age from which a draft counts as left by a killed process, in milliseconds. */
const DRAFT_AGE = 60 * 60 * 1000;
const DRAFT = /^\.replay-presser-\w+\.tmp$/;

/**
 * Opens a store in a folder. The folder is created with the first value. Values are written atomically, and under a
 * lock, so that no change of another process is lost. A file that cannot be read is renamed and never overwritten.
 */
export function openStore<Value>(folder: string, {version, empty, parse, atMost = Infinity, onSetAside = () => {}}: StoreOptions<Value>): Store<Value> {
  const pathOf = (key: string) => join(folder, `${key}.json`);
  let isPrepared = false;
  const prepare = async () => {
    await mkdir(folder, {recursive: true, mode: 0o700});
    if (!isPrepared) await removeDrafts(folder);
    isPrepared = true;
  };
  /** Returns undefined for a file that cannot be read. */
  const load = async (key: string): Promise<Value | undefined> => {
    let content: unknown;
    try {
      if ((await stat(pathOf(key))).size > LARGEST) return undefined;
      content = JSON.parse(await readFile(pathOf(key), 'utf8'));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return empty;
      // The cause is a shortage of the system, and not the file.
      if (TEMPORARY.has(codeOf(error))) throw error;
      return undefined;
    }
    const {version: stored, value} = (typeof content === 'object' && content !== null ? content : {}) as {readonly version?: unknown; readonly value?: unknown};
    if (typeof stored === 'number' && stored > version) throw failure(STORE_CODES.newer, 'is of a later version');
    return stored === version ? parse(value) : undefined;
  };
  const locked = async <Result>(key: string, work: (isHeld: () => Promise<boolean>) => Promise<Result>): Promise<Result> => {
    await prepare();
    return withLock(`${pathOf(key)}.lock`, ({isHeld}) => work(isHeld));
  };
  const loadOrSetAside = async (key: string): Promise<Value> => {
    const value = await load(key);
    if (value !== undefined) return value;
    const aside = `${pathOf(key)}.unreadable-${Math.random().toString(36).slice(2, 8)}`;
    await rename(pathOf(key), aside);
    onSetAside(aside);
    return empty;
  };
  return {
    async read(key) {
      const value = await load(key);
      return value ?? locked(key, () => loadOrSetAside(key));
    },
    async update(key, change) {
      for (;;) {
        const kept = await locked(key, async isHeld => {
          const before = await loadOrSetAside(key);
          const value = change(before);
          if (value === before) return {value};
          const pieces = piecesOf({version, value});
          // A process that was stopped meanwhile would overwrite newer values.
          if (!(await isHeld())) return undefined;
          await writeFileWhole(pathOf(key), pieces, {overwrite: true, ended: NEVER});
          return {value};
        });
        if (!kept) continue;
        if (atMost < Infinity) await removeOldest(folder, atMost);
        return kept.value;
      }
    },
    async keys() {
      const names = await readdir(folder).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? [] : Promise.reject(error as Error)));
      return names.filter(name => name.endsWith('.json')).map(name => name.slice(0, -'.json'.length)).toSorted();
    },
  };
}

/**
 * A signal that is never aborted. A write that has begun is finished even if the process has been told to end. It takes
 * milliseconds.
 */
const NEVER = new AbortController().signal;

/** Returns a value as JSON text. C1 controls are escaped too, because the gate would not keep them. */
function piecesOf(content: unknown): readonly Outgoing[] {
  const text = JSON.stringify(content, undefined, 1).replaceAll(/[\u007F-\u009F]/g, character => `\\u00${character.charCodeAt(0).toString(16)}`);
  if (Buffer.byteLength(text) > LARGEST) throw failure(STORE_CODES.tooLarge, 'would be too large');
  return [outgoingData(`${text}\n`)];
}

/** Codes of errors that are temporary, or not caused by the file itself. */
const TEMPORARY: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!DRAFT.test(name)) continue;
    const stats = await stat(join(folder, name)).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > DRAFT_AGE) await rm(join(folder, name), {force: true});
  }
}

/** Removes the files that were written longest ago. */
async function removeOldest(folder: string, atMost: number): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'));
  if (names.length <= atMost) return;
  const dated = await Promise.all(names.map(async name => ({name, time: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Infinity})));
  for (const {name} of dated.toSorted((one, other) => one.time - other.time).slice(0, names.length - atMost)) await rm(join(folder, name), {force: true});
}

const failure = (code: string, message: string) => Object.assign(new Error(message), {code});
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
