import {describe, expect, test} from 'vitest';
import {readClock} from '../../src/timeline/clock-expression.ts';
import {parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {timelineOf} from '../samples.ts';

const [SECOND, MINUTE, DAY] = [1000, 60_000, 86_400_000];
/** One day from 00:00 to 23:00. */
const day = () => timelineOf('2024-03-01 00:00 甲 一二三\n2024-03-01 12:00 乙 四五六\n2024-03-01 23:00 乙 四五六\n');

describe('halves of the day, in a broadcast of a whole day', () => {
  test.each([
    ['下午3點', 15, 0], ['傍晚6點', 18, 0], ['晚上8點半', 20, 30], ['下午12點', 12, 0], ['下午13點', 13, 0], ['中午12點', 12, 0], ['中午1點', 13, 0], ['中午5點', 17, 0], ['中午6點', 6, 0], ['中午11點半', 11, 30],
    ['凌晨12點', 0, 0], ['凌晨3點', 3, 0], ['上午9點', 9, 0], ['早上12點', 12, 0], ['清晨6點', 6, 0], ['12 am', 0, 0], ['12 pm', 12, 0], ['12:30 a.m.', 0, 30], ['11 am', 11, 0], ['3 pm', 15, 0], ['10 pm', 22, 0], ['下午 3', 15, 0], ['上午10', 10, 0],
    ['15點', 15, 0], ['15點整', 15, 0], ['15鐘07', 15, 7], ['0:00', 0, 0],
  ])('%s is %i:%i', (text, hours, minutes) => {
    expect(readClock(text, day(), 0)).toMatchObject({toSecond: false});
    expect(readClock(text, day(), 0)!.times[0]).toBe((hours * 60 + minutes) * MINUTE);
  });

  test.each(['3', '3 pmx', 'x3 pm', '3x pm', '33x pm'])('%s is none', text => expect(readClock(text, day(), 0)).toBeUndefined());

  test.each(['[[15:00]]', '【(15:00', '15:00::', '≈ 15:00 ', '**15:00**', '3 pm est', '15:00 utc+8', '3:00 p.m. gmt'])('%s is three o’clock', text => expect(readClock(text, day(), 0)!.times[0]).toBe(15 * 60 * MINUTE));
  test('123 pm is 13:23', () => expect(readClock('123 pm', day(), 0)!.times[0]).toBe((13 * 60 + 23) * MINUTE));
});

describe('no time of day', () => {
  test.each(['15:60', '15:00:60', '24:00', '24:00:00', '25:99', '15點60分', '15點7分60秒', '2460', '2024-03-01 15:60', '2024-03-01 24:00', '2024-02-30', '2024-02-30 10:00', '2024-13-01', '2024-00-01', '2024-03-00', '2月30日', '4月31日'])('%s is of no broadcast', text => {
    expect(readClock(text, day(), 0)).toMatchObject({times: []});
    expect(parseTimeExpression(text, day(), {plusFrom: 0, minusFrom: 0, clamp: true})).toMatchObject({kind: 'outside'});
  });

  test.each(['', 'x', '15:', '15:00x', 'x15:00', '15點x', '2024-03-01 x', '3-x'])('%j is none', text => expect(readClock(text, day(), 0)).toBeUndefined());
});

test.each([['15:59:59', true, 59], ['15:59:59.5', true, 59.5], ['15:59:59,25', true, 59.25], ['155959', true, 59], ['15點59分59秒', true, 59], ['15:59', false, 0], ['1559', false, 0], ['15點59分', false, 0], ['2024-03-01 15:59:59', true, 59], ['2024-03-01 15:59', false, 0]])('%s is to the second: %s', (text, toSecond, seconds) => {
  const read = readClock(text, day(), 0)!;
  expect(read.toSecond).toBe(toSecond);
  expect(read.times[0]).toBe((15 * 60 + 59) * MINUTE + seconds * SECOND);
});

describe('a first stamp of 15:00:20', () => {
  const timeline = () => timelineOf('2024-03-01 15:00:20 甲 一二三\n2024-03-01 15:10:00 乙 四五六\n');
  test.each([['15:00', 0], ['15:00:20', 0], ['15:00:30', 10 * SECOND], ['15:01', 40 * SECOND], ['2024-03-01 15:00', 0], ['1500', 0]])('%s is %d', (text, time) => {
    expect(readClock(text, timeline(), 0)!.times[0]).toBe(time);
  });
  test.each([['15:00:19', -SECOND], ['15:00:00', -20 * SECOND], ['14:59', -80 * SECOND]])('%s is before it', (text, time) => expect(readClock(text, timeline(), 0)!.times[0]).toBe(time));
  test('a whole minute before is not it', () => {
    const whole = timelineOf('2024-03-01 15:01:00 甲 一二三\n2024-03-01 15:10:00 乙 四五六\n');
    expect(readClock('15:00', whole, 0)!.times[0]).toBe(-MINUTE);
  });
});

describe('days', () => {
  /** From 22:00 on 30 December to 10:00 on 2 January, with nothing said on 1 January. */
  const newYear = () => timelineOf('2023-12-30 22:00 甲 一二三\n2023-12-31 00:00 乙 四五六\n2023-12-31 08:00 乙 四五六\n2024-01-02 10:00 甲 七八九\n2024-01-02 10:30 甲 七八九\n');
  const hours = (count: number) => count * 60 * MINUTE;
  test.each([
    ['2023-12-30', [0]], ['2023-12-31', [hours(2)]], ['2024-01-01', [hours(26)]], ['2024-01-02', [hours(60)]], ['2024-01-03', [hours(74)]], ['2023-12-29', []], ['2023-12-28', []],
    ['1月2日', [hours(60)]], ['12月31日', [hours(2)]], ['12-31', [hours(2)]], ['1/2', [hours(60)]], ['jan 2', [hours(60)]], ['112年12月31日', [hours(2)]], ['民國112年12月31日', [hours(2)]], ['民國0112年12月31日', [hours(2)]],
    ['12月29日', [365 * DAY - hours(22)]],
    ['1月2日 10:30', [hours(60.5)]], ['2023-12-30 23:00', [hours(1)]], ['2023-12-30 21:00', [-hours(1)]], ['2023-12-29 23:00', [-hours(23)]], ['12月30日', [0]], ['jan 2, 2024', [hours(60)]], ['jan 2, 2023', []], ['december 31st', [hours(2)]], ['2024-01-03 00:00', [hours(74)]],
  ] as const)('%s', (text, times) => expect(readClock(text, newYear(), 0)).toEqual({times, toSecond: false}));

  test('a day ends where the next begins', () => {
    const gap = timelineOf('2023-12-30 22:00 甲 一二三\n2024-01-01 00:00 乙 四五六\n2024-01-01 08:00 乙 四五六\n');
    expect(readClock('2023-12-31', gap, 0)!.times).toEqual([hours(2)]);
    expect(readClock('2024-02-29', day(), 0)!.times).toEqual([]);
    expect(readClock('2023-12-30', {...newYear(), duration: 0}, 0)!.times).toEqual([0]);
  });

  test('a recording with a date, but without a time of day, has no time on a day', () => {
    const {transcript} = day();
    const {firstClock: _, ...elapsed} = transcript;
    for (const text of ['2024-03-01', '3月1日', '2024-03-01 10:00']) expect(readClock(text, buildTimeline({...elapsed, firstElapsed: 0}), 0)).toEqual({times: [], toSecond: false});
  });

  test('a day is that of the playhead, the next, the one before, and every other', () => {
    const nine = hours(11);
    expect(readClock('09:00', newYear(), 0)!.times).toEqual([nine - DAY, nine, nine - 2 * DAY, nine + DAY, nine + 2 * DAY, nine + 3 * DAY].filter((time, index, all) => all.indexOf(time) === index));
    expect(readClock('09:00', newYear(), nine + DAY)!.times.slice(0, 3)).toEqual([nine + DAY, nine + 2 * DAY, nine]);
  });

  test('a broadcast without a date knows no days', () => {
    const {transcript} = day();
    const {date: _, ...undated} = transcript;
    const timeline = buildTimeline(undated);
    for (const text of ['2024-03-01', '3月1日', '2024-03-01 10:00', '3月1日 10:00']) expect(readClock(text, timeline, 0)).toEqual({times: [], toSecond: false});
    expect(readClock('3-1', timeline, 0)).toBeUndefined();
    expect(readClock('10:00', timeline, 0)!.times[0]).toBe(600 * MINUTE);
  });
});

describe('time elapsed', () => {
  const elapsed = () => timelineOf('Mei Tan: (00:24)\nGood morning.\n\nLuis Ortega: (01:02:09)\nThank you.\n');
  test.each([['00:30', 6], ['1:02:09', 3705], ['62:09', 3705], ['00:30.5', 6.5], ['1點2分', 3696]])('%s', (text, seconds) => {
    expect(readClock(text, elapsed(), 0)).toEqual({times: [seconds * SECOND], toSecond: true});
  });
  test.each(['00:60', '1:60:00', '1:00:60'])('%s is none', text => expect(readClock(text, elapsed(), 0)).toEqual({times: [], toSecond: true}));
});
