import {expect, test} from 'vitest';
import {drive} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../../player/press.ts';

const chosen = (size: {columns: number; rows: number}) => drive(started(short()), {size}).press('C').press('down down down enter').press('down down down enter');

test('two answers that are chosen in the outline stand side by side', () => {
  const driven = chosen({columns: 100, rows: 30});
  const row = driven.rows().find(text => text.includes('答案是這樣'));
  expect(row).toContain('答案很短');
  expect(driven.press('escape escape').overlay()).toBeUndefined();
});

test('in a narrow window one stands above the other, and both can be scrolled to', () => {
  const driven = chosen({columns: 40, rows: 12});
  expect(driven.screen()).toContain('答案是這樣');
  expect(driven.press('end').screen()).toContain('答案很短');
});

test('at a question its answer is the first, and a question means its answer', () => {
  const driven = drive(started(short())).press('1 C').type('Q2').press('enter');
  expect(driven.screen()).toContain('答案很短');
  expect(driven.screen()).toContain('答案是這樣');
});

test('what is hidden cannot be chosen', () => {
  const driven = drive(started(short(), {hidesAhead: true})).press('1 C end enter end enter');
  expect(driven.screen()).not.toMatch(/答案/);
});
