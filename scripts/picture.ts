/**
 * Draws the pictures of the README from the program itself. The program runs in a pseudo-terminal and receives keys,
 * and the screen of an emulator is written as SVG, still or animated. Run it by `npx tsx scripts/picture.ts`.
 */
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {spawn} from 'node-pty';
import {BLACK, colorOf, DARK, LIGHT, runsOf, svgHead, svgRun, type DrawnStyle, type DrawnTerminal} from '../src/writers/svg.ts';

const root = new URL('../', import.meta.url);
/** A picture: keys at their times, in milliseconds from the first frame. A still shows the end. */
type Scene = {
  readonly file: string;
  readonly title: string;
  readonly options: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly terminal: DrawnTerminal;
  readonly keys: readonly (readonly [at: number, keys: string])[];
  readonly length: number;
  /** The time between two frames of a moving picture. A still has none. */
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
    name: 'xterm-256color', cols: columns, rows, cwd: fileURLToPath(root),
    // The emulator does not answer questions, so set the background in the environment.
    env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', COLORFGBG: '15;0'},
  });
  await new Promise<void>(resolve => { program.onData(data => emulator.write(data, resolve)); });
  for (const [time, pressed] of keys) setTimeout(() => program.write(pressed), time);
  const frames: Frame[] = [];
  for (let time = every; time <= length; time += every) {
    await new Promise(resolve => { setTimeout(resolve, every); });
    frames.push(Array.from({length: rows}, (_, row) => drawnRow(emulator, row, columns, terminal).join('')));
  }
  program.kill('SIGKILL');
  return frames;
}

function svg(frames: readonly Frame[], {title, columns, rows, terminal: {paper}, length, every = length}: Scene): string {
  // A viewer without animation shows this frame.
  const poster = Math.floor(frames.length * 0.55);
  const seconds = (frame: number) => `${(frame * every) / 1000}s`;
  const parts = Array.from({length: rows}, (_, row) => stretches(frames.map(frame => frame[row]!)).map(({marks, from, to}) => {
    if (marks === '' || (from === 0 && to === frames.length)) return marks;
    const set = (visibility: string, first: number, end: number) => (first === end ? '' : `<set attributeName="visibility" to="${visibility}" begin="loop.begin+${seconds(first)}" dur="${seconds(end - first)}"/>`);
    return from <= poster && poster < to
      ? `<g>${set('hidden', 0, from)}${set('hidden', to, frames.length)}${marks}</g>`
      : `<g visibility="hidden">${set('visible', from, to)}${marks}</g>`;
  }).filter(Boolean).join('\n')).filter(Boolean);
  const loop = frames.length === 1 ? '' : `<rect width="0" height="0"><animate id="loop" attributeName="x" from="0" to="0" begin="0s;loop.end" dur="${seconds(frames.length)}"/></rect>\n`;
  return `${svgHead({columns, rows}, title, paper, loop)}${parts.join('\n')}\n</g>\n</svg>\n`;
}

/** Runs of frames in which a row looks the same. */
function stretches(rows: readonly string[]): readonly {readonly marks: string; readonly from: number; readonly to: number}[] {
  const runs: {marks: string; from: number; to: number}[] = [];
  for (const [frame, marks] of rows.entries()) {
    const last = runs.at(-1);
    if (last?.marks === marks) last.to = frame + 1;
    else runs.push({marks, from: frame, to: frame + 1});
  }
  return runs;
}

type Emulator = InstanceType<typeof xterm.Terminal>;
type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Emulator['buffer']['active']['getLine']>>['getCell']>>;

function drawnRow(emulator: Emulator, row: number, columns: number, terminal: DrawnTerminal): readonly string[] {
  const {active} = emulator.buffer;
  const line = active.getLine(active.viewportY + row)!;
  const cells = Array.from({length: columns}, (_, column) => line.getCell(column)!).filter(cell => cell.getWidth() > 0)
    .map(cell => ({text: cell.getChars() || ' ', width: cell.getWidth(), style: styleOfCell(cell, cell.getWidth() === 2, terminal)}));
  return runsOf(cells).flatMap(run => [...svgRun(run, row)]);
}

function styleOfCell(cell: Cell, wide: boolean, {ink, paper, colors}: DrawnTerminal): DrawnStyle {
  const front = cell.isFgDefault() ? ink : colorOf(cell.getFgColor(), colors);
  const back = cell.isBgDefault() ? undefined : colorOf(cell.getBgColor(), colors);
  const inverse = cell.isInverse() !== 0;
  return {color: inverse ? back ?? paper : front, back: inverse ? front : back, bold: cell.isBold() !== 0, faint: cell.isDim() !== 0, underline: cell.isUnderline() !== 0, wide};
}

await mkdir(new URL('docs/', root), {recursive: true});
for (const scene of SCENES) await writeFile(new URL(`docs/${scene.file}`, root), svg(await play(scene), scene));
