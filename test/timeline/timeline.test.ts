import {describe, expect, test} from 'vitest';
import {weigh} from '../../src/timeline/pace.ts';
import {formatClock, formatTurnClock} from '../../src/timeline/clock.ts';
import {hasSpoken, spokenBy} from '../../src/timeline/speaking.ts';
import {
  asBeginningOf, buildTimeline, isBeginning, partOf, wholeOf,
  cueAt, cueIndexAt, cuesOf, isEstimated, isStamped, lastQuestionAt, nextWordTime, questionAt, questionOfTurn, saidUpTo, timeOfPlace, turnAt,
  turnEnd, turnStart,
} from '../../src/timeline/timeline.ts';
import {bundledText, short, timelineOf} from '../samples.ts';

const MINUTE = 60_000;

describe('times', () => {
  test('the first turn with a stamp starts there, exactly', () => {
    const timeline = short();
    expect([0, 1, 2, 5, 6, 7].map(turn => turnStart(timeline, turn))).toEqual([0, 2, 6, 10, 11, 12].map(minute => minute * MINUTE));
    expect([...timeline.estimates]).toEqual([0, 0, 0, 1, 1, 0, 0, 0]);
  });

  test('turns that share a stamp share the time until the next one by their weight', () => {
    const timeline = short();
    const weights = [2, 3, 4].map(turn => weigh(timeline.transcript.turns[turn]!.text));
    const whole = weights.reduce((sum, weight) => sum + weight);
    expect(turnStart(timeline, 3)).toBe(Math.round(6 * MINUTE + (4 * MINUTE * weights[0]!) / whole));
    expect(turnStart(timeline, 4)).toBe(Math.round(6 * MINUTE + (4 * MINUTE * (weights[0]! + weights[1]!)) / whole));
    expect(turnEnd(timeline, 4)).toBe(10 * MINUTE);
  });

  test('what follows the last stamp gets the median pace of the broadcast', () => {
    const timeline = timelineOf('2024-01-01 10:00 甲 一二三四\n2024-01-01 10:01 乙 一二三四五六\n2024-01-01 10:02 甲 一二三四五\n2024-01-01 10:10 乙 一二三四五六\n');
    expect(timeline.duration).toBe(10 * MINUTE + Math.round(6 * (MINUTE / 4)));
  });

  test('a broadcast may pass midnight', () => {
    const timeline = timelineOf('2024-01-01 23:58 甲 一二三\n2024-01-02 00:03 乙 四五六\n');
    expect(turnStart(timeline, 1)).toBe(5 * MINUTE);
    expect(formatClock(timeline, 5 * MINUTE)).toBe('00:03:00');
  });

  test('a single stamp leaves the assumed pace', () => {
    const timeline = timelineOf('2024-01-01 10:00 甲 一二三四\n');
    expect(timeline.duration).toBe(Math.round(4 * 1000 / 4.3));
  });

  test('and that is the one of the language', () => {
    const timeline = timelineOf('2024-01-01 10:00 Tan Good morning. The reading room is open, and the lifts work.\n');
    expect(timeline.duration).toBe(Math.round(weigh(timeline.transcript.turns[0]!.text) * 1000 / 3.25));
  });

  test('the bundled broadcast lasts from 15:00 to 15:24 and some seconds', () => {
    const timeline = timelineOf(bundledText);
    expect(timeline.duration).toBeGreaterThan(24 * MINUTE);
    expect(timeline.duration).toBeLessThan(25 * MINUTE);
    expect(timeline.questions.map(({start}) => formatClock(timeline, start, 'minute'))).toEqual(['15:10', '15:13', '15:16', '15:19']);
  });
});

