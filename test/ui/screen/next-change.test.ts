import {describe, expect, test} from 'vitest';
import {positionAt} from '../../../src/player/playback.ts';
import {FRAME_INTERVAL, nextChange} from '../../../src/ui/screen/next-change.ts';
import {short} from '../../samples.ts';
import {started} from '../../player/press.ts';
import {after} from '../../drive.ts';
import {textOf} from './screens.ts';

const timeline = short();

describe('while paused', () => {
  test('nothing will change, so there is no timer', () => {
    expect(nextChange({state: started(timeline), now: 5})).toBeUndefined();
  });

  test('only a notice will go', () => {
    const state = after(started(timeline), {type: 'step-rate', direction: 1}, 100);
    expect(nextChange({state, now: 100})).toBe(2100);
    expect(nextChange({state: after(state, {type: 'tick'}, 2100), now: 2100})).toBeUndefined();
  });
});

test('nothing will change once the replay has ended', () => {
  const state = after(started(timeline, {paused: false, rate: 100}), {type: 'tick'}, 999_999);
  expect(nextChange({state, now: 999_999})).toBeUndefined();
});

test('nothing will change while a live replay waits for more, and its mark stands still', () => {
  const state = {...started(timeline, {paused: false, rate: 100}), reading: {part: undefined, left: undefined, live: {}}};
  for (const now of [999_999, 1_000_400, 9_999_999]) {
    expect(nextChange({state, now})).toBeUndefined();
    expect(textOf(state, now, {columns: 100, rows: 30})).toEqual(textOf(state, 999_999, {columns: 100, rows: 30}));
  }
});

describe('while playing', () => {
  test('the screen is never drawn more often than a frame, and not before something changes', () => {
    for (const rate of [0.25, 1, 10, 100]) {
      const size = {columns: 100, rows: 30};
      let state = started(timeline, {paused: false, rate});
      let now = 0;
      for (let frame = 0; frame < 60; frame += 1) {
        const next = nextChange({state, now});
        if (next === undefined) break;
        expect(next - now).toBeGreaterThanOrEqual(FRAME_INTERVAL - 1e-6);
        const before = textOf(state, now, size).join('\n');
        // A hair before the change nothing but the spinner has turned; at once when the frame interval made it wait. Words
        // may show half a millisecond of the broadcast early, which is longer on a slow clock.
        const hair = 1 + 0.5 / rate;
        if (next - now > FRAME_INTERVAL + hair) expect(still(textOf(state, next - hair, size).join('\n'))).toBe(still(before));
        state = after(state, {type: 'tick'}, next);
        now = next;
      }
      expect(positionAt(state, now)).toBeCloseTo(Math.min(now * rate, timeline.duration), 3);
    }
  });

  const still = (screen: string) => screen.replaceAll(/[⠀-⣿]/g, '*');
});
