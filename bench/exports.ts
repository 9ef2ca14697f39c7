import {spawn} from 'node:child_process';
import {appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {largeTranscript, type Wording} from './large.ts';
import {open, program} from './pty.ts';
import type {BenchRow} from './rows.ts';

/** The formats of lines, and the one page. */
const LINES = ['txt', 'md', 'json', 'jsonl', 'csv', 'srt', 'vtt'] as const;

type Exported = {readonly time: number; readonly memory: number; readonly size: number};

/** Exports a file of 100,000 turns, and tells how long that took in milliseconds and how much memory it had at most in bytes. */
async function exported(format: string, wording: Wording): Promise<Exported> {
  const path = await largeTranscript(wording);
  const folder = mkdtempSync(`${tmpdir()}/replay-presser-bench-export-`);
  try {
    const began = performance.now();
    const child = spawn(process.execPath, [program, 'export', path, '-f', format, '-o', `${folder}/talk.${format}`], {stdio: 'ignore'});
    let memory = 0;
    const look = setInterval(() => {
      try {
        memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024);
      } catch {
        // It has ended, or there is no `/proc`.
      }
    }, 20);
    const code = await new Promise<number | null>(resolve => { child.once('exit', resolve); });
    clearInterval(look);
    if (code !== 0) throw new Error(`the export to ${format} has ended with ${code}`);
    return {time: performance.now() - began, memory, size: statSync(path).size};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

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
    const words = wording === 'clean' ? '100,000 turns (60 MB)' : 'the same in English';
    let results: readonly Exported[] = [];
    return [
      {
        name: `export${suffix}`, what: `${words}: whole export of a MB to ${LINES.join('; ')}`, unit: 'ms', must: LINES.map(() => 50), aim: LINES.map(() => 40), isLong: true,
        async measure() {
          const all: Exported[] = [];
          for (const format of LINES) all.push(await exported(format, wording));
          results = all;
          return {values: all.map(({time, size}) => time / (size / 1e6)), note: `${all.map(({time, size}) => Math.round(size / 1000 / time)).join(' / ')} MB/s`};
        },
      },
      {
        name: `export-memory${suffix}`, what: 'the most memory that these took, and html, against the file', unit: '×', must: [...LINES, 'html'].map(() => 3.5), aim: [...LINES, 'html'].map(() => 2.2), isLong: true,
        async measure() {
          const more = [...results];
          if (more.length === 0) for (const format of LINES) more.push(await exported(format, wording));
          more.push(await exported('html', wording));
          return {values: more.map(({memory, size}) => memory / size), note: `${more.map(({memory}) => Math.round(memory / 2 ** 20)).join(' / ')} MB`};
        },
      },
    ];
  }),
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
