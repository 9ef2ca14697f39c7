import {describe, expect, test} from 'vitest';
import {positionAt, startPlayer} from '../../src/player/playback.ts';
import {settle} from '../../src/player/settling.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {segmentAt, UNDIVIDED, type Segments} from '../../src/player/training/segments.ts';
import {buildTimeline, turnStart} from '../../src/timeline/timeline.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {short} from '../samples.ts';
import {settings, started} from './press.ts';

const timeline = short();
const [first] = timeline.questions as [(typeof timeline.questions)[number]];
const dividedAt = (segments: Partial<Segments>, more: Parameters<typeof started>[1] = {}): PlayerState => started(timeline, {paused: false, segments: {...UNDIVIDED, ...segments}, ...more});
const stopOf = (turn: number) => segmentAt(timeline, {pauseAt: ['turns']}, turnStart(timeline, turn)).stop;

test('a notice goes after two seconds', () => {
  const noted: PlayerState = {...started(timeline), notice: {subject: {kind: 'playing'}, since: 100}};
  expect(settle(noted, 2099)).toBe(noted);
  expect(settle(noted, 2100).notice).toBeUndefined();
});

describe('at a stop', () => {
  test('the replay rests exactly there, and says why', () => {
    const state = dividedAt({pauseAt: ['turns']});
    expect(settle(state, stopOf(0) - 1)).toBe(state);
    expect(settle(state, stopOf(0))).toMatchObject({playhead: {playing: false, position: stopOf(0)}, notice: {subject: {kind: 'segment-over'}, since: stopOf(0)}});
    expect(settle(dividedAt({pauseAt: ['questions']}), 9e9)).toMatchObject({playhead: {position: turnStart(timeline, 3) - 1}, notice: {subject: {kind: 'paused-at-question', question: 1}}});
    expect(settle(dividedAt({pauseAt: ['answers']}, {start: first.start}), 9e9).notice?.subject).toEqual({kind: 'segment-over'});
    expect(settle(dividedAt({pauseAt: ['turns']}, {start: first.start}), 9e9).notice?.subject).toEqual({kind: 'segment-over'});
  });

  test('a stop that divides nothing is passed once, and one that is no question is told as a segment', () => {
    expect(settle(dividedAt({repeat: 2}, {end: 5000}), 9e9)).toMatchObject({playhead: {playing: false, position: 5000}, notice: {subject: {kind: 'range-ended'}, since: 9e9}});
    expect(settle(dividedAt({repeat: 2}, {end: 5000}), 5001).said).toBeUndefined();
    expect(settle(dividedAt({pauseAt: ['questions', 'turns']}), 9e9).notice?.subject).toEqual({kind: 'segment-over'});
  });

  test('at the end, nothing is said', () => {
    for (const segments of [{}, {pauseAt: ['turns']}, {pauseAt: ['turns'], gap: 1}] as const) {
      const ended = settle(dividedAt(segments, {start: turnStart(timeline, 7)}), 9e9);
      expect([ended.playhead, ended.notice, ended.gap]).toEqual([{playing: false, position: timeline.duration}, undefined, undefined]);
    }
  });

  test('the end of a range is said, without a gap behind it', () => {
    const ranged = settle(dividedAt({pauseAt: ['turns'], gap: 1}, {start: first.start, end: turnStart(timeline, 3)}), 9e9);
    expect([ranged.playhead, ranged.notice?.subject, ranged.gap]).toEqual([{playing: false, position: turnStart(timeline, 3) - 1}, {kind: 'range-ended'}, undefined]);
    expect(settle(dividedAt({}, {end: 5000}), 9e9)).toMatchObject({playhead: {position: 5000}, notice: {subject: {kind: 'range-ended'}}});
  });

  test('a segment is said as often as asked', () => {
    const state = dividedAt({pauseAt: ['turns'], repeat: 3});
    const length = stopOf(0);
    expect([1, 2].map(pass => settle(state, pass * length).said)).toEqual([{start: 0, times: 2}, {start: 0, times: 3}]);
    expect(positionAt(settle(state, length + 5), length + 5)).toBe(5);
    expect(settle(state, 3 * length)).toMatchObject({said: undefined, playhead: {playing: false, position: length}});
    // A count that belongs to another segment does not.
    expect(settle({...dividedAt({pauseAt: ['turns'], repeat: 2}), said: {start: 7, times: 2}}, length).said).toEqual({start: 0, times: 2});
  });

  test('a gap is as long as its segment, by the factor and the rate, and then the replay goes on', () => {
    const start = turnStart(timeline, 1);
    const state = {...dividedAt({pauseAt: ['turns'], gap: 2}, {start, rate: 4})};
    const moment = (stopOf(1) - start) / 4;
    const gap = settle(state, moment).gap!;
    expect(gap).toEqual({since: moment, length: ((stopOf(1) - start) * 2) / 4});
    const over = moment + gap.length;
    expect(settle(state, over - 1).playhead.playing).toBe(false);
    expect(settle(state, over)).toMatchObject({gap: undefined, playhead: {playing: true, from: stopOf(1), since: over}});
    expect(settle(dividedAt({pauseAt: ['turns'], gap: 0}), 9e9).gap).toBeUndefined();
  });
});

