import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import {AS_CLEANED} from '../../../src/transcript/wording.ts';
import {findIn} from '../../../src/timeline/finding.ts';
import type {Match} from '../../../src/timeline/matches.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {Body} from '../../../src/ui/panes/Body.tsx';
import {bodyRows, type BodyProps} from '../../../src/ui/panes/body-rows.ts';
import {rowText} from '../../../src/ui/rows/row.ts';
import {bundledText, short, timelineOf} from '../../samples.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';

const timeline = short();
/** The question of the first reporter, nearly at its end. */
const ASKED = timeline.starts[3]! - 1500;
const USUAL: BodyProps = {
  timeline, position: ASKED, reveal: 'typewriter', top: undefined, firstTurn: 0, search: undefined, previewed: undefined, columns: 40, rows: 20, form: AS_CLEANED, reader: undefined, messages: messagesFor('en'),
};
const linesOf = (changed: Partial<BodyProps> = {}) => render(<Body {...USUAL} {...changed} />).lastFrame()!.split('\n').map(line => line.trimEnd());
const stylesOf = (changed: Partial<BodyProps>, text: RegExp) => bodyRows({...USUAL, ...changed}).rows.flat().filter(span => text.test(span.text)).map(span => span.style);

test('follows what is said: headings with number, name and time, and the words so far with a cursor', () => {
  const lines = linesOf();
  expect(lines.at(-2)).toMatch(/^Q1 {2}甲報記者 +10:04$/);
  expect(lines.at(-1)).toMatch(/^請問第一個.*▌$/);
  expect(lines.join('')).not.toContain('答案');
});

test('the last row always has something that has been said, also when that just fills a row', () => {
  for (let position = timeline.starts[1]!; position < timeline.starts[2]!; position += 200) expect(rowText(bodyRows({...USUAL, position, columns: 10}).rows.at(-1)!)).not.toBe('');
});

describe('words appear', () => {
  const last = (reveal: BodyProps['reveal']) => linesOf({reveal, position: timeline.starts[1]! + 100}).at(-1);
  test.each([['typewriter', /^各?▌$/], ['sentence', /^各位好。▌$/], ['turn', /^各位好。今天介紹三點。第一點。▌$/]] as const)('by %s', (reveal, words) => {
    expect(last(reveal)).toMatch(words);
  });
});

test('what is being asked, what was said and what is to come differ in style', () => {
  expect(stylesOf({}, /請問/)).toEqual(['question-strong']);
  expect(stylesOf({}, /大家好/)).toEqual(['past']);
  expect(stylesOf({top: {turn: 3, offset: -1}}, /答案是/)).toEqual(['faint']);
  // At the end the last turn stays what it was.
  expect(stylesOf({position: timeline.duration}, /到此/)).toEqual(['strong']);
});

test('reading freely begins at the place held, and shows what is to come', () => {
  const lines = linesOf({top: {turn: 4, offset: -1}, rows: 8});
  expect(lines[0]).toMatch(/^主持人 +≈10:07/);
  expect(lines.join('')).toContain('請問第二個問題');
  expect(bodyRows({...USUAL, top: {turn: 4, offset: -1}, rows: 8})).toMatchObject({top: {turn: 4, offset: -1}});
});

test('the view is held where the last row is at the bottom', () => {
  const {top, bottom, rows} = bodyRows({...USUAL, top: {turn: 7, offset: 0}, rows: 8});
  expect([rows.length, top.turn < 7, bottom.turn]).toEqual([8, true, 7]);
});

test('matches are set apart, the selected one more, and one that is previewed is brought into sight', () => {
  const matches: Match[] = [];
  timeline.transcript.turns.forEach((_, turn) => findIn(timeline, turn, {pattern: /第/g, speakers: new Map()}, matches));
  const search = {query: '第', matches, selected: matches.length - 1, isChosen: true, isDone: true, isMarked: true};
  expect(stylesOf({search, top: {turn: 0, offset: -1}}, /^第$/)).toEqual([...matches.slice(1).map(() => 'match'), 'match-now']);
  expect(stylesOf({search, previewed: matches.at(-1), rows: 4}, /^第$/)).toContain('match-now');
  expect(bodyRows({...USUAL, search, top: {turn: 0, offset: -1}, rows: 4}).top).toEqual({turn: 0, offset: -1});
});

test('no line is wider than the column, however narrow', () => {
  const whole = timelineOf(bundledText);
  for (let columns = 10; columns <= 60; columns += 7) {
    for (const line of linesOf({timeline: whole, position: whole.duration / 2, columns, rows: 30})) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('what stands in the file is shown as the file has it when asked for', () => {
  const annotated = timelineOf('2024-03-01 10:00 主持人 發(fā)布會(huì)。');
  const position = annotated.duration;
  expect(linesOf({timeline: annotated, position, form: {...AS_CLEANED, text: 'source'}}).join('')).toContain('發(fā)布會(huì)');
});

test('a question that has scrolled away stays above its answer, in as few rows as the pane allows', () => {
  const long = timelineOf(`2024-03-01 10:00 甲報記者 ${'請問這個問題怎麼樣，'.repeat(12)}？\n2024-03-01 10:01 王局長 ${'這是回答。'.repeat(200)}\n2024-03-01 10:20 主持人 完。\n`);
  const rowsOf = (rows: number, position: number) => drive(started(long, {start: position}), {size: {columns: 50, rows}}).press('s').rows();
  expect(rowsOf(30, 900_000)[2]).toContain('Q1  甲報記者');
  expect(rowsOf(30, 900_000)[4]).toMatch(/…$/);
  expect(rowsOf(14, 900_000)[2]).toMatch(/Q1 {2}請問/);
  // While it is in sight it is not there twice.
  expect(rowsOf(30, 70_000).filter(row => row.includes('甲報記者')).length).toBe(1);
  // Whoever scrolls reads the text as it is.
  expect(drive(started(long, {start: 900_000}), {size: {columns: 50, rows: 30}}).press('s k').rows()[2]).not.toContain('Q1');
});
