import {EventEmitter} from 'node:events';
import type {WriteStream} from 'node:tty';
import {expect, test} from 'vitest';
import type {PlayerSettings} from '../../../src/player/state.ts';
import {createReplay} from '../../../src/ui/controller/replay.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {firstFrame, type FirstFrame} from '../../../src/ui/screen/first-frame.ts';
import {runScreen} from '../../../src/ui/screen/run-screen.tsx';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {fakeClock} from '../../clock.ts';
import {started} from '../../player/press.ts';
import {typedKeyboard} from '../input/typing.ts';
import {noTools} from './screens.ts';
import {short} from '../../samples.ts';

const messages = messagesFor('en');
const look = paintFor('none');

function open(first: FirstFrame = {rows: [], size: {columns: 100, rows: 30}}, changed: Partial<PlayerSettings> = {}) {
  const {clock, timers, advance} = fakeClock();
  const {keyboard, end, source, send} = typedKeyboard(clock);
  let written = '';
  const stdout = Object.assign(new EventEmitter(), {isTTY: true, columns: 100, rows: 30, write(text: string) { written += text; return true; }});
  const replay = createReplay({state: started(short(), changed)}, clock, () => ({size: {columns: stdout.columns, rows: stdout.rows}, messages, tools: {}}));
  const running = runScreen(replay, messages, () => look, {
    keyboard, stdout: stdout as unknown as WriteStream, clock, toolBox: noTools, firstFrame: first, copy: () => true, isOurs: () => true, suspend: async () => {},
  });
  return {running, end, source, stdout, timers, advance, send, written: () => written};
}

test('the end of the input ends the screen', async () => {
  const {running, end, source, timers, stdout} = open();
  end();
  await running.ended;
  expect([timers(), stdout.listenerCount('resize'), source.listenerCount('data'), source.listenerCount('end')]).toEqual([0, 0, 0, 0]);
});

test('what is told to stop stops', async () => {
  const {running} = open();
  running.stop();
  await running.ended;
});

test('a redraw writes every row anew', async () => {
  const {running, written} = open();
  const before = written().length;
  running.redraw();
  for (const row of Array.from({length: 30}, (_, index) => index + 1)) expect(written().slice(before)).toContain(`\u001B[${row};1H`);
  running.stop();
  await running.ended;
});

test('a window that changed while the screen was being loaded is drawn whole', async () => {
  const {running, written} = open({rows: [], size: {columns: 120, rows: 30}});
  for (const row of Array.from({length: 30}, (_, index) => index + 1)) expect(written()).toContain(`\u001B[${row};1H`);
  running.stop();
  await running.ended;
});

test('what stands on the screen when it is taken over is not drawn again, byte for byte', async () => {
  const size = {columns: 100, rows: 30};
  const {running, written} = open(firstFrame({state: started(short()), now: 0}, size, messages, {}, look));
  expect(written()).toBe('');
  running.stop();
  await running.ended;
});

test('when only time has passed a frame is drawn at once, without React', async () => {
  const {running, advance, written} = open(undefined, {paused: false});
  const before = written().length;
  // Ink would draw in a microtask, behind this.
  advance(1000);
  expect(written().slice(before)).toMatch(/\u001B\[30;\d+H/);
  running.stop();
  await running.ended;
});

test('a key and a new size are drawn by way of Ink', async () => {
  const {running, send, stdout, written} = open();
  const settled = () => new Promise(resolve => { setImmediate(resolve); });
  await settled();
  let before = written().length;
  send('l');
  await settled();
  expect(written().slice(before)).toMatch(/H10/);
  before = written().length;
  stdout.columns = 60;
  stdout.emit('resize');
  await settled();
  for (const row of Array.from({length: 30}, (_, index) => index + 1)) expect(written().slice(before)).toContain(`\u001B[${row};1H`);
  expect(written().slice(before)).not.toMatch(/\u001B\[\d+;(?:[6-9]\d|1\d\d)H/);
  running.stop();
  await running.ended;
});
