import {readdirSync, readFileSync, statSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {buildDictionaries} from '../scripts/build-dictionaries.ts';
import {readTranscript} from '../src/readers/read.ts';
import {lexicon} from './lexicon.ts';

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));

test('the parsed transcripts that are shipped are what a fresh parse gives', () => {
  const names = readdirSync(new URL('../transcripts/', import.meta.url));
  expect(names).not.toEqual([]);
  for (const name of names) {
    const parsed: unknown = JSON.parse(file(`dist/transcripts/${name.replace('.txt', '.json')}`).toString());
    expect(parsed).toEqual(readTranscript(file(`transcripts/${name}`).toString(), lexicon));
  }
});

test('the bundled transcript is the one that was copied, byte for byte', () => {
  expect(createHash('sha256').update(file('transcripts/taian-2023-12-13.txt')).digest('hex')).toBe('27e12e26607ef82a0683a55a3fba85d17cfdded30e331870b07390492013f5ff');
});

test('the dictionaries that are shipped are those of the libraries', () => {
  expect(JSON.parse(file('dist/lexicon.json').toString())).toEqual(buildDictionaries());
});

test('the program is executable and starts with its interpreter', () => {
  expect(file('dist/cli.js').toString()).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(new URL('../dist/cli.js', import.meta.url)).mode & 0o111).toBe(0o111);
});

test('a plain start loads neither dictionaries, nor parser, nor the full parser of options', () => {
  // What the first frame needs, by following the imports that are not deferred.
  const loaded = new Set<string>();
  const follow = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const [, next] of file(`dist/${name}`).toString().matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) follow(next!);
  };
  follow('cli.js');
  expect(loaded.size).toBeLessThan(12);
  expect([...loaded].filter(name => /^(?:help|lexicon|read|others|run|scripts)-/.test(name))).toEqual([]);
});

test('the notices name what the bundle contains', () => {
  const notices = file('dist/THIRD_PARTY.txt').toString();
  for (const name of ['ink', 'react', 'chalk', 'cli-spinners', 'yargs', 'string-width', 'yoga-layout', 'pinyin-pro', 'opencc-js']) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
});
