import {describe, expect, test} from 'vitest';
import {createRunningClock} from '../../../src/shell/system/running-clock.ts';
import {createTtyOutput} from '../../../src/shell/system/tty-output.ts';
import {outgoingData} from '../../../src/transcript/outgoing.ts';
import {fakeClock} from '../../clock.ts';

/** Opens a terminal that takes so many bytes and then no more, until it gets room again. */
function open(room = Infinity) {
  const {clock, advance, timers} = fakeClock();
  let left = room;
  let taken = '';
  let error: Error | undefined;
  const stalls: boolean[] = [];
  const output = createTtyOutput({
    clock, sleep: advance, stalled: isStalled => { stalls.push(isStalled); },
    writeOnce(bytes) {
      if (error) throw error;
      if (left === 0) throw Object.assign(new Error('full'), {code: 'EAGAIN'});
      const count = Math.min(left, bytes.length);
      left -= count;
      taken += Buffer.from(bytes.subarray(0, count)).toString('latin1');
      return count;
    },
  });
  return {
    ...output, clock, advance, timers, stalls,
    write: (text: string, done?: (error?: Error | null) => void) => output.write(outgoingData(text), done),
    writeNow: (text: string) => output.writeNow(outgoingData(text)),
    taken: () => taken,
    give: (bytes: number) => { left = bytes; },
    fail: (code: string) => { error = Object.assign(new Error(code), {code}); },
  };
}

test('what the terminal takes is written at once', () => {
  const {write, isWaiting, taken, timers} = open();
  let isDone = false;
  expect(write('one', () => { isDone = true; })).toBe(true);
  expect([taken(), isDone, isWaiting(), timers()]).toEqual(['one', true, false, 0]);
});

test('what it does not take is kept, in order, and written when it does', () => {
  const {write, isWaiting, onDrain, taken, give, advance, timers} = open(2);
  const done: string[] = [];
  let drained = 0;
  const stop = onDrain(() => { drained += 1; });
  expect(write('one', () => done.push('one'))).toBe(false);
  expect(write('two', () => done.push('two'))).toBe(false);
  expect([taken(), isWaiting(), done]).toEqual(['on', true, []]);
  give(2);
  advance(10);
  expect([taken(), done, drained]).toEqual(['onet', ['one'], 0]);
  give(100);
  advance(10);
  expect([taken(), done, drained, isWaiting(), timers()]).toEqual(['onetwo', ['one', 'two'], 1, false, 0]);
  stop();
});

describe('while the process ends', () => {
  test('all that is kept comes first', () => {
    const {write, writeNow, give, taken} = open(2);
    write('one', () => write('two'));
    give(100);
    writeNow('last');
    expect(taken()).toBe('onetwolast');
  });

  test('a terminal that takes nothing is given up, soon and quietly', () => {
    const {write, writeNow, taken, clock, timers, fail} = open(0);
    write('one');
    writeNow('last');
    expect([taken(), timers()]).toEqual(['', 0]);
    expect(clock.now()).toBeLessThanOrEqual(510);
    fail('EIO');
    writeNow('again');
  });
});

test('an error goes to whoever waits', () => {
  const {write, fail, advance} = open(0);
  const errors: unknown[] = [];
  write('one', error => errors.push(error));
  fail('EIO');
  advance(10);
  expect(errors).toEqual([expect.objectContaining({code: 'EIO'})]);
});

test('the clock is held from the first second on in which the terminal takes nothing', () => {
  const {write, stalls, give, advance} = open(2);
  write('one, two');
  advance(900);
  expect(stalls).toEqual([]);
  give(1);
  advance(990);
  expect(stalls).toEqual([]);
  advance(2000);
  expect(stalls).toEqual([true]);
  give(100);
  advance(10);
  expect(stalls).toEqual([true, false]);
});

test('a clock that is held stands, also when a gap comes meanwhile, and its timers wait', () => {
  const {clock: real, advance, freeze} = fakeClock();
  const clock = createRunningClock(real);
  let fired = 0;
  clock.after(1500, () => { fired += 1; });
  advance(1000);
  clock.hold(true);
  advance(5000);
  freeze(60_000);
  advance(5000);
  expect([clock.now(), fired]).toEqual([1000, 0]);
  clock.hold(false);
  expect(clock.now()).toBe(1000);
  advance(499);
  expect([clock.now(), fired]).toEqual([1499, 0]);
  advance(300);
  expect([clock.now(), fired]).toEqual([1799, 1]);
});
