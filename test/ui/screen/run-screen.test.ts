import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {expect, test} from 'vitest';
import {createReplay} from '../../../src/player/replay.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {firstRows} from '../../../src/ui/screen/first-frame.ts';
import {PASTE_ON, runScreen} from '../../../src/ui/screen/run-screen.tsx';
import type {Reply} from '../../../src/ui/input/replies.ts';
import {paintFor, type Paint} from '../../../src/ui/themes/theme.ts';
import {fakeClock} from '../../clock.ts';
import {started} from '../../player/press.ts';
import {noTools} from './screens.ts';
import {short} from '../../samples.ts';

const messages = messagesFor('en');
const paint = paintFor('none');
const settled = () => new Promise(resolve => { setImmediate(resolve); });

function open(firstSize = {columns: 100, rows: 30}, firstFrame: readonly string[] = [], painted = paint, onReply?: (reply: Reply) => boolean) {
  const {clock, timers} = fakeClock();
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() { return stdin; }, ref() {}, unref() {}});
  let written = '';
  const stdout = Object.assign(new EventEmitter(), {isTTY: true, columns: 100, rows: 30, write(text: string) { written += text; return true; }});
  const replay = createReplay(started(short()), clock);
  const running = runScreen(replay, messages, painted, {
    stdin: stdin as unknown as ReadStream, stdout: stdout as unknown as WriteStream, clock, toolBox: noTools, firstFrame: {rows: firstFrame, size: firstSize}, copy: () => true, isOurs: () => true, suspend: async () => {}, onReply,
  });
  return {running, stdin, stdout, timers, written: () => written};
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

test('an answer of the terminal that changes colours writes what has that colour, once', async () => {
  const colors = {name: 'dark' as 'dark' | 'light'};
  const size = {columns: 100, rows: 30};
  const paintNow: Paint = row => paintFor('colors', colors.name, 256)(row);
  const {running, stdin, written} = open(size, firstRows({state: started(short()), now: 0}, size, messages, {}, paintNow), paintNow, ({kind}) => {
    colors.name = 'light';
    return kind === 'background-color';
  });
  await settled();
  const before = written().length;
  stdin.write('\u001B]11;rgb:ff/ff/ff\u0007');
  await settled();
  const frame = written().slice(before);
  expect(frame).toContain('\u001B[38;5;94m');
  // Words in the terminal's own colour are not written again.
  expect(frame).not.toContain('\u001B[K');
  expect(frame).not.toMatch(/38;5;179/);
  stdin.write('\u001B[?62c');
  await settled();
  expect(written().slice(before)).toBe(frame);
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
