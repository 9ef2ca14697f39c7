import {describe, expect, test} from 'vitest';
import {ascii, cueStamp, cueTimeOf, cueTimes, dayAt, dayOf, elapsedStamp, plainStamp, plainStampAt, stampAt} from '../../../src/layouts/parts/stamps.ts';

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const DAY = 19_704; // 2023-12-13

describe('a date and a time, or a time alone', () => {
  test.each([
    ['2023-12-13 15:10 x', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 16],
    ['2023-12-13 15:10:30', '15:10:30', 15 * HOUR + 10 * MINUTE + 30 * SECOND, SECOND, DAY, 19],
    ['2023-12-13 15:10：30', '15:10:30', 15 * HOUR + 10 * MINUTE + 30 * SECOND, SECOND, DAY, 19],
    ['2023-12-13 03:10 PM', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 19],
    ['2023-12-13 03:10p.m.', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 20],
    ['2023-12-13 03:10 Pmx', '03:10', 3 * HOUR + 10 * MINUTE, MINUTE, DAY, 16],
    ['2023-12-13 15:10.5', '15:10.5', 15 * HOUR + 10 * MINUTE + 500, 100, DAY, 18],
    ['2023-12-13 24:10', '24:10', undefined, MINUTE, DAY, 16],
    ['2023-12-13 23:60', '23:60', undefined, MINUTE, DAY, 16],
    ['2023-13-13 15:10', '15:10', undefined, MINUTE, undefined, 16],
    ['2023/12/13 15:10', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 16],
    ['2023.12.13  15:10', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 17],
    ['2023-12-13T15:06', '15:06', 15 * HOUR + 6 * MINUTE, MINUTE, DAY, 16],
    ['2023年12月13日 15:10', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 17],
    ['2023年12月13日（星期三）下午3時5分', '15:05', 15 * HOUR + 5 * MINUTE, MINUTE, DAY, 22],
    ['2023年12月13日週三15点', '15:00', 15 * HOUR, MINUTE, DAY, 16],
    ['民國112年12月13日上午9时1分2秒', '09:01:02', 9 * HOUR + MINUTE + 2 * SECOND, SECOND, DAY, 20],
    ['中華民國 112年 12月 13日 0:00', '00:00', 0, MINUTE, DAY, 22],
    ['112年12月13日 15:10', '15:10', 15 * HOUR + 10 * MINUTE, MINUTE, DAY, 16],
    ['２０２３-１２-１３ １５：０３', '15:03', 15 * HOUR + 3 * MINUTE, MINUTE, DAY, 16],
    ['2023-12-13 15:10:60', '15:10:60', undefined, SECOND, DAY, 19],
  ])('%s', (text, shown, time, precision, day, to) => {
    expect(stampAt(text, 0)).toEqual({stamp: {text: shown, kind: 'clock', time, precision, ...(day !== undefined && {day})}, to, hasDate: true});
    // The same behind other text.
    expect(stampAt(`甲${text}`, 1)?.to).toBe(to + 1);
  });

  test.each([
    ['15时01分 x', '15:01', 15 * HOUR + MINUTE, 6], ['15點半', '15:30', 15.5 * HOUR, 4], ['3点整', '03:00', 3 * HOUR, 3], ['下午3:05', '15:05', 15 * HOUR + 5 * MINUTE, 6],
    ['晚上 11:05', '23:05', 23 * HOUR + 5 * MINUTE, 8], ['中午12:05', '12:05', 12 * HOUR + 5 * MINUTE, 7], ['中午1:05', '13:05', 13 * HOUR + 5 * MINUTE, 6], ['中午11:05', '11:05', 11 * HOUR + 5 * MINUTE, 7],
    ['中午6:05', '18:05', 18 * HOUR + 5 * MINUTE, 6], ['中午7:05', '07:05', 7 * HOUR + 5 * MINUTE, 6], ['凌晨12:05', '00:05', 5 * MINUTE, 7], ['早上8:05', '08:05', 8 * HOUR + 5 * MINUTE, 6], ['上午12:05', '12:05', 12 * HOUR + 5 * MINUTE, 7],
    ['12:05 AM', '00:05', 5 * MINUTE, 8], ['12:05 PM', '12:05', 12 * HOUR + 5 * MINUTE, 8], ['1:05 am', '01:05', HOUR + 5 * MINUTE, 7], ['11:05 p.m.', '23:05', 23 * HOUR + 5 * MINUTE, 10], ['下午12:05', '12:05', 12 * HOUR + 5 * MINUTE, 7],
  ])('%s is a time of day, whatever the file has', (text, shown, time, to) => {
    for (const kind of ['clock', 'elapsed', 'unknown'] as const) expect(stampAt(text, 0, kind)).toEqual({stamp: {text: shown, kind: 'clock', time, precision: MINUTE}, to, hasDate: false});
  });

  test.each(['x', '', '2023', '15', '15：', '3 PM', '上次', '民國112年', '2023-12-13'])('%j is none', text => expect(stampAt(text, 0)?.to).toBeUndefined());

  test('a time alone is of the kind that is asked for', () => {
    expect(stampAt('15:10', 0)!.stamp).toEqual({text: '15:10', kind: 'clock', time: 15 * HOUR + 10 * MINUTE, precision: MINUTE});
    expect(stampAt('15:10', 0, 'elapsed')!.stamp).toEqual({text: '15:10', kind: 'elapsed', time: 15 * MINUTE + 10 * SECOND, precision: SECOND});
    expect(stampAt('15:10', 0, 'unknown')!.stamp).toEqual({text: '15:10', kind: 'unknown', time: 15 * HOUR + 10 * MINUTE, precision: MINUTE});
  });

  test('neighbours have their own day and time', () => {
    expect(['2023-12-13 15:10', '2023-12-14 15:10', '2023-12-14 15:11'].map(text => stampAt(text, 0)!.stamp).map(({day, text}) => [day, text])).toEqual([[DAY, '15:10'], [DAY + 1, '15:10'], [DAY + 1, '15:11']]);
  });
});

