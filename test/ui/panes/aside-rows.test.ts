import {expect, test} from 'vitest';
import {parseNotes} from '../../../src/player/notes.ts';
import {asideRows} from '../../../src/ui/panes/aside-rows.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const tools = {aside: asideRows};
const notes = parseNotes('## Q1\n問他預算。\n## Q2\nSecond.');
const open = (columns = 200, rows = 60, given = {}) => drive(started(short(), {notes, ...given}), {size: {columns, rows}, tools});
/** Returns the text to the right of the last rule in each row. */
const aside = (driven: ReturnType<typeof open>) => driven.rows().map(row => row.split('│')[2]?.trim() ?? '').filter(Boolean);

test('a wide screen has a third column with the coming question, the note and the bookmarks', () => {
  const driven = open().press('1 b').type('看這裡').press('enter 1');
  expect(aside(driven)).toEqual([
    expect.stringMatching(/^Next +4:00 left$/), 'Q2  10:08  乙報記者', '請問第二個問題？', 'Note  Q1', '問他預算。', 'Bookmarks', '◆ 10:04:00  看這裡',
  ]);
  expect(aside(driven.press('2'))[0]).toBe('Note  Q2');
});

test.each([[159, 60], [160, 15], [100, 30], [40, 12]])('there is none at %i × %i', (columns, rows) => {
  expect(open(columns, rows).press('1').screen()).not.toContain('Next');
});

test('a hides it, and brings it back', () => {
  expect(open().press('1 a').screen()).not.toContain('Next');
  expect(open().press('1 a a').screen()).toContain('Next');
});

test('what is still to come is not in it where that is hidden, and nothing is in large mode or beneath an overlay', () => {
  expect(open(200, 60, {hidesAhead: true}).press('1').screen()).not.toMatch(/Next|Q2/);
  for (const key of ['o', 'x']) expect(open().press(`1 ${key}`).screen()).not.toContain('問他預算');
});

test.each([[160, 16], [160, 24], [200, 60], [300, 40]])('no row is wider than the screen at %i × %i', (columns, rows) => {
  const screen = open(columns, rows, {notes: parseNotes(`## Q1\n${'長'.repeat(3000)}`)}).press('1 b enter').rows();
  expect(screen).toHaveLength(rows);
  for (const row of screen) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
});
