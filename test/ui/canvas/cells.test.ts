import {afterEach, expect, test} from 'vitest';
import {setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import {cellsOf} from '../../../src/ui/canvas/cells.ts';
import {blanks, span, type Row} from '../../../src/ui/rows/row.ts';
import {inAscii, paintFor} from '../../../src/ui/themes/theme.ts';

const COLORS = paintFor('colors');

afterEach(() => setAmbiguousWidth(1));

test('a wide character stands in its first cell and keeps the next, each cell in its style', () => {
  const {glyphs, styles} = cellsOf([span('中a', 'now'), span('文')], COLORS);
  expect(glyphs).toEqual(['中', '', 'a', '文', '']);
  expect(styles).toEqual(['33', '33', '33', '', '']);
});

test('blanks at the end are no cells, unless they look like something', () => {
  expect(cellsOf([span('a'), blanks(3)], COLORS).glyphs).toEqual(['a']);
  expect(cellsOf([span('a'), span('  ', 'selected')], COLORS).glyphs).toEqual(['a', ' ', ' ']);
});

test('what terminals draw in different widths is marked where it stands', () => {
  expect([...cellsOf([span('a'), span('👩‍👩‍👧'), span('中')], COLORS).unsure]).toEqual([1]);
});

test('marks are spelled as the look has them', () => {
  expect(cellsOf([span('━●─', 'now')], inAscii(COLORS)).glyphs).toEqual(['=', 'O', '-']);
});

test('nothing that a terminal obeys is ever in a cell', () => {
  expect(cellsOf([span('\u001B[31ma\nb\u202E')], COLORS).glyphs.join('')).toBe('␛[31ma␊b⟪RLO⟫');
});

test('cells of the same row are made once for a look and a width, and anew for another', () => {
  const row: Row = [span('“a”')];
  const known = cellsOf(row, COLORS);
  expect(cellsOf(row, COLORS)).toBe(known);
  expect(cellsOf(row, paintFor('weights'))).not.toBe(known);
  cellsOf(row, COLORS);
  setAmbiguousWidth(2);
  expect(cellsOf(row, COLORS).glyphs).toEqual(['“', '', 'a', '”', '']);
});