describe('numbers and colons', () => {
  test.each([
    ['1', '02', undefined, undefined, 'elapsed', '1:02', 'elapsed', MINUTE + 2 * SECOND, SECOND],
    ['1', '02', undefined, undefined, 'unknown', '1:02', 'unknown', HOUR + 2 * MINUTE, MINUTE],
    ['1', '02', undefined, '5', 'unknown', '1:02.5', 'elapsed', MINUTE + 2500, 100],
    ['1', '02', '03', '25', 'clock', '1:02:03.25', 'clock', HOUR + 2 * MINUTE + 3250, 10],
    ['1', '02', '03', undefined, 'unknown', '1:02:03', 'unknown', HOUR + 2 * MINUTE + 3 * SECOND, SECOND],
    ['24', '00', undefined, undefined, 'clock', '24:00', 'clock', undefined, MINUTE],
    ['23', '59', undefined, undefined, 'clock', '23:59', 'clock', 24 * HOUR - MINUTE, MINUTE],
    ['99', '00', '00', undefined, 'elapsed', '99:00:00', 'elapsed', 99 * HOUR, SECOND],
    ['100', '00', '00', undefined, 'elapsed', '100:00:00', 'elapsed', undefined, SECOND],
    ['100', '00', undefined, undefined, 'elapsed', '100:00', 'elapsed', 100 * MINUTE, SECOND],
    ['1', '60', undefined, undefined, 'elapsed', '1:60', 'elapsed', undefined, SECOND],
    ['1', '00', '60', undefined, 'elapsed', '1:00:60', 'elapsed', undefined, SECOND],
  ] as const)('%s:%s:%s.%s as %s', (one, two, three, fraction, asked, text, kind, time, precision) => {
    expect(plainStamp(one, two, three, fraction, asked)).toEqual({text, kind, time, precision});
  });

  test.each([['0:05', 4], ['00:00:36.2 x', 10], ['1:2:3', 5], ['0:05,123', 8], ['0:05:', undefined], ['0:051', undefined], ['1234:05', undefined], ['x0:05', undefined]])('%s ends at %s', (text, to) => {
    expect(plainStampAt(text, 0, 'elapsed')?.to).toBe(to);
    expect(plainStampAt(`  ${text}`, 2, 'elapsed')?.to).toBe(to === undefined ? undefined : to + 2);
  });
});

