import {expect, test} from 'vitest';
import {frameOf} from '../../../src/ui/canvas/frame.ts';
import {rowText, rowWidth, span, type Row} from '../../../src/ui/rows/row.ts';

const size = {columns: 10, rows: 3};
const row = (text: string): Row => [span(text)];
const text = (frame: readonly Row[]) => frame.map(rowText);

test('panes stand beside and below each other, with blanks between', () => {
  expect(text(frameOf([{column: 1, line: 0, rows: [row('甲'), row('b')]}, {column: 5, line: 1, rows: [row('c'), row('d')]}], size))).toEqual([' 甲', ' b   c', '     d']);
});

test('what reaches into the next pane or over the edge is cut, and a wide character never in half', () => {
  const [first] = frameOf([{column: 0, line: 0, rows: [row('中文中文')]}, {column: 5, line: 0, rows: [row('中文中文')]}], size);
  expect(rowText(first!)).toBe('中文…中文…');
  expect(rowWidth(first!)).toBe(10);
});

test('rows above and below the screen are not on it, and there are always as many rows as it has', () => {
  expect(text(frameOf([{column: 0, line: 2, rows: [row('a'), row('b')]}, {column: 0, line: -1, rows: [row('c'), row('d')]}], size))).toEqual(['d', '', 'a']);
  expect(frameOf([], {columns: 1, rows: 0})).toEqual([]);
});

test('what is made of the same rows at the same places is the same row, and else another', () => {
  const [a, b] = [row('a'), row('b')];
  const at = (column: number, columns = 10) => frameOf([{column: 0, line: 0, rows: [a]}, {column, line: 0, rows: [b]}], {columns, rows: 3})[0];
  const known = at(3);
  expect(at(3)).toBe(known);
  expect(rowText(at(4)!)).toBe('a   b');
  expect(rowText(at(3, 3)!)).toBe('a  ');
});
