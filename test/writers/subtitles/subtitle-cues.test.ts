import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {wholeExcerpt} from '../../../src/writers/excerpt.ts';
import {subtitleCues} from '../../../src/writers/subtitles/subtitle-cues.ts';
import {bundledText} from '../../samples.ts';

type Known = {readonly at: number; readonly start?: number; readonly end?: number};
type Row = {readonly text: string; readonly at?: number; readonly precision?: number; readonly times?: readonly Known[]};

const timelineOf = (...turns: readonly Row[]) => buildTimeline(readTranscript(JSON.stringify({
  format: 'replay-presser', version: 2, timing: 'elapsed', first: '0:00', firstElapsed: 0, speakers: [{name: '甲'}],
  turns: turns.map(({text, at, precision = 1, times = []}) => ({speaker: '甲', text, stamp: at === undefined ? null : 'x', stampTime: at ?? null, precision, times})),
})));
const cuesOf = (...turns: readonly Row[]) => [...subtitleCues(wholeExcerpt(timelineOf(...turns)))];
const linesOf = (text: string) => cuesOf({text}).map(({lines}) => lines.join('\n'));

const WORDS = ['我們', '今年', '推進', '治理', '，', '。', '、', '；', '“四五”', '（縣、區）', 'PM2.5', '2023年', ' reading room ', 'https://example.org/a/very/long/address/that/breaks/nowhere', '？', '\n', '😀', '——', 'the city, and', '好', '하늘', 'カナ'];
const words = fc.array(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 60}).map(list => `我${list.join('')}`);

describe('whatever is said', () => {
  test('it can be read: two lines at most of 20 full-width or 42 half-width characters, one to seven seconds, never two at once, and nothing is lost', () => {
    fc.assert(fc.property(fc.array(fc.record({text: words, gap: fc.integer({min: 4, max: 40})}), {minLength: 1, maxLength: 4}), turns => {
      let at = 0;
      const rows = turns.map(({text, gap}) => {
        const row = {text, at, precision: 60_000};
        at += Math.round((text.length / 5) * 1000) + gap * 1000;
        return row;
      });
      const timeline = timelineOf(...rows);
      const cues = [...subtitleCues(wholeExcerpt(timeline))];
      let last = 0;
      for (const {start, end, lines} of cues) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end - start).toBeGreaterThanOrEqual(1000);
        expect(end - start).toBeLessThanOrEqual(7000);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const [index, line] of lines.entries()) {
          expect(displayWidth(line)).toBeLessThanOrEqual(/[\u2E80-\uFFEF]/.test(line) ? 40 : 42);
          expect(line).not.toMatch(/^\s|\s$|\n/);
          // What a line break may separate; words said so stand in no other order.
          if (index > 0) expect(line).not.toMatch(/^[，。、；？”）]/);
          if (index < lines.length - 1) expect(line).not.toMatch(/[“（]$/);
        }
        last = end;
      }
      const plain = (text: string) => text.replaceAll(/\s/g, '');
      expect(plain(cues.map(({lines}) => lines.join('')).join(''))).toBe(plain(timeline.transcript.turns.map(({text}) => text).join('')));
    }), {numRuns: 80});
  });

  test('of the bundled broadcast no cue is faster than it can be read', () => {
    for (const {start, end, lines} of subtitleCues(wholeExcerpt(buildTimeline(readTranscript(bundledText.replaceAll(/\([^()]*\)/g, '')))))) {
      expect((lines.join('').length * 1000) / (end - start)).toBeLessThan(9);
    }
  });
});

describe('a break stands where the sense has one', () => {
  test.each([
    ['大家好。今天介紹三點。', 400, ['大家好。', '今天介紹三點。']],
    ['今天我們召開系列新聞發布會第四場，邀請市生態環境局局長介紹情況。', 200, ['今天我們召開系列新聞發布會第四場，\n邀請市生態環境局局長介紹情況。']],
    ['The reading room is open on Sundays, and the lifts follow next week.', 70, ['The reading room is open on Sundays,\nand the lifts follow next week.']],
  ])('%s', (text, pace, lines) => {
    const cues = cuesOf({text, at: 0}, {text: '完。', at: text.length * pace});
    expect(cues.slice(0, -1).map(cue => cue.lines.join('\n'))).toEqual(lines);
  });

  test('sentences too short to be read alone stand together, but not across paragraphs', () => {
    expect(linesOf('好。對。是的，我們今年繼續推進。')).toEqual(['好。對。', '是的，我們今年繼續推進。']);
    expect(linesOf('好。\n我們今年繼續推進治理工作。')).toEqual(['好。', '我們今年繼續推進治理工作。']);
  });

  test('slow talk is shown for seven seconds, and not character by character', () => {
    expect(cuesOf({text: '大家好。', at: 0}, {text: '完。', at: 60_000})[0]).toMatchObject({start: 0, end: 7000, lines: ['大家好。']});
  });
});

describe('times that the file knows', () => {
  const TIMES: readonly Known[] = [{at: 0, end: 900}, {at: 4, start: 1234, end: 10_777}, {at: 8, start: 10_777, end: 10_900}, {at: 12, start: 12_001, end: 13_003}];

  test('come out as they went in, to the millisecond', () => {
    const cues = cuesOf({text: '第一句。第二句。第三句。第四句。', at: 0, times: TIMES}, {text: '第五句。', at: 13_003, times: [{at: 0, end: 13_500}]});
    expect(cues.map(({start, end}) => [start, end])).toEqual([[0, 900], [1234, 10_777], [10_777, 10_900], [12_001, 13_003], [13_003, 13_500]]);
  });

  test('bound what is estimated between them', () => {
    const text = '今天我們召開系列新聞發布會第四場，邀請市生態環境局局長介紹全市強化環境污染系統治理情況，並回答記者朋友們關心的問題。';
    const cues = cuesOf({text, at: 500, times: [{at: 0, end: 12_345}]}, {text: '完。', at: 20_000});
    // The first stamp is the start of all times.
    expect([cues[0]!.start, cues.at(-2)!.end]).toEqual([500, 12_345]);
    expect(cues.length).toBeGreaterThan(2);
  });

  test('a start that is exact ends what is shown before it', () => {
    const cues = cuesOf({text: '好。', at: 0}, {text: '對。', at: 300}, {text: '是的。', at: 5000});
    expect(cues.map(({start, end}) => [start, end])).toEqual([[0, 300], [300, expect.any(Number)], [5000, expect.any(Number)]]);
    expect(cues[1]!.end).toBeGreaterThanOrEqual(1300);
  });

  test('times of single words do not cut cues', () => {
    const text = '我們今年推進';
    expect(cuesOf({text, at: 0, times: [1, 2, 3, 4, 5].map(at => ({at, start: at * 300}))}).map(({lines}) => lines)).toEqual([[text]]);
  });
});
