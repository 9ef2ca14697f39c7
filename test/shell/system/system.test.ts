import {expect, test} from 'vitest';
import {EXIT_CODES, type EndSignal} from '../../../src/shell/system/io.ts';
import {systemIo} from '../../../src/shell/system/system.ts';
import {fakeClock} from '../../clock.ts';

test('the clock of the real world stands still over a gap that SIGCONT ends', () => {
  const {clock: real, advance, freeze} = fakeClock();
  const {clock} = systemIo(real);
  clock.after(60_000, () => {});
  advance(1000);
  const before = clock.now();
  freeze(700);
  process.emit('SIGCONT', 'SIGCONT');
  expect(clock.now()).toBe(before);
});

test('every signal to end is heard, and no longer when nobody wants to', () => {
  const heard: EndSignal[] = [];
  const signals = Object.keys(EXIT_CODES) as EndSignal[];
  const before = signals.map(signal => process.listenerCount(signal));
  const stop = systemIo().onEndSignal(signal => heard.push(signal));
  for (const signal of signals) process.emit(signal, signal);
  stop();
  expect(heard).toEqual(signals);
  expect(signals.map(signal => process.listenerCount(signal))).toEqual(before);
});
