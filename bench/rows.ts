import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {createReplay} from '../src/ui/controller/replay.ts';
import type {PlayerSettings} from '../src/player/state.ts';
import {positionAt, startPlayer} from '../src/player/playback.ts';
import {createReader} from '../src/reading/read.ts';
import {createDecoder} from '../src/shell/files/decode.ts';
import {openShippedLexicon} from '../src/shell/files/lexicon.ts';
import {buildTimeline, saidUpTo, turnAt} from '../src/timeline/timeline.ts';
import type {Transcript} from '../src/transcript/model.ts';
import {ALL_QUESTIONS} from '../src/player/training/drill-state.ts';
import {UNDIVIDED} from '../src/player/training/segments.ts';
import {AS_CLEANED} from '../src/transcript/wording.ts';
import {cueFile} from './cues.ts';
import {largeTranscript, type Wording} from './large.ts';
import {open, program, USUAL, type Session, type Size} from './pty.ts';

/** The number of runs and their length. `SHORT` only checks that everything still runs. */
export type Effort = {readonly runs: number; readonly window: number; readonly keys: number};
export const FULL: Effort = {runs: 11, window: 8000, keys: 120};
export const SHORT: Effort = {runs: 3, window: 1500, keys: 20};

/** The figures of a row in its unit. `note` names the base of a ratio. */
export type Measured = {readonly values: readonly number[]; readonly note?: string; readonly spread?: readonly [number, number]};
export type BenchRow = {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly must: readonly number[];
  readonly aim: readonly number[];
  readonly measure: (effort: Effort) => Promise<Measured | undefined>;
  /** Too long for a table. The row is measured only when it is named. */
  readonly isLong?: boolean;
};

const play = (...options: readonly string[]) => [process.execPath, program, '--lang', 'en', ...options];
const STARTED = /15:00:00/;

