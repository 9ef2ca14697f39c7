import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {stampAt} from '../../src/layouts/parts/stamps.ts';
import {orderStamps, type Ordering} from '../../src/reading/order.ts';
import {mixed} from '../layouts/mixed.ts';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** Reads stamps as a file prints them: `10:05` of an unknown kind, `c10:05` of the day, `e10:05` elapsed, numbers as milliseconds. */
const stampsOf = (texts: string): Ordering[] => texts.split(' ').filter(text => text !== '').map(text => {
  if (/^\d+$/.test(text)) return Number(text);
  const [, kind, time] = /^([ce]?)(.*)$/.exec(text)!;
  return stampAt(time!.replace('_', ' '), 0, kind === 'c' ? 'clock' : kind === 'e' ? 'elapsed' : 'unknown')!.stamp;
});

const order = (texts: string, headDay?: number, isFirstUnstamped = false) => {
  const ordered = orderStamps(stampsOf(texts), headDay, isFirstUnstamped);
  const {timing, first, day, origin} = ordered;
  const count = stampsOf(texts).length;
  return {timing, first, day, origin, times: Array.from({length: count}, (_, index) => (ordered.times[index] === undefined ? '-' : ordered.times[index]! / MINUTE)), wrong: Array.from({length: count}, (_, index) => ordered.wrong[index] ?? '')};
};

describe('the kind of stamps', () => {
  test.each([
    ['', 'none', undefined], ['c10:00 c10:05', 'clock', 10 * HOUR], ['e10:00 e10:05', 'elapsed', 10 * MINUTE],
    ['0:00 0:05', 'elapsed', 0], ['29:59 30:10', 'elapsed', 29 * MINUTE + 59 * SECOND], ['30:00 30:10', 'elapsed', 30 * MINUTE],
    ['00:29:59 00:31:00', 'elapsed', 30 * MINUTE - SECOND], ['00:30:00 00:31:00', 'clock', 30 * MINUTE], ['09:00:00 24:00:00', 'elapsed', 9 * HOUR], ['09:00:00 23:59:59', 'clock', 9 * HOUR],
    ['10:00 c10:05', 'clock', 10 * HOUR], ['10:00 e10:05', 'elapsed', 10 * MINUTE], ['c10:00 e10:05', 'clock', 10 * HOUR], ['c10:00 e10:05 e10:06', 'elapsed', 10 * MINUTE + 5 * SECOND],
    ['10:00 c10:05 e10:06', 'clock', 10 * HOUR], ['10:00 c10:05 e10:06 e10:07', 'elapsed', 10 * MINUTE], ['c25:00', 'none', undefined], ['5000 6000', 'elapsed', 5000], ['6000 5000', 'elapsed', 6000],
  ])('%s are %s from %s', (texts, timing, first) => expect(order(texts)).toMatchObject({timing, first}));
});

describe('stamps that do not fit', () => {
  test.each([
    ['c10:00 c09:00 c10:05', [0, '-', 5], ['', 'stamp-goes-back', '']],
    ['c10:00 c12:00 c10:05 c10:06', [0, '-', 5, 6], ['', 'stamp-goes-back', '', '']],
    ['c10:05 c10:03', [0, '-'], ['', 'stamp-goes-back']],
    ['c10:05 c10:05', [0, 0], ['', '']],
    ['c10:00 c10:60 c10:05', [0, '-', 5], ['', 'bad-stamp', '']],
    ['e1:00 e0:30 e2:00 e1:30 e3:00', [0, '-', 1, '-', 2], ['', 'stamp-goes-back', '', 'stamp-goes-back', '']],
    ['60000 30000 120000', [0, '-', 1], ['', 'stamp-goes-back', '']],
    ['c10:00 e10:05 c10:10', [0, '-', 10], ['', '', '']],
    ['e10:00 c10:05 e10:10 e11:00', [0, '-', 10 / 60, 1], ['', '', '', '']],
  ] as const)('%s', (texts, times, wrong) => expect(order(texts)).toMatchObject({times, wrong}));

  test('are as few as can be, and the run that begins earliest is kept', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 9}), {maxLength: 9}), values => {
      const {times} = orderStamps(values.map(value => value * SECOND), undefined, true);
      const kept = values.filter((_, index) => times[index] !== undefined);
      expect(kept).toEqual(kept.toSorted((one, other) => one - other));
      // Every choice of values, by the bits of a number.
      const runs = Array.from({length: 2 ** values.length}, (_, bits) => values.map((__, index) => index).filter(index => (bits >> index) & 1)).filter(run => run.every((at, index) => index === 0 || values[run[index - 1]!]! <= values[at]!));
      const longest = Math.max(...runs.map(run => run.length));
      expect(kept).toHaveLength(longest);
      const first = values.findIndex((_, index) => times[index] !== undefined);
      expect(first).toBe(Math.min(...runs.filter(run => run.length === longest).map(run => run[0] ?? -1)));
    }), {seed: 4, numRuns: 60});
  });
});

