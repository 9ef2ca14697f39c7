import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {rowWidth, type Row} from '../../../src/ui/rows/row.ts';
import {layoutFor} from '../../../src/ui/screen/layout.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {lexicon} from '../../lexicon.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {press, started} from '../../player/press.ts';
import {bundledText, short} from '../../samples.ts';

const SIZES = [[40, 12], [72, 24], [100, 30], [140, 45], [200, 60]] as const;
const bundled = buildTimeline(readTranscript(bundledText, lexicon));

/** Returns a row as its text, and behind it the styles of its cells in order. */
function pictured(row: Row): string {
  const text = row.map(part => part.text).join('').trimEnd();
  const styles = row.filter(part => part.text.trim() !== '').map(part => part.style);
  return text === '' ? '' : `${text}  «${styles.filter((style, index) => style !== styles[index - 1]).join(' ')}»`;
}

describe.each(SIZES)('at %i × %i', (columns, rows) => {
  const size = {columns, rows};
  const rowsAfter = (keys: string, language: 'en' | 'zh-Hans' | 'zh-Hant' = 'en', timeline = bundled) => {
    const {state, now, overlay} = press(started(timeline), keys, 0, size);
    return screenAt({state, now, overlay}, size, messagesFor(language), {lexicon}).rows;
  };
  const textAfter = (...given: Parameters<typeof rowsAfter>) => rowsAfter(...given).map(row => row.map(({text}) => text).join(''));

  test('a picture of cells: playing, behind a question, the lists', () => {
    // The status line is left out: the keys that it names come from the table.
    const picture = (keys: string) => rowsAfter(keys, 'en', short()).slice(0, -1).map(pictured).filter(row => row !== '');
    expect({playing: picture('space ctrl+right +1500'), waiting: picture('m 1 space +120000'), outline: picture('o'), statistics: picture('i')}).toMatchSnapshot();
  });

  test.each(LANGUAGES)('nothing is said twice in %s', language => {
    for (const keys of ['', ']', '] space +3000', '] .', 'space', 'right', '>', 'G', '3', 'k k', 'm']) {
      const screen = textAfter(keys, language);
      const status = screen.at(-1)!;
      // A clock, a rate and a question are in the status line once, whatever has just been said.
      for (const pattern of [/\d\d:\d\d:\d\d/g, /\d×/g, /(?:Q|提问|提問) \d\/\d/g]) expect((status.match(pattern) ?? []).length, `${keys}: ${status}`).toBeLessThanOrEqual(1);
      expect(screen.join('\n')).not.toMatch(/主持人 +主持(?!人)/);
      // Where a line stands in for the sidebar, the speaker is named by it or by the heading.
      if (columns < 60) {
        const {transcript: {speakers}} = bundled;
        for (const {name} of speakers) expect(screen.filter(row => row.includes(name) && !/[，。]/.test(row)).length, `${keys}: ${name}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test.each(LANGUAGES)('how to go on can be seen in %s, whatever is open', language => {
    const needed = {'en': /\? help|Esc (?:close|cancel|back)/, 'zh-Hans': /\? 帮助|Esc (?:关闭|取消|返回)/, 'zh-Hant': /\? 說明|Esc (?:關閉|取消|返回)/}[language];
    for (const keys of ['', 'space', ']', 'o', '?', 't', '/', 'i', 'G', 'k', 'v', 'm', 'z r c v m']) expect(`${keys}: ${textAfter(keys, language).at(-1)!}`).toMatch(needed);
  });

  test('text and lists are as wide as can be followed, and stand in the middle of their pane', () => {
    const layout = layoutFor(size, true)!;
    const rest = columns - layout.text.left - layout.text.columns;
    expect(layout.text.columns).toBeLessThanOrEqual(88);
    expect(Math.abs(layout.text.left - (layout.sidebar > 0 ? layout.sidebar + 1 : 0) - rest)).toBeLessThanOrEqual(1);
    expect(layout.overlay.columns).toBeLessThanOrEqual(120);
    expect(Math.abs(layout.overlay.left - (columns - layout.overlay.left - layout.overlay.columns))).toBeLessThanOrEqual(1);
    for (const keys of ['', 'o', '?', 'i']) for (const row of rowsAfter(keys)) expect(rowWidth(row)).toBeLessThanOrEqual(columns);
  });

  test('nothing touches the rule beside the text', () => {
    if (columns < 60) return;
    for (const keys of ['', '4', 'G']) for (const row of textAfter(keys)) expect(row).not.toMatch(/[^ ]│|│[^ ]/);
  });
});

test('in a low window no row is lost to rules, and at 40 × 12 eight are left to the text', () => {
  expect(layoutFor({columns: 40, rows: 12}, true)!.main.rows).toBe(8);
  expect(layoutFor({columns: 100, rows: 30}, true)!.main.rows).toBe(25);
});
