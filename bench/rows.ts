import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {buildTimeline, saidUpTo, turnAt} from '../src/timeline/timeline.ts';
import type {Transcript} from '../src/transcript/model.ts';
import {open, pause, program, USUAL, type Size} from './pty.ts';

/** How long and how often: `short` is for seeing that everything still runs. */
export type Effort = {readonly runs: number; readonly window: number; readonly keys: number};
export const FULL: Effort = {runs: 11, window: 8000, keys: 120};
export const SHORT: Effort = {runs: 3, window: 1500, keys: 20};

/** What one row found: numbers in the unit of the row, and what they were measured against where it is a ratio. */
export type Measured = {readonly values: readonly number[]; readonly note?: string; readonly spread?: readonly [number, number]};
export type BenchRow = {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly must: readonly number[];
  readonly aim: readonly number[];
  readonly measure: (effort: Effort) => Promise<Measured | undefined>;
};

const play = (...options: readonly string[]) => [process.execPath, program, '--lang', 'en', ...options];
const STARTED = /15:00:00/;

export const ROWS: readonly BenchRow[] = [
  {
    name: 'first-frame', what: 'start to first whole frame, against bare node', unit: '×', must: [3.5], aim: [2],
    async measure({runs}) {
      const bare: number[] = [];
      const frames: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        bare.push(await open([process.execPath, '-e', '0']).exited);
        const session = open(play('--paused'));
        frames.push(await session.until(STARTED));
        await session.end();
      }
      const ratios = frames.map((frame, run) => frame / bare[run]!);
      return {values: [median(ratios)], spread: spreadOf(ratios), note: `${round(median(frames))} ms against ${round(median(bare))} ms`};
    },
  },
  cpuRow('cpu-10x', '10×', ['--speed', '10'], USUAL, 10, 3),
  cpuRow('cpu-1x', '1×', [], USUAL, 4, 1),
  cpuRow('cpu-100x', '100×', ['--speed', '100', '--start', '15:01'], USUAL),
  cpuRow('cpu-10x-200x60', '10×, 200×60', ['--speed', '10'], {columns: 200, rows: 60}),
  {
    name: 'paused', what: 'paused: bytes written; processor', unit: 'B; %', must: [0, 0], aim: [0, 0],
    async measure({window}) {
      const session = open(play('--paused'));
      await session.until(STARTED);
      // Ink is being loaded behind the first frame; and once, some eight seconds later, V8 tidies its memory for 30 ms.
      await pause(window > 5000 ? 11_000 : 1000);
      const [bytes, before] = [session.bytes(), session.processorTime()];
      await pause(window);
      const [written, after] = [session.bytes() - bytes, session.processorTime()];
      await session.end();
      return {values: [written, before === undefined || after === undefined ? Number.NaN : ((after - before) / window) * 100]};
    },
  },
  {
    name: 'bytes', what: 'bytes to the terminal per character revealed at 10×', unit: 'B', must: [150], aim: [40],
    async measure({window}) {
      const transcript = JSON.parse(readFileSync(new URL('../dist/transcripts/taian-2023-12-13.json', import.meta.url), 'utf8')) as Transcript;
      const timeline = buildTimeline(transcript);
      const revealedBy = (time: number) => {
        const turn = turnAt(timeline, time);
        return transcript.turns.slice(0, turn).reduce((sum, {text}) => sum + text.length, 0) + saidUpTo(timeline, turn, time);
      };
      const session = open(play('--speed', '10', '--start', '15:01'));
      await session.until(/15:01:00/);
      const frame = session.bytes();
      const began = performance.now();
      await pause(window);
      const elapsed = performance.now() - began;
      const bytes = session.bytes() - frame;
      await session.end();
      return {values: [bytes / (revealedBy(60_000 + elapsed * 10) - revealedBy(60_000))]};
    },
  },
  {
    name: 'keys', what: 'key to the first byte of its frame, median; p95', unit: 'ms', must: [16, 35], aim: [5, 15],
    async measure({keys}) {
      const session = open(play('--paused', '--start', '15:10'));
      await session.until(/15:10:00/);
      await pause(1000);
      const times: number[] = [];
      for (let press = 0; press < keys; press += 1) {
        times.push(await session.answer(['l', ']', 'h', '[', 'j', 'k'][press % 6]!));
        await pause(30);
      }
      await session.end();
      const sorted = times.toSorted((a, b) => a - b);
      return {values: [median(times), sorted[Math.floor(sorted.length * 0.95)]!]};
    },
  },
  {
    name: 'memory', what: 'memory after playing, 13 turns', unit: 'MB', must: [90], aim: [70],
    async measure({window}) {
      const session = open(play('--speed', '10'));
      await session.until(STARTED);
      await pause(window);
      const memory = session.memory();
      await session.end();
      return memory === undefined ? undefined : {values: [memory / 2 ** 20]};
    },
  },
  {
    name: 'package', what: 'installed package, with everything it loads; packed', unit: 'MB', must: [2], aim: [1],
    async measure() {
      const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})) as [{unpackedSize: number; size: number}];
      return {values: [pack.unpackedSize / 2 ** 20, pack.size / 2 ** 20]};
    },
  },
];

function cpuRow(name: string, rate: string, options: readonly string[], size: Size, must?: number, aim?: number): BenchRow {
  return {
    name, what: `processor while playing at ${rate}, share of one core`, unit: '%', must: must === undefined ? [] : [must], aim: aim === undefined ? [] : [aim],
    async measure({window}) {
      const session = open(play(...options), size);
      await session.until(/15:0[01]:00/);
      await pause(1000);
      const before = session.processorTime();
      const began = performance.now();
      await pause(window);
      const after = session.processorTime();
      const elapsed = performance.now() - began;
      await session.end();
      return before === undefined || after === undefined ? undefined : {values: [((after - before) / elapsed) * 100]};
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The middle half: first and third quartile. */
function spreadOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 4)]!, sorted[Math.floor((sorted.length * 3) / 4)]!];
}

export const round = (value: number): string => (value === 0 ? '0' : value < 10 ? value.toFixed(1) : String(Math.round(value)));
