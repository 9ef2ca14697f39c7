import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {LAYOUTS} from '../../src/layouts/table.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {example} from './rows.ts';

const examples = readdirSync(new URL('../../transcripts/examples/', import.meta.url)).filter(name => name !== 'README.md');

test('every layout has an example, and every example a layout', () => {
  expect([...new Set(examples.map(name => name.split('.')[0]))].toSorted()).toEqual(LAYOUTS.map(({id}) => id).toSorted());
});

test.each(examples)('%s is recognised as itself among all', name => {
  const {recognition} = readTranscript(example(name));
  expect(recognition!.layout).toBe(name.split('.')[0]);
});

test.each(LAYOUTS)('the lines that show $id have a turn', ({id, example: lines}) => {
  expect(readTranscript(lines, undefined, {from: id}).turns.length).toBeGreaterThan(0);
});
