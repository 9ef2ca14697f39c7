import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import type {Transcript} from '../../src/transcript/model.ts';
import {exportedBroadcast, safeJson, safeJsonPieces} from '../../src/writers/json.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, SHORT} from '../samples.ts';
import {example, readExample} from './rows.ts';

const written = (transcript: Transcript): string => [...safeJsonPieces(exportedBroadcast(buildTimeline(transcript), ({kind}) => kind))].join('');
/** Returns a transcript with readings and times written out, and without its recognition. */
const plain = (transcript: Transcript) => ({...transcript, recognition: undefined, turns: transcript.turns.map(turn => ({...turn, readings: turn.readings, times: turn.times}))});

test.each([
  ['the bundled broadcast', readTranscript(bundledText, lexicon)],
  ['problems', readTranscript(`${SHORT}2024-03-01 10:01 甲 好\n2024-13-01 10:11 乙`)],
  ['breaths with their times', readExample('zoom-captions.txt')],
  ['elapsed times, a title and asides', readExample('meet.txt')],
  ['unsafe characters', readTranscript('2024-03-01 10:01 甲\u202E 好\u001B[2J')],
])('what was written is read back: %s', (_, transcript) => {
  const read = readTranscript(written(transcript));
  expect(plain(read)).toEqual(plain(transcript));
  expect(read.recognition).toMatchObject({layout: 'json', sure: 1});
});

test('a file of the first version is read', () => {
  const first = {heading: null, title: '發布會', date: '2024-03-01', first: '15:00', last: '15:01', duration: 60_000, speakers: [{name: '甲', role: 'host', post: null, outlet: null, turns: [1], characters: 1}],
    turns: [{number: 1, speaker: '甲', stamp: '15:00', start: 0, end: 60_000, estimated: false, text: '好', source: '2024-03-01 15:00 甲 好', readings: []}], questions: [], problems: []};
  expect(readTranscript(safeJson(first))).toMatchObject({title: '發布會', timing: 'clock', firstClock: 15 * 3_600_000, turns: [{speaker: 0, text: '好', stamp: {text: '15:00', time: 0}}]});
});

describe('what is broken', () => {
  const json = written(readTranscript(SHORT));

  test('is told with its place', () => {
    expect(readTranscript(json.replace('"duration": ', '"duration" ')).problems).toMatchObject([{kind: 'broken-json', line: 9}]);
    expect(readTranscript(json.slice(0, -20)).problems).toMatchObject([{kind: 'broken-json'}]);
  });

  test('or of other types never throws', () => {
    for (const [from, to] of [['"speaker": "主持人"', '"speaker": 5'], ['"turns": [', '"turns": 5, "x": ['], ['"asked": 3', '"asked": 99'], ['"text": "', '"text": null, "y": "']] as const) {
      expect(() => readTranscript(json.replaceAll(from, to))).not.toThrow();
    }
    expect(readTranscript('{"format": "replay-presser"}').problems).toMatchObject([{kind: 'no-turns'}]);
  });
});

test('its example is read', () => {
  expect(readTranscript(example('json.json')).turns).toHaveLength(3);
});
