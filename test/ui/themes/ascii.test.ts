import {moreOf} from '../../../src/ui/messages/more.ts';
import {afterEach, describe, expect, test} from 'vitest';
import {setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import {asciiMessages} from '../../../src/ui/messages/ascii.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import type {Snapshot} from '../../../src/ui/controller/session.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {keyLabel} from '../../../src/ui/messages/key-label.ts';
import {cutSpan, fitRow, quote, rowWidth, span, spread, type Row} from '../../../src/ui/rows/row.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {inAscii, linesInAscii} from '../../../src/ui/themes/ascii.ts';
import {paintedLine, paintFor} from '../../../src/ui/themes/theme.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {press, started} from '../../player/press.ts';
import {timelineOf} from '../../samples.ts';

const bare = paintFor('none');
const ascii = (row: Row) => paintedLine(row, inAscii(bare)).trimEnd();
afterEach(() => setAmbiguousWidth(1));

test('lines, bars and marks are ASCII, and none looks like a digit beside one', () => {
  expect(ascii([span('─━╸│┃┬┴┼●▶‖■✓✗▸▌⠋', 'now')])).toMatch(/^[!-/:-@[-`{-~]+$/);
  expect(ascii([span('1━2●─ ≈15:10:21 10× 李 · 15:00–15:24')])).toBe('1=2*- ~15:10:21 10x 李 - 15:00-15:24');
});

test('words that are not the program’s own stay as they are', () => {
  expect(ascii([quote('甲·乙 → “丙”…● ─'), span(' · ')])).toBe('甲·乙 → “丙”…● ─ -');
});

test.each([[12, 'ab中文中...'], [11, 'ab中文中...'], [10, 'ab中文...'], [9, 'ab中文...'], [6, 'ab...'], [4, '...'], [3, '...'], [2, '..'], [1, '.']])('words cut to %i cells end with three dots within them', (columns, expected) => {
  for (const make of [span, quote]) {
    const row = fitRow([make('ab中文中文中文')], columns);
    expect(row[0]!.cut).toBe(true);
    expect(ascii([...row, span('|')])).toBe(`${expected.padEnd(expected.length + columns - displayWidth(expected))}|`);
  }
});

test('an ellipsis that is quoted is no sign of a cut', () => {
  expect(ascii([cutSpan(quote('中…'), 3), span('|')])).toBe('中…|');
});

test('a mark that becomes longer takes its room from the blanks behind it', () => {
  expect(ascii(spread([span('→ a', 'now')], [span('q')], 10))).toBe('-> a     q');
  expect(ascii([span('1 … 9'), span('     '), span('q')])).toBe('1 ... 9   q');
});

test('on a terminal that draws marks wide, they keep the room that has been laid out for them', () => {
  setAmbiguousWidth(2);
  const row: Row = [span('≈15:10'), span('10×'), quote('李·李'), span('─')];
  expect(displayWidth(ascii(row))).toBe(rowWidth(row));
  // Without --ascii only lines, bars and marks are: words and what stands between them are as wide as the terminal draws them.
  expect(paintedLine([span('─●≈×→'), quote('─●≈')], linesInAscii(bare))).toBe('-*≈×→-*≈');
});

/** Characters beyond ASCII that may stand on the screen: words of Chinese and their punctuation. */
const WORDS = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E“”]/gu;
const beyondAscii = (text: string) => text.replaceAll(WORDS, '').match(/[^\n -~]/gu) ?? [];

/** Yields every message of a set, each function with every kind of argument. */
function* saidIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'function') {
    for (const given of [[5, 5, 'a'], ['a', 'b', 'c'], [true], [false]]) yield* saidIn((value as (...all: readonly unknown[]) => unknown)(...given));
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* saidIn(part);
}

describe.each(LANGUAGES)('in %s', language => {
  const messages = asciiMessages(messagesFor(language));

  test('all messages are ASCII but for Chinese words', () => {
    const all = [...saidIn(messages), ...saidIn(moreOf(messages))];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(text => beyondAscii(text).length > 0)).toEqual([]);
  });

  test('arrow keys are words: ^v would be read as Ctrl-V', () => {
    const {up, right} = messages.keyNames;
    expect([keyLabel('up', messages), keyLabel('ctrl+right', messages)]).toEqual([up, `Ctrl+${right}`]);
  });

  test('what a message repeats stays as it was given', () => {
    const [query, name] = ['甲→乙 × … (a|b)', '阿·李 →'];
    expect(moreOf(messages).notices.noMatch(query)).toContain(query);
    expect(messages.expressions.outside(query, '15:00', '15:24')).toContain(query);
    expect(messages.expressions.outside(query, '15:00', '15:24')).toContain('15:00-15:24');
    expect(messages.answeredBy(name, '0:44')).toBe(`-> ${name}  0:44`);
  });
});

test('a notice repeats what was searched for as it was typed', () => {
  const state = {...started(timelineOf(marked)), notice: {subject: {kind: 'no-match', query: '甲·乙 →'}, since: 0}} as const;
  const {rows} = screenAt({state, now: 0}, {columns: 100, rows: 30}, asciiMessages(messagesFor('en')));
  expect(ascii(rows.at(-1)!)).toContain('nothing found for 甲·乙 →');
});

/** A broadcast whose own words hold every mark that the program uses. */
const OWN = '甲→乙 ≈3×4 · “丙”… ● ─│━ ✓▸▌';
const NAME = '阿不都·熱合曼';
const marked = `圖文直播—— 2024-03-01 09:58 主持人 出席的有市環保局局長${NAME}先生。\n2024-03-01 10:00 ${NAME} ${`${OWN}。`.repeat(3)}
2024-03-01 10:04 甲·乙報記者 請問第一個問題？\n2024-03-01 10:04 ${NAME} 謝謝提問。${OWN}。\n2024-03-01 10:08 丙報記者 第二個問題？\n2024-03-01 10:09 ${NAME} ${OWN}。\n`;
const plainWords = marked.replaceAll(OWN, '各位好').replaceAll('·', '');

const KEYS = [
  '', ']', '] .', '] space +500', '] ] ,', 'G', 'G space', '>', '<', '< < < < <', '9', 'o', 'o 甲', 'i', '?', 't', 't 2 5', 't 1 0 : 0 4', 't x enter', '/ 好', '/ 沒 enter', 'B', 's', 'm', 'v', 'z', 'r', 'c', 'ctrl+right', ',', 'l',
];
const SIZES = [[140, 45], [100, 30], [72, 24], [40, 12], [21, 6], [10, 3]] as const;

describe.each(SIZES)('%i × %i', (columns, rows) => {
  test.each(LANGUAGES)('no mark of the program is beyond ASCII, whatever is pressed, in %s', language => {
    const timeline = timelineOf(plainWords);
    const size = {columns, rows};
    const said = (snapshot: Snapshot) => screenAt(snapshot, size, asciiMessages(messagesFor(language))).rows.map(ascii).join('\n');
    expect(beyondAscii(said({state: started(timeline), now: 0, overlay: {name: 'card', state: null}}))).toEqual([]);
    for (const keys of KEYS) {
      for (const start of [0, 400_000]) expect([keys, beyondAscii(said(press(started(timeline, {start}), keys, 0, size)))]).toEqual([keys, []]);
    }
  });

  test('the words of the transcript stay as they are', () => {
    const timeline = timelineOf(marked);
    let found = 0;
    for (const keys of [...KEYS, 't · 乙 enter', '/ 乙 · × enter n', '/ 乙 · ×', 'o 乙 ·']) {
      for (const start of [10_000, 400_000]) {
        const snapshot = press(started(timeline, {start}), keys, 0, {columns, rows});
        for (const part of screenAt(snapshot, {columns, rows}, asciiMessages(messagesFor('en'))).rows.flat()) {
          if (!/[阿熱曼乙丙]/.test(part.text)) continue;
          found += 1;
          expect([keys, part]).toEqual([keys, {...part, quoted: true}]);
          if (!part.cut) expect(ascii([part])).toBe(part.text.trimEnd());
        }
      }
    }
    expect(found > 0 || columns < 20).toBe(true);
  });
});
