import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {exportedText} from '../../src/writers/txt.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, SHORT} from '../samples.ts';
import {example, readExample, rows} from './rows.ts';

test.each([['the bundled broadcast', readTranscript(bundledText, lexicon)], ['a short one', readTranscript(SHORT)], ['an elapsed one', readExample('otter.txt')]])('what was written is read back: %s', (_, transcript) => {
  const timeline = buildTimeline(transcript);
  const read = readTranscript(exportedText(timeline, transcript.turns.map((__, index) => index)));
  expect(read.recognition!.layout).toBe('txt');
  // What was estimated is estimated again.
  expect(rows(read).map(([, ...said]) => said)).toEqual(rows(transcript).map(([, name, words]) => [name, words]));
  expect(read.turns.flatMap(({stamp}) => stamp?.text ?? [])).toEqual(transcript.turns.flatMap(({stamp}, index) => (timeline.estimates[index] === 0 ? stamp!.text : [])));
  expect([read.timing, read.questions]).toEqual([transcript.timing, transcript.questions]);
});

test('its example is read', () => expect(readTranscript(example('txt.txt')).turns).toHaveLength(3));
