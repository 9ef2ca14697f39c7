import {expect, test} from 'vitest';
import {hasSpoken, spokenBy, turnLength, turnsOf} from '../../src/timeline/speaking.ts';
import {turnEnd} from '../../src/timeline/timeline.ts';
import {timelineOf} from '../samples.ts';
import {timelineOfTurns, turnOf} from './turns.ts';

/** The first speaker from 0 to 10 s with 3 s of silence in it, the second to 12 s, the first again from 20 s to 24 s. */
const withSilences = () => timelineOfTurns(
  turnOf('甲乙丙丁', {time: 0, times: [{offset: 2, end: 4000}, {offset: 2, start: 7000}, {offset: 4, end: 10_000}]}),
  turnOf('戊', {speaker: 1, time: 10_000, times: [{offset: 1, end: 12_000}]}),
  turnOf('己', {time: 20_000, times: [{offset: 1, end: 24_000}]}),
);

test.each([[-1, 0], [0, 0], [3000, 3000], [4000, 4000], [6000, 4000], [7000, 4000], [8000, 5000], [10_000, 7000], [15_000, 7000], [20_000, 7000], [21_000, 8000], [24_000, 11_000], [99_000, 11_000]])('by %d ms the first speaker has spoken %d ms', (time, spoken) => {
  expect(spokenBy(withSilences(), 0, time)).toBe(spoken);
});

test('a turn is as long as it is spoken, without the silences in it and behind it', () => {
  expect([0, 1, 2].map(turn => turnLength(withSilences(), turn))).toEqual([7000, 2000, 4000]);
});

test('a speaker has turns in their order, and has spoken from the first moment of the first', () => {
  const timeline = withSilences();
  expect([turnsOf(timeline, 0), turnsOf(timeline, 1), turnsOf(timeline, 2)]).toEqual([[0, 2], [1], []]);
  expect([[0, -1], [0, 0], [1, 9999], [1, 10_000], [1, 99_000], [2, 99_000]].map(([speaker, time]) => hasSpoken(timeline, speaker!, time!))).toEqual([false, true, false, true, true, false]);
  expect(spokenBy(timeline, 2, 99_000)).toBe(0);
});

test('the turns of a timeline are collected once', () => {
  const timeline = withSilences();
  expect(turnsOf(timeline, 0)).toBe(turnsOf(timeline, 0));
});

test('what all speakers have spoken by a time is that time, where there is no silence', () => {
  const timeline = timelineOf('2024-01-01 10:00 甲 一二三四\n2024-01-01 10:01 乙 一二三四五六\n2024-01-01 10:03 甲 一二三四五\n');
  for (const time of [0, 1, 59_999, 60_000, 150_000, turnEnd(timeline, 2)]) expect(spokenBy(timeline, 0, time) + spokenBy(timeline, 1, time)).toBe(time);
});
