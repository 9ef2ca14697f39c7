import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {Sidebar} from '../../../src/ui/panes/Sidebar.tsx';
import {sidebarRows, type SidebarProps} from '../../../src/ui/panes/sidebar-rows.ts';
import {short, timelineOf} from '../../samples.ts';

const USUAL: SidebarProps = {timeline: short(), position: 370_000, ended: false, mark: '▸', columns: 33, rows: 20, names: false, messages: messagesFor('en')};
const linesOf = (changed: Partial<SidebarProps> = {}) => render(<Sidebar {...USUAL} {...changed} />).lastFrame()!.split('\n');

test('lists speakers, reporters by their outlets, and questions, with a row of air between', () => {
  const lines = linesOf();
  expect(lines.map(line => /Speakers|Reporters|Questions|主持人|王局長|甲報|乙報|[12] {2}10:0\d/.exec(line)?.[0] ?? '')).toEqual([
    'Speakers', '主持人', '王局長', '', 'Reporters', '甲報', '乙報', '', 'Questions', '1  10:04', '2  10:08',
  ]);
});

test('marks who is speaking, who has spoken and who has not, and so the questions', () => {
  const marks = (lines: readonly string[]) => lines.filter(line => /主持|局長|報|10:0/.test(line)).map(line => line[1]);
  expect(marks(linesOf({position: 361_000}))).toEqual(['✓', '✓', '▸', ' ', '▸', ' ']);
  expect(marks(linesOf({position: 361_000, mark: '⠋'}))).toEqual(['✓', '✓', '⠋', ' ', '▸', ' ']);
  expect(marks(linesOf({position: USUAL.timeline.duration, ended: true}))).toEqual(['✓', '✓', '✓', '✓', '✓', '✓']);
});

test('who is speaking stands out by style, beside the mark', () => {
  const styles = sidebarRows({...USUAL, position: 361_000}).flatMap(row => row.filter(({text}) => /甲報|乙報|王局長/.test(text)).map(({text, style}) => [text.trim(), style]));
  expect(styles).toEqual([['王局長', 'plain'], ['甲報', 'now-strong'], ['乙報', 'dim']]);
});

test('tells how long each has spoken so far, and the share of it', () => {
  expect(linesOf({position: 120_000}).find(line => line.includes('主持人'))).toMatch(/2:00 100%$/);
  expect(linesOf({position: 240_000}).find(line => line.includes('主持人'))).toMatch(/2:00 {2}50%$/);
  expect(linesOf({columns: 44, position: 240_000}).find(line => line.includes('主持人'))).toMatch(/2:00 {2}50% ━{4} *$/);
  expect(linesOf({position: 100}).find(line => line.includes('乙報'))).toMatch(/乙報 *$/);
});

test('names alone have neither office, share nor words of the questions', () => {
  const lines = linesOf({columns: 20, names: true});
  expect(lines.find(line => line.includes('王局長'))).toMatch(/^ . 王局長 +\d:\d\d$/);
  // A blank stands between the time and the rule.
  expect(sidebarRows({...USUAL, columns: 20, names: true}).find(row => row.some(({text}) => text.includes('王局長')))!.at(-1)).toMatchObject({text: ' '});
  expect(lines.join('')).not.toMatch(/請問|official|━/);
  expect(linesOf().join('')).toMatch(/請問/);
});

test('where there is no room for all, what is current stays in sight and the heading says how much is shown', () => {
  const many = timelineOf(`2024-03-01 10:00 主持人 好。\n${Array.from({length: 40}, (_, turn) => `2024-03-01 10:${String(turn + 1).padStart(2, '0')} ${turn % 2 ? '甲報記者 請問' : '王局長 答'}${turn}。\n`).join('')}`);
  for (const position of [0, 600_000, 1_230_000, 2_350_000]) {
    const lines = linesOf({timeline: many, position, rows: 10});
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.join('\n')).toMatch(/Questions +\d\/20/);
    if (position > 120_000) expect(lines.filter(line => /▸ +\d+ {2}10:/.test(line))).toHaveLength(1);
  }
});

const OFFICIALS = `2024-03-01 10:00 主持人 大家好。出席的有：市生態環境局黨組書記、局長王大明先生。
2024-03-01 10:01 王大明 各位好。
2024-03-01 10:04 甲報記者 請問下一步在強化污染治理、改善環境質量方面主要做好哪些工作，需要多少時間和人手？
2024-03-01 10:05 王大明 答。
`;

describe('rows to spare', () => {
  const timeline = timelineOf(OFFICIALS);
  const at = (rows: number, changed: Partial<SidebarProps> = {}) => linesOf({timeline, position: 70_000, rows, ...changed});

  test('hold posts and questions in full; where there are fewer, more of the questions', () => {
    expect(at(20).join('').replaceAll(/\s/g, '')).toContain('市生態環境局黨組書記、局長');
    expect(at(20).join('').replaceAll(/[\s│]/g, '')).toContain('請問下一步在強化污染治理、改善環境質量方面主要做好哪些工作，需要多少時間和人手？');
    expect(at(10).join('\n')).toMatch(/請問下一步在強[^…]*\n[^…]+…/);
    expect(at(8).join('\n')).toMatch(/請問下一步在強化污…/);
    for (const rows of [8, 9, 10, 11, 12, 13, 20]) expect(at(rows).length).toBeLessThanOrEqual(rows);
  });

  test('names alone have none', () => {
    expect(at(20, {names: true, columns: 20}).join('')).not.toMatch(/請問|黨組/);
  });
});

test('the pace stands beside who is speaking, and nobody is called what his name says', () => {
  const lines = linesOf({position: 130_000});
  expect(lines.filter(line => line.includes('cpm'))).toHaveLength(1);
  expect(lines.find(line => line.includes('cpm'))).toMatch(/王局長 +\d+ cpm/);
  expect(linesOf({messages: messagesFor('zh-Hant')}).join('')).not.toMatch(/主持人 +主持/);
});