describe('cues', () => {
  test('cover each turn without gaps, in order', () => {
    const timeline = short();
    timeline.transcript.turns.forEach(({text}, turn) => {
      const cues = cuesOf(timeline, turn);
      expect(cues[0]).toMatchObject({from: 0, start: turnStart(timeline, turn)});
      expect(cues.at(-1)).toMatchObject({to: text.length, end: turnEnd(timeline, turn)});
      cues.slice(1).forEach((cue, index) => {
        expect(cue.start).toBe(cues[index]!.end);
        expect(cue.from).toBe(cues[index]!.to);
        expect(cue.start).toBeGreaterThan(cues[index]!.start);
      });
    });
  });

  test('a look-up finds the cue that holds the time', () => {
    const timeline = short();
    const [first, second] = cuesOf(timeline, 0);
    expect(cueAt(timeline, second!.start - 1)).toEqual(first);
    expect(cueAt(timeline, second!.start)).toEqual(second);
    expect(cueIndexAt(timeline, timeline.duration)).toEqual({turn: 7, index: 0});
    expect(cueIndexAt(timeline, -5)).toEqual({turn: 0, index: 0});
  });
});

describe('words', () => {
  test('a cue begins with its first word, and no word of it has been said before', () => {
    const timeline = short();
    timeline.transcript.turns.forEach((_, turn) => {
      for (const {start, from} of cuesOf(timeline, turn)) {
        expect(saidUpTo(timeline, turn, start)).toBeGreaterThan(from);
        if (from > 0) expect(saidUpTo(timeline, turn, start - 2)).toBe(from);
      }
    });
  });

  test('are said one after the other, each when its time comes', () => {
    const timeline = short();
    let said = 0;
    for (let time = turnStart(timeline, 1); time < turnEnd(timeline, 1); time += 50) {
      const now = saidUpTo(timeline, 1, time);
      expect(now).toBeGreaterThanOrEqual(said);
      if (now === timeline.transcript.turns[1]!.text.length) break;
      const next = nextWordTime(timeline, 1, now);
      expect(next).toBeGreaterThan(time - 1);
      expect(saidUpTo(timeline, 1, next)).toBeGreaterThan(now);
      said = now;
    }
    expect(saidUpTo(timeline, 1, turnEnd(timeline, 1))).toBe(timeline.transcript.turns[1]!.text.length);
    expect(saidUpTo(timeline, 1, turnStart(timeline, 1) - 1)).toBe(0);
  });

  test('the time of a place lies in the cue that holds it', () => {
    const timeline = short();
    for (const {from, to, start, end} of cuesOf(timeline, 1)) {
      expect(Math.round(timeOfPlace(timeline, 1, from))).toBe(start);
      expect(timeOfPlace(timeline, 1, to - 1)).toBeLessThan(end);
    }
  });
});

describe('look-ups', () => {
  test('find the turn, the question and the speaker of a time', () => {
    const timeline = short();
    expect([0, 2, 6, 10, 12, 99].map(minute => turnAt(timeline, minute * MINUTE))).toEqual([0, 1, 2, 5, 7, 7]);
    expect(questionAt(timeline, 5 * MINUTE)).toBe(-1);
    expect(questionAt(timeline, 6 * MINUTE)).toBe(0);
    expect(questionAt(timeline, turnStart(timeline, 4))).toBe(-1);
    expect(lastQuestionAt(timeline, turnStart(timeline, 4))).toBe(0);
    expect(questionAt(timeline, 10 * MINUTE)).toBe(1);
    expect(timeline.transcript.turns.map((_, turn) => questionOfTurn(timeline, turn))).toEqual([-1, -1, 0, 0, -1, 1, 1, -1]);
  });

  test('the time spoken by a speaker adds up over the turns', () => {
    const timeline = short();
    expect(spokenBy(timeline, 1, MINUTE)).toBe(0);
    expect(hasSpoken(timeline, 1, MINUTE)).toBe(false);
    expect(spokenBy(timeline, 1, 3 * MINUTE)).toBe(MINUTE);
    expect(spokenBy(timeline, 1, 6 * MINUTE)).toBe(4 * MINUTE);
    const {speakers} = timeline.transcript;
    const sum = speakers.reduce((total, _, speaker) => total + spokenBy(timeline, speaker, timeline.duration), 0);
    expect(sum).toBe(timeline.duration);
  });

  test('only a printed time is no estimate', () => {
    const timeline = short();
    expect(isStamped(timeline, 6 * MINUTE)).toBe(true);
    expect(isStamped(timeline, 6 * MINUTE + 1)).toBe(false);
    expect(isStamped(timeline, turnStart(timeline, 3))).toBe(false);
    expect(isEstimated(timeline, 3)).toBe(true);
    expect(formatTurnClock(timeline, 2)).toBe('10:04');
    expect(formatTurnClock(timeline, 3)).toMatch(/^≈10:0[4-7]:\d\d$/);
  });
});