describe('days', () => {
  test.each([
    ['c23:58 c00:03', [0, 5], undefined], ['c23:58 c00:03 c00:04 c23:59', ['-', 0, 1, 23 * 60 + 56], undefined], ['c23:58 c00:03 c00:04 c00:05 c00:06 c23:59', [0, 5, 6, 7, 8, 24 * 60 + 1], undefined], ['c23:58 c00:03 c23:59 c23:59', [0, '-', 1, 1], undefined], ['c15:00 c02:59', [0, 11 * 60 + 59], undefined], ['c15:00 c03:00', [0, '-'], undefined],
    ['2023-12-13_23:58 c00:03', [0, 5], 19_704], ['2023-12-13_23:58 2023-12-14_00:03', [0, 5], 19_704], ['2023-12-13_23:58 2023-12-13_00:03 2023-12-13_00:04 2023-12-14_00:05', [0, 5, 6, 7], 19_704],
    ['2023-12-13_10:00 2023-12-20_09:00 2023-12-13_10:05 2023-12-13_10:06 c10:07', [0, '-', 5, 6, 7], 19_704], ['2023-12-13_10:00 c10:01 2023-12-15_10:00 c10:01', [0, 1, 48 * 60, 48 * 60 + 1], 19_704],
    ['c10:00 2023-12-13_10:05', [0, 5], 19_704], ['c23:00 c01:00 2023-12-14_01:05', [0, 120, '-'], undefined],
    ['2023-12-13_10:00 2023-12-12_10:00 2023-12-13_10:01', [0, '-', 1], 19_704],
  ] as const)('%s', (texts, times, day) => expect(order(texts)).toMatchObject({times, day}));

  test('the day of the head counts where stamps have none', () => {
    expect(order('c23:58 c00:03', 100)).toMatchObject({times: [0, 5], day: 100, first: 23 * HOUR + 58 * MINUTE, origin: undefined});
    expect(order('e1:00 e2:00', 100)).toMatchObject({day: 100, origin: MINUTE});
    expect(order('60000 120000', 100)).toMatchObject({day: 100, origin: MINUTE, first: MINUTE});
    expect(order('c25:00', 100)).toMatchObject({timing: 'none', day: undefined, first: undefined, origin: undefined});
  });
});

test('a recording whose first turn has no stamp begins at 0, a time of day does not', () => {
  for (const texts of ['e1:00 e2:00', '60000 120000', 'e1:00 e0:30 e2:00']) expect(order(texts, undefined, true)).toMatchObject({first: 0, origin: 0, times: expect.arrayContaining([1, 2])});
  expect(order('c10:00 c10:05', undefined, true)).toMatchObject({first: 10 * HOUR, times: [0, 5]});
  expect(order('', undefined, true)).toMatchObject({timing: 'none', first: undefined});
});

describe('the time of another stamp', () => {
  const timeOf = (texts: string, other: string, after = 0) => orderStamps(stampsOf(texts), undefined, false).timeOf(stampsOf(other)[0]!, after);

  test.each([
    ['c10:00', 'c10:05', 0, 5 * MINUTE], ['c23:58', 'c00:03', 0, 5 * MINUTE], ['c10:00', 'c09:00', 0, -HOUR], ['c10:00', 'c09:00', 23 * HOUR, 23 * HOUR], ['c23:00', 'c23:30', 2 * HOUR, 24.5 * HOUR], ['c10:00', 'c22:00', 24 * HOUR, 36 * HOUR], ['c10:00', 'c00:00', 2 * HOUR, -10 * HOUR], ['c10:00', 'c00:00', 2 * HOUR + 1, 14 * HOUR],
    ['2023-12-13_10:00', '2023-12-15_10:00', 0, 2 * DAY], ['2023-12-13_10:00', '2023-12-12_10:00', 0, -DAY],
    ['c10:00', 'e10:05', 0, undefined], ['c10:00', '5000', 0, undefined], ['c10:00', 'c10:60', 0, undefined], ['c10:60', 'c10:00', 0, undefined],
    ['e1:00', 'e1:30', 0, 30 * SECOND], ['e1:00', '90000', 0, 30 * SECOND], ['e1:00', '1:30', 0, 30 * SECOND], ['e1:00', 'c10:00', 0, undefined], ['e1:00', 'e1:60', 0, undefined],
    ['60000 70000', 'e1:30', 0, 30 * SECOND], ['60000 70000', '1:30', 0, 30 * SECOND], ['60000 70000', '90000', 0, 30 * SECOND], ['60000 70000', 'c10:00', 0, undefined], ['60000 70000', 'e1:60', 0, undefined], ['70000 60000', '90000', 0, 20 * SECOND],
  ])('after %s, %s, when %d has passed', (texts, other, after, time) => expect(timeOf(texts, other, after)).toBe(time));
});

test('stamps of all kinds in any order', async () => {
  const stamps = ['c10:00', 'c10:05', 'c09:59', 'c22:30', 'c00:10', 'c23:59', 'c25:00', 'e1:00', 'e2:00', 'e0:30', 'e1:99', '0:30', '10:01', '00:40:00', '25:00:00', '2023-12-13_10:02', '2023-12-14_00:05', '2023-12-12_23:00', '2023-12-13_00:20', '60000', '90000', '30000'];
  const kinds = [stamps, stamps.filter(text => /^c|_/.test(text)), stamps.filter(text => /^e|^\d+$/.test(text)), stamps.filter(text => /^\d+:|^c/.test(text))];
  const page = kinds.flatMap((some, kind) => mixed(some, 70, 9, kind).map((texts, index) => {
    const asked = texts.join(' ');
    const {times, wrong, ...rest} = order(asked, index % 3 === 0 ? 19_700 : undefined, index % 4 === 0);
    const {timeOf} = orderStamps(stampsOf(asked), index % 3 === 0 ? 19_700 : undefined, index % 4 === 0);
    const others = stampsOf('c10:30 c01:00 e3:00 120000 2023-12-15_01:00').map(stamp => timeOf(stamp, index % 2 === 0 ? 0 : 20 * HOUR) ?? '-');
    return `${asked}\n  ${times.join(' ')}; ${wrong.map(fault => fault || '-').join(' ')}; ${JSON.stringify(rest)}; ${others.join(' ')}\n`;
  }));
  await expect(page.join('')).toMatchFileSnapshot('order.txt');
});
