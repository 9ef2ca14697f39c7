import {describe, expect, test} from 'vitest';
import {positionAt} from '../../../src/player/playback.ts';
import {createReplay} from '../../../src/ui/controller/replay.ts';
import {createRunningClock} from '../../../src/shell/system/running-clock.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {startTicker} from '../../../src/ui/screen/ticker.ts';
import {fakeClock} from '../../clock.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';

/** Makes a replay on a clock that stands still over gaps. The broadcast lasts twelve minutes. */
function playing(rate = 1, motion = true) {
  const {clock: real, advance, freeze, timers} = fakeClock();
  const clock = createRunningClock(real);
  const replay = createReplay({state: started(short(), {paused: false, rate, motion}, clock.now())}, clock, () => ({size: {columns: 100, rows: 30}, messages: messagesFor('en'), tools: {}}));
  const stop = startTicker(replay, clock);
  const position = () => positionAt(replay.snapshot().state, clock.now());
  return {clock, replay, advance, freeze, timers, stop, position};
}

describe('the playhead stands still over a gap', () => {
  test.each([0.25, 1, 10, 100])('that only a late timer shows, at %s×', rate => {
    const {advance, freeze, position} = playing(rate);
    advance(1000);
    const before = position();
    freeze(60_000);
    expect(position()).toBe(before);
    advance(500);
    expect(position() - before).toBeCloseTo(500 * rate, 6);
  });

  test('as soon as a timer is more than a second late, once', () => {
    const {advance, freeze, position} = playing(10);
    advance(1000);
    const before = position();
    freeze(1300);
    expect(position()).toBe(before);
    freeze(20);
    expect(position() - before).toBeCloseTo(200, 6);
    advance(1000);
    expect(position() - before).toBeCloseTo(10_200, 6);
  });

  test('of any length that ends with SIGCONT', () => {
    for (const length of [10, 300, 999, 1300, 10_000, 3_600_000]) {
      const {clock, advance, freeze, position} = playing(10);
      advance(2000);
      const before = position();
      freeze(length);
      clock.resumed();
      expect(position()).toBe(before);
      advance(1000);
      expect(position() - before).toBeCloseTo(10_000, 6);
    }
  });

  test.each([300, 900, 5000])('of %s ms when a key comes before SIGCONT and the timers', length => {
    const {clock, replay, advance, freeze, position} = playing(10);
    advance(2000);
    const before = position();
    freeze(length);
    replay.dispatch({type: 'toggle-sidebar'});
    freeze(3);
    replay.dispatch({type: 'toggle-sidebar'});
    const told = position();
    clock.resumed();
    // Time is never taken back: what has run too far waits until the rest has caught up.
    const after = position();
    expect(after).toBeGreaterThanOrEqual(told);
    expect(after - before).toBeLessThanOrEqual(length < 1000 ? (length + 3) * 10 : 30);
    advance(2000);
    expect(Math.abs(position() - before - 20_000)).toBeLessThanOrEqual(40);
  });

  test('and a pause that is pressed first thing rests where the screen stood', () => {
    const {replay, advance, freeze, position} = playing(100);
    advance(1000);
    const before = position();
    freeze(8000);
    replay.dispatch({type: 'toggle-play'});
    expect([position(), replay.snapshot().state.playhead.playing]).toEqual([before, false]);
  });

  test('between two beats of a screen that changes seldom', () => {
    const {advance, freeze, position} = playing(0.25, false);
    advance(20_300);
    freeze(30_000);
    advance(0);
    expect(20_300 * 0.25 - position()).toBeLessThanOrEqual(250 * 0.25);
    expect(position()).toBeLessThanOrEqual(20_300 * 0.25);
  });

  test('and every gap after it', () => {
    const {advance, freeze, position} = playing(10);
    for (let round = 0; round < 5; round += 1) {
      const before = position();
      freeze(20_000);
      expect(position()).toBe(before);
      advance(1000);
      expect(position() - before).toBeCloseTo(10_000, 6);
    }
  });
});

describe('the clock does not stop', () => {
  test('on a busy machine, where timers come late again and again', () => {
    const {advance, freeze, position} = playing(100);
    for (let second = 0; second < 5; second += 1) {
      freeze(700);
      advance(0);
      advance(300);
    }
    expect(position()).toBe(500_000);
  });

  test('for work that takes long while nothing waits', () => {
    const {clock: real, freeze} = fakeClock();
    const clock = createRunningClock(real);
    freeze(5000);
    clock.resumed();
    expect(clock.now()).toBe(5000);
  });

  test('long after a late timer, when the process is continued that nobody had stopped', () => {
    const {clock, advance, freeze, position} = playing(1);
    freeze(900);
    advance(0);
    advance(5000);
    const before = position();
    clock.resumed();
    expect(position()).toBe(before);
    advance(1000);
    expect(position()).toBe(before + 1000);
  });
});

test('nothing is armed while nothing waits, and at most one beat while something does', () => {
  const {replay, advance, timers, stop} = playing();
  expect(timers()).toBe(1);
  replay.dispatch({type: 'toggle-play'});
  advance(2000);
  expect(timers()).toBe(0);
  replay.dispatch({type: 'toggle-play'});
  expect(timers()).toBe(1);
  stop();
  expect(timers()).toBe(0);
});

test('a timer waits for time in which the process runs', () => {
  const {clock: real, advance, freeze} = fakeClock();
  const clock = createRunningClock(real);
  let fired = 0;
  clock.after(5000, () => { fired += 1; });
  advance(4000);
  freeze(60_000);
  advance(999);
  expect(fired).toBe(0);
  advance(251);
  expect(fired).toBe(1);
});

test('what a timer draws may be held up by the terminal: that is a gap too', () => {
  const {clock: real, advance, freeze} = fakeClock();
  const clock = createRunningClock(real);
  let told = Number.NaN;
  clock.after(100, () => {
    freeze(30_000);
    told = clock.now();
  });
  advance(100);
  expect(told).toBe(100);
});