export const ROWS: readonly BenchRow[] = [
  firstFrameRow('first-frame', 'start to first whole frame, against bare node', () => undefined, 1.8, 1.5),
  firstFrameRow('named-first-frame', 'the same with a transcript that is named, and so parsed', () => bundled),
  cpuRow('cpu-10x', '10×', ['--speed', '10'], USUAL, 4, 2),
  cpuRow('cpu-1x', '1×', [], USUAL, 1.5, 0.8),
  cpuRow('cpu-100x', '100×', ['--speed', '100', '--start', '15:01'], USUAL),
  cpuRow('cpu-10x-200x60', '10×, 200×60', ['--speed', '10'], {columns: 200, rows: 60}),
  {
    name: 'paused', what: 'paused: bytes written; processor', unit: 'B; %', must: [0, 0], aim: [0, 0],
    async measure({window}) {
      const session = open(play('--paused'));
      await session.until(STARTED);
      // Ink is being loaded behind the first frame. Some eight seconds later, V8 also tidies its memory once, for 30 ms.
      await session.wait(window > 5000 ? 11_000 : 1000);
      const [bytes, before] = [session.bytes(), session.processorTime()];
      await session.wait(window);
      const [written, after] = [session.bytes() - bytes, session.processorTime()];
      await session.end();
      return {values: [written, before === undefined || after === undefined ? Number.NaN : ((after - before) / window) * 100]};
    },
  },
  {
    name: 'bytes', what: 'bytes to the terminal per character revealed at 10×', unit: 'B', must: [50], aim: [35],
    async measure({window}) {
      const {turns} = transcript();
      const timeline = buildTimeline(transcript());
      const revealedBy = (time: number) => {
        const turn = turnAt(timeline, time);
        return turns.slice(0, turn).reduce((sum, {text}) => sum + text.length, 0) + saidUpTo(timeline, turn, time);
      };
      const session = open(play('--speed', '10', '--start', '15:01'));
      await session.until(/15:01:00/);
      const frame = session.bytes();
      const began = performance.now();
      await session.wait(window);
      const elapsed = performance.now() - began;
      const bytes = session.bytes() - frame;
      await session.end();
      return {values: [bytes / (revealedBy(60_000 + elapsed * 10) - revealedBy(60_000))]};
    },
  },
  {
    name: 'timing', what: 'position against the ideal at 100×', unit: 'ms', must: [2], aim: [2],
    async measure({window}) {
      // The line that a replay leaves behind tells its position after that time.
      const timeline = buildTimeline(transcript());
      const clock = {now: () => performance.now(), after: () => () => {}};
      const replay = createReplay({state: startPlayer(timeline, {...SETTINGS, end: timeline.duration}, clock.now())}, clock, () => {throw new Error('no key is pressed')});
      const {playhead} = replay.snapshot().state;
      const began = playhead.playing ? playhead.since : 0;
      await new Promise(resolve => { setTimeout(resolve, Math.min(window, 5000)); });
      const now = performance.now();
      return {values: [Math.abs(positionAt(replay.snapshot().state, now) - (now - began) * 100)]};
    },
  },
  {
    name: 'keys', what: 'key to the first byte of its frame, median; p95', unit: 'ms', must: [8, 20], aim: [4, 10],
    async measure({keys}) {
      const session = open(play('--paused', '--start', 'Q2'));
      await session.until(/15:13:00/);
      await session.wait(1000);
      const times = await answers(session, KEYS, keys);
      await session.end();
      return {values: [median(times), ninetyFifth(times)], spread: spreadOf(times)};
    },
  },
  largeFirstFrameRow('large-first-frame', 'clean', '100,000 turns (60 MB): start to first whole frame'),
  largeFirstFrameRow('annotated-first-frame', 'annotated', 'the same with annotations and narrow punctuation'),
  largeFirstFrameRow('labels-first-frame', 'labels', 'the same with names and words in English'),
  largeFirstFrameRow('gazette-first-frame', 'gazette', 'the same in a gazette'),
  {
    name: 'large-keys', what: '100,000 turns: key to the first byte of its frame, median; p95', unit: 'ms', must: [8, 20], aim: [4, 10],
    async measure({keys}) {
      const session = await openLarge('clean');
      await session.answer('2');
      const times = await answers(session, KEYS, keys);
      await session.end();
      return {values: [median(times), ninetyFifth(times)], spread: spreadOf(times)};
    },
  },
  {
    name: 'reading-keys', what: 'the same while annotated ones are still being read', unit: 'ms', must: [8, 20], aim: [4, 10],
    async measure({keys}) {
      const session = open(play(await largeTranscript('annotated'), '--paused'));
      await session.until(/0:00/);
      // Keys wait until Ink has been loaded, so the first is not counted.
      await session.answer('2');
      const times = await answers(session, KEYS, Math.min(keys, 40));
      await session.end();
      return {values: [median(times), ninetyFifth(times)], spread: spreadOf(times)};
    },
  },
  {
    name: 'large-seek', what: 'seek (G, g, 9, 1) with 100,000 turns against 13, medians', unit: '×', must: [1.2], aim: [1],
    async measure({keys}) {
      const [small, large] = [open(play('--paused', '--start', '15:10')), await openLarge('clean')];
      await small.until(/15:10:00/);
      const seeks = ['G', 'g', '9', '1'];
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round < keys / seeks.length; round += 1) {
        times[0].push(...await answers(small, seeks.map(key => (key === '9' ? '4' : key)), seeks.length));
        times[1].push(...await answers(large, seeks, seeks.length));
      }
      await Promise.all([small.end(), large.end()]);
      return {values: [median(times[1]) / median(times[0])], spread: spreadOf(times[1].map((time, index) => time / times[0][index]!)), note: `${round(median(times[1]))} ms against ${round(median(times[0]))} ms`};
    },
  },
  {
    name: 'folder', what: 'a folder of 1,000 transcripts: start to its first rows', unit: 's', must: [0.3], aim: [0.2],
    async measure({runs}) {
      const folder = manyTranscripts();
      const times: number[] = [];
      for (let run = 0; run < Math.min(runs, 5); run += 1) {
        const session = open(play(folder));
        times.push(await session.until(/meeting-\d+/) / 1000);
        await session.end();
      }
      return {values: [median(times)], spread: spreadOf(times)};
    },
  },
  largeMemoryRow('large-memory', 'clean', 'memory with 100,000 turns, against the file'),
  largeMemoryRow('annotated-memory', 'annotated', 'the same with annotations'),
  largeMemoryRow('labels-memory', 'labels', 'the same with names and words in English'),
  largeMemoryRow('gazette-memory', 'gazette', 'the same in a gazette'),
  parserRow('parser', 'clean', 'reading 60 MB into turns, against reading the file'),
  parserRow('annotated-parser', 'annotated', 'the same with annotations'),
  parserRow('labels-parser', 'labels', 'the same with names and words in English'),
  parserRow('gazette-parser', 'gazette', 'the same in a gazette'),
  {
    name: 'yardsticks', what: 'first text: bare node; less; asciinema', unit: 'ms', must: [], aim: [],
    async measure({runs}) {
      const others = [[process.execPath, '-e', '0'], ['less', '--version'], ['asciinema', '--version']] as const;
      const values: number[] = [];
      for (const command of others) {
        const times: number[] = [];
        for (let run = 0; run < runs && isInstalled(command[0]); run += 1) times.push(await open(command).exited);
        values.push(times.length > 0 ? median(times) : Number.NaN);
      }
      return {values, note: 'a number that is missing belongs to a program that is not installed'};
    },
  },
  {
    name: 'memory', what: 'memory after playing, 13 turns', unit: 'MB', must: [75], aim: [60],
    async measure({window}) {
      const session = open(play('--speed', '10'));
      await session.until(STARTED);
      await session.wait(window);
      const memory = session.memory();
      await session.end();
      return memory === undefined ? undefined : {values: [memory / 2 ** 20]};
    },
  },
  {
    name: 'soak', what: 'ten minutes at 10×: how much memory grows from the second minute on', unit: 'MB', must: [], aim: [0], isLong: true,
    async measure() {
      const session = open(play('--speed', '10'));
      await session.until(STARTED);
      const memories: number[] = [];
      for (let minute = 1; minute <= 10; minute += 1) {
        await session.wait(60_000);
        memories.push((session.memory() ?? Number.NaN) / 2 ** 20);
        // The replay would be at its end after some two and a half minutes.
        if (minute % 2 === 0) session.press('g');
      }
      await session.end();
      return {values: [memories.at(-1)! - memories[1]!], note: `${memories.map(memory => round(memory)).join(', ')} MB`};
    },
  },
  {
    name: 'loaded', what: 'code that a plain start loads: before the first frame; with Ink', unit: 'kB', must: [160], aim: [130],
    async measure() {
      const names = readdirSync(new URL('../dist/', import.meta.url));
      const code = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
      const follow = (starts: readonly string[]) => {
        const seen = new Set<string>();
        for (const waiting = [...starts]; waiting.length > 0;) {
          const name = waiting.pop()!;
          if (seen.has(name)) continue;
          seen.add(name);
          for (const [, next] of code(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) waiting.push(next!);
        }
        return [...seen].reduce((sum, name) => sum + code(name).length, 0) / 1024;
      };
      const chunk = (prefix: string) => names.find(name => name.startsWith(prefix))!;
      return {values: [follow(['cli.js', chunk('start-')]), follow(['cli.js', chunk('start-'), chunk('run-')])]};
    },
  },
  {
    name: 'package', what: 'installed package, with everything it loads; packed', unit: 'MB', must: [2.5], aim: [1.8],
    async measure() {
      const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})) as [{unpackedSize: number; size: number}];
      return {values: [pack.unpackedSize / 2 ** 20, pack.size / 2 ** 20]};
    },
  },
];

