import {expect, test} from 'vitest';
import {createReader, readTranscript} from '../../src/reading/read.ts';
import {rows} from './rows.ts';

const read = (...lines: readonly unknown[]) => readTranscript(lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

test.each([
  [{time: '15:03', speaker: '譚美', text: '好。'}, '15:03'], [{timestamp: '2026-05-04T15:03:20', name: '譚美', content: '好。'}, '15:03:20'], [{start: 65.5, speaker: '譚美', text: '好。'}, '1:05'],
  [{speaker: '譚美', text: '好。'}, undefined],
])('what other programs write is read: %j', (row, stamp) => {
  const {turns, recognition} = read(row, row);
  expect([recognition!.layout, turns.length, turns[0]!.stamp?.text]).toEqual(['jsonl', 2, stamp]);
});

test('an estimate that the program has written is none of the facts', () => {
  expect(read({speaker: '甲', text: '一', stamp: '15:00', stampAt: 54_000_000, timing: 'clock', clock: '15:00:00'}, {speaker: '乙', text: '二', stamp: null, stampAt: null, timing: 'clock', clock: '15:00:20'}).turns.map(({stamp}) => stamp?.time)).toEqual([0, undefined]);
});

test('rows of sentences are put together to turns', () => {
  const row = (turn: number, cue: number, text: string) => ({turn, cue, speaker: '甲', text, stamp: null, stampAt: null});
  expect(rows(read(row(1, 1, '一。'), row(1, 2, '二。'), row(2, 1, '三。'))).map(([, , words]) => words)).toEqual(['一。\n二。', '三。']);
});

test('a line that cannot be read is told, and the others are read', () => {
  const {turns, problems} = read({speaker: '甲', text: '一'}, '{"speaker": "甲", "te', {speaker: '乙', text: '二'});
  expect([turns.length, problems.map(({line, kind}) => [line, kind])]).toEqual([2, [[2, 'broken-json']]]);
});

test('half a line waits for its other half', () => {
  const reader = createReader();
  reader.push('{"speaker": "甲", "text": "一"}\n{"speaker": "乙", ');
  reader.settle();
  expect(reader.transcript().turns).toHaveLength(1);
  reader.push('"text": "二"}\n');
  reader.end();
  expect(reader.transcript().turns.map(({text}) => text)).toEqual(['一', '二']);
});
