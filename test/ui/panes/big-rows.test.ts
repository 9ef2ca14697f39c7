import {describe, expect, test} from 'vitest';
import {bigRows} from '../../../src/ui/panes/big-rows.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {bundledText, short, timelineOf} from '../../samples.ts';

const SIZES = [[100, 30], [40, 12], [200, 60], [20, 6], [21, 7]] as const;
const tools = {big: bigRows};
const open = (columns: number, rows: number, timeline = timelineOf(bundledText), big = true) => drive(started(timeline, {big, paused: false, rate: 10}), {size: {columns, rows}, tools});
const shown = (driven: ReturnType<typeof open>) => driven.rows().filter(row => row.trim() !== '');

describe.each(SIZES)('the large mode at %i × %i', (columns, rows) => {
  test('has only the sentence being said and the clock, in the middle, in lines of at most twenty characters', () => {
    const driven = open(columns, rows);
    for (let step = 0; step < 40; step += 1) {
      const lines = shown(driven.press('+3000'));
      expect(driven.rows()).toHaveLength(rows);
      expect(lines.at(-1)).toMatch(/(?:Q \d\/4 +)?≈?15:\d\d:\d\d$/);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.slice(0, -1)) {
        const width = displayWidth(line.trim());
        const left = displayWidth(line) - width;
        expect(width).toBeLessThanOrEqual(Math.min(40, columns - 2));
        // In the middle, but for blanks that the lines end with.
        expect(Math.abs(columns - width - 2 * left)).toBeLessThanOrEqual(3);
      }
      expect(driven.screen()).not.toMatch(/[─━│]/);
    }
  });
});

test('lines stand apart where there is room, and a sentence that is too long comes in pages', () => {
  const timeline = timelineOf(`10:00 主持人 ${'一二三四五六七八九十'.repeat(12)}。\n10:10 主持人 好。`);
  const page = (columns: number, rows: number, after: string) => open(columns, rows, timeline).press(after).rows().slice(0, -2);
  const tall = page(100, 40, '+1000').map(row => row.trim() !== '');
  expect(tall.filter(Boolean)).toHaveLength(7);
  expect(tall.some((is, row) => is && tall[row + 1])).toBe(false);
  const [first, later] = ['+1000', '+50000'].map(after => page(40, 6, after).filter(row => row.trim() !== ''));
  expect(first!.length).toBeGreaterThan(1);
  expect(later).not.toEqual(first);
});

test('words that have been said are bright, the others faint, and hidden ones are not there', () => {
  const driven = open(100, 30, short()).press('S').press('+200');
  const snapshot = driven.replay.snapshot();
  const frame = (state = driven.state()) => screenAt({...snapshot, state, now: driven.now()}, {columns: 100, rows: 30}, messagesFor('en'), tools).rows.flat();
  const styles = (row: ReturnType<typeof frame>) => row.filter(({text}) => /\p{Script=Han}/u.test(text)).map(({text, style}) => [text, style]);
  expect(styles(frame())).toEqual([['大', 'strong']]);
  driven.press('S');
  expect(styles(frame()).map(([, style]) => style)).toEqual(['strong', 'faint']);
});

test('w turns it on and off; what lies over the text is as ever, and a prompt stands below', () => {
  const driven = open(100, 30, short(), false);
  expect(driven.screen()).toContain('Speakers');
  expect(driven.press('w').screen()).not.toContain('Speakers');
  expect(driven.rows().at(-1)).toMatch(/^ +large mode$/);
  expect(driven.press('o').screen()).toContain('Outline');
  expect(driven.press('escape t').rows().some(row => row.includes('Go to'))).toBe(true);
  expect(driven.screen()).not.toContain('Speakers');
  expect(driven.press('escape w').screen()).toContain('Speakers');
});

describe('where the terminal draws larger characters', () => {
  const large = (columns: number, rows: number) => drive(started(timelineOf(bundledText), {big: true, paused: false, rate: 10, start: 780_000}), {size: {columns, rows}, tools: {...tools, canSize: true}}).press('+3000');
  const frame = (driven: ReturnType<typeof large>, columns: number, rows: number) => screenAt(driven.replay.snapshot(), {columns, rows}, messagesFor('en'), {...tools, canSize: true}).rows;

  test.each([[200, 60, 7], [100, 30, 3], [72, 24, 2], [40, 12, 1], [200, 8, 1]])('at %i × %i they are %i times as large, and the rows below leave them their cells', (columns, rows, scale) => {
    const shownRows = frame(large(columns, rows), columns, rows);
    const tops = shownRows.flatMap((row, index) => (row.some(part => (part.scale ?? 1) === scale && part.quoted) ? [index] : []));
    expect(tops.length).toBeGreaterThan(0);
    for (const top of tops) {
      const width = shownRows[top]!.reduce((sum, part) => sum + part.width, 0);
      expect(width).toBeLessThanOrEqual(columns);
      expect(top + scale).toBeLessThan(rows);
      for (let below = 1; below < scale; below += 1) {
        const row = shownRows[top + below]!;
        expect([row[0]!.width, row.reduce((sum, part) => sum + part.width, 0)]).toEqual([shownRows[top]![0]!.width, width]);
        expect(row.at(-1)!.covered).toBe(true);
      }
    }
  });
});
