import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {partLabel, selectedTimeline, sentencesIn, wholeExcerpt, withReadings, wordsOf} from '../../src/writers/excerpt.ts';
import {answered, broadcastOf} from './broadcast.ts';

const wordsIn = (start: number, end: number, turn = 1) => [...sentencesIn({...wholeExcerpt(answered()), start, end}, turn)].map(({words}) => words);

test('the whole is every turn and all of the time, as it was cleaned', () => {
  const timeline = answered();
  const excerpt = wholeExcerpt(timeline);
  expect([[...excerpt.turns], excerpt.start, excerpt.end]).toEqual([[0, 1, 2, 3], 0, timeline.duration]);
  const {text, readings, toShown, toPlace} = wordsOf(excerpt, 2);
  expect([text, readings.size, toShown(3), toPlace(3)]).toEqual(['Yes.\n\nIt is.', 0, 3, 3]);
});

test('sentences lie in an excerpt when a part of them does', () => {
  const [, second] = [...sentencesIn(wholeExcerpt(answered()), 1)].map(({start}) => start);
  expect(wordsIn(0, Infinity)).toEqual(['Thank you.', 'Is it "true"?', 'And why?']);
  expect(wordsIn(second!, Infinity)).toEqual(['Is it "true"?', 'And why?']);
  expect(wordsIn(second! - 1, second!)).toEqual(['Thank you.']);
  expect(wordsIn(second! - 1, second! + 1)).toEqual(['Thank you.', 'Is it "true"?']);
  expect(wordsIn(second!, second!)).toEqual(['Is it "true"?']);
});

describe('readings', () => {
  const written = (text: string, readings: readonly (readonly [number, string])[], from?: number, to?: number) => withReadings({text, readings: new Map(readings)}, from, to);
  test.each([
    [[], undefined, undefined, '𠮷發布'], [[[2, 'fā']], undefined, undefined, '𠮷發(fā)布'], [[[3, 'bù'], [0, 'jí']], undefined, undefined, '𠮷(jí)發布(bù)'],
    [[[0, 'jí'], [2, 'fā']], 2, undefined, '發(fā)布'], [[[2, 'fā'], [3, 'bù']], 0, 3, '𠮷發(fā)'], [[], 2, 3, '發'], [[[0, 'jí']], 2, 3, '發'],
  ] as const)('%j from %s to %s make %s', (readings, from, to, text) => {
    expect(written('𠮷發布', readings, from, to)).toBe(text);
  });
});

test('a turn of a question has its letter and number', () => {
  expect([0, 1, 2, 3].map(turn => partLabel(answered(), turn))).toEqual([undefined, 'Q1', 'A1', undefined]);
});

describe('a selection', () => {
  test('of all turns is the whole', () => {
    const timeline = answered();
    expect(selectedTimeline(timeline, [0, 1, 2, 3])).toBe(timeline);
  });

  test('has its own speakers, questions and happenings, with times from its first turn', () => {
    const timeline = answered();
    const origin = timeline.starts[1]!;
    const selected = selectedTimeline(timeline, [1, 3]);
    expect(selected.transcript.speakers.map(({name}) => name)).toEqual(['Ann <Lee>', 'Mei Tan']);
    expect(selected.transcript.turns.map(({speaker, stamp, text, wordsAt}) => [speaker, stamp?.time, text, wordsAt])).toEqual([[0, 0, 'Thank you. Is it "true"?\nAnd why?', 0], [1, 120_000, 'The end.', 0]]);
    expect(selected.questions).toEqual([{number: 1, asked: 0, answers: [], start: 0, end: timeline.questions[0]!.end! - origin}]);
    expect(selected.transcript.questions).toMatchObject([{asked: 0, answers: []}]);
    expect(selected.transcript.events).toMatchObject([{turn: 0, text: '(applause)'}]);
    expect(selected.transcript).toMatchObject({firstClock: 54_120_000, date: '2026-05-04', asides: [], problems: []});
    expect([Array.from(selected.starts), Array.from(selected.ends), selected.duration]).toEqual([[0, 120_000, timeline.duration - origin], [timeline.ends[1]! - origin, timeline.duration - origin], timeline.duration - origin]);
    expect([Array.from(selected.estimates), Array.from(selected.characters)]).toEqual([[0, 0], [timeline.characters[1], timeline.characters[3]]]);
  });

  test('of an answer alone has no question and no stamp', () => {
    const selected = selectedTimeline(answered(), [2]);
    expect([selected.questions, selected.transcript.questions, selected.transcript.events]).toEqual([[], [], []]);
    expect('stamp' in selected.transcript.turns[0]!).toBe(false);
    expect(Array.from(selected.estimates)).toEqual([1]);
  });

  test('behind midnight is of the next day', () => {
    const late = broadcastOf([{speaker: 'A', text: 'One.', at: 0}, {speaker: 'B', text: 'Two.', at: 10 * 3_600_000}], {date: '2026-12-31'});
    expect(selectedTimeline(late, [1]).transcript).toMatchObject({date: '2027-01-01', firstClock: 3_600_000});
    const recording = selectedTimeline(broadcastOf([{speaker: 'A', text: 'One.', at: 0}, {speaker: 'B', text: 'Two.', at: 30 * 3_600_000}], {timing: 'elapsed', firstClock: null, firstElapsed: 500}), [1]).transcript;
    expect([recording.firstElapsed, 'firstClock' in recording && recording.firstClock !== undefined, 'date' in recording && recording.date !== undefined]).toEqual([30 * 3_600_000 + 500, false, false]);
  });

  test('keeps known times inside a turn, from its first turn', () => {
    const timeline = answered();
    const turns = timeline.transcript.turns.map((turn, index) => (index === 1 ? {speaker: turn.speaker, text: turn.text, source: turn.source, wordsAt: 0, line: 1, column: 1, readings: [], times: [{offset: 0, start: 121_000}, {offset: 5, end: 125_000}, {offset: 7}]} : turn));
    const [turn] = selectedTimeline({...timeline, transcript: {...timeline.transcript, turns}}, [1]).transcript.turns;
    expect(turn!.times).toEqual([{offset: 0, start: 1000}, {offset: 5, end: 5000}, {offset: 7}]);
  });

  test('has every chosen turn, whichever they are, in a transcript that stands by itself', () => {
    fc.assert(fc.property(fc.subarray([0, 1, 2, 3], {minLength: 1}), chosen => {
      const timeline = answered();
      const {transcript, starts, duration} = selectedTimeline(timeline, chosen);
      expect(transcript.turns.map(({text}) => text)).toEqual(chosen.map(turn => timeline.transcript.turns[turn]!.text));
      expect(transcript.turns.map(({speaker}) => transcript.speakers[speaker]!.name)).toEqual(chosen.map(turn => timeline.transcript.speakers[timeline.transcript.turns[turn]!.speaker]!.name));
      expect(starts.at(-1)).toBe(duration);
      expect(buildTimeline(transcript).transcript.turns).toHaveLength(chosen.length);
    }), {numRuns: 15});
  });
});
