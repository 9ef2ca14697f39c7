import {expect, test} from 'vitest';
import {DEFAULT_KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {entriesInView, selectedEntry, shownEntries, startChooser, updateChooser, withDetail, type ChooserState, type Detail, type Entry} from '../../../src/ui/chooser/chooser.ts';
import {chooserRows} from '../../../src/ui/chooser/rows.ts';
import {rowText, rowWidth} from '../../../src/ui/rows/row.ts';

const DETAIL: Detail = {title: undefined, date: undefined, duration: 65_000, isEstimated: false, speakers: ['Mei Tan', 'Luis Ortega'], questions: 1, layout: 'WebVTT subtitles'};
const entry = (name: string, date: string, detail?: Detail): Entry => ({path: `folder/${name}`, name, date, ...(detail && {detail})});
const FILES = [entry('a.vtt', '2026-05-01'), entry('b.vtt', '2026-05-03'), entry('c.vtt', '2026-05-02')];
const SIZE = {columns: 100, rows: 8};

/** Presses keys, separated by blanks, and returns the state and the outcome of the last. */
function press(state: ChooserState, keys: string) {
  let step = {state} as ReturnType<typeof updateChooser>;
  for (const key of keys.split(' ')) step = updateChooser(step.state, DEFAULT_KEYMAP.commandFor(key, ['rows', 'prompt'])!, SIZE);
  return step;
}
const names = (state: ChooserState) => shownEntries(state).map(({name}) => name);

test('the newest stands first, and the selection stays with its file when a date is read', () => {
  const state = startChooser(FILES);
  expect(names(state)).toEqual(['b.vtt', 'c.vtt', 'a.vtt']);
  expect(selectedEntry(state)!.name).toBe('b.vtt');
  const moved = press(state, 'down').state;
  const read = withDetail(moved, 'folder/a.vtt', {...DETAIL, date: '2026-05-09'});
  expect(names(read)).toEqual(['a.vtt', 'b.vtt', 'c.vtt']);
  expect(selectedEntry(read)!.name).toBe('c.vtt');
});

test('typing filters by name, title, date and speaker; Enter chooses, Esc and Ctrl+C leave', () => {
  const state = withDetail(startChooser(FILES), 'folder/c.vtt', {...DETAIL, title: '市圖書館'});
  expect(names(press(state, 'o r t e g a').state)).toEqual(['c.vtt']);
  expect(names(press(state, '圖 書').state)).toEqual(['c.vtt']);
  expect(names(press(state, '0 5 - 0 3').state)).toEqual(['b.vtt']);
  expect(press(state, 'end enter')).toMatchObject({outcome: 'chosen', state: {wanted: 'folder/a.vtt'}});
  expect(press(state, 'escape').outcome).toBe('quit');
  expect(press(state, 'ctrl+c').outcome).toBe('quit');
  expect(press(state, 'x x enter').outcome).toBeUndefined();
});

test('what is no transcript leaves the list, and the next one is selected', () => {
  const state = withDetail(press(startChooser(FILES), 'down').state, 'folder/c.vtt', undefined);
  expect(names(state)).toEqual(['b.vtt', 'a.vtt']);
  expect(selectedEntry(state)!.name).toBe('a.vtt');
});

test('only what is in sight is to be read', () => {
  const many = startChooser(Array.from({length: 1000}, (_, index) => entry(String(index).padStart(4, '0'), '')));
  expect(entriesInView(many, SIZE).map(({name}) => name)).toEqual(['0000', '0001', '0002', '0003']);
  expect(entriesInView(press(many, 'end').state, SIZE).at(-1)!.name).toBe('0999');
});

test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('in no window is a row too wide, and figures stand in columns: %s', language => {
  const state = withDetail(withDetail(startChooser(FILES), 'folder/b.vtt', {...DETAIL, title: '市圖書館新聞發布會'}), 'folder/c.vtt', {...DETAIL, isEstimated: true, questions: 0});
  for (let columns = 1; columns <= 140; columns += 1) {
    const rows = chooserRows(state, {columns, rows: 8}, messagesFor(language), DEFAULT_KEYMAP);
    for (const row of rows) expect(rowWidth(row)).toBeLessThanOrEqual(columns);
  }
  const [, , first, second] = chooserRows(state, {columns: 120, rows: 8}, messagesFor(language), DEFAULT_KEYMAP);
  expect([rowWidth(first!), rowWidth(second!)]).toEqual([120, 120]);
});

test('a row says date, title, name, speakers, questions, length and layout', () => {
  const state = withDetail(startChooser(FILES), 'folder/b.vtt', {...DETAIL, title: 'Opening'});
  expect(rowText(chooserRows(state, {columns: 100, rows: 8}, messagesFor('en'), DEFAULT_KEYMAP)[2]!)).toContain('1:05  WebVTT subtitles');
  expect(rowText(chooserRows(state, {columns: 120, rows: 8}, messagesFor('en'), DEFAULT_KEYMAP)[2]!)).toMatch(/^ 2026-05-03 {2}Opening {2}b\.vtt +2 speakers +1 question +1:05 {2}WebVTT subtitles/);
});
