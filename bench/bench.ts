/**
 * Measures the program in a pseudo-terminal and prints a table: `npm run bench`. `-- NAME …` measures only these rows,
 * `-- --short` measures quickly and roughly, `-- --json` prints for programs. `-- --against FOLDER` measures each row also
 * in another checkout that has been set up, by turns with this one. It reports and never fails, because times are of one
 * machine.
 */
import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {CHINESE_ROWS} from './chinese.ts';
import {EXPORT_ROWS} from './exports.ts';
import {LAYOUT_ROWS} from './layouts.ts';
import {endAll} from './pty.ts';
import {ROOM_ROWS} from './room.ts';
import {FULL, median, round, ROWS as TERMINAL_ROWS, SHORT, type BenchRow, type Measured} from './rows.ts';

const ROWS = [...TERMINAL_ROWS, ...CHINESE_ROWS, ...LAYOUT_ROWS, ...ROOM_ROWS, ...EXPORT_ROWS];
/** `export` names all rows that begin so. */
const isNamed = (row: string, name: string): boolean => row === name || row.startsWith(`${name}-`);

const {values: {json, short, against}, positionals} = parseArgs({options: {json: {type: 'boolean'}, short: {type: 'boolean'}, against: {type: 'string'}}, allowPositionals: true});
const unknown = positionals.filter(name => !ROWS.some(row => isNamed(row.name, name)));
if (unknown.length > 0) {
  console.error(`bench: no row ${unknown.join(', ')}; there are ${ROWS.map(({name}) => name).join(', ')}`);
  process.exit(2);
}

const rows = ROWS.filter(({name, isLong = false}) => (positionals.length === 0 ? !isLong : positionals.some(asked => isNamed(name, asked))));
const list = (values: readonly number[]) => values.map(value => (Number.isNaN(value) ? '–' : round(value))).join(' / ');
const verdict = ({must}: BenchRow, {values}: Measured) => (must.length === 0 || values.some(Number.isNaN) ? '' : values.every((value, index) => !(value > (must[index] ?? Infinity))) ? 'yes' : 'NO');
const measuring = (row: BenchRow) => { if (!json) process.stderr.write(`${row.name} …\r\u001B[K`); };

function printTable(table: readonly (readonly string[])[]): void {
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => row[column]!.length)));
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
}

/** The times that each checkout measures a row, by turns. The median counts. */
const TURNS = short ? 1 : 3;

/** Measures a row by the bench of a checkout itself; undefined where that has no such row or no figure. */
function measuredIn(folder: string, {name}: BenchRow): Measured | undefined {
  const {stdout, status} = spawnSync(process.execPath, ['--import', 'tsx', 'bench/bench.ts', '--json', ...(short ? ['--short'] : []), name], {cwd: folder, encoding: 'utf8'});
  // JSON has no number for what could not be measured.
  const [measured] = status === 0 ? JSON.parse(stdout) as {values?: (number | null)[]}[] : [];
  return measured?.values && {values: measured.values.map(value => value ?? Number.NaN)};
}

const middle = (all: readonly (Measured | undefined)[]): Measured | undefined => {
  const known = all.filter(measured => measured !== undefined);
  return known.length === 0 ? undefined : {values: known[0]!.values.map((_, index) => median(known.map(({values}) => values[index]!)))};
};

if (against !== undefined) {
  const compared = rows.map(row => {
    measuring(row);
    const turns = Array.from({length: TURNS}, () => [resolve(against), resolve('.')].map(folder => measuredIn(folder, row)));
    return {row, before: middle(turns.map(([before]) => before)), now: middle(turns.map(([, now]) => now))};
  });
  if (json) console.log(JSON.stringify(compared.map(({row: {name, what, unit, must, aim}, before, now}) => ({name, what, unit, must, aim, before: before?.values, now: now?.values})), undefined, 2));
  else {
    printTable([['row', 'what', 'before', 'now', 'ratio', 'must', 'met'], ...compared.map(({row, before, now}) => [
      row.name, row.what, before ? list(before.values) : '–', now ? `${list(now.values)} ${row.unit}` : '–',
      before && now ? now.values.map((value, index) => (before.values[index] ? (value / before.values[index]!).toFixed(2) : '–')).join(' / ') : '', list(row.must), now ? verdict(row, now) : '',
    ])]);
  }
  process.exit();
}

const results: {row: BenchRow; measured: Measured | undefined}[] = [];
for (const row of rows) {
  measuring(row);
  const measured = await row.measure(short ? SHORT : FULL).catch((error: unknown): Measured => ({values: [Number.NaN], note: String(error)}));
  await endAll();
  results.push({row, measured});
}

if (json) {
  console.log(JSON.stringify(results.map(({row: {name, what, unit, must, aim}, measured}) => ({name, what, unit, must, aim, ...measured})), undefined, 2));
} else {
  printTable([['row', 'what', 'measured', 'must', 'aim', 'met', ''], ...results.map(({row, measured}) => [
    row.name, row.what, measured ? `${list(measured.values)} ${row.unit}` : 'not here', list(row.must), list(row.aim), measured ? verdict(row, measured) : '',
    [measured?.spread && `middle half ${list(measured.spread)}`, measured?.note].filter(Boolean).join('; '),
  ])]);
}
