import {expect, test} from 'vitest';
import {countCharacters} from '../../src/timeline/characters.ts';
import {statisticsOf} from '../../src/timeline/statistics.ts';
import {turnEnd, turnStart} from '../../src/timeline/timeline.ts';
import {bundledText, short, timelineOf} from '../samples.ts';

const MINUTE = 60_000;

test.each([['the short broadcast', short], ['the bundled one', () => timelineOf(bundledText)]])('the figures of %s sum to the whole', (_, make) => {
  const timeline = make();
  const {speakers} = statisticsOf(timeline);
  const sum = (field: 'time' | 'share' | 'characters' | 'turns') => speakers.reduce((total, figures) => total + figures[field], 0);
  expect(sum('time')).toBeCloseTo(timeline.duration);
  expect(sum('share')).toBeCloseTo(1);
  expect(sum('turns')).toBe(timeline.transcript.turns.length);
  expect(sum('characters')).toBe(timeline.transcript.turns.reduce((total, {text}) => total + countCharacters(text), 0));
  for (const {time, share, pace, characters} of speakers) {
    expect(share).toBeCloseTo(time / timeline.duration);
    expect(pace).toBeCloseTo(characters * MINUTE / time);
  }
});

test('a speaker by his turns, and a question by its own', () => {
  const timeline = timelineOf('2024-01-01 10:00 主持人 一二三四\n2024-01-01 10:02 甲報記者 請問一二？\n2024-01-01 10:03 王局長 謝謝。一二。\n2024-01-01 10:07 王局長 三四。\n2024-01-01 10:09 主持人 到此結束。\n');
  const {speakers, questions} = statisticsOf(timeline);
  const {duration} = timeline;
  expect(speakers.map(({speaker}) => speaker)).toEqual([0, 1, 2]);
  expect(speakers[0]).toEqual({speaker: 0, time: duration - 7 * MINUTE, share: (duration - 7 * MINUTE) / duration, characters: 9, pace: 9 / ((duration - 7 * MINUTE) / MINUTE), turns: 2});
  expect(speakers[1]).toEqual({speaker: 1, time: MINUTE, share: MINUTE / duration, characters: 5, pace: 5, turns: 1});
  expect(speakers[2]).toEqual({speaker: 2, time: 6 * MINUTE, share: 6 * MINUTE / duration, characters: 9, pace: 1.5, turns: 2});
  expect(questions).toEqual([{question: 0, time: 7 * MINUTE, answer: 6 * MINUTE}]);
});

test('each question lasts from its first word to the end of its answer', () => {
  const timeline = short();
  expect(statisticsOf(timeline).questions).toEqual(timeline.questions.map(({asked, answers: [answer]}, question) =>
    ({question, time: turnEnd(timeline, answer!) - turnStart(timeline, asked), answer: turnEnd(timeline, answer!) - turnStart(timeline, answer!)})));
});

test('where no time passes the shares and the paces are 0', () => {
  const timeline = short();
  const still = {...timeline, duration: 0, starts: timeline.starts.map(() => 0), ends: timeline.ends.map(() => 0)};
  for (const figures of statisticsOf(still).speakers) expect(figures).toMatchObject({time: 0, share: 0, pace: 0});
});

test('the figures are counted once', () => {
  const timeline = short();
  expect(statisticsOf(timeline)).toBe(statisticsOf(timeline));
});
