import {readFileSync} from 'node:fs';
import {openConversion} from '../src/chinese/conversion.ts';
import {patternFor} from '../src/chinese/pattern.ts';
import {repairBroken, wordsIn} from '../src/chinese/repair/broken-characters.ts';
import {createReader} from '../src/reading/read.ts';
import {createDecoder} from '../src/shell/files/decode.ts';
import {openShippedLexicon} from '../src/shell/files/lexicon.ts';
import {openMandarin} from '../src/shell/files/readings.ts';
import {openShippedWords} from '../src/shell/files/words.ts';
import {findIn} from '../src/timeline/finding.ts';
import type {Match} from '../src/timeline/matches.ts';
import {buildTimeline} from '../src/timeline/timeline.ts';
import {largeTranscript} from './large.ts';
import type {BenchRow} from './rows.ts';

const shipped = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url));
const bundled = () => readFileSync(new URL('../transcripts/taian-2023-12-13.txt', import.meta.url), 'utf8');

/** Returns the milliseconds of a run; `fastest` returns those of the fastest of several. */
function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
const fastest = (runs: number, run: () => void): number => Math.min(...Array.from({length: runs}, () => timed(run)));

/** Makes a text of about a megabyte from a shorter one. */
const megabyte = (text: string): string => text.repeat(Math.ceil(1e6 / Buffer.byteLength(text)));

/** Conversion, search, repair and readings. Milliseconds for a megabyte are 1000 divided by megabytes a second. */
export const CHINESE_ROWS: readonly BenchRow[] = [
  {
    name: 'conversion', what: 'conversion: the first; a megabyte to traditional; to simplified', unit: 'ms', must: [60, 200, 200], aim: [40, 100, 60],
    async measure({runs}) {
      const text = bundled();
      let conversion = openConversion(openShippedWords(shipped('words.br')));
      const first = timed(() => {
        conversion = openConversion(openShippedWords(shipped('words.br')));
        conversion.convert(text.slice(0, 2000), 'traditional');
      });
      const traditional = megabyte(text);
      const simplified = conversion.convert(traditional, 'simplified');
      const size = Buffer.byteLength(traditional) / 1e6;
      return {values: [first, fastest(runs, () => { conversion.convert(simplified, 'traditional'); }) / size, fastest(runs, () => { conversion.convert(traditional, 'simplified'); }) / size]};
    },
  },
  {
    name: 'search', what: '100,000 turns: a search for a word; for its initials', unit: 'ms', must: [500, 1500], aim: [200, 600],
    async measure({runs}) {
      const lexicon = openShippedLexicon(shipped('lexicon.json.br'));
      const reader = createReader();
      const decoder = createDecoder();
      reader.push(decoder.push(readFileSync(await largeTranscript('clean'))) + decoder.end());
      reader.end();
      const timeline = buildTimeline(reader.transcript());
      const search = (query: string) => fastest(Math.min(runs, 3), () => {
        const sought = {pattern: patternFor(query, lexicon)!, speakers: new Map()};
        const matches: Match[] = [];
        for (let turn = 0; turn < timeline.transcript.turns.length; turn += 1) findIn(timeline, turn, sought, matches);
      });
      // Neither is found, so all turns are searched.
      return {values: [search('发布会'), search('xwfbh')]};
    },
  },
  {
    name: 'broken-text', what: 'a megabyte of annotated text with broken characters, restored', unit: 'ms', must: [50], aim: [25],
    async measure({runs}) {
      const lexicon = openShippedLexicon(shipped('lexicon.json.br'), openShippedWords(shipped('words.br')));
      const text = megabyte(bundled());
      const isUsed = wordsIn(text);
      return {values: [fastest(runs, () => { repairBroken(text, lexicon, isUsed); }) / (Buffer.byteLength(text) / 1e6)]};
    },
  },
  {
    name: 'readings', what: 'readings: the first; of a megabyte', unit: 'ms', must: [200, 1000], aim: [100, 400],
    async measure({runs}) {
      const text = bundled();
      const open = () => openMandarin(openShippedWords(shipped('words.br')), shipped('readings.json.br')).all;
      let {read} = open();
      const first = timed(() => {
        ({read} = open());
        read(text.slice(0, 2000));
      });
      return {values: [first, fastest(runs, () => { read(text); }) / (Buffer.byteLength(text) / 1e6)]};
    },
  },
];
