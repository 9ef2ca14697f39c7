import {once, type Paint} from './paint.ts';

/** What stands for a mark where a terminal or its font has none. Each takes as many cells as what it stands for. */
const ASCII: Readonly<Record<string, string>> = {
  '─': '-', '━': '=', '╸': '-', '│': '|', '┃': '#', '┬': '+', '┴': '+', '┼': '+', '●': 'O', '▶': '>', '‖': '=', '■': '#', '✓': 'v', '✗': 'x', '▸': '>', '▌': '_',
  '→': '>', '←': '<', '↑': '^', '↓': 'v',
};
const MARKS = /[─━╸│┃┬┴┼●▶‖■✓✗▸▌→←↑↓\u2800-\u28FF]/g;
const SPINNER = '|/-\\';

/** The same with nothing but ASCII for lines, bars and marks. Words stay as they are. */
export const inAscii = (paint: Paint): Paint => once(row =>
  paint(row.map(part => ({...part, text: part.text.replace(MARKS, mark => ASCII[mark] ?? SPINNER[mark.charCodeAt(0) % SPINNER.length]!)}))));
