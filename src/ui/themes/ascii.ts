import {cutToWidth, displayWidth} from '../../typesetting/width.ts';
import {MARK, MARKS} from '../messages/ascii-marks.ts';
import type {Row, Span} from '../rows/row.ts';
import type {Paint} from './paint.ts';

/**
 * Substitutes for lines, bars and marks that a terminal or its font lacks. No substitute can be mistaken for a letter
 * or digit beside it.
 */
const LINES: Readonly<Record<string, string>> = {
  '─': '-', '━': '=', '╸': '-', '│': '|', '┃': '#', '┬': '+', '┴': '+', '┼': '+', '●': '*', '◆': '^', '▶': '>', '‖': '=', '■': '#', '✓': '+', '✗': '!', '▸': '>', '▌': '_',
};
const LINE = /[─━╸│┃┬┴┼●◆▶‖■✓✗▸▌\u2800-\u28FF]/g;
const SPINNER = '|/-\\';
const lineInAscii = (line: string): string => LINES[line] ?? SPINNER[line.charCodeAt(0) % SPINNER.length]!;

/** Returns a paint with ASCII lines, bars and marks, for a terminal that draws the usual ones wide. */
export const linesInAscii = (paint: Paint): Paint => ({...paint, spell: row => paint.spell(row).map(part => ({...part, text: part.text.replace(LINE, lineInAscii)}))});

/** Returns a paint with ASCII for all of the program's own text, except for words of other scripts. */
export const inAscii = (paint: Paint): Paint => ({...paint, spell: row => rowInAscii(paint.spell(row))});

function rowInAscii(row: Row): Row {
  let owed = 0;
  return row.map(part => {
    // A longer mark replaces blanks behind it.
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
  // A longer ellipsis replaces words before it.
  const words = own(part.text.slice(0, -1));
  const text = width < ELLIPSIS.length ? '.'.repeat(width) : cutToWidth(`${words}    `, width, ELLIPSIS);
  return {...part, text: text + ' '.repeat(width - displayWidth(text))};
}

const ELLIPSIS = '...';
