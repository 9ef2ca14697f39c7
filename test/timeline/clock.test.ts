import {expect, test} from 'vitest';
import {dateAt, formatClock, formatDuration, formatMoment, formatTurnClock, fullSecond} from '../../src/timeline/clock.ts';
import {parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {buildTimeline, type Timeline} from '../../src/timeline/timeline.ts';
import type {Transcript} from '../../src/transcript/model.ts';
import {timelineOf} from '../samples.ts';
import {transcriptOfTurns, turnOf} from './turns.ts';

/** A broadcast of one turn with other facts about its first stamp. */
const withFirst = (facts: Partial<Transcript>): Timeline => buildTimeline({...transcriptOfTurns(turnOf('一', {time: 0})), ...facts});
const clock = (hours: number, minutes: number, seconds: number) => ((hours * 60 + minutes) * 60 + seconds) * 1000;

test('a moment has its date where there is more than one day, and can be gone to as it is written', () => {
  const timeline = timelineOf('2023-12-13 23:58 甲 一\n2023-12-15 14:30 甲 三\n');
  for (const [time, text] of [[0, '2023-12-13 23:58:00'], [120_000, '2023-12-14 00:00:00'], [timeline.starts[1]!, '2023-12-15 14:30:00']] as const) {
    expect(formatMoment(timeline, time)).toBe(text);
    expect(parseTimeExpression(text, timeline, {plusFrom: 0, minusFrom: 0, clamp: false})).toEqual({kind: 'time', time});
  }
  expect(formatMoment(timelineOf('2023-12-13 15:00 甲 一\n2023-12-13 15:02 甲 三\n'), 60_000, 'minute')).toBe('15:01');
});

test.each([[0, '23:58:50', '23:58'], [9999, '23:58:59', '23:58'], [10_000, '23:59:00', '23:59'], [70_000, '00:00:00', '00:00'], [70_000 + clock(9, 8, 7), '09:08:07', '09:08'], [clock(24, 0, 0), '23:58:50', '23:58']])('%d ms behind 23:58:50 it is %s', (time, text, minutes) => {
  const timeline = withFirst({timing: 'clock', firstClock: clock(23, 58, 50)});
  expect([formatClock(timeline, time), formatClock(timeline, time, 'second'), formatClock(timeline, time, 'minute')]).toEqual([text, text, minutes]);
});

test('without a time of day the clock counts as the file does', () => {
  expect(formatClock(withFirst({}), 65_000)).toBe('1:05');
  expect(formatClock(withFirst({firstElapsed: 305_000}), 5000)).toBe('5:10');
});

test.each([
  ['a time of day', {firstClock: 1500}, [[0, 0], [499, 0], [500, 500], [1499, 500], [1500, 1500]]],
  ['a time elapsed', {firstElapsed: 1500}, [[0, 0], [500, 500], [1499, 500], [1500, 1500]]],
  ['neither', {}, [[0, 0], [999, 0], [1000, 1000]]],
  ['a time of day before one elapsed', {firstClock: 0, firstElapsed: 1500}, [[999, 0], [1000, 1000]]],
] as const)('the last full second counts from %s', (_, facts, cases) => {
  for (const [time, second] of cases) expect(fullSecond(withFirst(facts), time)).toBe(second);
});

test('a day begins at midnight', () => {
  const timeline = withFirst({date: '2023-12-31', firstClock: clock(23, 59, 59)});
  expect([0, 999, 1000, clock(24, 0, 1)].map(time => dateAt(timeline, time))).toEqual(['2023-12-31', '2023-12-31', '2024-01-01', '2024-01-02']);
  expect(dateAt(withFirst({date: '2024-02-29'}), clock(23, 59, 59))).toBe('2024-02-29');
  expect(dateAt(withFirst({firstClock: 0}), 0)).toBeUndefined();
});

test('the time of a turn is its stamp as printed, or its estimate with a mark', () => {
  const stamped = {...turnOf('一', {time: 60_000}), stamp: {text: '十點', time: 60_000, precision: 1000}};
  const timeline = buildTimeline({...transcriptOfTurns(turnOf('一', {time: 0}), stamped, turnOf('一'), stamped), timing: 'clock', firstClock: clock(9, 59, 0)});
  expect([1, 2, 3].map(turn => formatTurnClock(timeline, turn))).toEqual(['十點', `≈${formatClock(timeline, timeline.starts[2]!)}`, `≈${formatClock(timeline, timeline.starts[3]!)}`]);
});

test.each([[0, '0:00'], [999, '0:00'], [59_999, '0:59'], [60_000, '1:00'], [68_000, '1:08'], [725_000, '12:05'], [3_599_000, '59:59'], [3_600_000, '1:00:00'], [3_725_000, '1:02:05'], [36_000_000, '10:00:00'], [-5, '0:00'], [-5000, '0:00']])('%d ms are written %s', (length, text) => {
  expect(formatDuration(length)).toBe(text);
});
