import {readFileSync} from 'node:fs';
import {readTranscript} from '../src/reading/read.ts';
import {buildTimeline, type Timeline} from '../src/timeline/timeline.ts';

/** A short broadcast in the bundled layout: two questions, and three turns on one stamp. */
export const SHORT = `圖文直播——
2024-03-01 09:58 主持人 大家好。歡迎參加發布會。
2024-03-01 10:00 王局長 各位好。今天介紹三點。第一點。
2024-03-01 10:04 甲報記者 請問第一個問題？
2024-03-01 10:04 王局長 謝謝提問。答案是這樣。
2024-03-01 10:04 主持人 下一位。
2024-03-01 10:08 乙報記者 請問第二個問題？
2024-03-01 10:09 王局長 答案很短。
2024-03-01 10:10 主持人 到此結束。
`;

export const timelineOf = (text: string): Timeline => buildTimeline(readTranscript(text));

export const short = (): Timeline => timelineOf(SHORT);

/**
 * The bundled transcript, read without a lexicon: every turn and time is right, but the annotations are still in the
 * words.
 */
export const bundledText = readFileSync(new URL('../transcripts/taian-2023-12-13.txt', import.meta.url), 'utf8');

/** A small seeded generator (mulberry32) for property tests: numbers from 0 to below 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
