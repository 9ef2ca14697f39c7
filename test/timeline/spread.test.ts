import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {KnownTime, Turn} from '../../src/transcript/model.ts';
import {formatClock} from '../../src/timeline/clock.ts';
import {assumedPace} from '../../src/timeline/pace.ts';
import {spreadTurns} from '../../src/timeline/spread.ts';
import {cuesOf, saidUpTo, timeOfPlace, turnEnd, turnStart} from '../../src/timeline/timeline.ts';
import {timelineOfTurns, turnOf} from './turns.ts';

const turn = (text: string, time?: number, times?: readonly KnownTime[]): Turn => turnOf(text, {...(time !== undefined && {time}), ...(times && {times})});
const timelineOf = timelineOfTurns;
const starts = (...turns: readonly Turn[]) => {
  const timeline = timelineOf(...turns);
  return [...turns.map((_, index) => turnStart(timeline, index)), timeline.duration];
};

describe('turns between known times', () => {
  test('a known end is where a turn ends, and silence follows', () => {
    const timeline = timelineOf(turn('甲乙', 0, [{offset: 0, end: 2000}]), turn('丙丁', 10_000, [{offset: 0, end: 12_000}]));
    expect([turnEnd(timeline, 0), turnStart(timeline, 1), timeline.duration]).toEqual([2000, 10_000, 12_000]);
    expect(saidUpTo(timeline, 0, 5000)).toBe(2);
    expect([...timeline.estimates]).toEqual([0, 0]);
  });

  test('turns without a stamp share the time up to a time inside a later one', () => {
    expect(starts(turn('甲乙', 0), turn('丙丁'), turn('戊己庚辛', undefined, [{offset: 2, start: 6000}]))).toEqual([0, 2000, 4000, 6000 + 2 * 1000]);
  });

  test('an end that is known later counts for all turns before it', () => {
    expect(starts(turn('甲乙', 0), turn('丙丁'), turn('戊己', undefined, [{offset: 0, end: 9000}]))).toEqual([0, 3000, 6000, 9000]);
  });

  test('what follows an end without a time begins there', () => {
    expect(starts(turn('甲乙', 0, [{offset: 0, end: 2000}]), turn('丙丁'))).toEqual([0, 2000, 4000]);
  });

  test('a turn that overlaps the next keeps its end', () => {
    const timeline = timelineOf(turn('甲乙', 0, [{offset: 0, end: 5000}]), turn('丙丁', 3000, [{offset: 0, end: 4000}]));
    expect([turnEnd(timeline, 0), turnStart(timeline, 1), turnEnd(timeline, 1), timeline.duration]).toEqual([5000, 3000, 4000, 5000]);
  });

  test('without any times it is the assumed pace', () => {
    expect(starts(turn('甲乙'), turn('丙丁'))).toEqual([0, Math.round(2 * assumedPace(['甲乙丙丁'])), Math.round(4 * assumedPace(['甲乙丙丁']))]);
    expect(starts(turn('good morning'), turn('friends'))).toEqual([0, Math.round(2 * assumedPace(['good'])), Math.round(3 * assumedPace(['good']))]);
  });
});

describe('words between known times', () => {
  const timeline = timelineOf(turn('甲乙。丙丁。', 0, [{offset: 3, start: 10_000, end: 12_000}]), turn('戊', 20_000));

  test('begin when the file says so', () => {
    expect([0, 1, 3, 4].map(place => Math.round(timeOfPlace(timeline, 0, place)))).toEqual([0, Math.round(10_000 / 3.5), 10_000, Math.round(10_000 + 2000 / 3.5)]);
    expect(cuesOf(timeline, 0).map(({start}) => start)).toEqual([0, 10_000]);
  });

  test('are said by then, and nothing is said in a silence', () => {
    expect([0, 9999, 10_000, 11_999, 12_000, 15_000].map(time => saidUpTo(timeline, 0, time))).toEqual([1, 3, 4, 6, 6, 6]);
  });

  test('the last words are said when the turn ends', () => expect(turnEnd(timeline, 0)).toBe(12_000));
});

test('elapsed times count as the file counts them', () => {
  expect(formatClock({...timelineOf(turn('甲', 0)), transcript: {...timelineOf(turn('甲', 0)).transcript, firstElapsed: 305_000}}, 5000)).toBe('5:10');
});

test('of very many words between known times not all are weighed, and what has no time still is', () => {
  const many = Array.from({length: 9000}, (_, index) => turn('甲乙', index * 3000, [{offset: 0, end: index * 3000 + 2000}]));
  const end = 26_999_000;
  const rest = [
    turn('丙丁'), turn('戊己庚辛', undefined, [{offset: 0, end: end + 6000}]), turn('壬癸子丑', 28_000_000, [{offset: 1, start: 28_001_000}]), turn('寅'), turn('卯', 28_005_000, []), turn('辰巳', 29_000_000, [{offset: 0, end: 28_900_000}]), turn('午'), turn('未申', 29_003_000),
  ];
  const turns = [...many, ...rest];
  const {starts: begun, ends} = spreadTurns(turns, Float64Array.from(turns, ({text}) => text.length));
  expect([...begun.subarray(9000)]).toEqual([end, end + 2000, 28_000_000, 28_004_000, 28_005_000, 29_000_000, 29_002_000, 29_003_000, 29_005_000]);
  expect([...ends.subarray(8998)]).toEqual([end - 3000, end, end + 2000, end + 6000, 28_004_000, 28_005_000, 29_000_000, 29_002_000, 29_003_000, 29_005_000]);
});