describe('parts and beginnings', () => {
  test('a turn asks a question or answers it, or is no part of one', () => {
    const timeline = short();
    expect(timeline.transcript.turns.map((_, turn) => partOf(timeline, turn))).toEqual([
      undefined, undefined, {question: 0, asks: true}, {question: 0, asks: false}, undefined, {question: 1, asks: true}, {question: 1, asks: false}, undefined,
    ]);
    expect(timeline.questions.map(({number, start, end}) => [number, start, end])).toEqual([[1, turnStart(timeline, 2), turnEnd(timeline, 3)], [2, turnStart(timeline, 5), turnEnd(timeline, 6)]]);
  });

  test('a question ends with the last of its answers, or itself where it has none', () => {
    const {transcript} = short();
    const timeline = buildTimeline({...transcript, questions: [{asked: 2, answers: [3, 4]}, {asked: 5, answers: []}]});
    expect(timeline.questions.map(({end}) => end)).toEqual([turnEnd(timeline, 4), turnEnd(timeline, 5)]);
    expect(timeline.transcript.turns.map((_, turn) => questionOfTurn(timeline, turn))).toEqual([-1, -1, 0, 0, 0, 1, -1, -1]);
  });

  test('the words of a beginning keep the times of the whole', () => {
    const whole = short();
    const {transcript} = short();
    const part = buildTimeline({...transcript, turns: transcript.turns.slice(0, 1), questions: []});
    expect([isBeginning(part), wholeOf(part)]).toEqual([false, part]);
    expect(asBeginningOf(whole, part)).toBe(part);
    expect([isBeginning(part), wholeOf(part), isBeginning(whole)]).toEqual([true, whole, false]);
    expect(cuesOf(part, 0)).toBe(cuesOf(whole, 0));
  });

  test('an empty turn weighs one and has one empty cue', () => {
    const {transcript} = short();
    const timeline = buildTimeline({...transcript, turns: transcript.turns.map((turn, index) => (index === 3 ? {...turn, text: ''} : turn))});
    expect(turnEnd(timeline, 3)).toBeGreaterThan(turnStart(timeline, 3));
    expect(cuesOf(timeline, 3)).toEqual([{turn: 3, from: 0, to: 0, start: turnStart(timeline, 3), end: turnEnd(timeline, 3)}]);
    expect(nextWordTime(timeline, 3, 0)).toBe(turnEnd(timeline, 3));
  });

  test('what is said follows the time, and behind the last word comes the end of the turn', () => {
    const timeline = short();
    const {text} = timeline.transcript.turns[1]!;
    const [start, end] = [turnStart(timeline, 1), turnEnd(timeline, 1)];
    expect([start - 1, start, end, end + 1].map(time => saidUpTo(timeline, 1, time))).toEqual([0, 1, text.length, text.length]);
    expect(nextWordTime(timeline, 1, text.length)).toBe(end);
    expect(nextWordTime(timeline, 1, text.length - 1)).toBe(timeOfPlace(timeline, 1, text.length - 1));
    expect(nextWordTime(timeline, 1, 1)).toBe(timeOfPlace(timeline, 1, 1));
  });

  test('the cues of the last 256 turns looked at are kept', () => {
    const timeline = timelineOf(Array.from({length: 300}, (_, turn) => `2024-01-01 ${String(10 + Math.floor(turn / 60)).padStart(2, '0')}:${String(turn % 60).padStart(2, '0')} ${turn % 2 === 0 ? '甲' : '乙'} 一二。`).join('\n'));
    const first = cuesOf(timeline, 0);
    for (let turn = 1; turn < 256; turn += 1) cuesOf(timeline, turn);
    expect(cuesOf(timeline, 0)).toBe(first);
    cuesOf(timeline, 256);
    expect(cuesOf(timeline, 0)).not.toBe(first);
    expect(cuesOf(timeline, 0)).toEqual(first);
  });
});
