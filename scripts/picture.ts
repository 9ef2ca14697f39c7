/**
 * Draws the pictures of the README from the program itself: it runs in a pseudo-terminal, keys are pressed, and what an
 * emulator shows is written as SVG, still or moving. `npx tsx scripts/picture.ts`
 */
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from 'node-pty';

const root = new URL('../', import.meta.url);
const CELL = {width: 9, height: 22};
const PADDING = 14;

/** A terminal as somebody may have it: ink, paper, and its own sixteen colours. */
type Terminal = {readonly ink: string; readonly paper: string; readonly colors: readonly string[]};
const DARK: Terminal = {
  ink: '#d8dade', paper: '#16181b',
  colors: ['#16181b', '#e06c6c', '#8fc07a', '#e2b04a', '#6f9fd8', '#b78fd6', '#6fc0c0', '#d8dade', '#6c7076', '#f08080', '#a8d890', '#f0c870', '#90b8e8', '#cfa8e8', '#90d8d8', '#ffffff'],
};
const LIGHT: Terminal = {...DARK, ink: '#24272b', paper: '#fafafa'};
const BLACK: Terminal = {...DARK, ink: '#ffffff', paper: '#000000'};

/** What is played: keys at their times, in milliseconds from the first frame. A still is what is seen at the end. */
type Scene = {
  readonly file: string;
  readonly title: string;
  readonly options: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly terminal: Terminal;
  readonly keys: readonly (readonly [at: number, keys: string])[];
  readonly length: number;
  /** How often a moving picture looks; a still does not. */
  readonly every?: number;
};

const THEME = {options: ['--speed', '10', '--start', '15:13:10', '--theme'], columns: 90, rows: 20, keys: [], length: 3300} as const;
const SCENES: readonly Scene[] = [
  {
    file: 'player.svg', title: 'A replay: it plays ten times as fast as life, goes to the second question, shows readings, and searches', options: ['--speed', '10', '--start', '15:10:12'],
    columns: 100, rows: 30, terminal: DARK, length: 15_000, every: 250,
    keys: [[4000, ']'], [7000, 'r'], [9500, 'r'], [9700, 'r'], [10_200, '/'], [10_700, '污'], [10_950, '染'], [11_200, '防'], [11_450, '治'], [12_600, '\r']],
  },
  {
    file: 'drill.svg', title: 'A drill: the question stands alone, the stopwatch runs, the official’s answer is played, and both times stand side by side',
    options: ['--drill', '--speed', '20', '--answer-limit', '10s'], columns: 100, rows: 26, terminal: DARK, length: 16_500, every: 250,
    keys: [[3000, '\r'], [8200, '\r'], [11_000, 'b'], [11_600, '數字很清楚'], [12_600, '\r'], [13_200, '\r']],
  },
  {...THEME, file: 'theme-dark.svg', title: 'The theme dark', options: [...THEME.options, 'dark'], terminal: DARK},
  {...THEME, file: 'theme-light.svg', title: 'The theme light', options: [...THEME.options, 'light'], terminal: LIGHT},
  {...THEME, file: 'theme-contrast.svg', title: 'The theme contrast', options: [...THEME.options, 'contrast'], terminal: BLACK},
];

/** A screen as drawn rows. */
type Frame = readonly string[];

async function play({options, keys, columns, rows, terminal, length, every = length}: Scene): Promise<readonly Frame[]> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  const program = spawn(process.execPath, [fileURLToPath(new URL('dist/cli.js', root)), ...options, '--lang', 'en', '--color', 'always'], {
    name: 'xterm-256color', cols: columns, rows, cwd: fileURLToPath(root), env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8'},
  });
  await new Promise<void>(resolve => { program.onData(data => emulator.write(data, resolve)); });
  for (const [at, pressed] of keys) setTimeout(() => program.write(pressed), at);
  const frames: Frame[] = [];
  for (let at = every; at <= length; at += every) {
    await new Promise(resolve => { setTimeout(resolve, every); });
    frames.push(Array.from({length: rows}, (_, row) => drawnRow(emulator, row, columns, terminal).join('')));
  }
  program.kill('SIGKILL');
  return frames;
}

