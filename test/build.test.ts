import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {brotliDecompressSync} from 'node:zlib';
import {fileURLToPath} from 'node:url';
import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {buildDictionaries} from '../scripts/build-dictionaries.ts';
import {packedManifest} from '../scripts/packed-manifest.ts';
import {readTranscript} from '../src/reading/read.ts';
import {lexicon} from './lexicon.ts';

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));

test('the parsed transcripts that are shipped are what a fresh parse gives', () => {
  const names = readdirSync(new URL('../transcripts/', import.meta.url)).filter(name => name.endsWith('.txt'));
  expect(names).not.toEqual([]);
  for (const name of names) {
    const parsed: unknown = JSON.parse(file(`dist/transcripts/${name.replace('.txt', '.json')}`).toString());
    const fresh = readTranscript(file(`transcripts/${name}`).toString(), lexicon);
    expect(parsed).toEqual({...fresh, turns: fresh.turns.map(turn => ({...turn, readings: turn.readings}))});
  }
});

test('the bundled transcript is the one that was copied, byte for byte', () => {
  expect(createHash('sha256').update(file('transcripts/taian-2023-12-13.txt')).digest('hex')).toBe('27e12e26607ef82a0683a55a3fba85d17cfdded30e331870b07390492013f5ff');
});

test('the dictionaries that are shipped are those of the libraries', () => {
  expect(JSON.parse(brotliDecompressSync(file('dist/lexicon.json.br')).toString())).toEqual(buildDictionaries());
});

test('the program is executable and starts with its interpreter', () => {
  expect(file('dist/cli.js').toString()).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(new URL('../dist/cli.js', import.meta.url)).mode & 0o111).toBe(0o111);
});

test('a plain start loads neither dictionaries, nor the reader, nor all of yargs, nor other languages, and little in all', () => {
  // What the first frame needs, by following the imports that are not deferred.
  const loaded = new Set<string>();
  const follow = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const [, next] of file(`dist/${name}`).toString().matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) follow(next!);
  };
  follow('cli.js');
  // What the executable loads when it runs, and so can tell when it cannot be opened.
  follow(/import\("\.\/(start-[^"]+)"\)/.exec(file('dist/cli.js').toString())![1]!);
  expect(loaded.size).toBeLessThan(12);
  expect([...loaded].reduce((bytes, name) => bytes + file(`dist/${name}`).length, 0)).toBeLessThan(160_000);
  expect([...loaded].filter(name => /^(?:later|lexicon|read|run|scripts|words|with-yargs|zh-Han[st])-/.test(name))).toEqual([]);
});

test('the notices name what the bundle contains', () => {
  const notices = file('dist/THIRD_PARTY.txt').toString();
  for (const name of ['ink', 'react', 'chalk', 'cli-spinners', 'yargs', 'yargs-parser', 'valibot', 'string-width', 'yoga-layout', 'pinyin-pro', 'opencc-js', '@node-rs/jieba']) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  // The dictionaries of OpenCC stand under another licence than the package that has them.
  for (const words of ['Permission is hereby granted', 'Permission to use, copy, modify', 'Apache License', 'END OF TERMS AND CONDITIONS', 'The nk2028 Project', 'zh-lx']) expect(notices).toContain(words);
});

test('the package holds the program, the transcripts and what a package must, and nothing else', () => {
  const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})) as [{files: {path: string}[]}];
  const rest = pack.files.map(({path}) => path).filter(path => !/^(?:dist\/[\w-]+\.js|dist\/transcripts\/[\w-]+\.json|transcripts\/[\w-]+\.txt)$/.test(path));
  expect(rest.toSorted()).toEqual(['LICENSE', 'README.md', 'dist/THIRD_PARTY.txt', 'dist/config.schema.json', 'dist/export.schema.json', 'dist/lexicon.json.br', 'dist/page.json', 'dist/readings.json.br', 'dist/replay-presser.1', 'dist/words.br', 'package.json']);
});

test('the packed manifest has nothing that only the repository needs', () => {
  const manifest = JSON.parse(file('package.json').toString()) as Record<string, unknown>;
  const packed = packedManifest(manifest);
  expect(Object.keys(manifest).filter(name => !(name in packed))).toEqual(['scripts', 'devDependencies', 'overrides']);
  expect(manifest['scripts']).toMatchObject({prepack: expect.stringContaining('packed-manifest.ts') as string, postpack: expect.stringContaining('packed-manifest.ts restore') as string});
});

test('nothing that is built or locked speaks of the machine that it was made on', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const name of readdirSync(new URL('../dist/', import.meta.url)).filter(entry => entry.endsWith('.js'))) expect(file(`dist/${name}`).toString()).not.toContain(root);
});
