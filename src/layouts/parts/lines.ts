import type {Scanner} from '../layout.ts';

/** Calls `visit` with every line of a text, without its end, and with its offset in the file. Lines end in LF, CRLF or CR. */
export function eachLine(text: string, base: number, visit: (line: string, offset: number) => void): void {
  const hasReturns = text.includes('\r');
  // Find all lines with one call. For strings of two bytes per character, a search for each line would cost more than
  // everything else.
  const lines = text.split('\n');
  let from = base;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    // The text behind the last line end counts as a line only if it is not empty.
    if (index === lines.length - 1 && line === '') return;
    if (!hasReturns) visit(line, from);
    else eachOfReturns(index < lines.length - 1 && line.endsWith('\r') ? line.slice(0, -1) : line, from, visit);
    from += line.length + 1;
  }
}

/** Visits the lines between two line feeds: a carriage return alone ends a line too. */
function eachOfReturns(text: string, base: number, visit: (line: string, offset: number) => void): void {
  let from = 0;
  for (let end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', from)) {
    visit(text.slice(from, end), base + from);
    from = end + 1;
  }
  if (from < text.length || from === 0) visit(text.slice(from), base + from);
}

/** Makes a scanner that visits one line after the other. */
export const lineScanner = (visit: (line: string, offset: number) => void, end: () => void = () => {}, settle?: () => void): Scanner => ({
  scan: (text, base) => { eachLine(text, base, visit); },
  end,
  ...(settle && {settle}),
});

/** Tells whether a line is blank. */
export const isBlank = (line: string): boolean => line === '' || /^\s*$/.test(line);
