/** Files as long as is asked for, of every layout there is: what its programs write, made up, or its example again and again. */
import {runInNewContext} from 'node:vm';
import {setFlagsFromString} from 'node:v8';
import type {Layout} from '../src/layouts/layout.ts';
import {LAYOUTS} from '../src/layouts/table.ts';
import {createReader} from '../src/reading/read.ts';
import {CUE_FORMATS, cueFile} from './cues.ts';
import type {BenchRow, Effort, Measured} from './rows.ts';

const LATEST = 20 * 3600;
/** A time in a line: `0:05`, `00:05:12`, `15:10`, and no part of a date. */
const TIME = /(?<![\d:.-])(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/g;

/** The example of a layout again and again, each time later, as far as its times can say so. */
function repeated({example}: Layout, length: number): string {
  const count = Math.ceil(length / (example.length + 2));
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const late = (index / count) * LATEST;
    parts.push(example.replaceAll(TIME, (_, one: string, two: string, three: string | undefined) => {
      // Two numbers may be minutes and seconds: they stay below an hour, and below a day.
      const time = three === undefined ? Math.floor((Number(one) * 60 + Number(two)) / 60 + late / 60) : Number(one) * 3600 + Number(two) * 60 + Number(three) + Math.floor(late);
      const pad = (value: number, width = 2) => String(value).padStart(width, '0');
      return three === undefined ? `${pad(Math.floor(time / 60) % 24, one.length)}:${pad(time % 60)}` : `${pad(Math.floor(time / 3600) % 24, one.length)}:${pad(Math.floor(time / 60) % 60)}:${pad(time % 60)}`;
    }));
  }
  return parts.join('\n\n');
}

/** A file of a layout, of at least so many characters. */
export const fileOf = (layout: Layout, length: number): string => (layout.id in CUE_FORMATS ? cueFile(layout.id, length) : repeated(layout, length));

/** XML and JSON that can only be read as a whole and have tags may take longer. */
const isXml = ({id}: Layout): boolean => id === 'ttml' || id === 'tei';
const FASTEST = 1000 / 60;
const FASTEST_XML = 1000 / 20;

type Read = {readonly id: string; readonly perMegabyte: number; readonly kept: number};

let measured: Promise<readonly Read[]> | undefined;

async function readAll({window}: Effort): Promise<readonly Read[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const reads: Read[] = [];
  for (const layout of LAYOUTS) {
    const bytes = Buffer.from(fileOf(layout, window > 5000 ? 12_000_000 : 400_000));
    collect();
    const before = process.memoryUsage();
    const start = performance.now();
    const reader = createReader({from: layout.id});
    for (let at = 0; at < bytes.length; at += PIECE) reader.push(bytes.toString('utf8', at, Math.min(bytes.length, at + PIECE)));
    reader.end();
    const {turns} = reader.transcript();
    const took = performance.now() - start;
    collect();
    const after = process.memoryUsage();
    reads.push({id: layout.id, perMegabyte: turns.length === 0 ? Number.NaN : took / (bytes.length / 1e6), kept: (after.heapUsed + after.external - before.heapUsed - before.external) / bytes.length});
    // What is kept of this one is no longer.
    await new Promise(resolve => { setImmediate(resolve); });
  }
  return reads;
}

/** As the program reads. */
const PIECE = 16 * 1024;

const row = (name: string, what: string, unit: string, bounds: readonly number[], tell: (reads: readonly Read[]) => Measured): BenchRow => ({
  name, what, unit, must: bounds, aim: bounds, isLong: true,
  measure: async effort => tell(await (measured ??= readAll(effort))),
});

/** Speed and memory of each layout. */
export const LAYOUT_ROWS: readonly BenchRow[] = [
  row('layouts', `reading a megabyte: ${LAYOUTS.map(({id}) => id).join('; ')}`, 'ms', LAYOUTS.map(layout => (isXml(layout) ? FASTEST_XML : FASTEST)),
    reads => ({values: reads.map(({perMegabyte}) => perMegabyte), note: reads.map(({id, perMegabyte}) => `${id} ${Math.round(1000 / perMegabyte)} MB/s`).join(', ')})),
  row('layouts-memory', 'the same: what is kept in memory, against the file', '×', LAYOUTS.map(() => 3),
    reads => ({values: reads.map(({kept}) => kept), note: reads.map(({id, kept}) => `${id} ${kept.toFixed(1)}`).join(', ')})),
];
