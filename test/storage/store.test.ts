import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {openStore, STORE_CODES, type StoreOptions} from '../../src/storage/store.ts';

/** The user that owns nothing. */
const NOBODY = 65_534;

const OPTIONS: StoreOptions<readonly number[]> = {
  version: 2, empty: [], parse: value => (Array.isArray(value) && value.every(one => typeof one === 'number') ? value : undefined),
};

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'replay-presser-store-'));
  onTestFinished(() => rmSync(made, {recursive: true, force: true}));
  return join(made, 'state', 'numbers');
}

const setAside = (path: string) => readdirSync(path).filter(name => name.includes('unreadable'));
/** Returns the id of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

test('a value is kept, and nothing is made by reading', async () => {
  const path = folder();
  const store = openStore(path, OPTIONS);
  expect(await store.read('a')).toEqual([]);
  expect(await store.keys()).toEqual([]);
  expect(existsSync(path)).toBe(false);
  expect(await store.update('a', value => [...value, 1])).toEqual([1]);
  expect(await openStore(path, OPTIONS).read('a')).toEqual([1]);
  expect(await store.keys()).toEqual(['a']);
  expect(readdirSync(path)).toEqual(['a.json']);
});

test('characters come back as they were kept', async () => {
  const text = 'a\u0000\u001B\u007F\u009B\u2028"\\地';
  const store = openStore(folder(), {version: 1, empty: '', parse: value => (typeof value === 'string' ? value : undefined)});
  await store.update('a', () => text);
  expect(await store.read('a')).toBe(text);
});

test('several who change a value at the same time lose nothing', async () => {
  const path = folder();
  const stores = Array.from({length: 4}, () => openStore(path, OPTIONS));
  await Promise.all(Array.from({length: 24}, (_, number) => stores[number % 4]!.update('a', value => [...value, number])));
  expect([...await stores[0]!.read('a')].toSorted((one, other) => one - other)).toEqual(Array.from({length: 24}, (_, number) => number));
  expect(readdirSync(path)).toEqual(['a.json']);
});

test.each([
  ['what is no JSON', '{"version": 2, "va'], ['nothing', ''], ['another value', '{"version": 2, "value": "no"}'], ['no version', '[]'], ['null', 'null'],
  ['bytes', Buffer.from([0xFF, 0, 0x80])],
])('a file that holds %s is set aside, told, and never overwritten', async (_, content) => {
  for (const act of ['read', 'update'] as const) {
    const path = folder();
    mkdirSync(path, {recursive: true});
    writeFileSync(join(path, 'a.json'), content);
    const told: string[] = [];
    const store = openStore(path, {...OPTIONS, onSetAside: aside => { told.push(aside); }});
    expect(act === 'read' ? await store.read('a') : await store.update('a', value => [...value, 1])).toEqual(act === 'read' ? [] : [1]);
    expect(told).toEqual(setAside(path).map(name => join(path, name)));
    expect(readFileSync(told[0]!)).toEqual(Buffer.from(content as string));
    expect(await store.read('a')).toEqual(act === 'read' ? [] : [1]);
    expect(told).toHaveLength(1);
  }
});

test('a file that may not be read is set aside', async () => {
  const path = folder();
  // Root may read everything, so it is somebody else for a while.
  if (process.getuid?.() === 0) {
    mkdirSync(path, {recursive: true});
    for (const owned of [path, dirname(path), dirname(dirname(path))]) chownSync(owned, NOBODY, NOBODY);
    process.seteuid!(NOBODY);
    onTestFinished(() => { process.seteuid!(0); });
  }
  await openStore(path, OPTIONS).update('a', () => [7]);
  chmodSync(join(path, 'a.json'), 0);
  expect(await openStore(path, OPTIONS).update('a', () => [1])).toEqual([1]);
  expect(setAside(path)).toHaveLength(1);
});

test('a folder in the place of a file is set aside', async () => {
  const path = folder();
  mkdirSync(join(path, 'a.json'), {recursive: true});
  expect(await openStore(path, OPTIONS).update('a', () => [1])).toEqual([1]);
  expect(setAside(path)).toHaveLength(1);
});

test('a file of a later version is left as it is', async () => {
  const path = folder();
  mkdirSync(path, {recursive: true});
  const content = '{"version": 3, "value": {"more": true}}';
  writeFileSync(join(path, 'a.json'), content);
  const store = openStore(path, OPTIONS);
  await expect(store.update('a', () => [1])).rejects.toMatchObject({code: STORE_CODES.newer});
  await expect(store.read('a')).rejects.toMatchObject({code: STORE_CODES.newer});
  expect(readdirSync(path)).toEqual(['a.json']);
  expect(readFileSync(join(path, 'a.json'), 'utf8')).toBe(content);
});

test('locks and drafts that a killed process has left do not matter', async () => {
  const path = folder();
  mkdirSync(path, {recursive: true});
  writeFileSync(join(path, 'a.json.lock'), `${endedPid()} ${hostname()} x`);
  writeFileSync(join(path, 'b.json.lock'), `1 elsewhere x`);
  writeFileSync(join(path, '.replay-presser-abc.tmp'), '{"ver');
  for (const name of ['b.json.lock', '.replay-presser-abc.tmp']) utimesSync(join(path, name), 1, 1);
  const store = openStore(path, OPTIONS);
  expect(await store.update('a', () => [1])).toEqual([1]);
  expect(await store.update('b', () => [2])).toEqual([2]);
  expect(readdirSync(path)).toEqual(['a.json', 'b.json']);
});

test('only so many are kept as are wanted, those written last', async () => {
  const path = folder();
  const store = openStore(path, {...OPTIONS, atMost: 2});
  for (const key of ['a', 'b', 'c']) {
    await store.update(key, () => [1]);
    utimesSync(join(path, `${key}.json`), key.charCodeAt(0), key.charCodeAt(0));
  }
  expect(await store.keys()).toEqual(['b', 'c']);
});

test('what would be too large is refused, and what was kept stays', async () => {
  const store = openStore(folder(), OPTIONS);
  await store.update('a', () => [1]);
  await expect(store.update('a', () => Array.from({length: 2_000_000}, () => 1))).rejects.toMatchObject({code: STORE_CODES.tooLarge});
  expect(await store.read('a')).toEqual([1]);
});

test('a process that is killed while it writes loses at most that write', async () => {
  const path = folder();
  const program = `
    import {openStore} from ${JSON.stringify(fileURLToPath(new URL('../../src/storage/store.ts', import.meta.url)))};
    const store = openStore(${JSON.stringify(path)}, {version: 2, empty: [], parse: value => value});
    for (let number = 0; ; number += 1) {
      await store.update('a', value => [...value, number]);
      process.stdout.write(number + '\\n');
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('../..', import.meta.url))});
  let said = '';
  await new Promise<void>(resolve => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('\n5\n')) child.kill('SIGKILL');
    });
    child.once('close', () => resolve());
  });
  const written = Math.max(...said.trim().split('\n').map(Number));
  const told: string[] = [];
  const kept = await openStore(path, {...OPTIONS, onSetAside: aside => { told.push(aside); }}).update('a', value => [...value, -1]);
  expect(told).toEqual([]);
  expect(kept.length).toBeGreaterThanOrEqual(written + 2);
  expect(kept.slice(0, -1)).toEqual(Array.from({length: kept.length - 1}, (_, number) => number));
});
