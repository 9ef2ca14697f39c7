import {createRequire} from 'node:module';
import {describe, expect, test} from 'vitest';
import {createPainter, wholeFrame} from '../../../src/ui/screen/painter.ts';
import {fitRow, span, type Row, type StyleName} from '../../../src/ui/screen/row.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {seeded} from '../../samples.ts';

// The package is CommonJS without names that an import could see.
const {Terminal} = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

const COLUMNS = 30;
const ROWS = 6;

function emulator() {
  const terminal = new Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true});
  let text = '';
  const painter = createPainter(written => { text += written; });
  return {
    painter,
    written: () => text,
    /** Lets the emulator take in what has been written, and gives every cell with its look. */
    async cells(): Promise<readonly string[]> {
      await new Promise<void>(resolve => { terminal.write(text, resolve); });
      text = '';
      const {active} = terminal.buffer;
      return Array.from({length: ROWS}, (_, y) => Array.from({length: COLUMNS}, (_cell, x) => {
        const cell = active.getLine(y)!.getCell(x)!;
        const look = `${cell.isBold()}${cell.isDim()}${cell.isInverse()}${cell.getFgColorMode()}${cell.getFgColor()}`;
        return `${cell.getChars() || ' '}/${cell.getWidth()}/${cell.getChars().trim() === '' && !cell.isInverse() ? '' : look}`;
      }).join(' '));
    },
  };
}

const paint = paintFor('colors');
const STYLES: readonly StyleName[] = ['plain', 'strong', 'dim', 'faint', 'now', 'now-strong', 'question', 'selected'];
const PIECES = ['發布會', '，', 'a', 'PM2.5 ', '   ', '“治理”', '≈15:10', '━━', '●', '東平湖', ' ', 'ä', '⠋'];

function randomFrame(random: () => number): readonly string[] {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  return Array.from({length: ROWS}, () => {
    const row: Row = Array.from({length: Math.floor(random() * 9)}, () => span(pick(PIECES), pick(STYLES)));
    return paint(fitRow(row, COLUMNS)).trimEnd();
  });
}

/** The next frame mostly repeats the one before, as frames do. */
const nextFrame = (random: () => number, frame: readonly string[]) => {
  const other = randomFrame(random);
  return frame.map((row, index) => (random() < 0.5 ? row : other[index]!));
};

test('after any sequence of frames every cell is as if the last one had been drawn on a clear screen', async () => {
  const random = seeded(20231213);
  const walked = emulator();
  let frame = randomFrame(random);
  for (let step = 0; step < 150; step += 1) {
    walked.painter.paint(frame);
    const fresh = emulator();
    fresh.painter.paint(frame);
    expect(await walked.cells()).toEqual(await fresh.cells());
    frame = nextFrame(random, frame);
  }
});

describe('what is written', () => {
  const frame = ['\u001B[1m黃河\u001B[22m流域', '', '15:10:00 │ 生態'];

  test('is nothing when nothing has changed', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.paint(frame);
    expect(written()).toBe('');
  });

  test('is the changed cells only', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.paint(['\u001B[1m黃河\u001B[22m流域', '', '15:10:01 │ 生物']);
    expect(written()).toBe('\u001B[3;8H1 │ 生物');
  });

  test('jumps over cells that stay when there are many', () => {
    const {painter, written} = emulator();
    painter.adopt(['1 黃河流域生態 1']);
    painter.paint(['2 黃河流域生態 2']);
    expect(written()).toBe('\u001B[1;1H2\u001B[1;16H2');
  });

  test('is the whole frame once what stands there is no longer known', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.forget();
    painter.paint(frame);
    for (const row of ['流域', '生態']) expect(written()).toContain(row);
  });

  test('puts what follows a cluster that terminals draw in different widths where it belongs, on blanks', () => {
    const {painter, written} = emulator();
    painter.adopt(['', '']);
    painter.paint(['a👩‍👩‍👧b', '']);
    expect(written()).toBe('\u001B[1;1Ha      \u001B[2G👩‍👩‍👧\u001B[8Gb');
  });

  test('clears a row before it is written, for behind a full one some terminals would clear its last cell', () => {
    expect(wholeFrame(['━'.repeat(30), '中'])).toBe(`\u001B[1;1H\u001B[K${'━'.repeat(30)}\u001B[2;1H\u001B[K中`);
  });

  test('never touches a neighbour of a wide character that gives way to narrow ones', async () => {
    const {painter, cells} = emulator();
    painter.paint(['生態環境', ...Array.from({length: 5}, () => '')]);
    painter.paint(['生a環境', ...Array.from({length: 5}, () => '')]);
    expect((await cells())[0]!.replaceAll(/\/[^ ]*/g, '')).toMatch(/^生 +a 環/);
  });
});