/**
 * Keys with large and small effects, each forth and back. Pressed one after the other from a question in the middle,
 * paused, each of them changes something, and the last leads back. At the start `[` would change nothing, and at the top
 * `k`.
 */
const KEYS = ['l', 'h', ']', '[', 'j', 'k', 'f'];

const bundled = fileURLToPath(new URL('../transcripts/taian-2023-12-13.txt', import.meta.url));

function firstFrameRow(name: string, what: string, file: () => string | undefined, must?: number, aim?: number): BenchRow {
  return {
    name, what, unit: '×', must: must === undefined ? [] : [must], aim: aim === undefined ? [] : [aim],
    async measure({runs}) {
      const bare: number[] = [];
      const frames: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        bare.push(await open([process.execPath, '-e', '0']).exited);
        const path = file();
        const session = open(play(...(path === undefined ? [] : [path]), '--paused'));
        frames.push(await session.until(STARTED));
        await session.end();
      }
      const ratios = frames.map((frame, run) => frame / bare[run]!);
      return {values: [median(ratios)], spread: spreadOf(ratios), note: `${round(median(frames))} ms against ${round(median(bare))} ms`};
    },
  };
}

function largeFirstFrameRow(name: string, wording: Wording, what: string): BenchRow {
  return {
    name, what, unit: 's', must: [0.4], aim: [0.25],
    async measure({runs}) {
      const path = await largeTranscript(wording);
      const times: number[] = [];
      for (let run = 0; run < Math.min(runs, 5); run += 1) {
        const session = open(play(path, '--paused'));
        times.push(await session.until(/0:00/) / 1000);
        await session.end();
      }
      return {values: [median(times)], spread: spreadOf(times)};
    },
  };
}

