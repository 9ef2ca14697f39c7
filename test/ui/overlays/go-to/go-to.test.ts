import {describe, expect, test} from 'vitest';
import {drive} from '../../../drive.ts';
import {started} from '../../../player/press.ts';
import {short} from '../../../samples.ts';

const timeline = short();
const [first, second] = timeline.questions.map(({start}) => start) as [number, number];
const typed = (text: string, size = {columns: 100, rows: 30}) => drive(started(timeline), {size}).press('t').type(text);
/** Returns the rows below the text: the prompt and its result. */
const said = (text: string, size?: {columns: number; rows: number}) => {
  const rows = typed(text, size).rows();
  return rows.slice(rows.findIndex(row => row.includes('Go to')), -3).filter(row => row.trim() !== '').map(row => row.trim());
};

describe('what is typed lists the places that it may mean', () => {
  test.each([
    ['Q', [/→ +10:04 +Q1 +甲報記者 +請問第一個問題？/, /10:08 +Q2 +乙報記者/]],
    ['q2', [/→ 10:08:00 +turn 6 +乙報記者 · Q2/]],
    ['A', [/→ +≈10:05:\d\d +A1 +王局長 +答案是這樣。/, /10:09 +A2 +王局長/]],
    ['A2', [/→ 10:09:00 +turn 7 +王局長 · Q2/]],
    ['第2问', [/→ 10:08:00 +turn 6/]],
    ['10.08', [/→ 10:08:00/]], ['上午10点8分', [/→ 10:08:00/]],
    ['王局長', [/→ +10:00 +王局長/, /A1 +王局長/, /A2 +王局長/]],
    ['乙報', [/→ +10:08 +Q2 +乙報記者/]],
    ['#', [/→ +09:58 +主持人/, /10:00 +王局長/]],
    ['10:0', [/→ 10:00:00 +turn 2 +王局長/, /10:04 +Q1/]],
  ] as [string, RegExp[]][])('%s', (text, rows) => {
    const [, ...below] = said(text);
    rows.forEach((pattern, index) => expect(below[index]).toMatch(pattern));
  });
});

test('Enter goes to the selected place, which the arrow keys choose', () => {
  expect(typed('Q').press('enter').position()).toBe(first);
  expect(typed('Q').press('down enter').position()).toBe(second);
  expect(typed('Q').press('down down up enter').position()).toBe(first);
  expect(typed('Q').press('down backspace').type('Q').press('enter').position()).toBe(first);
  expect(typed('王局長').press('end enter').position()).toBe(timeline.starts[6]);
  expect(typed('第1答').press('enter').position()).toBe(timeline.starts[3]);
  expect(typed('Q').rows().join('\n')).toContain('1/2');
});

describe('what is wrong is said', () => {
  test.each([
    ['Q9', /✗ Q9 is not a question; expected Q1 to Q2/], ['25:99', /✗ 25:99 is not a time in 09:58–10:10/], ['第9问', /第9问/], ['下午3点16分', /✗ 下午3点16分 is not a time in/],
    // Before Enter it is only said what is understood.
    ['soon', /^soon is not a time; expected/],
  ])('%s', (text, expected) => expect(said(text).join('\n').replace(/^Go to .*\n/, '')).toMatch(expected));

  test('in as many rows as it takes, never cut', () => {
    const rows = typed('soon', {columns: 40, rows: 12}).press('enter').rows().join(' ').replaceAll(/\s+/g, ' ');
    expect(rows).toContain('✗ soon is not a time; expected 15:13, 1513, +2m, -30s, 50%, Q3, #12, start or end');
    expect(rows).not.toContain('…');
  });

  test.each(['1', '10:', '+', '+2', '5', 's', 'sta', 'e'])('while %s may go on, what can be typed is shown', text => {
    expect(said(text)[1]).toMatch(/^15:13 +1513|→/);
  });
});
