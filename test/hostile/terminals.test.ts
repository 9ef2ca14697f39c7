import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {describe, expect, test} from 'vitest';
import {replayWith} from '../drive.ts';
import {positionAt} from '../../src/player/playback.ts';
import {KEYMAP} from '../../src/ui/input/keymap.ts';
import {messagesFor} from '../../src/ui/messages/languages.ts';
import {createPainter} from '../../src/ui/canvas/painter.ts';
import {screenAt} from '../../src/ui/screen/screen.ts';
import {paintFor} from '../../src/ui/themes/theme.ts';
import {startTicker} from '../../src/ui/screen/ticker.ts';
import {fakeClock} from '../clock.ts';
import {started} from '../player/press.ts';
import {bundledText, seeded, timelineOf} from '../samples.ts';
import {ATTACKS} from './attacks.ts';

const timeline = timelineOf(bundledText);
const KEYS = KEYMAP.filter(({name}) => !['quit', 'suspend', 'redraw', 'prompt-quit', 'prompt-suspend'].includes(name)).flatMap(({keys}) => keys);

const COLORS = paintFor('colors');
const look = () => COLORS;

type Widths = import('@xterm/headless').IUnicodeVersionProvider;

function emulator(columns: number, rows: number, widths?: Widths) {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
  terminal.loadAddon(new Unicode11Addon());
  if (widths) terminal.unicode.register(widths);
  terminal.unicode.activeVersion = widths?.version ?? '11';
  const settled = () => new Promise<void>(resolve => { terminal.write('', resolve); });
  /** Every cell with its look. */
  const cells = () => Array.from({length: terminal.rows}, (_, row) => Array.from({length: terminal.cols}, (__, column) => {
    const cell = terminal.buffer.active.getLine(row)!.getCell(column)!;
    return `${cell.getChars() || ' '}${cell.getFgColor()}${cell.isBold()}${cell.isDim()}${cell.isInverse()}${cell.isUnderline()}`;
  }).join('|'));
  return {terminal, settled, cells};
}

describe('a thousand sizes while playing and typing', () => {
  test.each([
    ['what was copied', 21, timeline], ['two hundred attacks, one after the other', 22, timelineOf(ATTACKS.map(({text}) => text).join(''))],
  ])('leave the screen as a fresh draw of the same state, cell by cell: %s', async (_, seed, broadcast) => {
    const random = seeded(seed);
    const {clock, advance} = fakeClock();
    let size = {columns: 100, rows: 30};
    const {replay, controller} = replayWith(started(broadcast, {paused: false, rate: 10}), clock, () => size);
    const {terminal, settled, cells} = emulator(100, 30);
    terminal.write('\u001B[?1049h\u001B[?7l');
    const painter = createPainter(frame => terminal.write(frame), look);
    const messages = messagesFor('en');
    const rows = () => screenAt(replay.snapshot(), size, messages).rows;
    const draw = () => painter.paint(rows());
    replay.subscribe(draw);
    for (let round = 0; round < 1000; round += 1) {
      if (random() < 0.6) {
        size = {columns: 1 + Math.floor(random() * (random() < 0.1 ? 500 : 130)), rows: 1 + Math.floor(random() * (random() < 0.1 ? 200 : 45))};
        await settled();
        terminal.resize(size.columns, size.rows);
        painter.forget();
        draw();
      }
      if (random() < 0.7) controller.press(KEYS[Math.floor(random() * KEYS.length)]!);
      advance(Math.floor(random() * 500));
      if (round % 25 === 0) {
        draw();
        await settled();
        const fresh = emulator(size.columns, size.rows);
        fresh.terminal.write('\u001B[?7l');
        createPainter(frame => fresh.terminal.write(frame), look).paint(rows());
        await fresh.settled();
        expect(cells()).toEqual(fresh.cells());
        fresh.terminal.dispose();
      }
    }
    terminal.dispose();
  });
});

/**
 * Other ways in which terminals draw clusters: one picture, each character by itself, or pictures as narrow as letters.
 */
const OTHERS: readonly Widths[] = (['one picture', 'characters', 'letters'] as const).map(version => {
  const isJoiner = (character: string) => /[\p{Mn}\p{Me}\u200D\uFE0F]/u.test(character);
  const wcwidth = (code: number): 0 | 1 | 2 => {
    const character = String.fromCodePoint(code);
    if (isJoiner(character)) return 0;
    if (/[\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}]/u.test(character)) return version === 'letters' ? 1 : 2;
    return /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u.test(character) ? 2 : 1;
  };
  return {
    version, wcwidth,
    // The state is what came last; a joiner and what follows it join (the bits are those of xterm's own providers).
    charProperties(code, preceding) {
      const character = String.fromCodePoint(code);
      const joins = preceding !== 0 && (isJoiner(character) || (version === 'one picture' && (preceding >> 3 === 0x200d || /[\p{Mc}\u{1F3FB}-\u{1F3FF}]/u.test(character))));
      const width = joins ? Math.max((preceding >> 1) & 3, version === 'one picture' && code === 0xfe0f ? 2 : 0) : wcwidth(code);
      return (code << 3) | (width << 1) | (joins ? 1 : 0);
    },
  };
});
const DISPUTED = ['👩‍👩‍👧‍👦', '🇨🇳', '👍🏽', '❤️', 'कि', 'กำ', 'e\u0301', '𐀀', '\u{1FAE9}', '\uE000', 'ﾞ', '\u0378', '👩‍'.repeat(30), '𠮷', '1\u20E3', '﷽'];

