import {cutToWidth, displayWidth} from '../../typesetting/width.ts';
import {MARK, MARKS} from '../messages/ascii-marks.ts';
import type {Row, Span} from '../rows/row.ts';
import type {Paint} from './paint.ts';

/**
 * Substitutes for lines, bars and marks where a terminal or its font has none. No substitute looks like a letter or digit
 * beside it.
 */
const LINES: Readonly<Record<string, string>> = {
  '─': '-', '━': '=', '╸': '-', '│': '|', '┃': '#', '┬': '+', '┴': '+', '┼': '+', '●': '*', '◆': '^', '▶': '>', '‖': '=', '■': '#', '✓': '+', '✗': '!', '▸': '>', '▌': '_',
};
const LINE = /[─━╸│┃┬┴┼●◆▶‖■✓✗▸▌\u2800-\u28FF]/g;
const SPINNER = '|/-\\';
const lineInAscii = (line: string): string => LINES[line] ?? SPINNER[line.charCodeAt(0) % SPINNER.length]!;

/** Returns a paint with nothing but ASCII for lines, bars and marks, for a terminal that draws these wide. */
export const linesInAscii = (paint: Paint): Paint => ({...paint, spell: row => paint.spell(row).map(part => ({...part, text: part.text.replace(LINE, lineInAscii)}))});

/**
 * Returns a paint with nothing but ASCII for everything that the program itself says, except for words of languages
 * without ASCII.
 */
export const inAscii = (paint: Paint): Paint => ({...paint, spell: row => rowInAscii(paint.spell(row))});

function rowInAscii(row: Row): Row {
  let owed = 0;
  return row.map(part => {
    // A longer mark takes its room from the blanks behind it.
    if (owed > 0 && part.width > owed && /^ +$/.test(part.text)) {
      const left = part.width - owed;
      owed = 0;
      return {...part, text: ' '.repeat(left), width: left};
    }
    const made = spanInAscii(part);
    owed += made.width - part.width;
    return made;
  });
}

function spanInAscii(part: Span): Span {
  const {quoted, cut, width} = part;
  const own = (text: string) => (quoted ? text : text.replace(LINE, lineInAscii).replace(MARK, mark => MARKS[mark]!.padEnd(displayWidth(mark))));
  if (!cut) {
    const text = own(part.text);
    return text === part.text ? part : {...part, text, width: displayWidth(text)};
  }
  // A longer ellipsis takes its room from the words before it.
  const words = own(part.text.slice(0, -1));
  const text = width < ELLIPSIS.length ? '.'.repeat(width) : cutToWidth(`${words}    `, width, ELLIPSIS);
  return {...part, text: text + ' '.repeat(width - displayWidth(text))};
}

const ELLIPSIS = '...';
