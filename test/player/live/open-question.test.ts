import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Reading} from '../../../src/player/state.ts';
import {createReader} from '../../../src/reading/read.ts';
import {buildTimeline, questionAt, type Timeline} from '../../../src/timeline/timeline.ts';
import {exportedBroadcast} from '../../../src/writers/json.ts';
import {chapterPieces} from '../../../src/writers/subtitles/subtitles.ts';
import {selectedTimeline, wholeExcerpt} from '../../../src/writers/excerpt.ts';
import {infoLines} from '../../../src/shell/commands/info.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {drive} from '../../drive.ts';
import {started} from '../press.ts';

const LINES = [
  '2024-03-01 10:00 主持人 大家好。\n', '2024-03-01 10:01 甲報記者 請問第一個問題？\n', '2024-03-01 10:02 王局長 答案是這樣。\n', '2024-03-01 10:04 主持人 下一位。\n',
  '2024-03-01 10:05 乙報記者 請問第二個問題？\n', '2024-03-01 10:07 王局長 這個問題要分三點說明。\n', '2024-03-01 10:09 李局長 補充一點。\n', '2024-03-01 10:10 主持人 到此結束。\n',
];
const LIVE: Reading = {part: undefined, left: undefined, live: {}};

/** Returns the timelines of a text that grows by a line at a time, and behind them that of the whole. */
function growing(lines: readonly string[]): readonly Timeline[] {
  const reader = createReader();
  const timelines = lines.map(line => {
    reader.push(line);
    reader.settle();
    return buildTimeline(reader.transcript());
  });
  reader.end();
  return [...timelines, buildTimeline(reader.transcript())];
}

const upTo = (count: number): Timeline => growing(LINES.slice(0, count)).at(-2)!;
/** Returns a live replay that has played everything so far. */
const live = (count: number) => {
  const driven = drive({...started(upTo(count), {paused: false}), reading: LIVE}).press('G');
  driven.advance(60_000);
  return driven;
};

describe('while more is to come', () => {
  test('the question to which it may belong has no end', () => {
    expect(growing(LINES).map(({questions}) => questions.map(({end}) => end))).toEqual([
      [], [undefined], [undefined], [240_000], [240_000, undefined], [240_000, undefined], [240_000, undefined], [240_000, 600_000], [240_000, 600_000],
    ]);
  });

  test('a guessed one has none either', () => {
    const timelines = growing(['張三 大家早。', '李四 電梯為甚麼還沒有修好？', '張三 下週一恢復。', '王五 已經晚了兩週。', '李四 明白了，謝謝。'].map((line, index) => `2024-03-01 10:0${index} ${line}\n`));
    expect(timelines.map(({questions}) => questions.map(({answers, end}) => [answers.length, end === undefined]))).toEqual([[], [], [[1, true]], [[2, true]], [[2, false]], [[2, false]]]);
  });

  test('a question that has an end keeps its answers whatever comes', () => {
    const line = fc.record({who: fc.constantFrom('主持人', '甲報記者', '乙報記者', '王局長', '李局長'), asks: fc.boolean()});
    fc.assert(fc.property(fc.array(line, {minLength: 2, maxLength: 12}), lines => {
      // The first line tells who leads and who answers; roles do not change then.
      const timelines = growing([`2024-03-01 10:00 主持人 大家好，歡迎王局長、李局長。\n`, ...lines.map(({who, asks}, index) => `2024-03-01 10:${String(index + 1).padStart(2, '0')} ${who} 今天說明情況${asks ? '嗎？' : '。'}\n`)]);
      const last = timelines.at(-1)!.questions;
      expect(last.every(({end}) => end !== undefined)).toBe(true);
      for (const {questions} of timelines) {
        for (const {asked, answers, end} of questions) if (end !== undefined && last.some(question => question.asked === asked)) expect(last.find(question => question.asked === asked)!.answers).toEqual(answers);
      }
    }));
  });
});

describe('a question that is still open', () => {
  test('is the present one for as long as nothing comes', () => {
    const driven = live(6);
    expect(questionAt(driven.state().timeline, driven.position())).toBe(1);
    expect(driven.screen()).toMatch(/✓ 1 {2}10:01/);
    expect(driven.screen()).toMatch(/▸ 2 {2}10:05/);
    expect(driven.rows().at(-1)).toContain('Q 2/2');
  });

  test('is over when the host goes on', () => {
    const driven = live(6);
    driven.dispatch({type: 'grown', timeline: upTo(8), reading: LIVE});
    driven.press('G');
    expect(driven.screen()).toMatch(/✓ 2 {2}10:05/);
    expect(driven.rows().at(-1)).not.toContain('Q 2/2');
  });

  test('has a length so far in the outline and in the statistics, and the others have theirs', () => {
    const outline = live(6).press('o').screen();
    expect(outline).toMatch(/王局長  2:00(?!\+)/);
    expect(outline).toMatch(/王局長  2:\d\d\+/);
    const statistics = drive({...started(upTo(6)), reading: LIVE}, {size: {columns: 100, rows: 60}}).press('i').screen();
    expect(statistics).toMatch(/Q1 .* 3:00 +2:00$/m);
    expect(statistics).toMatch(/Q2 .* 4:\d\d\+ +2:\d\d\+$/m);
  });

  test('has no end in JSON, also in a part of the turns, and a plus in the list of what is in a file', () => {
    const endsOf = (timeline: Timeline) => [...exportedBroadcast(timeline, () => '').questions].map(({end}) => end);
    expect(endsOf(upTo(6))).toEqual([240_000, null]);
    expect(endsOf(selectedTimeline(upTo(6), [4, 5]))).toEqual([null]);
    const lines = [...infoLines(upTo(6), en, 'en')].join('');
    expect(lines).toMatch(/1 {2}10:01 {2}≈3:00 /);
    expect(lines).toMatch(/2 {2}10:05 {2}≈4:\d\d\+ /);
  });

  test('lasts as a chapter to the end of what there is', () => {
    const timeline = upTo(6);
    const {duration} = timeline;
    const chapters = [...chapterPieces(wholeExcerpt(timeline), timeline.transcript.turns.map((_, turn) => turn), {})].join('');
    expect(chapters).toContain(`--> 00:0${Math.floor(duration / 60_000)}:`);
  });

  test('is looped up to the end of what there is', () => {
    const driven = live(6).press('2 L L');
    const {duration} = driven.state().timeline;
    expect(driven.state().loop).toMatchObject({start: 300_000, end: duration});
  });
});
