import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {exportedBroadcast, safeJson, safeJsonPieces, type ExportedBroadcast} from '../../src/writers/json.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, short} from '../samples.ts';

/** Returns a transcript with all its lists written out. */
const listed = ({speakers, turns, questions, events, asides, problems, ...rest}: ExportedBroadcast) =>
  ({...rest, speakers: [...speakers], turns: [...turns], questions: [...questions], events: [...events], asides: [...asides], problems: [...problems]});
const whole = exportedBroadcast(buildTimeline(readTranscript(bundledText, lexicon)), ({kind}) => kind);
const exported = listed(whole);

test('has the members of the format, in order, and nothing else', () => {
  expect(Object.keys(whole)).toEqual(['format', 'version', 'heading', 'title', 'date', 'first', 'last', 'duration', 'timing', 'firstClock', 'firstElapsed', 'speakers', 'turns', 'questions', 'events', 'asides', 'problems']);
  expect(Object.keys(exported.speakers[0]!)).toEqual(['name', 'role', 'post', 'outlet', 'turns', 'characters', 'readings', 'alsoCalled']);
  expect(Object.keys(exported.turns[0]!)).toEqual(['number', 'speaker', 'stamp', 'stampTime', 'precision', 'start', 'end', 'estimated', 'text', 'times', 'source', 'wordsAt', 'line', 'column', 'readings']);
  expect(Object.keys(exported.questions[0]!)).toEqual(['number', 'asked', 'answers', 'start', 'end', 'guessed']);
});

test('counts from 1 and tells times from the first stamp', () => {
  expect(exported).toMatchObject({date: '2023-12-13', first: '15:00', last: '15:24', problems: []});
  expect(exported.speakers[0]).toEqual({name: '主持人', role: 'host', post: null, outlet: null, turns: [1, 4, 13], characters: 367, readings: [], alsoCalled: []});
  expect(exported.turns[0]).toMatchObject({number: 1, speaker: '主持人', stamp: '15:00', start: 0, end: 60_000, estimated: false});
  expect(exported.questions.map(({number, asked, answers}) => [number, asked, answers])).toEqual([[1, 5, [6]], [2, 7, [8]], [3, 9, [10]], [4, 11, [12]]]);
});

test('a start that is not printed in the file is estimated', () => {
  expect(exported.turns.filter(({estimated}) => estimated).map(({number}) => number)).toEqual([5, 6, 8, 10, 12]);
  expect(exported.turns.filter(({estimated}) => !estimated).every(({start}) => start % 60_000 === 0)).toBe(true);
});

test('turns follow one another up to the end, in whole milliseconds', () => {
  exported.turns.forEach(({start, end}, index) => {
    expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
    expect(end).toBe(exported.turns[index + 1]?.start ?? exported.duration);
  });
});

test('a broadcast without heading, title or readings has null and empty lists', () => {
  expect(listed(exportedBroadcast(short(), ({kind}) => kind))).toMatchObject({title: null, problems: [], turns: [{readings: []}, ...Array.from({length: 7}, () => ({}))]});
});

test('what a terminal would obey is escaped, and reads back the same', () => {
  const value = {source: 'a\u001B[2J\u009B\u202E\u2028\u007F\uD800好'};
  const text = safeJson(value);
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E\u2028]/);
  expect(JSON.parse(text)).toEqual(value);
});

test('in pieces it is the same text', () => {
  const value = {empty: [], name: 'a\u202E\n', nested: {a: [1, {b: '\n'}], c: []}, list: [{a: ['x\ny'], b: {}}, 2, null, []], none: null};
  expect([...safeJsonPieces(value)].join('')).toBe(safeJson(value));
  expect([...safeJsonPieces(whole)].join('')).toBe(safeJson({...whole, ...exported}));
});