test('what is still being read is waited for at its end', () => {
  const state: PlayerState = {...started(timeline, {paused: false}), reading: {part: 0.5, left: 1}};
  expect(settle(state, 9e9)).toBe(state);
  const paused: PlayerState = {...dividedAt({pauseAt: ['turns']}), reading: {part: 0.5, left: 1}};
  expect(settle(paused, 9e9).playhead).toEqual({playing: false, position: stopOf(0)});
});

test('a sentence that is spoken is waited for', () => {
  const speaking: PlayerState = {...started(timeline), playhead: {playing: true, from: 0, since: 0, stop: 100, speech: {id: 1, until: 50, pace: 1}}};
  expect(settle(speaking, 9e9)).toBe(speaking);
});

test('a loop goes round for as long as nobody looks, within bounds', () => {
  const loop = started(timeline, {paused: false, loops: true, start: 1000, end: 2000});
  expect(settle(loop, 3500)).toMatchObject({loop: {passes: 4}, playhead: {playing: true, from: 1000, since: 3000}});
  expect(settle(loop, 9e9).loop).toMatchObject({passes: 20_001});
});

describe('silences', () => {
  const cue = (from: number, to: number, text: string) => `00:${from}.000 --> 00:${to}.000\n<v ${text}\n\n`;
  /** Speech from 0 to 2, 12 to 14 and 40 to 42 seconds. */
  const gappy = buildTimeline(readTranscript(`WEBVTT\n\n${cue(10, 12, 'Mei Tan>Good morning.')}${cue(22, 24, 'Mei Tan>Good night.')}${cue(50, 52, 'Luis Ortega>Thank you.')}`));
  const from = (start: number, changed: Parameters<typeof settings>[1] = {}) => startPlayer(gappy, settings(gappy, {paused: false, silence: 1000, start, ...changed}), 0);

  test('are passed over after what is allowed of them, at any rate', () => {
    expect(from(0).playhead).toMatchObject({stop: 3000});
    expect(settle(from(0), 3000).playhead).toMatchObject({playing: true, from: 12_000, since: 3000});
    expect(settle(from(0, {rate: 2}), 1500).playhead).toMatchObject({from: 12_000, since: 1500});
    expect(settle(from(0, {silence: undefined}), 3000).playhead).toMatchObject({from: 0});
  });

  test('end at a pause, a range and a loop that come first', () => {
    expect(settle(from(0, {end: 2500}), 9000).playhead).toEqual({playing: false, position: 2500});
    expect(settle(from(0, {end: 3000}), 9000).playhead).toEqual({playing: false, position: 3000});
    expect(settle(from(0, {end: 3000, silence: undefined}), 9000).playhead).toEqual({playing: false, position: 3000});
    expect(settle(from(0, {loops: true, end: 2500}), 2500).playhead).toMatchObject({playing: true, from: 0, since: 2500});
  });
});
