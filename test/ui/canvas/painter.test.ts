import {createRequire} from 'node:module';
import {describe, expect, onTestFinished, test} from 'vitest';
import {createPainter, wholeFrame} from '../../../src/ui/canvas/painter.ts';
import {blanks, covered, enlarged, fitRow, quote, span, type Row, type StyleName} from '../../../src/ui/rows/row.ts';
import {inAscii} from '../../../src/ui/themes/ascii.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {seeded} from '../../samples.ts';

// The package is CommonJS without names that an import could see.
const {Terminal} = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

const COLUMNS = 30;
const ROWS = 6;

function emulator() {
  const terminal = new Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true});
  let text = '';
  const painter = createPainter(written => { text += written; }, look);
  return {
    painter,
    written: () => text,
    /** Lets the emulator take everything that has been written, and returns every cell with its look. */
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

const COLORS = paintFor('colors', 'terminal', 16, 'dark');
let current = COLORS;
const look = () => current;
const STYLES: readonly StyleName[] = ['plain', 'strong', 'dim', 'faint', 'now', 'now-strong', 'question', 'selected'];
const PIECES = ['發布會', '，', 'a', 'PM2.5 ', '   ', '“治理”', '≈15:10', '━━', '●', '東平湖', ' ', 'ä', '⠋'];

function randomFrame(random: () => number): readonly Row[] {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  return Array.from({length: ROWS}, () => {
    const row: Row = Array.from({length: Math.floor(random() * 9)}, () => span(pick(PIECES), pick(STYLES)));
    return fitRow(row, COLUMNS);
  });
}

/** Makes the next frame. It mostly repeats the one before, as frames do. */
const nextFrame = (random: () => number, frame: readonly Row[]) => {
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

/** Rows of plain text. */
const rows = (...texts: readonly string[]): readonly Row[] => texts.map(text => [span(text)]);

describe('what is written', () => {
  const title: Row = [span('黃河', 'strong'), span('流域')];
  const frame: readonly Row[] = [title, [], ...rows('15:10:00 │ 生態')];

  test('is nothing when nothing has changed, though the rows are others', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.paint(structuredClone(frame));
    expect(written()).toBe('');
  });

  test('is the changed cells only', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.paint([title, [], ...rows('15:10:01 │ 生物')]);
    expect(written()).toBe('\u001B[3;8H1 │ 生物');
  });

  test('is a cell that has only another style', () => {
    const {painter, written} = emulator();
    painter.adopt([title]);
    painter.paint([[span('黃', 'strong'), span('河流域')]]);
    expect(written()).toBe('\u001B[1;3H河');
  });

  test('jumps over cells that stay when there are many', () => {
    const {painter, written} = emulator();
    painter.adopt(rows('1 黃河流域生態 1'));
    painter.paint(rows('2 黃河流域生態 2'));
    expect(written()).toBe('\u001B[1;1H2\u001B[1;16H2');
  });

  test('is the whole frame once what stands there is no longer known', () => {
    const {painter, written} = emulator();
    painter.adopt(frame);
    painter.forget();
    painter.paint(frame);
    for (const row of ['流域', '生態']) expect(written()).toContain(row);
  });

  test('is what looks different once the look is another', () => {
    const {painter, written} = emulator();
    painter.adopt([...rows('中文'), [span('┃', 'now'), span('中')]]);
    onTestFinished(() => { current = COLORS; });
    current = inAscii(paintFor('weights'));
    painter.paint([...rows('中文'), [span('┃', 'now'), span('中')]]);
    expect(written()).toBe('\u001B[2;1H#');
  });

  test('puts what follows a cluster that terminals draw in different widths where it belongs, on blanks', () => {
    const {painter, written} = emulator();
    painter.adopt([[], []]);
    painter.paint([...rows('a👩‍👩‍👧b'), []]);
    expect(written()).toBe('\u001B[1;1Ha      \u001B[2G👩‍👩‍👧\u001B[8Gb');
  });

  test('clears a row before it is written, for behind a full one some terminals would clear its last cell', () => {
    expect(wholeFrame(rows('━'.repeat(30), '中'), COLORS)).toBe(`\u001B[1;1H\u001B[K${'━'.repeat(30)}\u001B[2;1H\u001B[K中`);
  });

  test('never touches a neighbour of a wide character that gives way to narrow ones', async () => {
    const {painter, cells} = emulator();
    const empty = Array.from({length: 5}, (): Row => []);
    painter.paint([...rows('生態環境'), ...empty]);
    painter.paint([...rows('生a環境'), ...empty]);
    expect((await cells())[0]!.replaceAll(/\/[^ ]*/g, '')).toMatch(/^生 +a 環/);
  });
});

describe('larger characters', () => {
  const large = (text: string, style: StyleName = 'plain'): readonly Row[] => {
    const part = enlarged(quote(text, style), 2);
    return [[blanks(1), part], [blanks(1), covered(part.width)], [span('foot')]];
  };
  const sized = (glyph: string) => `\u001B]66;s=2;${glyph}\u001B\\`;

  test('are written in their own row, and the row below is neither cleared nor written beneath them', () => {
    expect(wholeFrame(large('地A'), look())).toBe(`\u001B[1;1H\u001B[K ${sized('地')}${sized('A')}\u001B[2;1H ${'\u001B[C'.repeat(6)}\u001B[K\u001B[3;1H\u001B[Kfoot`);
  });

  test('only what differs is written, and what took their place is written over them', () => {
    const {painter, written} = emulator();
    painter.paint(large('地A'));
    const first = written();
    painter.paint(large('天A'));
    expect(written().slice(first.length)).toBe(`\u001B[1;2H${sized('天')}`);
    const second = written();
    painter.paint([[span(' plain')], [span(' below')], [span('foot')]]);
    expect(written().slice(second.length)).toContain('plain');
    expect(written().slice(second.length)).toContain('below');
    expect(written().slice(second.length)).not.toContain('\u0000');
  });

  test('a word of a stranger cannot leave its character', () => {
    expect(wholeFrame(large('a\u001B\\\u001B[2Jb'), look()).replaceAll(/\u001B\]66;s=2;[^\u001B]*\u001B\\/g, '')).not.toContain('[2J');
  });
});
