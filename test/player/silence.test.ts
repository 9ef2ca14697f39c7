import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {drive} from '../drive.ts';
import {started} from './press.ts';

const cue = (from: number, to: number, text: string) => `00:${from}.000 --> 00:${to}.000\n${text}\n\n`;
/** Speech from 0 to 2, 12 to 14 and 40 to 42 seconds. */
const timeline = buildTimeline(readTranscript(`WEBVTT\n\n${cue(10, 12, '<v Mei Tan>Good morning.')}${cue(22, 24, '<v Mei Tan>Good night.')}${cue(50, 52, '<v Luis Ortega>Thank you.')}`));

test('W passes over what is left of a silence after three seconds, and plays silences again', () => {
  const replay = drive(started(timeline, {paused: false}));
  expect(replay.press('W').subject()).toEqual({kind: 'silence', limit: 3000});
  expect(replay.press('+4999').position()).toBe(4999);
  expect(replay.press('+1').position()).toBe(12_000);
  // However late one looks: two silences have been passed over.
  expect(replay.press('+6000').position()).toBe(41_000);
  expect(replay.press('g W').subject()).toEqual({kind: 'silence', limit: undefined});
  expect(replay.press('+9000').position()).toBe(9000);
});

test('a length of one’s own, and a rate; whoever goes into a silence hears what is allowed of it', () => {
  const replay = drive(started(timeline, {paused: false, silence: 1000, rate: 2}));
  expect(replay.press('+1500').position()).toBe(12_000);
  expect(drive(started(timeline, {paused: false, silence: 1000, start: 8000})).press('+10').position()).toBe(12_010);
});

test('a pause comes before a silence is passed over', () => {
  const replay = drive(started(timeline, {paused: false, silence: 3000, segments: {pauseAt: ['turns'], gap: 0, repeat: 1, hide: false}}));
  expect(replay.press('+20000').state().playhead).toEqual({playing: false, position: 14_000});
});

test('the screen says how long nobody speaks, and that silences are cut', () => {
  const replay = drive(started(timeline, {paused: true, start: 20_000}));
  expect(replay.rows().at(-1)).toContain('silence 0:26');
  expect(replay.press('W +3000').rows().at(-1)).toContain('cuts silences');
  expect(drive(started(timeline, {paused: true, start: 1000})).rows().at(-1)).not.toContain('silence');
});