describe('a cue', () => {
  test.each([
    ['00:00:03,450 --> 00:00:05.370', 3450, '00:00:03.450', 5370], ['01:02:03.004 --> 01:02:03.005', 3_723_004, '01:02:03.004', 3_723_005], ['100:00:00,000 --> 1000:59:59,999', 360_000_000, '100:00:00.000', 3_603_599_999],
  ])('has both times: %s', (line, start, shown, end) => {
    const [from, to] = cueTimes(line)!;
    expect([from.time, from.text, from.kind, from.precision, to.time]).toEqual([start, shown, 'elapsed', 1, end]);
  });

  test.each([
    '0:00:03,450 --> 00:00:05,370', '10000:00:03,450 --> 00:00:05,370', '00:00:03,450 -> 00:00:05,370', '00:60:03,450 --> 00:00:05,370', '00:00:60,450 --> 00:00:05,370', '00:00:03,450 --> 00:00:05,370 x',
    '00:00:03;450 --> 00:00:05,370', '00-00:03,450 --> 00:00:05,370', '00:00-03,450 --> 00:00:05,370', 'a0:00:03,450 --> 00:00:05,370', '00:a0:03,450 --> 00:00:05,370', '00:0/:03,450 --> 00:00:05,370', '00:00:0:,450 --> 00:00:05,370',
    '00:00:03,a50 --> 00:00:05,370', '00:00:03,45a --> 00:00:05,370', '00:00:03,45/ --> 00:00:05,370', '00:00:03,450 --> 00:00:05,37',
  ])('%s is none of the usual form', line => expect(cueTimes(line)).toBeUndefined());

  test.each([['00:00:05.000', 5000], ['100:00:05.000', 360_005_000], ['00:59:59,999', 3_599_999], ['00:00:05', -1], ['', -1], ['x00:00:05.000', -1], ['00000:00:05.000', -1]])('%j is %d', (text, time) => expect(cueTimeOf(text)).toBe(time));

  test.each([[undefined, '01', '02', undefined, 62_000, 1000], ['2', '01', '02', '5', 7_262_500, 100], ['0', '0', '1', '0625', 1063, 1]] as const)('with hours %s and a fraction %s%s%s', (hours, minutes, seconds, fraction, time, precision) => {
    expect(cueStamp('as printed', hours, minutes, seconds, fraction)).toEqual({text: 'as printed', kind: 'elapsed', time, precision});
  });
});

test.each([[0, '0:00'], [-5, '0:00'], [5000.4, '0:05'], [65_007, '1:05.007'], [3_600_000, '1:00:00'], [3_599_999, '59:59.999'], [36_065_120, '10:01:05.120']])('%d ms are shown as %s', (time, text) => {
  const {kind, precision, ...stamp} = elapsedStamp(time);
  expect([elapsedStamp(time).text, kind, precision, stamp.time]).toEqual([text, 'elapsed', 1, Math.max(0, Math.round(time))]);
});

test('full-width digits become narrow', () => expect(ascii('１５：０３ 2９')).toBe('15：03 29'));

test.each([
  [2024, 2, 29, 19_782], [2023, 2, 29, undefined], [1900, 2, 29, undefined], [2000, 2, 29, 11_016], [2023, 4, 31, undefined], [2023, 4, 30, 19_477], [2023, 12, 31, 19_722], [2023, 12, 32, undefined], [2023, 0, 1, undefined],
  [2023, 1, 1, 19_358], [2023, 13, 1, undefined], [2023, 1, 0, undefined], [99, 1, 1, undefined], [100, 1, 1, -683_003], [2023, 6, 31, undefined], [2023, 9, 31, undefined], [2023, 11, 31, undefined], [2023, 7, 31, 19_569],
])('day %d-%d-%d', (year, month, date, day) => expect(dayOf(year, month, date)).toBe(day));

test.each([['2023-12-13 x', 0, DAY, 10], ['x 112年12月13日（星期三）', 2, DAY, 17], ['民国112年12月13日', 0, DAY, 12], ['99年12月13日', 0, 14_956, 9], ['2023-02-30', 0, undefined, 10]] as const)('the day in %j', (text, at, day, to) => expect(dayAt(text, at)).toEqual({day, to}));
test('a day stands where it is looked for', () => expect(dayAt('x 2023-12-13', 0)).toBeUndefined());
