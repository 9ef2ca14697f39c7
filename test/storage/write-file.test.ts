import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, chownSync, closeSync, constants, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {writeFileWhole} from '../../src/storage/write-file.ts';
import {outgoingData, type Outgoing} from '../../src/transcript/outgoing.ts';

/** A file system without hard links, such as FAT, where a test asks for it. */
const fileSystem = vi.hoisted(() => ({hasLinks: true}));
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>();
  return {...real, link: async (from: string, to: string) => (fileSystem.hasLinks ? real.link(from, to) : Promise.reject(Object.assign(new Error('no links'), {code: 'EPERM'})))};
});

let home: string;
beforeEach(() => { home = mkdtempSync(`${tmpdir()}/replay-presser-`); });
afterEach(() => {
  fileSystem.hasLinks = true;
  rmSync(home, {recursive: true, force: true});
});

const isRoot = process.getuid?.() === 0;
const never = new AbortController().signal;
const pieces = (...texts: readonly string[]): readonly Outgoing[] => texts.map(outgoingData);
const write = (name: string, overwrite = false, what: Iterable<Outgoing> = pieces('new, ', '新')) => writeFileWhole(`${home}/${name}`, what, {overwrite, ended: never});
const read = (name: string) => readFileSync(`${home}/${name}`, 'utf8');
const code = (promise: Promise<void>) => promise.then(() => 'written', (error: NodeJS.ErrnoException) => error.code);
const make = (name: string, text = 'old') => writeFileSync(`${home}/${name}`, text);
const NEW = 'new, 新';

describe('a new file', () => {
  test.each([true, false])('is written whole, with the mode that files get, and no draft stays (links: %s)', async hasLinks => {
    fileSystem.hasLinks = hasLinks;
    await write('file');
    make('usual');
    expect(read('file')).toBe(NEW);
    expect(statSync(`${home}/file`).mode).toBe(statSync(`${home}/usual`).mode);
    expect(readdirSync(home).toSorted()).toEqual(['file', 'usual']);
  });

  test.each([true, false])('takes nobody’s place (links: %s)', async hasLinks => {
    fileSystem.hasLinks = hasLinks;
    make('mine');
    expect(await code(write('mine'))).toBe('EEXIST');
    // It may come into being while the pieces are made.
    expect(await code(write('late', false, (function* late() {
      make('late');
      yield* pieces('new');
    })()))).toBe('EEXIST');
    expect([read('mine'), read('late'), readdirSync(home).toSorted()]).toEqual(['old', 'old', ['late', 'mine']]);
  });

  test('may have the longest name there is, and no longer one', async () => {
    await write('n'.repeat(255));
    expect(await code(write('n'.repeat(256)))).toBe('ENAMETOOLONG');
    expect(readdirSync(home)).toEqual(['n'.repeat(255)]);
  });

  test('is no folder, and lies in one that exists', async () => {
    mkdirSync(`${home}/folder`);
    expect(await Promise.all(['folder', 'folder/', 'folder/.', 'none/', 'none/file'].map(name => code(write(name, true))))).toEqual(['EISDIR', 'EISDIR', 'EISDIR', 'EISDIR', 'ENOENT']);
    expect(await code(writeFileWhole('', pieces('x'), {overwrite: true, ended: never}))).toBe('ENOENT');
  });
});

describe('a file that is replaced', () => {
  test.each([0o600, 0o444, 0o755, 0o666])('keeps its mode: %o', async mode => {
    make('file');
    chmodSync(`${home}/file`, mode);
    await write('file', true);
    expect([read('file'), statSync(`${home}/file`).mode & 0o7777]).toEqual([NEW, mode]);
  });

  test.skipIf(!isRoot)('keeps its owner', async () => {
    make('file');
    chownSync(`${home}/file`, 1234, 2345);
    await write('file', true);
    expect(statSync(`${home}/file`)).toMatchObject({uid: 1234, gid: 2345});
  });

  test('is as it was when the pieces cannot be made', async () => {
    make('file');
    await expect(write('file', true, (function* broken() {
      yield* pieces('half');
      throw new Error('boom');
    })())).rejects.toThrow('boom');
    expect([read('file'), readdirSync(home)]).toEqual(['old', ['file']]);
  });

  test('with several names has the new words under all of them', async () => {
    make('one', 'old and much longer than what is new');
    linkSync(`${home}/one`, `${home}/other`);
    await write('one', true);
    expect([read('one'), read('other'), statSync(`${home}/one`).ino]).toEqual([NEW, NEW, statSync(`${home}/other`).ino]);
    expect(readdirSync(home).toSorted()).toEqual(['one', 'other']);
  });
});

