/** The size of a cell of a drawn terminal, and its padding. */
export const CELL = {width: 9, height: 22};
export const PADDING = 14;

/** The colours of a terminal: ink, paper, and its own sixteen colours. */
export type DrawnTerminal = {readonly ink: string; readonly paper: string; readonly colors: readonly string[]};
export const DARK: DrawnTerminal = {
  ink: '#d8dade', paper: '#16181b',
  colors: ['#16181b', '#e06c6c', '#8fc07a', '#e2b04a', '#6f9fd8', '#b78fd6', '#6fc0c0', '#d8dade', '#6c7076', '#f08080', '#a8d890', '#f0c870', '#90b8e8', '#cfa8e8', '#90d8d8', '#ffffff'],
};
export const LIGHT: DrawnTerminal = {...DARK, ink: '#24272b', paper: '#fafafa'};
export const BLACK: DrawnTerminal = {...DARK, ink: '#ffffff', paper: '#000000'};

/** The look of some cells. */
export type DrawnStyle = {readonly color: string; readonly back: string | undefined; readonly bold: boolean; readonly faint: boolean; readonly underline: boolean; readonly wide: boolean};
/** Adjacent cells with one look, from a column to before another. */
export type DrawnRun = {readonly from: number; readonly to: number; readonly text: string; readonly style: DrawnStyle};

/** Returns one of the 256 colours: the terminal's own sixteen, the cube of six, the greys (xterm). */
export function colorOf(code: number, colors: readonly string[]): string {
  if (code < 16) return colors[code]!;
  if (code >= 232) return `#${(8 + (code - 232) * 10).toString(16).padStart(2, '0').repeat(3)}`;
  const part = (step: number) => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0');
  return `#${part(Math.floor((code - 16) / 36))}${part(Math.floor((code - 16) / 6) % 6)}${part((code - 16) % 6)}`;
}

const sameStyle = (one: DrawnStyle, other: DrawnStyle) => (Object.keys(one) as (keyof DrawnStyle)[]).every(key => one[key] === other[key]);

/** Merges adjacent cells with the same look. */
export function runsOf(cells: Iterable<{readonly text: string; readonly width: number; readonly style: DrawnStyle}>): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  let column = 0;
  for (const {text, width, style} of cells) {
    const last = runs.at(-1);
    if (last?.to === column && sameStyle(last.style, style)) runs[runs.length - 1] = {...last, to: column + width, text: last.text + text};
    else runs.push({from: column, to: column + width, text, style});
    column += width;
  }
  return runs;
}

/** Returns the look of SGR parameters (ECMA-48, 8.3.117). */
export function styleOf(parameters: string, wide: boolean, {ink, paper, colors}: DrawnTerminal): DrawnStyle {
  let [front, back]: [string, string | undefined] = [ink, undefined];
  let [bold, faint, underline, inverse] = [false, false, false, false];
  const codes = parameters === '' ? [] : parameters.split(';').map(Number);
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index]!;
    if (code === 1) bold = true;
    else if (code === 2) faint = true;
    else if (code === 4) underline = true;
    else if (code === 7) inverse = true;
    else if ((code === 38 || code === 48) && codes[index + 1] === 5) {
      const color = colorOf(codes[index + 2]!, colors);
      if (code === 38) front = color;
      else back = color;
      index += 2;
    } else if (code >= 30 && code <= 37) front = colors[code - 30]!;
    else if (code >= 90 && code <= 97) front = colors[code - 82]!;
    else if (code >= 40 && code <= 47) back = colors[code - 40]!;
    else if (code >= 100 && code <= 107) back = colors[code - 92]!;
  }
  return {color: inverse ? back ?? paper : front, back: inverse ? front : back, bold, faint, underline, wide};
}

/** Draws one screen: its rows from the top, each as runs of cells. */
export function* screenPicture(rows: Iterable<readonly DrawnRun[]>, size: {readonly columns: number; readonly rows: number}, title: string, {paper}: DrawnTerminal): Generator<string> {
  yield svgHead(size, title, paper);
  let row = 0;
  for (const runs of rows) {
    for (const run of runs) for (const marks of svgRun(run, row)) yield `${marks}\n`;
    row += 1;
  }
  yield SVG_FOOT;
}

const SVG_FOOT = '</g>\n</svg>\n';

/**
 * Returns the beginning of a picture, up to its background. Blanks must be preserved: browsers use `white-space` (SVG
 * 2), and other viewers use `xml:space` (SVG 1.1).
 */
export function svgHead({columns, rows}: {readonly columns: number; readonly rows: number}, title: string, paper: string, before = ''): string {
  const [width, height] = [columns * CELL.width + 2 * PADDING, rows * CELL.height + 2 * PADDING];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapedSvg(title)}">
<title>${escapedSvg(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>
<style>.n{font-size:15px;font-family: 'DejaVu Sans Mono',Menlo,Consolas,monospace}.w{font-size:18px;font-family: 'Noto Sans CJK TC','PingFang TC','Microsoft JhengHei','Noto Sans CJK SC',sans-serif}.b{font-weight:bold}.f{opacity:.6}text{white-space:pre}</style>
${before}<g xml:space="preserve">
`;
}

export const escapedSvg = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Draws a run of cells of one style. Its length is explicit, so that every font keeps to the grid. */
export function* svgRun({from, to, text, style: {color, back, bold, faint, underline, wide}}: DrawnRun, row: number): Generator<string> {
  const x = PADDING + from * CELL.width;
  const y = PADDING + row * CELL.height;
  const width = (to - from) * CELL.width;
  const rect = (left: number, top: number, across: number, down: number) => `<rect x="${left}" y="${top}" width="${across}" height="${down}" fill="${color}"/>`;
  if (back) yield `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${back}"/>`;
  const middle = CELL.height / 2;
  // Draw rules and bars as shapes, so that they join with any font.
  if (/^[─━┬┴│]+$/.test(text)) {
    const heavy = text.startsWith('━');
    if (!text.includes('│')) yield rect(x, y + middle - (heavy ? 1.5 : 0.5), width, heavy ? 3 : 1);
    for (const [index, character] of [...text].entries()) {
      const center = x + (index + 0.5) * CELL.width;
      if (character === '│') yield rect(center, y, 1, CELL.height);
      if (character === '┬') yield rect(center, y + middle, 1, middle);
      if (character === '┴') yield rect(center, y, 1, middle);
    }
    return;
  }
  const visible = text.trimEnd();
  if (visible === '') return;
  if (underline) yield rect(x, y + CELL.height - 2, width, 1);
  const length = (width / text.length) * visible.length;
  yield `<text class="${wide ? 'w' : 'n'}${bold ? ' b' : ''}${faint ? ' f' : ''}" x="${x}" y="${y + 17}" textLength="${length}" fill="${color}">${escapedSvg(visible)}</text>`;
}
