import {describe, expect, test} from 'vitest';
import type {KnownTime, Transcript, Turn} from '../../src/transcript/model.ts';
import {formatClock} from '../../src/timeline/clock.ts';
import {assumedPace} from '../../src/timeline/pace.ts';
import {buildTimeline, cuesOf, saidUpTo, timeOfPlace, turnEnd, turnStart} from '../../src/timeline/timeline.ts';

/** Makes a turn of so many characters, stamped or not. */
const turn = (text: string, time?: number, times?: readonly KnownTime[]): Turn => ({
  speaker: 0, text, source: text, wordsAt: 0, line: 1, column: 1, readings: [], ...(time !== undefined && {stamp: {text: '', time, precision: 1000}}), ...(times && {times}),
});
const timelineOf = (...turns: readonly Turn[]) => buildTimeline({timing: 'elapsed', speakers: [{name: 'a', role: 'other', readings: []}], turns, questions: [], events: [], asides: [], problems: []} satisfies Transcript);
const starts = (...turns: readonly Turn[]) => {
  const timeline = timelineOf(...turns);
  return [...turns.map((_, index) => turnStart(timeline, index)), timeline.duration];
};

describe('turns between known times', () => {
  test('a known end is where a turn ends, and silence follows', () => {
    const timeline = timelineOf(turn('甲乙', 0, [{at: 0, end: 2000}]), turn('丙丁', 10_000, [{at: 0, end: 12_000}]));
    expect([turnEnd(timeline, 0), turnStart(timeline, 1), timeline.duration]).toEqual([2000, 10_000, 12_000]);
    expect(saidUpTo(timeline, 0, 5000)).toBe(2);
    expect([...timeline.estimates]).toEqual([0, 0]);
  });

  test('turns without a stamp share the time up to a time inside a later one', () => {
    expect(starts(turn('甲乙', 0), turn('丙丁'), turn('戊己庚辛', undefined, [{at: 2, start: 6000}]))).toEqual([0, 2000, 4000, 6000 + 2 * 1000]);
  });

  test('an end that is known later counts for all turns before it', () => {
    expect(starts(turn('甲乙', 0), turn('丙丁'), turn('戊己', undefined, [{at: 0, end: 9000}]))).toEqual([0, 3000, 6000, 9000]);
  });

  test('what follows an end without a time begins there', () => {
    expect(starts(turn('甲乙', 0, [{at: 0, end: 2000}]), turn('丙丁'))).toEqual([0, 2000, 4000]);
  });

  test('a turn that overlaps the next keeps its end', () => {
    const timeline = timelineOf(turn('甲乙', 0, [{at: 0, end: 5000}]), turn('丙丁', 3000, [{at: 0, end: 4000}]));
    expect([turnEnd(timeline, 0), turnStart(timeline, 1), turnEnd(timeline, 1), timeline.duration]).toEqual([5000, 3000, 4000, 5000]);
  });

  test('without any times it is the assumed pace', () => {
    expect(starts(turn('甲乙'), turn('丙丁'))).toEqual([0, Math.round(2 * assumedPace(['甲乙丙丁'])), Math.round(4 * assumedPace(['甲乙丙丁']))]);
  });
});

describe('words between known times', () => {
  const timeline = timelineOf(turn('甲乙。丙丁。', 0, [{at: 3, start: 10_000, end: 12_000}]), turn('戊', 20_000));

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
  const many = Array.from({length: 5000}, (_, index) => turn('甲乙', index * 3000, [{at: 0, end: index * 3000 + 2000}]));
  const timeline = timelineOf(...many, turn('丙丁'), turn('戊己庚辛', 20_000_000), turn('壬癸'));
  expect([4999, 5000, 5001, 5002].map(index => turnStart(timeline, index))).toEqual([14_997_000, 14_999_000, 20_000_000, 20_004_000]);
  expect([turnEnd(timeline, 4998), turnEnd(timeline, 4999), timeline.duration]).toEqual([14_996_000, 14_999_000, 20_006_000]);
});
