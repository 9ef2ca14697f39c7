import {appendFileSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {describe, expect, onTestFinished, test} from 'vitest';
import {tailFile, type Watching} from '../../../src/shell/system/tail.ts';

function followed(name = 'talk.txt', watching?: Watching) {
  const folder = mkdtempSync(`${tmpdir()}/tail-`);
  const path = `${folder}/${name}`;
  const ending = new AbortController();
  const lives = new Set<AsyncIterator<Uint8Array>>();
  onTestFinished(async () => {
    ending.abort();
    // A life that nobody reads on would keep its file open.
    for (const life of lives) await life.return?.();
    rmSync(folder, {recursive: true});
  });
  const news: string[] = [];
  let told: () => void = () => {};
  const tail = tailFile(path, ending.signal, watching);
  tail.onNews(one => { news.push(one); told(); });
  /** Returns the bytes that come until there are no more for now, or the life has ended. */
  const next = async (life: AsyncIterator<Uint8Array>) => {
    let text = '';
    lives.add(life);
    for (;;) {
      const {value, done} = await life.next();
      if (done) return `${text}<${tail.news()}>`;
      if ((value as Uint8Array).length === 0 && text !== '') return text;
      text += Buffer.from(value as Uint8Array).toString();
    }
  };
  return {folder, path, ending, tail, news, next, whenTold: () => new Promise<void>(resolve => { told = resolve; })};
}

test('what is written is read as it comes, also half a line', async () => {
  const {path, tail, next} = followed();
  writeFileSync(path, '一');
  const life = tail.life()[Symbol.asyncIterator]();
  expect(await next(life)).toBe('一');
  appendFileSync(path, '二');
  expect(await next(life)).toBe('二');
  appendFileSync(path, '三\n');
  expect(await next(life)).toBe('三\n');
});

test('a shorter file is read anew', async () => {
  const {path, tail, next} = followed();
  writeFileSync(path, 'one\ntwo\n');
  const life = tail.life()[Symbol.asyncIterator]();
  expect(await next(life)).toBe('one\ntwo\n');
  truncateSync(path, 2);
  expect(await next(life)).toBe('<truncated>');
  expect(await next(tail.life()[Symbol.asyncIterator]())).toBe('on');
});

test('another file of the name is read, as editors save', async () => {
  const {folder, path, tail, next} = followed();
  writeFileSync(path, 'old\n');
  const life = tail.life()[Symbol.asyncIterator]();
  expect(await next(life)).toBe('old\n');
  writeFileSync(`${folder}/draft`, 'new\n');
  renameSync(`${folder}/draft`, path);
  expect(await next(life)).toBe('<replaced>');
  expect(await next(tail.life()[Symbol.asyncIterator]())).toBe('new\n');
});

test('a file that is gone is waited for', async () => {
  const {path, tail, next, news, whenTold} = followed();
  writeFileSync(path, 'one\n');
  const life = tail.life()[Symbol.asyncIterator]();
  expect(await next(life)).toBe('one\n');
  const told = whenTold();
  const after = next(life);
  rmSync(path);
  await told;
  expect(news).toEqual(['gone']);
  writeFileSync(path, 'another\n');
  expect(await after).toMatch(/^<replaced>$|^<truncated>$|^another/);
});

test('behind a link it is the file that is followed', async () => {
  const {folder, path, tail, next} = followed('link.txt');
  const target = mkdtempSync(`${folder}/other-`);
  writeFileSync(`${target}/talk.txt`, 'one\n');
  symlinkSync(`${target}/talk.txt`, path);
  const life = tail.life()[Symbol.asyncIterator]();
  expect(await next(life)).toBe('one\n');
  appendFileSync(`${target}/talk.txt`, 'two\n');
  expect(await next(life)).toBe('two\n');
});

describe('where the system does not tell of changes', () => {
  const REFUSALS: Readonly<Record<string, (fail: () => void) => void>> = {
    'it says so at once': () => { throw Object.assign(new Error('no watches are left'), {code: 'ENOSPC'}); },
    'it says so later': fail => { fail(); fail(); },
  };

  test.each(Object.entries(REFUSALS))('the file is looked at: %s', async (_, refuse) => {
    let look = () => {};
    let [timers, stopped] = [0, 0];
    const {path, tail, next, ending} = followed('talk.txt', {
      watchFolder: (...[, , , fail]) => { refuse(fail); },
      every(interval, run) {
        expect(interval).toBeLessThanOrEqual(250);
        timers += 1;
        look = run;
        return () => { stopped += 1; };
      },
    });
    writeFileSync(path, '一\n');
    const life = tail.life()[Symbol.asyncIterator]();
    expect(await next(life)).toBe('一\n');
    const more = next(life);
    appendFileSync(path, '二\n');
    look();
    expect(await more).toBe('二\n');
    const other = next(life);
    truncateSync(path, 1);
    look();
    expect(await other).toBe('<truncated>');
    expect(timers).toBe(1);
    ending.abort();
    expect(stopped).toBe(1);
  });
});
