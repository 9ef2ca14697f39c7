import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {describe, expect, test} from 'vitest';
import {watched} from './live.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const stamp = (second: number) => `2024-03-01 ${String(10 + Math.floor(second / 3600)).padStart(2, '0')}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}`;

describe('while nothing comes', () => {
  test('no timer is armed and no byte is written, also for hours', async () => {
    const live = await watched(`${stamp(0)} 主持人 大家好，歡迎參加今天的發布會。\n`);
    live.advance(20 * SECOND);
    await live.touch();
    expect(live.screen().at(-1)).toMatch(/ LIVE  /);
    const before = live.written();
    for (let hour = 0; hour < 8; hour += 1) {
      expect(live.timers()).toBe(0);
      live.advance(HOUR);
      await live.touch();
    }
    expect(live.written()).toEqual(before);
    await live.end();
  });

  test('nor while paused behind what has come', async () => {
    const live = await watched(`${stamp(0)} 主持人 大家好，歡迎參加今天的發布會。\n`);
    live.advance(2 * SECOND);
    live.replay.dispatch({type: 'toggle-play'});
    await live.add(`${stamp(120)} 王局長 各位好，今天介紹三點情況。\n`);
    live.advance(10 * SECOND);
    expect(live.screen().at(-1)).toMatch(/ LIVE -3:/);
    const before = live.written();
    expect(live.timers()).toBe(0);
    live.advance(HOUR);
    expect(live.written()).toEqual(before);
    await live.end();
  });
});

test('while words are said, each frame that is drawn differs from the one before', async () => {
  const live = await watched(`${stamp(0)} 主持人 大家好，歡迎參加今天的發布會。\n`);
  for (let minute = 1; minute <= 10; minute += 1) {
    await live.add(`${stamp(minute * 60)} 王局長 第${minute}點，我們今年繼續推進治理工作，請大家放心。\n`);
    const {frames, ticks} = live.written();
    for (let second = 0; second < 60; second += 1) live.advance(SECOND);
    const after = live.written();
    expect(after.ticks - ticks).toBeGreaterThan(5);
    expect(after.frames - frames).toBe(after.ticks - ticks);
  }
  await live.end();
});

test('over eight hours the memory grows with the text alone, and not at all while nothing comes', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const kept = () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const live = await watched(`${stamp(0)} 主持人 大家好，歡迎參加今天的發布會。\n`, {motion: false, reveal: 'sentence'});
  let second = 0;
  const hour = async () => {
    for (const until = second + 3600; second < until;) {
      second += 120;
      const isAsked = second % 360 === 0;
      await live.add(`${stamp(second)} ${isAsked ? '甲報記者' : `官員${second % 7}`} 第${second}段。今天介紹情況，這一段有三句話。請看材料${isAsked ? '，好嗎？' : '。'}\n`);
      live.advance(120 * SECOND);
    }
    return kept();
  };
  const hours: number[] = [];
  for (let index = 0; index < 8; index += 1) hours.push(await hour());
  const halves = [hours[3]! - hours[0]!, hours[7]! - hours[4]!] as const;
  // A turn with its times and its place in the lists takes some five kilobytes; kept timelines made it thirty and more.
  for (const half of halves) expect(half / (3 * 30)).toBeLessThan(16_000);
  const touched = async () => {
    for (let touch = 0; touch < 500; touch += 1) await live.touch();
    live.advance(8 * HOUR);
    return kept();
  };
  // The first touches compile what they run, and Vitest itself keeps something now and then. What is kept of touches
  // grows each time.
  await touched();
  let [least, before] = [Infinity, await touched()];
  for (let round = 0; round < 4 && least >= 60_000; round += 1) {
    const after = await touched();
    least = Math.min(least, after - before);
    before = after;
  }
  expect(least).toBeLessThan(60_000);
  await live.end();
});
