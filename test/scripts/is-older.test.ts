import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {expect, onTestFinished, test} from 'vitest';
import {isOlder} from '../../scripts/is-older.ts';

/** Makes two sources in folders, at 100 seconds, and a file that was made of them at 200. */
function made() {
  const folder = mkdtempSync(`${tmpdir()}/is-older-`);
  onTestFinished(() => rmSync(folder, {recursive: true}));
  mkdirSync(`${folder}/src/deep`, {recursive: true});
  for (const name of ['src/a.ts', 'src/deep/b.ts', 'lock.json', 'made.js']) writeFileSync(`${folder}/${name}`, '');
  const date = (name: string, seconds: number) => utimesSync(`${folder}/${name}`, seconds, seconds);
  for (const name of ['src/a.ts', 'src/deep/b.ts', 'src/deep', 'src', 'lock.json']) date(name, 100);
  date('made.js', 200);
  return {folder, date, isOlder: () => isOlder(`${folder}/made.js`, [`${folder}/src`, `${folder}/lock.json`])};
}

test('what was made after all of its sources is not older', async () => {
  expect(await made().isOlder()).toBe(false);
});

test.each(['src/a.ts', 'src/deep/b.ts', 'src/deep', 'src', 'lock.json'])('a later change of %s is noticed', async name => {
  const {date, isOlder: look} = made();
  date(name, 201);
  expect(await look()).toBe(true);
});

test('what is missing is older', async () => {
  const {folder, isOlder: look} = made();
  rmSync(`${folder}/made.js`);
  expect(await look()).toBe(true);
});