describe('symbolic links are followed', () => {
  test('through any number of links and folders, and stay', async () => {
    mkdirSync(`${home}/a/b`, {recursive: true});
    make('a/file');
    symlinkSync('a/b', `${home}/folder`);
    symlinkSync('../file', `${home}/a/b/link`);
    symlinkSync(`${home}/folder/link`, `${home}/first`);
    await write('first', true);
    await write('folder/../file', true, pieces('newer'));
    expect(read('a/file')).toBe('newer');
    for (const name of ['folder', 'a/b/link', 'first']) expect(lstatSync(`${home}/${name}`).isSymbolicLink()).toBe(true);
    expect(readdirSync(`${home}/a`).toSorted()).toEqual(['b', 'file']);
  });

  test('to a file that does not exist yet', async () => {
    symlinkSync('target', `${home}/link`);
    await write('link');
    expect([read('target'), lstatSync(`${home}/link`).isSymbolicLink()]).toEqual([NEW, true]);
    symlinkSync('none/target', `${home}/nowhere`);
    expect(await code(write('nowhere'))).toBe('ENOENT');
  });

  test('a loop is an error', async () => {
    symlinkSync('loop', `${home}/loop`);
    expect(await code(write('loop', true))).toBe('ELOOP');
  });
});

describe('what is no regular file is written into and never replaced', () => {
  test.skipIf(!isRoot || process.platform !== 'linux').each([true, false])('a device (overwrite: %s)', async overwrite => {
    // Nodes of our own, of the devices that swallow everything and that are always full.
    execFileSync('mknod', [`${home}/null`, 'c', '1', '3']);
    execFileSync('mknod', [`${home}/full`, 'c', '1', '7']);
    symlinkSync('null', `${home}/link`);
    expect(await Promise.all(['null', 'link', 'full'].map(name => code(write(name, overwrite))))).toEqual(['written', 'written', 'ENOSPC']);
    expect(['null', 'full'].map(name => lstatSync(`${home}/${name}`).isCharacterDevice())).toEqual([true, true]);
    expect(readdirSync(home).toSorted()).toEqual(['full', 'link', 'null']);
  });

  test('a pipe with a reader, also when there is more than it holds', async () => {
    execFileSync('mkfifo', [`${home}/pipe`]);
    const reader = spawn('wc', ['-c', `${home}/pipe`], {stdio: ['ignore', 'pipe', 'ignore']});
    const counted = once(reader.stdout, 'data');
    await write('pipe', false, pieces(...Array.from({length: 30}, () => 'x'.repeat(10_000))));
    expect(String((await counted)[0])).toMatch(/^300000 /);
    expect(lstatSync(`${home}/pipe`).isFIFO()).toBe(true);
  });

  test('a pipe without a reader, or whose reader reads no more, is left at a signal', async () => {
    execFileSync('mkfifo', [`${home}/pipe`]);
    const ending = new AbortController();
    const waiting = writeFileWhole(`${home}/pipe`, pieces('x'), {overwrite: true, ended: ending.signal});
    ending.abort(new Error('ended'));
    await expect(waiting).rejects.toThrow('ended');

    const descriptor = openSync(`${home}/pipe`, constants.O_RDONLY | constants.O_NONBLOCK);
    const endingAgain = new AbortController();
    await expect(writeFileWhole(`${home}/pipe`, (function* many() {
      yield* pieces('x'.repeat(60_000));
      queueMicrotask(() => endingAgain.abort(new Error('ended')));
      yield* pieces('x'.repeat(60_000));
    })(), {overwrite: true, ended: endingAgain.signal})).rejects.toThrow('ended');
    closeSync(descriptor);
  });

  test.skipIf(process.platform !== 'linux')('a descriptor, behind what has been written there', async () => {
    const descriptor = openSync(`${home}/log`, 'w+');
    writeFileSync(descriptor, 'before, ');
    symlinkSync(`/dev/fd/${descriptor}`, `${home}/link`);
    for (const path of [`/dev/fd/${descriptor}`, `/proc/self/fd/${descriptor}`, `${home}/link`]) await writeFileWhole(path, pieces('x'), {overwrite: false, ended: never});
    const inode = statSync(`${home}/log`).ino;
    const bytes = Buffer.alloc(100);
    expect(bytes.subarray(0, readSync(descriptor, bytes, 0, 100, 0)).toString()).toBe('before, xxx');
    closeSync(descriptor);
    expect([statSync(`${home}/log`).ino, readdirSync(home).toSorted()]).toEqual([inode, ['link', 'log']]);
  });
});

test('told to end, it leaves nothing behind', async () => {
  const ending = new AbortController();
  await expect(writeFileWhole(`${home}/file`, (function* many() {
    yield* pieces('one');
    ending.abort(new Error('ended'));
    yield* pieces('two');
  })(), {overwrite: false, ended: ending.signal})).rejects.toThrow('ended');
  expect(readdirSync(home)).toEqual([]);
});

test('nor does a process that ends in the middle', async () => {
  const script = `
    import {writeFileWhole} from ${JSON.stringify(new URL('../../src/storage/write-file.ts', import.meta.url).href)};
    await writeFileWhole(process.argv[1], (function* () { yield 'x'; process.exit(7); })(), {overwrite: false, ended: new AbortController().signal});`;
  const [status] = await once(spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, `${home}/file`], {stdio: 'ignore'}), 'exit') as [number];
  expect([status, existsSync(home), readdirSync(home)]).toEqual([7, true, []]);
});