/** Turns, the starts with the end of the broadcast behind them, the ends, and 1 for a start that is estimated. Each character weighs one. */
describe('the times of turns', () => {
  test.each<[string, readonly Turn[], readonly number[], readonly number[], readonly number[]]>([
    ['a turn between two stamps', [turn('甲乙', 0), turn('丙丁'), turn('戊', 4000)], [0, 2000, 4000, 5000], [2000, 4000, 5000], [0, 1, 0]],
    ['two with one stamp', [turn('甲', 0), turn('乙', 0), turn('丙', 4000)], [0, 2000, 4000, 6000], [2000, 4000, 6000], [0, 1, 0]],
    ['a stamp that goes back', [turn('甲', 0), turn('乙', 4000), turn('丙', 2000), turn('丁', 6000)], [0, 4000, 5000, 6000, 8500], [4000, 5000, 6000, 8500], [0, 0, 1, 0]],
    ['the median of an odd number of paces', [turn('甲', 0), turn('乙', 4000), turn('丙', 5000), turn('丁', 7000)], [0, 4000, 5000, 7000, 9000], [4000, 5000, 7000, 9000], [0, 0, 0, 0]],
    ['the middle of an even number', [turn('甲', 0), turn('乙', 4000), turn('丙', 5000), turn('丁', 7000), turn('戊', 8500)], [0, 4000, 5000, 7000, 8500, 10_250], [4000, 5000, 7000, 8500, 10_250], [0, 0, 0, 0, 0]],
    ['no stamp on the first', [turn('甲'), turn('乙', 3000)], [0, 3000, 6000], [3000, 6000], [1, 0]],
    ['a first stamp behind zero', [turn('甲', 1000), turn('乙', 3000)], [1000, 3000, 5000], [3000, 5000], [0, 0]],
    ['times to the millisecond', [turn('甲', 0), turn('乙'), turn('丙'), turn('丁', 1000)], [0, 333, 667, 1000, 1333], [333, 667, 1000, 1333], [0, 1, 1, 0]],
    ['an end before its start', [turn('甲乙', 5000, [{offset: 2, end: 3000}]), turn('丙', 9000)], [5000, 9000, 11_000], [9000, 11_000], [0, 0]],
    ['an end at its start', [turn('甲乙', 0, [{offset: 2, end: 0}]), turn('丙', 4000)], [0, 4000, 4000], [0, 4000], [0, 0]],
    ['a start that is the last one', [turn('甲乙丙', 0, [{offset: 1, start: 0}]), turn('丁', 6000)], [0, 6000, 8000], [6000, 8000], [0, 0]],
    ['a start before the last one', [turn('甲乙', 2000, [{offset: 1, start: 1000}]), turn('丙', 4000)], [2000, 4000, 5000], [4000, 5000], [0, 0]],
    ['places that go back', [turn('甲乙丙丁', 0, [{offset: 2, start: 2000}, {offset: 1, end: 3000}]), turn('丙', 6000)], [0, 6000, 6750], [3000, 6750], [0, 0]],
    ['a start in a turn without a stamp', [turn('甲乙', 0), turn('丙丁', undefined, [{offset: 0, start: 6000}]), turn('戊', 8000)], [0, 6000, 8000, 10_000], [6000, 8000, 10_000], [0, 1, 0]],
    ['a turn without a stamp behind an end', [turn('甲乙', 0, [{offset: 2, end: 2000}]), turn('丙丁', undefined, [{offset: 1, start: 6000}])], [0, 2000, 8500], [2000, 8500], [0, 1]],
    ['an end inside a turn, and words behind it', [turn('甲乙丙丁', 0, [{offset: 0, end: 2000}, {offset: 2, start: 6000}]), turn('戊', 8000)], [0, 8000, 9000], [8000, 9000], [0, 0]],
    ['the latest end is that of the broadcast', [turn('甲', 0, [{offset: 1, end: 9000}]), turn('乙', 3000, [{offset: 1, end: 4000}])], [0, 3000, 9000], [9000, 4000], [0, 0]],
    ['no turns', [], [0], [], []],
  ])('%s', (_, turns, expectedStarts, ends, estimates) => {
    const spread = spreadTurns(turns, Float64Array.from(turns, ({text}) => text.length));
    expect([spread.starts, spread.ends, spread.estimates].map(values => [...values])).toEqual([expectedStarts, ends, estimates]);
  });

  test('go by the weights that are given', () => {
    expect([...spreadTurns([turn('甲', 0), turn('乙'), turn('丙', 4000)], Float64Array.of(3, 1, 2)).starts]).toEqual([0, 3000, 4000, 6000]);
  });

  test('keep every fact of a file in order, and leave no gap where none is told', () => {
    const said = fc.array(fc.record({text: fc.constantFrom('甲', '乙丙', '丁戊己，庚'), step: fc.nat(5000), isStamped: fc.boolean(), hasEnd: fc.boolean(), share: fc.nat(100)}), {minLength: 1, maxLength: 10});
    fc.assert(fc.property(said, records => {
      let now = 0;
      const turns = records.map(({text, step, isStamped, hasEnd, share}, index) => {
        const start = now;
        now += step + 1;
        return turn(text, isStamped || index === 0 ? start : undefined, isStamped && hasEnd ? [{offset: text.length, end: start + Math.floor((share * step) / 100)}] : undefined);
      });
      const {starts: begun, ends, estimates} = spreadTurns(turns, Float64Array.from(turns, ({text}) => text.length));
      for (const [index, {stamp, times}] of turns.entries()) {
        if (stamp) expect([begun[index], estimates[index]]).toEqual([stamp.time, 0]);
        else expect(estimates[index]).toBe(1);
        expect(ends[index]).toBe(times?.[0]!.end ?? begun[index + 1]);
        expect(begun[index + 1]!).toBeGreaterThanOrEqual(ends[index]!);
      }
    }), {seed: 12});
  });
});
