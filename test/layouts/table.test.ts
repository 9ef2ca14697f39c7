import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Sample} from '../../src/layouts/layout.ts';
import {LAYOUTS} from '../../src/layouts/table.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {lexicon} from '../lexicon.ts';
import {asRead, pageOf} from '../reading/as-read.ts';
import {FILES} from '../reading/files.ts';
import {example} from './rows.ts';
import {TRAPS} from './traps.ts';
import {changesOf, ordersOf, trapsOf, variantsOf} from './variants.ts';

const examples = readdirSync(new URL('../../transcripts/examples/', import.meta.url)).filter(name => name !== 'README.md');

const layoutOf = (name: string) => LAYOUTS.find(({id}) => id === name.split('.')[0])!;

const samples = [...examples.map(name => [name, example(name)] as const), ...FILES]
  .map(([name, text]): readonly [string, Sample] => [name, {text, lines: text.split(/\r\n|\r|\n/), isWhole: true}]);

test('every layout has an example, and every example a layout', () => {
  expect([...new Set(examples.map(name => name.split('.')[0]))].toSorted()).toEqual(LAYOUTS.map(({id}) => id).toSorted());
});

test.each(examples)('%s is recognised as itself among all, and read as its page says', async name => {
  const transcript = readTranscript(example(name), lexicon);
  expect(transcript.recognition!.layout).toBe(name.split('.')[0]);
  await expect(asRead(transcript)).toMatchFileSnapshot(pageOf(`example ${name}`, '../reading/assembled'));
});

describe('a made-up file is read as its page says', () => {
  test.each(FILES)('%s', async (name, text) => {
    await expect(asRead(readTranscript(text, lexicon))).toMatchFileSnapshot(pageOf(name, '../reading/assembled'));
  });
});

describe('the files that look like a layout, with the number of beginnings and the first of them', () => {
  test.each(LAYOUTS)('$id', async ({id, likeness}) => {
    const likely = samples.map(([name, sample]) => ({name, ...likeness(sample)})).filter(({sure}) => sure > 0);
    await expect(likely.map(({name, sure, beginnings, example: first}) => `${sure.toFixed(4)} ${beginnings} ${name}: ${JSON.stringify(first)}\n`).join('')).toMatchFileSnapshot(`likeness/${id}.txt`);
  });
});

describe('data in which one thing is left out, or of another type', () => {
  test.each(examples.filter(name => /^[[{<]/.test(example(name)) && !/^(?:jsonl|inqscribe|ass)/.test(name) && layoutOf(name).isWhole))('%s', async name => {
    await expect(changesOf(layoutOf(name), example(name))).toMatchFileSnapshot(pageOf(name, 'changes'));
  });
});

describe('lines in any order', () => {
  test.each(examples.filter(name => !/^[[{]"?[\n"a-z]/.test(example(name)) && !layoutOf(name).assembled))('%s', async name => {
    await expect(ordersOf(layoutOf(name), example(name))).toMatchFileSnapshot(pageOf(name, 'orders'));
  });
});

describe('traps in any order', () => {
  test.each(Object.keys(TRAPS))('%s', async id => {
    const head = {webvtt: 'WEBVTT\n\n', ass: '[Events]\n', ttml: '<tt><body>', tei: '<TEI>'}[id] ?? '';
    await expect(trapsOf(layoutOf(id), head, TRAPS[id]!)).toMatchFileSnapshot(`traps/${id}.txt`);
  });
});

describe('lines written in other ways', () => {
  test.each(examples)('%s', async name => {
    await expect(variantsOf(layoutOf(name), example(name))).toMatchFileSnapshot(pageOf(name, 'variants'));
  });
});

test.each(LAYOUTS)('the lines that show $id have a turn', ({id, example: lines}) => {
  expect(readTranscript(lines, undefined, {from: id}).turns.length).toBeGreaterThan(0);
});
