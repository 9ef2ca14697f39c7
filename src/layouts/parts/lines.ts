import type {Scanner} from '../layout.ts';

/** Calls `visit` with every line of a text, without its end, and with its offset in the file. Lines end in LF, CRLF or CR. */
export function eachLine(text: string, base: number, visit: (line: string, at: number) => void): void {
  const hasReturns = text.includes('\r');
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    if (hasReturns) eachOfReturns(text, base, from, to > from && text.charCodeAt(to - 1) === 0x0d ? to - 1 : to, visit);
    else visit(text.slice(from, to), base + from);
    from = to + 1;
  }
}

/** The same for what stands between two line feeds: a carriage return alone ends a line too. */
function eachOfReturns(text: string, base: number, first: number, end: number, visit: (line: string, at: number) => void): void {
  for (let from = first; ;) {
    const found = text.indexOf('\r', from);
    if (found < 0 || found >= end) {
      visit(text.slice(from, end), base + from);
      return;
    }
    visit(text.slice(from, found), base + from);
    from = found + 1;
  }
}

/** A scanner that looks at one line after the other. */
export const lineScanner = (visit: (line: string, at: number) => void, end: () => void = () => {}): Scanner => ({
  scan: (text, base) => eachLine(text, base, visit),
  end,
});

/** Whether a line has nothing but blanks. */
export const isBlank = (line: string): boolean => line === '' || /^\s*$/.test(line);
