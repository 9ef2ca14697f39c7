/**
 * Measures the program in a pseudo-terminal and prints a table: `npm run bench`. `-- NAME …` measures only these rows,
 * `-- --short` measures quickly and roughly, `-- --json` prints for programs. It reports and never fails, because times
 * are of one machine.
 */
import {parseArgs} from 'node:util';
import {CHINESE_ROWS} from './chinese.ts';
import {EXPORT_ROWS} from './exports.ts';
import {LAYOUT_ROWS} from './layouts.ts';
import {endAll} from './pty.ts';
import {ROOM_ROWS} from './room.ts';
import {FULL, round, ROWS as TERMINAL_ROWS, SHORT, type BenchRow, type Measured} from './rows.ts';

const ROWS = [...TERMINAL_ROWS, ...CHINESE_ROWS, ...LAYOUT_ROWS, ...ROOM_ROWS, ...EXPORT_ROWS];
/** `export` names all rows that begin so. */
const isNamed = (row: string, name: string): boolean => row === name || row.startsWith(`${name}-`);

const {values: {json, short}, positionals} = parseArgs({options: {json: {type: 'boolean'}, short: {type: 'boolean'}}, allowPositionals: true});
const unknown = positionals.filter(name => !ROWS.some(row => isNamed(row.name, name)));
if (unknown.length > 0) {
  console.error(`bench: no row ${unknown.join(', ')}; there are ${ROWS.map(({name}) => name).join(', ')}`);
  process.exit(2);
}

const results: {row: BenchRow; measured: Measured | undefined}[] = [];
for (const row of ROWS.filter(({name, isLong = false}) => (positionals.length === 0 ? !isLong : positionals.some(asked => isNamed(name, asked))))) {
  if (!json) process.stderr.write(`${row.name} …\r\u001B[K`);
  const measured = await row.measure(short ? SHORT : FULL).catch((error: unknown): Measured => ({values: [Number.NaN], note: String(error)}));
  await endAll();
  results.push({row, measured});
}

const list = (values: readonly number[]) => values.map(value => (Number.isNaN(value) ? '–' : round(value))).join(' / ');
const verdict = ({must}: BenchRow, {values}: Measured) => (must.length === 0 || values.some(Number.isNaN) ? '' : values.every((value, index) => !(value > (must[index] ?? Infinity))) ? 'yes' : 'NO');

if (json) {
  console.log(JSON.stringify(results.map(({row: {name, what, unit, must, aim}, measured}) => ({name, what, unit, must, aim, ...measured})), undefined, 2));
} else {
  const table = results.map(({row, measured}) => [
    row.name, row.what, measured ? `${list(measured.values)} ${row.unit}` : 'not here', list(row.must), list(row.aim), measured ? verdict(row, measured) : '',
    [measured?.spread && `middle half ${list(measured.spread)}`, measured?.note].filter(Boolean).join('; '),
  ]);
  const rows = [['row', 'what', 'measured', 'must', 'aim', 'met', ''], ...table];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
}
