import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {expect, test} from 'vitest';
import {createReplay} from '../../../src/player/replay.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {firstRows} from '../../../src/ui/screen/first-frame.ts';
import {PASTE_ON, runScreen} from '../../../src/ui/screen/run-screen.tsx';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {fakeClock} from '../../clock.ts';
import {started} from '../../player/press.ts';
import {noTools} from './screens.ts';
import {short} from '../../samples.ts';

const messages = messagesFor('en');
const paint = paintFor('none');

function open(firstSize = {columns: 100, rows: 30}, firstFrame: readonly string[] = []) {
  const {clock, timers} = fakeClock();
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() { return stdin; }, ref() {}, unref() {}});
  let written = '';
  const stdout = Object.assign(new EventEmitter(), {isTTY: true, columns: 100, rows: 30, write(text: string) { written += text; return true; }});
  let isBusy = false;
  const drained = new Set<() => void>();
  Object.assign(stdout, {isWaiting: () => isBusy, onDrain: (run: () => void) => {
    drained.add(run);
    return () => drained.delete(run);
  }});
  const setBusy = (is: boolean) => {
    isBusy = is;
    if (!is) for (const run of drained) run();
  };
  const replay = createReplay(started(short()), clock);
  const running = runScreen(replay, messages, paint, {
    stdin: stdin as unknown as ReadStream, stdout: stdout as unknown as WriteStream, clock, toolBox: noTools, firstFrame: {rows: firstFrame, size: firstSize}, copy: async () => undefined, isOurs: () => true, suspend: async () => {},
  });
  return {running, replay, setBusy, stdin, stdout, timers, written: () => written};
}

test('the end of the input ends the screen', async () => {
  const {running, stdin, timers, stdout} = open();
  stdin.end();
  stdin.resume();
  await running.ended;
  expect([timers(), stdout.listenerCount('resize')]).toEqual([0, 0]);
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
  const {running, written} = open({columns: 120, rows: 30});
  for (const row of Array.from({length: 30}, (_, index) => index + 1)) expect(written()).toContain(`\u001B[${row};1H`);
  running.stop();
  await running.ended;
});

test('of the frames that come while the terminal is busy, only the last is drawn', async () => {
  const {running, replay, written, setBusy} = open();
  const before = written().length;
  setBusy(true);
  replay.dispatch({type: 'seek-question', number: 1});
  replay.dispatch({type: 'seek-question', number: 2});
  await new Promise(resolve => { setImmediate(resolve); });
  expect(written().length).toBe(before);
  setBusy(false);
  expect(written().slice(before)).toContain('2/2');
  expect(written().slice(before)).not.toContain('1/2');
  running.stop();
  await running.ended;
});

test('what stands on the screen when it is taken over is not drawn again, byte for byte', async () => {
  const size = {columns: 100, rows: 30};
  const {running, written} = open(size, firstRows({state: started(short()), now: 0}, size, messages, {}, paint));
  expect(written()).toBe(PASTE_ON);
  running.stop();
  await running.ended;
});
