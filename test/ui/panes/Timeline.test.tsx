import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {Timeline} from '../../../src/ui/panes/Timeline.tsx';
import {timelineRow} from '../../../src/ui/panes/timeline-row.ts';
import {short, timelineOf} from '../../samples.ts';

const timeline = short();
const rowOf = (played: number, columns: number, question = -1, of = timeline) => render(<Timeline timeline={of} played={played} question={question} columns={columns} />).lastFrame()!;

test('has its stamps, a tick at each question, what has been played and the playhead', () => {
  expect(rowOf(0, 36)).toBe('09:58 ●─────────1──────2────── 10:10');
  expect(rowOf(240_000, 36)).toMatch(/^09:58 ━{7}●──1─{6}2─{6} 10:10$/);
  expect(rowOf(timeline.duration, 36)).toMatch(/^09:58 ━+1━+2━+● 10:10$/);
});

test('a narrow track has no stamps, and is as wide as it may be', () => {
  for (const columns of [8, 15, 19, 20, 21, 80]) expect(displayWidth(rowOf(60_000, columns))).toBe(columns);
  expect(rowOf(0, 19)).not.toContain('09:58');
  expect(rowOf(0, 20)).toContain('09:58');
});

test('the question that has been reached last stands out', () => {
  const ticks = (question: number) => timelineRow({timeline, played: 0, question, columns: 40}).filter(({style}) => style.startsWith('question')).map(({text, style}) => [text, style]);
  expect(ticks(-1)).toEqual([['1', 'question'], ['2', 'question']]);
  expect(ticks(1)).toEqual([['1', 'question'], ['2', 'question-strong']]);
});

test('numbers stand at sensible steps so that no two touch, and ticks where all have room', () => {
  const questions = (count: number, every: number) => timelineOf(`2024-03-01 10:00 主持人 好。\n${Array.from({length: count}, (_, index) => `2024-03-01 ${10 + Math.floor(((index + 1) * every) / 60)}:${String(((index + 1) * every) % 60).padStart(2, '0')} ${index % 2 ? '甲' : '乙'}報記者 請問？\n`).join('')}`);
  expect(rowOf(0, 60, -1, questions(10, 5))).toMatch(/8─+9─+10─/);
  expect(rowOf(0, 34, -1, questions(10, 5))).toMatch(/^10:00 ●──2───4───6───8───10─ 10:55$/);
  expect(rowOf(0, 98, -1, questions(80, 2))).toMatch(/^10:00 ●─+5─+10─+15─+20─+25[─\d]+80─* \d\d:\d\d$/);
  expect(rowOf(0, 6, -1, questions(6, 1))).not.toMatch(/\d\d/);
});

test('the playhead at the start of a question does not cover its number', () => {
  const {start} = timeline.questions[1]!;
  expect(rowOf(start, 36)).toMatch(/1━+●2─/);
  const last = timelineOf('2024-03-01 10:00 主持人 好。\n2024-03-01 10:10 甲報記者 請問？');
  expect(rowOf(last.duration, 36, 0, last)).toMatch(/━1?●1? /);
});