function svg(frames: readonly Frame[], {title, columns, rows, terminal: {paper}, length, every = length}: Scene): string {
  const width = columns * CELL.width + 2 * PADDING;
  const height = rows * CELL.height + 2 * PADDING;
  const seconds = (frame: number) => `${(frame * every) / 1000}s`;
  const parts = Array.from({length: rows}, (_, row) => stretches(frames.map(frame => frame[row]!)).map(({marks, from, to}) => {
    if (marks === '' || frames.length === 1) return marks;
    return from === 0 && to === frames.length ? marks
      : `<g visibility="hidden"><set attributeName="visibility" to="visible" begin="loop.begin+${seconds(from)}" dur="${seconds(to - from)}"/>${marks}</g>`;
  }).filter(Boolean).join('\n')).filter(Boolean);
  const loop = frames.length === 1 ? '' : `<rect width="0" height="0"><animate id="loop" attributeName="x" from="0" to="0" begin="0s;loop.end" dur="${seconds(frames.length)}"/></rect>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>
<style>.n{font-size:15px;font-family: 'DejaVu Sans Mono',Menlo,Consolas,monospace}.w{font-size:18px;font-family: 'Noto Sans CJK TC','PingFang TC','Microsoft JhengHei','Noto Sans CJK SC',sans-serif}.b{font-weight:bold}.f{opacity:.6}</style>
${loop}<g xml:space="preserve">
${parts.join('\n')}
</g>
</svg>
`;
}

/** Runs of frames in which a row looks the same. */
function stretches(rows: readonly string[]): readonly {readonly marks: string; readonly from: number; readonly to: number}[] {
  const found: {marks: string; from: number; to: number}[] = [];
  for (const [frame, marks] of rows.entries()) {
    const last = found.at(-1);
    if (last?.marks === marks) last.to = frame + 1;
    else found.push({marks, from: frame, to: frame + 1});
  }
  return found;
}

type Style = {readonly color: string; readonly back: string | undefined; readonly bold: boolean; readonly faint: boolean; readonly underline: boolean; readonly wide: boolean};
type Emulator = InstanceType<typeof xterm.Terminal>;
type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Emulator['buffer']['active']['getLine']>>['getCell']>>;
type Run = {readonly from: number; readonly to: number; readonly text: string; readonly style: Style};

function drawnRow(emulator: Emulator, row: number, columns: number, terminal: Terminal): readonly string[] {
  const {active} = emulator.buffer;
  const line = active.getLine(active.viewportY + row)!;
  const runs: Run[] = [];
  for (let column = 0; column < columns; column += 1) {
    const cell = line.getCell(column)!;
    const cells = cell.getWidth();
    if (cells === 0) continue;
    const style = styleOf(cell, cells === 2, terminal);
    const text = cell.getChars() || ' ';
    const last = runs.at(-1);
    if (last?.to === column && sameStyle(last.style, style)) runs[runs.length - 1] = {...last, to: column + cells, text: last.text + text};
    else runs.push({from: column, to: column + cells, text, style});
  }
  return runs.flatMap(run => [...svgRun(run, row)]);
}

function styleOf(cell: Cell, wide: boolean, {ink, paper, colors}: Terminal): Style {
  const front = cell.isFgDefault() ? ink : colorOf(cell.getFgColor(), colors);
  const back = cell.isBgDefault() ? undefined : colorOf(cell.getBgColor(), colors);
  const inverse = cell.isInverse() !== 0;
  return {color: inverse ? back ?? paper : front, back: inverse ? front : back, bold: cell.isBold() !== 0, faint: cell.isDim() !== 0, underline: cell.isUnderline() !== 0, wide};
}

/** One of the 256 colours: the terminal's own sixteen, the cube of six, the greys (xterm). */
function colorOf(code: number, colors: readonly string[]): string {
  if (code < 16) return colors[code]!;
  if (code >= 232) return `#${(8 + (code - 232) * 10).toString(16).padStart(2, '0').repeat(3)}`;
  const part = (step: number) => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0');
  return `#${part(Math.floor((code - 16) / 36))}${part(Math.floor((code - 16) / 6) % 6)}${part((code - 16) % 6)}`;
}

const sameStyle = (one: Style, other: Style) => (Object.keys(one) as (keyof Style)[]).every(key => one[key] === other[key]);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of cells of one style. Its length is given, so that no font can leave the grid. */
function* svgRun({from, to, text, style: {color, back, bold, faint, underline, wide}}: Run, row: number): Generator<string> {
  const x = PADDING + from * CELL.width;
  const y = PADDING + row * CELL.height;
  const width = (to - from) * CELL.width;
  const rect = (left: number, top: number, across: number, down: number) => `<rect x="${left}" y="${top}" width="${across}" height="${down}" fill="${color}"/>`;
  if (back) yield `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${back}"/>`;
  const middle = CELL.height / 2;
  // Rules and bars are drawn, so that they join whatever font the reader has.
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
  yield `<text class="${wide ? 'w' : 'n'}${bold ? ' b' : ''}${faint ? ' f' : ''}" x="${x}" y="${y + 17}" textLength="${length}" fill="${color}">${escaped(visible)}</text>`;
}

await mkdir(new URL('docs/', root), {recursive: true});
for (const scene of SCENES) await writeFile(new URL(`docs/${scene.file}`, root), svg(await play(scene), scene));
