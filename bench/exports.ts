import {spawn} from 'node:child_process';
import {appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {largeTranscript, type Wording} from './large.ts';
import {open, program} from './pty.ts';
import {round, type BenchRow} from './rows.ts';

/** The formats of lines, and the one page. */
const LINES = ['txt', 'md', 'json', 'jsonl', 'csv', 'srt', 'vtt'] as const;

/** The cost of an export: processor time in milliseconds, the most memory in bytes, and the size of the file. */
type Exported = {readonly time: number; readonly memory: number; readonly size: number};

/** Lets a process tell, when it ends, its processor time in microseconds and its most memory in kilobytes. */
const TELLING = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => { const {user, system} = process.cpuUsage(); process.stderr.write('cost ' + (user + system) + ' ' + process.resourceUsage().maxRSS); });`)}`;

/** Exports a transcript, and tells what that has cost. */
async function exported(format: string, path: string): Promise<Exported> {
  const folder = mkdtempSync(`${tmpdir()}/replay-presser-bench-export-`);
  try {
    const child = spawn(process.execPath, ['--import', TELLING, program, 'export', path, '-f', format, '-o', `${folder}/talk.${format}`], {stdio: ['ignore', 'ignore', 'pipe']});
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    const code = await new Promise<number | null>(resolve => { child.once('close', resolve); });
    const cost = /cost (\d+) (\d+)$/.exec(said);
    if (code !== 0 || !cost) throw new Error(`the export to ${format} has ended with ${code}: ${said.slice(-200)}`);
    return {time: Number(cost[1]) / 1000, memory: Number(cost[2]) * 1024, size: statSync(path).size};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The numbers of turns of two files. Their difference is free of the time that a start takes. */
const [FEW, MANY] = [200, 8000];

/** Returns the processor time in milliseconds that each further MB takes. */
async function paceOf(format: string, wording: Wording): Promise<number> {
  const small = await exported(format, await largeTranscript(wording, FEW));
  const large = await exported(format, await largeTranscript(wording, MANY));
  return (large.time - small.time) / ((large.size - small.size) / 1e6);
}

/** Formats of which one keeps least, and the other most, of a transcript in memory. */
const KEEPING = ['jsonl', 'html'] as const;

/** A file that is followed in a terminal, and how to add to it. */
async function followed() {
  const folder = mkdtempSync(`${tmpdir()}/replay-presser-bench-live-`);
  const path = `${folder}/talk.txt`;
  writeFileSync(path, '2024-03-01 10:00 主持人 大家好，歡迎參加今天的發布會。\n');
  const session = open([process.execPath, program, '--lang', 'en', path, '--watch']);
  await session.until(/LIVE/);
  await session.wait(1500);
  return {
    session,
    add: (line: string) => { appendFileSync(path, line); },
    async end() {
      await session.end();
      rmSync(folder, {recursive: true});
    },
  };
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;

/** Rows about exports, and about a transcript that grows while it is played. */
export const EXPORT_ROWS: readonly BenchRow[] = [
  ...(['clean', 'labels'] as const).flatMap((wording): BenchRow[] => {
    const suffix = wording === 'clean' ? '' : `-${wording}`;
    const words = wording === 'clean' ? 'processor time of a further MB' : 'the same in English';
    return [
      {
        name: `export${suffix}`, what: `${words}, exported to ${LINES.join('; ')}`, unit: 'ms', must: LINES.map(() => 50), aim: LINES.map(() => 20), isLong: true,
        async measure() {
          const all: number[] = [];
          for (const format of LINES) all.push(await paceOf(format, wording));
          return {values: all, note: `${all.map(time => round(1000 / time)).join(' / ')} MB/s`};
        },
      },
    ];
  }),
  {
    name: 'export-memory', what: `the most memory of 100,000 turns (60 MB) to ${KEEPING.join('; ')}, against the file`, unit: '×', must: KEEPING.map(() => 3.5), aim: KEEPING.map(() => 2.2), isLong: true,
    async measure() {
      const all: Exported[] = [];
      for (const format of KEEPING) all.push(await exported(format, await largeTranscript()));
      return {values: all.map(({memory, size}) => memory / size), note: `${all.map(({memory}) => Math.round(memory / 2 ** 20)).join(' / ')} MB`};
    },
  },
  {
    name: 'live-latency', what: 'a line is written to a file that is followed: until its frame, median', unit: 'ms', must: [100], aim: [30], isLong: true,
    async measure({runs}) {
      const {session, add, end} = await followed();
      const times: number[] = [];
      for (let line = 0; line < runs; line += 1) {
        const name = `發言${String.fromCharCode(0x4e00 + line * 7)}`;
        const began = performance.now();
        const shown = session.until(new RegExp(name));
        add(`2024-03-01 10:${String(line + 1).padStart(2, '0')} ${name} 我們今年繼續推進治理工作。\n`);
        await shown;
        times.push(performance.now() - began);
        await session.wait(300);
      }
      await end();
      return {values: [median(times)], note: `${times.map(time => Math.round(time)).join(', ')} ms`};
    },
  },
  {
    name: 'live-idle', what: 'nothing comes: processor; bytes', unit: '%; B', must: [0.2, 0], aim: [0, 0], isLong: true,
    async measure({window}) {
      const {session, end} = await followed();
      // The one turn of the file is said first. Some eight seconds behind its last word, V8 tidies its memory once.
      for (let drawn = -1; drawn !== session.bytes();) {
        drawn = session.bytes();
        await session.wait(1500);
      }
      await session.wait(window > 5000 ? 11_000 : 0);
      const [before, bytes] = [session.processorTime(), session.bytes()];
      await session.wait(window);
      const [after, written] = [session.processorTime(), session.bytes() - bytes];
      await end();
      return before === undefined || after === undefined ? undefined : {values: [((after - before) / window) * 100, written]};
    },
  },
];
