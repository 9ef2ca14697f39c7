import {readFileSync} from 'node:fs';
import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {main} from '../../src/shell/main.ts';
import type {EndSignal, Io, Output} from '../../src/shell/system/io.ts';
import {createRunningClock} from '../../src/shell/system/running-clock.ts';
import type {Store, StoreOptions} from '../../src/storage/store.ts';
import {fakeClock} from '../clock.ts';

export type WorldOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** The files of the world, besides those of the package. An error represents an unreadable file. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  /** The folders of the world, besides the working one. */
  readonly folders?: readonly string[];
  readonly stdin?: string | Uint8Array;
  /** Keeps standard input open for writes to `stdin`. */
  readonly pipes?: boolean;
  /** The number of writes after which the reader of standard output has gone. */
  readonly closesAfter?: number;
};

const packageRoot = new URL('../../', import.meta.url);

/**
 * Makes a world without a terminal. It records everything that is written, has the given files, and its clock stands
 * still until a test advances it.
 */
export function world({env = {}, files = {}, folders = [], stdin = '', pipes = false, closesAfter = Infinity}: WorldOptions = {}) {
  const {clock: real, advance, freeze, timers} = fakeClock();
  const clock = createRunningClock(real);
  const out: string[] = [];
  const errors: string[] = [];
  const written = new Map<string, string>();
  const signals = new Set<(signal: EndSignal) => void>();
  const input = new PassThrough();
  if (!pipes) input.end(stdin);
  const read = (path: string) => {
    const file = files[path];
    if (file instanceof Error) throw file;
    if (file !== undefined) return Buffer.from(file);
    if (Object.keys(files).some(name => name.startsWith(`${path}/`))) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'});
    if (path.startsWith('package:')) return readFileSync(new URL(path.slice('package:'.length), packageRoot));
    throw Object.assign(new Error('no such file'), {code: 'ENOENT'});
  };
  const stdout: Output = {
    isTTY: false,
    write(text, done) {
      if (out.length >= closesAfter) done?.(Object.assign(new Error('closed'), {code: 'EPIPE'}));
      else {
        out.push(text);
        done?.();
      }
      return true;
    },
  };
  const io: Io = {
    stdin: input as unknown as ReadStream,
    stdout: stdout as Io['stdout'],
    stderr: {write(text) { errors.push(text); return true; }},
    env,
    clock,
    files: {
      read: async path => read(path),
      async stream(path) {
        const bytes = read(path);
        return {size: bytes.length, chunks: (async function* pieces() { for (let offset = 0; offset < bytes.length; offset += 1000) yield bytes.subarray(offset, offset + 1000); })()};
      },
      follow: async path => ({life: async function* life() { yield read(path); yield new Uint8Array(0); await new Promise(() => {}); }, news: () => 'replaced' as const, onNews: () => {}}),
      async list(path) {
        const inside = Object.keys(files).filter(name => name.startsWith(`${path}/`));
        if (inside.length === 0) throw Object.assign(new Error('is no folder'), {code: files[path] === undefined ? 'ENOENT' : 'ENOTDIR'});
        return inside.map((name, index) => ({name: name.slice(path.length + 1), modified: index * 86_400_000}));
      },
      standardInput: () => ({size: undefined, chunks: input}),
      async kindOf(path) {
        if (files[path] !== undefined || written.has(path)) return 'file';
        return path === '.' || path === '/' || folders.includes(path) ? 'folder' : undefined;
      },
      store: async (folder, options) => memoryStore(written, folder, options),
      async write(path, pieces, {overwrite}) {
        if (!overwrite && (files[path] !== undefined || written.has(path))) throw Object.assign(new Error('exists'), {code: 'EEXIST'});
        written.set(path, [...pieces].join(''));
      },
    },
    packageFile: path => (path === 'package.json' ? new URL(path, packageRoot).pathname : `package:${path}`),
    platform: 'linux',
    programs: async () => ({find: () => undefined, start: () => ({done: Promise.resolve(false), stop() {}})}),
    openKeyboard: () => undefined,
    onEndSignal(react) {
      signals.add(react);
      return () => signals.delete(react);
    },
    onSuspendSignal: () => () => {},
    onContinue: () => () => {},
    onExit: () => () => {},
    system: () => ({version: '0', node: 'v0', platform: 'none', terminal: 'none', size: '0×0'}),
    saveReport(text) {
      written.set('report.txt', text);
      return 'report.txt';
    },
    runId: () => 'run',
    localTime: () => ({date: '2024-03-01', time: 0}),
    pause: async () => {},
    saveMemory: () => {},
    suspendProcess: async () => {},
    writeNow: text => { out.push(text); },
  };
  return {
    io, advance, freeze, timers, written, stdin: input,
    resumed: clock.resumed,
    out: () => out.join(''),
    errors: () => errors.join(''),
    send: (signal: EndSignal) => { for (const react of signals) react(signal); },
  };
}

/** Makes a store whose files are recorded among the written ones. */
export function memoryStore<Value>(written: Map<string, string>, folder: string, {version, empty, parse}: StoreOptions<Value>): Store<Value> {
  const read = async (key: string): Promise<Value> => {
    const text = written.get(`${folder}/${key}.json`);
    return (text === undefined ? undefined : parse((JSON.parse(text) as {value: unknown}).value)) ?? empty;
  };
  return {
    read,
    async update(key, change) {
      const value = change(await read(key));
      written.set(`${folder}/${key}.json`, JSON.stringify({version, value}));
      return value;
    },
    keys: async () => [...written.keys()].filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1, -'.json'.length)),
  };
}

/** Runs the command to its end. */
export async function run(argv: readonly string[], options: WorldOptions = {}) {
  const {io, out, errors, written} = world(options);
  const code = await main(argv, io);
  return {code, out: out(), errors: errors(), written};
}
