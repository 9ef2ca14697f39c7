import * as fc from 'fast-check';
import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {TextStore} from '../../src/reading/text/blocks.ts';
import {createReader} from '../../src/reading/read.ts';
import {createGrowingMeasurer} from '../../src/timeline/measuring.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {example} from '../layouts/rows.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText} from '../samples.ts';
import {FILES} from './files.ts';

function memory(): TextStore {
  let text = '';
  return {add: more => { text += more; }, slice: (from, to) => text.slice(from, to)};
}

/** A transcript that is read in pieces, with the words of every turn. */
function read(text: string, size: number, store?: TextStore): unknown {
  const reader = createReader({store});
  reader.know(lexicon);
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  const transcript = reader.transcript();
  return {...transcript, turns: transcript.turns.map(turn => ({text: turn.text, source: turn.source, readings: turn.readings, speaker: turn.speaker, stamp: turn.stamp, times: turn.times, wordsAt: turn.wordsAt, line: turn.line, column: turn.column}))};
}

const texts: readonly (readonly [string, string])[] = [
  ['the bundled broadcast', bundledText], ...FILES.map(([name, text]) => [name, text] as const),
  ...readdirSync(new URL('../../transcripts/examples/', import.meta.url)).filter(name => !name.startsWith('README')).map(name => [name, example(name)] as const),
];

test.each(texts)('a text that is kept elsewhere gives the same transcript: %s', (_, text) => {
  expect(read(text, 997, memory())).toEqual(read(text, 997));
});

describe('turns that are measured as they come', () => {
  test('have the times of those that are measured at once', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 4000}), fc.boolean(), (size, isStored) => {
      // Small pieces of a short text are as many as large ones of a long text.
      const text = bundledText.slice(0, 1000 * size);
      const measured = createGrowingMeasurer();
      const reader = createReader(isStored ? {store: memory()} : {});
      reader.know(lexicon);
      for (let at = 0; at < text.length; at += size) {
        reader.push(text.slice(at, at + size));
        if ((at / size) % 3 === 0) reader.settle();
        measured(reader.turns());
      }
      reader.end();
      const transcript = reader.transcript();
      const [grown, whole] = [buildTimeline(transcript, measured), buildTimeline(transcript)];
      expect([[...grown.starts], [...grown.characters]]).toEqual([[...whole.starts], [...whole.characters]]);
    }), {numRuns: 12});
  });
});