function largeMemoryRow(name: string, wording: Wording, what: string): BenchRow {
  return {
    name, what, unit: '×', must: [3.5], aim: [2.2],
    async measure() {
      const size = statSync(await largeTranscript(wording)).size;
      const session = await openLarge(wording);
      const memory = session.memory();
      await session.end();
      return memory === undefined ? undefined : {values: [memory / size], note: `${round(memory / 2 ** 20)} MB for ${round(size / 2 ** 20)} MB`};
    },
  };
}

function parserRow(name: string, wording: Wording, what: string): BenchRow {
  return {
    name, what, unit: '×', must: [], aim: [],
    async measure() {
      const path = await largeTranscript(wording);
      const began = performance.now();
      const bytes = readFileSync(path);
      const read = performance.now() - began;
      const reader = createReader();
      if (wording === 'annotated') reader.know(openShippedLexicon(readFileSync(new URL('../dist/lexicon.json.br', import.meta.url))));
      const decoder = createDecoder();
      const start = performance.now();
      for (let at = 0; at < bytes.length; at += 1 << 16) reader.push(decoder.push(bytes.subarray(at, at + (1 << 16))));
      reader.push(decoder.end());
      reader.end();
      const took = performance.now() - start;
      return {values: [took / read], note: `${round(bytes.length / 1000 / took)} MB/s`};
    },
  };
}

const transcript = (): Transcript => JSON.parse(readFileSync(new URL('../dist/transcripts/taian-2023-12-13.json', import.meta.url), 'utf8')) as Transcript;

const SETTINGS: PlayerSettings = {rate: 100, start: 0, end: 0, paused: false, reveal: 'typewriter', wording: AS_CLEANED, segments: UNDIVIDED, loops: false, loopRates: [], drill: ALL_QUESTIONS, hidesAhead: false, motion: true};

const isInstalled = (command: string): boolean => command.includes('/') || spawnSync('which', [command]).status === 0;

/** Opens the program with 100,000 turns and waits until all of them have been read. */
async function openLarge(wording: Wording): Promise<Session> {
  const session = open(play(await largeTranscript(wording), '--paused'));
  await session.until(/0:00/);
  // The last frame while reading says so; later ones do not.
  for (let before = -1; before !== session.bytes();) {
    before = session.bytes();
    await session.wait(1500);
  }
  return session;
}

/** Makes a folder of 1,000 subtitles of some minutes each, once, and returns its path. */
function manyTranscripts(): string {
  const folder = `${tmpdir()}/replay-presser-bench-folder`;
  mkdirSync(folder, {recursive: true});
  const names = new Set(readdirSync(folder));
  const text = cueFile('webvtt', 20_000);
  for (let index = 1; index <= 1000; index += 1) if (!names.has(`meeting-${index}.vtt`)) writeFileSync(`${folder}/meeting-${index}.vtt`, text);
  return folder;
}

/** Returns the milliseconds to the answer of each key. */
async function answers(session: Session, keys: readonly string[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < count; press += 1) {
    times.push(await session.answer(keys[press % keys.length]!));
    await session.wait(30);
  }
  return times;
}

function ninetyFifth(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}

function cpuRow(name: string, rate: string, options: readonly string[], size: Size, must?: number, aim?: number): BenchRow {
  return {
    name, what: `processor while playing at ${rate}, share of one core`, unit: '%', must: must === undefined ? [] : [must], aim: aim === undefined ? [] : [aim],
    async measure({window}) {
      const session = open(play(...options), size);
      await session.until(/15:0[01]:00/);
      await session.wait(1000);
      const shares: number[] = [];
      for (let part = 0; part < PARTS; part += 1) {
        const before = session.processorTime();
        const began = performance.now();
        await session.wait(window / PARTS);
        const after = session.processorTime();
        if (before !== undefined && after !== undefined) shares.push(((after - before) / (performance.now() - began)) * 100);
      }
      await session.end();
      return shares.length === 0 ? undefined : {values: [median(shares)], spread: spreadOf(shares)};
    },
  };
}

/** The number of parts of a window that is measured. Their median counts. */
const PARTS = 4;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** Returns the middle half: first and third quartile. */
function spreadOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 4)]!, sorted[Math.floor((sorted.length * 3) / 4)]!];
}

export const round = (value: number): string => (value === 0 ? '0' : value < 10 ? value.toFixed(1) : String(Math.round(value)));
