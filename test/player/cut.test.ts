import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutTo} from '../../src/player/cut.ts';
import {countCharacters} from '../../src/timeline/characters.ts';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {short} from '../samples.ts';

/** The short broadcast with a reading and events in its fourth turn, whose text is 謝謝提問。答案是這樣。 */
function annotated(): Timeline {
  const timeline = short();
  const {transcript} = timeline;
  const turns = transcript.turns.map((turn, index) => (index === 3 ? {...turn, readings: [{offset: 2, length: 2, text: 'tíwèn'}, {offset: 5, length: 2, text: 'dáàn'}] as unknown as typeof turn.readings} : turn));
  const events = [{turn: 2, offset: 3}, {turn: 3}, {turn: 3, offset: 5}, {turn: 3, offset: 6}, {turn: 4}] as unknown as typeof transcript.events;
  return {...timeline, transcript: {...transcript, turns, events}};
}

test('a cut in a turn has its words, readings and events up to there, and no one who has not spoken', () => {
  const timeline = annotated();
  const cut = cutTo(timeline, 3, 5, timeline.starts[3]! + 1000);
  const {transcript} = cut;
  expect(transcript.turns.map(({text}) => text)).toEqual([...timeline.transcript.turns.slice(0, 3).map(({text}) => text), '謝謝提問。']);
  expect(transcript.turns[3]).toMatchObject({readings: [{offset: 2}], source: '謝謝提問。', wordsAt: 0, stamp: timeline.transcript.turns[3]!.stamp});
  expect(transcript.events).toEqual([{turn: 2, offset: 3}, {turn: 3}, {turn: 3, offset: 5}]);
  expect(transcript.speakers.map(({name}) => name)).toEqual(['主持人', '王局長', '甲報記者']);
  expect([transcript.asides, transcript.problems]).toEqual([[], []]);
  expect(Array.from(cut.characters)).toEqual([...Array.from(timeline.characters).slice(0, 3), 5]);
  expect(Array.from(cut.ends)).toEqual([...Array.from(timeline.ends).slice(0, 3), timeline.starts[3]! + 1000]);
  expect(Array.from(cut.starts)).toEqual([...Array.from(timeline.starts).slice(0, 4), timeline.starts[3]! + 1000]);
  expect(cut.estimates).toHaveLength(4);
  expect(cut.duration).toBe(timeline.duration);
});

test('a question goes on while its answer is being said, and keeps its answers when it is over', () => {
  const timeline = annotated();
  const [question] = timeline.questions as [(typeof timeline.questions)[number]];
  const {length} = timeline.transcript.turns[3]!.text;
  const inAnswer = cutTo(timeline, 3, 5, 500_000);
  expect(inAnswer.questions).toEqual([{...question, end: 500_000}]);
  expect(cutTo(timeline, 2, 3, 370_000).questions).toEqual([{...question, answers: [], end: 370_000}]);
  expect(cutTo(timeline, 2, 3, 0).questions[0]!.end).toBe(question.start);
  expect(cutTo(timeline, 3, length, 500_000).questions).toEqual([question]);
  expect(cutTo(timeline, 4, 1, 500_000).questions).toEqual([question]);
  expect(cutTo(timeline, 1, 1, 130_000).questions).toEqual([]);
  expect(inAnswer.transcript.questions).toEqual([{...timeline.transcript.questions[0]!, answers: question.answers}]);
});

test('a cut behind a turn changes nothing of it', () => {
  const timeline = annotated();
  const whole = cutTo(timeline, 3, timeline.transcript.turns[3]!.text.length, Infinity);
  expect(whole.transcript.turns[3]).toBe(timeline.transcript.turns[3]);
  expect(Array.from(whole.characters)).toEqual(Array.from(timeline.characters).slice(0, 4));
  expect(Array.from(whole.starts)).toEqual(Array.from(timeline.starts).slice(0, 5));
});

test('a turn without a stamp gets none, and blanks at the cut go', () => {
  const timeline = short();
  const turns = timeline.transcript.turns.map(({line, column}) => ({speaker: 0, text: 'Good morning.', source: 'Good morning.', readings: [], wordsAt: 0, line, column}));
  const [turn] = cutTo({...timeline, transcript: {...timeline.transcript, turns}}, 0, 5, 10).transcript.turns as [(typeof turns)[number]];
  expect(turn).toMatchObject({text: 'Good', source: 'Good', line: turns[0]!.line, column: turns[0]!.column});
  expect('stamp' in turn).toBe(false);
});

test('every cut is a beginning of the whole, and counts its characters as they are', () => {
  const timeline = short();
  fc.assert(fc.property(fc.nat(7), fc.nat(20), fc.nat(timeline.duration), (last, offset, until) => {
    const cut = cutTo(timeline, last, offset, until);
    const {turns} = cut.transcript;
    expect(turns.map(({text}) => countCharacters(text))).toEqual(Array.from(cut.characters));
    expect([turns.length, cut.ends.length, cut.estimates.length]).toEqual([last + 1, last + 1, last + 1]);
    turns.forEach(({text}, turn) => expect(timeline.transcript.turns[turn]!.text.startsWith(text)).toBe(true));
    expect(cut.transcript.speakers.length).toBe(Math.max(...turns.map(({speaker}) => speaker)) + 1);
    for (const {asked, answers} of cut.questions) for (const turn of [asked, ...answers]) expect(turn).toBeLessThanOrEqual(last);
  }));
});
