import {describe, expect, test} from 'vitest';
import {parseDuration, parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {short, timelineOf} from '../samples.ts';

const MINUTE = 60_000;
const prompt = {plusFrom: 5 * MINUTE, minusFrom: 5 * MINUTE, clamp: true};

describe('in a broadcast from 09:58 to 10:10, with the playhead at 10:03', () => {
  const timeline = short();
  test.each([
    ['10:04', 6 * MINUTE], ['10:04:30', 6.5 * MINUTE], ['1004', 6 * MINUTE], ['100430', 6.5 * MINUTE], ['9:58', 0], ['958', 0],
    ['１０：０４', 6 * MINUTE], [' 10:04 ', 6 * MINUTE], ['+2m', 7 * MINUTE], ['-30s', 4.5 * MINUTE], ['＋１ｍ３０ｓ', 6.5 * MINUTE], ['+1:30', 6.5 * MINUTE],
    ['+90', 6.5 * MINUTE], ['-1h', 0], ['+2分', 7 * MINUTE], ['-30秒', 4.5 * MINUTE], ['0%', 0], ['Q1', 6 * MINUTE], ['q2', 10 * MINUTE], ['問2', 10 * MINUTE],
    ['#6', 10 * MINUTE], ['＃８', 12 * MINUTE], ['start', 0], ['START', 0],
  ])('%s is %d ms', (text, time) => {
    expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time});
  });

  test('50 % is half of it and end its end, also by too long an offset', () => {
    for (const [text, time] of [['50%', timeline.duration / 2], ['100%', timeline.duration], ['end', timeline.duration], ['+5h', timeline.duration]] as const) {
      expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time});
    }
  });

  test.each([
    ['25:99', 'outside'], ['10:60', 'outside'], ['24:00', 'outside'], ['09:30', 'outside'], ['10:30', 'outside'], ['150%', 'outside'], ['10:30:00', 'outside'],
    ['Q0', 'no-question'], ['Q3', 'no-question'], ['#0', 'no-turn'], ['#9', 'no-turn'],
    ['', 'unreadable'], ['soon', 'unreadable'], ['+', 'unreadable'], ['+x', 'unreadable'], ['10:', 'unreadable'], ['::', 'unreadable'], ['12', 'unreadable'],
    ['1'.repeat(10_000), 'unreadable'],
  ])('%s is refused as %s', (text, kind) => {
    expect(parseTimeExpression(text, timeline, prompt)).toMatchObject({kind, text});
  });

  test('on the command line an offset out of the broadcast is refused', () => {
    const option = {plusFrom: 0, minusFrom: timeline.duration, clamp: false};
    expect(parseTimeExpression('+2m', timeline, option)).toEqual({kind: 'time', time: 2 * MINUTE});
    expect(parseTimeExpression('-1m', timeline, option)).toEqual({kind: 'time', time: timeline.duration - MINUTE});
    expect(parseTimeExpression('+1h', timeline, option)).toMatchObject({kind: 'outside'});
    expect(parseTimeExpression('-1h', timeline, option)).toMatchObject({kind: 'outside'});
  });
});

test('a clock time behind midnight is found', () => {
  const timeline = timelineOf('2024-01-01 23:58 甲 一二三\n2024-01-02 00:03 乙 四五六\n');
  expect(parseTimeExpression('00:01', timeline, prompt)).toEqual({kind: 'time', time: 3 * MINUTE});
  expect(parseTimeExpression('23:59', timeline, prompt)).toEqual({kind: 'time', time: MINUTE});
});

test.each([
  ['90s', 90_000], ['2m', 120_000], ['1m30s', 90_000], ['1h', 3_600_000], ['1:30', 90_000], ['1:02:30', 3_750_000], ['90', 90_000], ['0.5m', 30_000],
  ['', undefined], ['m', undefined], ['1x', undefined], ['1m 2h', undefined], ['-5s', undefined],
])('the length %s is %s', (text, length) => {
  expect(parseDuration(text)).toBe(length);
});