describe.each(OTHERS)('on a terminal that makes $version of clusters', widths => {
  test.each(DISPUTED)('%s never moves or covers what stands beside it', async piece => {
    const hostile = timelineOf(`圖文${piece}直播——\n2024-03-01 10:00 王${piece}局長 各位${piece}好。${piece.repeat(60)}再見。\n2024-03-01 10:01 甲報記者 請${piece.repeat(9)}問？\n2024-03-01 10:02 王${piece}局長 答${piece}案${piece}。\n`);
    const messages = messagesFor('en');
    for (const [columns, rows] of [[100, 30], [72, 24], [40, 12]] as const) {
      const walked = emulator(columns, rows, widths);
      // Lines do not go on in the next, as on the screen (see the terminal).
      walked.terminal.write('\u001B[?7l');
      const painter = createPainter(frame => walked.terminal.write(frame), look);
      for (const position of [0, 20_000, 21_000, 59_000, 70_000, 125_000, 1000, 61_000]) {
        const state = started(hostile, {start: position});
        const {rows: screen} = screenAt({state, now: 0}, {columns, rows}, messages);
        painter.paint(screen);
        await walked.settled();
        const fresh = emulator(columns, rows, widths);
        fresh.terminal.write('\u001B[?7l');
        createPainter(frame => fresh.terminal.write(frame), look).paint(screen);
        await fresh.settled();
        expect(walked.cells()).toEqual(fresh.cells());
        fresh.terminal.dispose();
        // The rule beside the text, the timeline and the hints stand where they should.
        const shown = Array.from({length: rows}, (_, row) => Array.from({length: columns}, (__, column) => walked.terminal.buffer.active.getLine(row)!.getCell(column)!.getChars()));
        for (const [row, spans] of screen.entries()) {
          let column = 0;
          for (const {text, width} of spans) {
            if (/^[│┃─━●]+$/.test(text)) expect(shown[row]!.slice(column, column + width).join('')).toBe(text);
            column += width;
          }
        }
      }
      walked.terminal.dispose();
    }
  });
});

describe('eight hours of playing and random keys', () => {
  test('leave no timer behind, and the position where it should be', () => {
    const random = seeded(31);
    const {clock, advance, timers} = fakeClock();
    const {replay, controller} = replayWith(started(timeline, {paused: false}), clock, () => ({columns: 100, rows: 30}));
    const stop = startTicker(replay, clock);
    for (let minute = 0; minute < 480; minute += 1) {
      for (let key = 0; key < 3; key += 1) controller.press(KEYS[Math.floor(random() * KEYS.length)]!);
      advance(60_000);
      expect(timers()).toBeLessThanOrEqual(1);
      const position = positionAt(replay.snapshot().state, clock.now());
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(timeline.duration);
    }
    stop();
    expect(timers()).toBe(0);
  });
});

test('memory does not grow with the hours', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const random = seeded(41);
  const {clock, advance} = fakeClock();
  let size = {columns: 100, rows: 30};
  const {replay, controller} = replayWith(started(timeline, {paused: false, rate: 10}), clock, () => size);
  const stop = startTicker(replay, clock);
  const messages = messagesFor('zh-Hant');
  const painter = createPainter(() => {}, look);
  replay.subscribe(() => painter.paint(screenAt({...replay.snapshot(), now: clock.now()}, size, messages).rows));
  const heaps: number[] = [];
  for (let hour = 0; hour < 8; hour += 1) {
    for (let step = 0; step < 60; step += 1) {
      controller.press(KEYS[Math.floor(random() * KEYS.length)]!);
      if (step % 10 === 0) {
        size = {columns: 20 + Math.floor(random() * 120), rows: 6 + Math.floor(random() * 40)};
        painter.forget();
      }
      advance(3000);
    }
    collect();
    heaps.push(process.memoryUsage().heapUsed);
  }
  stop();
  // The first hour fills the caches, which are bounded.
  const [, second = 0] = heaps;
  expect(heaps.at(-1)! - second).toBeLessThan(12 * 1024 * 1024);
});
