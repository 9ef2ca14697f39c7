import {describe, expect, test} from 'vitest';
import {findIn, MATCHES_AT_MOST, matchIndexAt, matchTime, timeBehindMatch, type Sought} from '../../src/timeline/finding.ts';
import type {Match} from '../../src/timeline/matches.ts';
import {buildTimeline, saidUpTo, timeOfPlace, turnStart} from '../../src/timeline/timeline.ts';
import {short} from '../samples.ts';

const sought = (pattern: RegExp): Sought => ({pattern, speakers: new Map()});

function allOf(pattern: RegExp, timeline = short()): readonly Match[] {
  const [search, matches] = [sought(pattern), [] as Match[]];
  timeline.transcript.turns.forEach((_, turn) => findIn(timeline, turn, search, matches));
  return matches;
}

describe('findIn', () => {
  test.each(['第', '答案', '問題', '。', '沒有', 'x'])('%s is found wherever the words have it', word => {
    const {transcript: {turns}} = short();
    const naive = turns.flatMap(({text}, turn) => Array.from(text, (_, at) => at).filter(at => text.startsWith(word, at)).map(from => ({turn, from, to: from + word.length})));
    expect(allOf(new RegExp(word, 'gu'))).toEqual(naive);
  });

  test('a speaker is found before his words, in each of his turns', () => {
    expect(allOf(/王局長|各位/gu)).toEqual([{turn: 1, from: 0, to: 0}, {turn: 1, from: 0, to: 2}, {turn: 3, from: 0, to: 0}, {turn: 6, from: 0, to: 0}]);
  });

  test.each([['name'], ['post'], ['outlet']] as const)('a speaker is found by his %s alone', field => {
    const {transcript} = short();
    const timeline = buildTimeline({...transcript, speakers: transcript.speakers.map((speaker, index) => ({name: 'x', role: speaker.role, readings: [], ...(index === 1 && {[field]: '麒麟'})}))});
    expect(allOf(/麒麟/gu, timeline).map(({turn}) => turn)).toEqual(transcript.turns.flatMap(({speaker}, turn) => (speaker === 1 ? [turn] : [])));
  });

  test('a speaker is looked at once', () => {
    const timeline = short();
    const [search, matches] = [sought(/主持人/gu), [] as Match[]];
    findIn(timeline, 0, search, matches);
    const {speakers, turns} = timeline.transcript;
    expect([...search.speakers]).toEqual([[speakers[turns[0]!.speaker], true]]);
    search.speakers.set(speakers[turns[0]!.speaker]!, false);
    findIn(timeline, 4, search, matches);
    expect(matches).toEqual([{turn: 0, from: 0, to: 0}]);
  });

  test('a search begins at the beginning of the words, wherever the last one stopped', () => {
    const search = sought(/家/gu);
    search.pattern.lastIndex = 5;
    const matches: Match[] = [];
    findIn(short(), 0, search, matches);
    expect(matches).toEqual([{turn: 0, from: 1, to: 2}]);
  });

  test('no more are collected than anybody steps through', () => {
    const full = (count: number) => Array.from({length: count}, () => ({turn: 0, from: 0, to: 0}));
    for (const [before, pattern] of [[1, /[。一-龥]/gu], [1, /主持人/gu], [0, /主持人|大/gu]] as const) {
      const matches = full(MATCHES_AT_MOST - before);
      findIn(short(), 0, sought(pattern), matches);
      expect(matches).toHaveLength(MATCHES_AT_MOST);
    }
  });
});

describe('times of matches', () => {
  test('a match is said when its first word is, and behind it nothing has been said that follows', () => {
    const timeline = short();
    for (const match of allOf(/第|答案|問題/gu)) {
      const [time, behind] = [matchTime(timeline, match), timeBehindMatch(timeline, match)];
      expect(time).toBe(Math.round(timeOfPlace(timeline, match.turn, match.from)));
      expect(saidUpTo(timeline, match.turn, time)).toBeGreaterThan(match.from);
      expect(behind).toBeGreaterThanOrEqual(time);
      expect(behind).toBeLessThan(timeOfPlace(timeline, match.turn, match.to));
      // A word counts as begun half a millisecond early.
      expect(timeOfPlace(timeline, match.turn, match.to) - behind).toBeLessThanOrEqual(1.5);
      expect(saidUpTo(timeline, match.turn, behind)).toBe(match.to);
    }
  });

  test('behind a speaker who is found is the beginning of his turn', () => {
    const timeline = short();
    expect(timeBehindMatch(timeline, {turn: 1, from: 0, to: 0})).toBe(turnStart(timeline, 1));
  });

  test('the match of a time is the last that has been said', () => {
    const timeline = short();
    const matches = allOf(/第|答案|問題|王局長/gu);
    const times = matches.map(match => matchTime(timeline, match));
    for (const time of [-1, 0, ...times.flatMap(own => [own - 1, own, own + 1]), timeline.duration]) {
      expect(matchIndexAt(timeline, matches, time)).toBe(times.filter(other => other <= time).length - 1);
    }
    expect(matchIndexAt(timeline, [], 0)).toBe(-1);
  });
});
