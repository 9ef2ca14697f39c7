/**
 * Draws the pictures of the README from the program itself: it runs in a pseudo-terminal, and what an emulator shows is
 * written as SVG. `npx tsx scripts/picture.ts`
 */
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from 'node-pty';

const root = new URL('../', import.meta.url);
const CELL = {width: 9, height: 22};
const PADDING = 14;

/** Foreground and background, and the sixteen colours that the program speaks of, as a calm dark terminal has them. */
const INK = '#d8dade';
const PAPER = '#16181b';
const COLORS = ['#16181b', '#e06c6c', '#8fc07a', '#e2b04a', '#6f9fd8', '#b78fd6', '#6fc0c0', '#d8dade', '#6c7076', '#f08080', '#a8d890', '#f0c870', '#90b8e8', '#cfa8e8', '#90d8d8', '#ffffff'];

type Shot = {readonly file: string; readonly options: readonly string[]; readonly keys: string; readonly until: RegExp; readonly columns: number; readonly rows: number; readonly title: string};

const SHOTS: readonly Shot[] = [
  {
    file: 'player.svg', title: 'The replay at 15:13, ten times as fast as life', columns: 100, rows: 30, keys: '',
    options: ['--speed', '10', '--start', '15:13:10'], until: /15:13:4\d/,
  },
];

async function play({options, keys, until, columns, rows}: Shot): Promise<InstanceType<typeof xterm.Terminal>> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  const program = spawn(process.execPath, [fileURLToPath(new URL('dist/cli.js', root)), ...options, '--lang', 'en', '--color', 'always'], {
    name: 'xterm-256color', cols: columns, rows, cwd: fileURLToPath(root), env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8'},
  });
  await new Promise<void>(resolve => {
    program.onData(data => emulator.write(data, () => {
      const {active} = emulator.buffer;
      const text = Array.from({length: rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString() ?? '').join('\n');
      if (until.test(text)) resolve();
    }));
    if (keys) program.write(keys);
  });
  program.kill('SIGKILL');
  return emulator;
}

type Style = {readonly color: string; readonly back: string | undefined; readonly bold: boolean; readonly faint: boolean; readonly wide: boolean};

function drawn(emulator: InstanceType<typeof xterm.Terminal>, {title, columns, rows}: Shot): string {
  const width = columns * CELL.width + 2 * PADDING;
  const height = rows * CELL.height + 2 * PADDING;
  const {active} = emulator.buffer;
  const marks: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const line = active.getLine(active.viewportY + row)!;
    let run: {from: number; to: number; text: string; style: Style} | undefined;
    const flush = () => {
      if (run) marks.push(...svgRun(run, row));
      run = undefined;
    };
    for (let column = 0; column < columns; column += 1) {
      const cell = line.getCell(column)!;
      const cells = cell.getWidth();
      if (cells === 0) continue;
      const style = styleOf(cell, cells === 2);
      const text = cell.getChars() || ' ';
      if (run && run.to === column && sameStyle(run.style, style)) run = {...run, to: column + cells, text: run.text + text};
      else {
        flush();
        run = {from: column, to: column + cells, text, style};
      }
    }
    flush();
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>
<style>.n{font-size:15px;font-family: 'DejaVu Sans Mono',Menlo,Consolas,monospace}.w{font-size:18px;font-family: 'Noto Sans CJK TC','PingFang TC','Microsoft JhengHei','Noto Sans CJK SC',sans-serif}</style>
<g xml:space="preserve">
${marks.join('\n')}
</g>
</svg>
`;
}

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<InstanceType<typeof xterm.Terminal>['buffer']['active']['getLine']>>['getCell']>>;

function styleOf(cell: Cell, wide: boolean): Style {
  const ink = cell.isFgDefault() ? INK : COLORS[cell.getFgColor()] ?? INK;
  const paper = cell.isBgDefault() ? undefined : COLORS[cell.getBgColor()];
  const inverse = cell.isInverse() !== 0;
  return {color: inverse ? paper ?? PAPER : ink, back: inverse ? ink : paper, bold: cell.isBold() !== 0, faint: cell.isDim() !== 0, wide};
}

const sameStyle = (one: Style, other: Style) => (Object.keys(one) as (keyof Style)[]).every(key => one[key] === other[key]);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of cells of one style. Every character has its own place, so that no font can leave the grid. */
function* svgRun({from, to, text, style: {color, back, bold, faint, wide}}: {readonly from: number; readonly to: number; readonly text: string; readonly style: Style}, row: number): Generator<string> {
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
  const places = [...text].map((_, index) => x + index * CELL.width * (wide ? 2 : 1));
  const visible = text.trimEnd();
  if (visible === '') return;
  yield `<text class="${wide ? 'w' : 'n'}" x="${places.slice(0, [...visible].length).join(' ')}" y="${y + 17}" fill="${color}"${bold ? ' font-weight="bold"' : ''}${faint ? ' opacity="0.6"' : ''}>${escaped(visible)}</text>`;
}

for (const shot of SHOTS) await writeFile(new URL(`docs/${shot.file}`, root), drawn(await play(shot), shot));
