import {render} from 'ink-testing-library';
import {act} from 'react';
import {expect, onTestFinished, test} from 'vitest';
import {createReplay} from '../../../src/player/replay.ts';
import {App, type Window} from '../../../src/ui/screen/App.tsx';
import type {Reply} from '../../../src/ui/input/replies.ts';
import type {ScreenRequest} from '../../../src/ui/controller/controller.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {startTicker} from '../../../src/ui/screen/ticker.ts';
import {fakeClock} from '../../clock.ts';
import {noTools} from './screens.ts';
import {short} from '../../samples.ts';
import {started} from '../../player/press.ts';

// React asks for this where `act` is used outside of its own test renderers.
(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

function open(paused = true) {
  const {clock, advance, timers} = fakeClock(run => act(run));
  const replay = createReplay(started(short(), {paused}), clock);
  const requests: ScreenRequest[] = [];
  const replies: Reply[] = [];
  const request = (what: ScreenRequest) => { requests.push(what); };
  let size = {columns: 100, rows: 30};
  const listeners = new Set<() => void>();
  const window: Window = {
    size: () => size,
    onResize(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
  const resize = (columns: number, rows: number) => act(() => {
    size = {columns, rows};
    for (const listener of listeners) listener();
  });
  onTestFinished(startTicker(replay, clock));
  let app!: ReturnType<typeof render>;
  act(() => {
    app = render(<App replay={replay} window={window} toolBox={noTools} messages={messagesFor('en')} paint={paintFor('none')} onReply={reply => replies.push(reply)} later={run => run()} request={request} />);
  });
  onTestFinished(() => act(() => app.unmount()));
  const type = async (text: string) => act(async () => {
    app.stdin.write(text);
    await new Promise(resolve => { setImmediate(resolve); });
  });
  return {...app, resize, advance, timers, type, requests, replies, frame: () => app.lastFrame()!};
}

test('keys reach the replay: play, a burst, a question, the help and F1', async () => {
  const {type, frame} = open();
  await type('ll');
  expect(frame()).toContain('09:58:20');
  await type(']');
  expect(frame()).toContain('甲報記者 · Q 1/2');
  await type('\u001BOP');
  expect(frame()).toContain('next question');
  await type('?');
  expect(frame()).not.toContain('next question');
});

test('a pasted time is gone to', async () => {
  const {type, frame} = open();
  await type('\u001B[200~10:08\u001B[201~');
  expect(frame()).toContain('10:08:00');
});

test('time passes on the screen while playing, and there is no timer while paused', async () => {
  const {type, frame, advance, timers} = open(false);
  expect(timers()).toBe(1);
  advance(30_000);
  expect(frame()).toContain('09:58:30');
  await type(' ');
  advance(2000);
  expect(timers()).toBe(0);
  const before = frame();
  advance(60_000);
  expect(frame()).toBe(before);
});

test('what only the shell can do is asked of it', async () => {
  const {type, requests} = open();
  await type('q');
  await type('\u0003');
  await type('\u001A');
  await type('\u000C');
  expect(requests).toEqual(['quit', 'quit', 'suspend', 'redraw']);
});

test('a new size is a new layout, at the same place', async () => {
  const {type, frame, resize} = open();
  await type(']');
  resize(50, 20);
  expect(frame().split('\n')).toHaveLength(20);
  expect(frame()).toContain('請');
  await type('k');
  expect(frame().split('\n').every(line => displayWidth(line) <= 50)).toBe(true);
});

test('what the terminal answers is no key', async () => {
  const {type, frame, replies} = open();
  await type(']');
  const before = frame();
  for (const answer of ['\u001B[1;3R', '\u001B]11;rgb:ffff/8080/00\u0007', '\u001B]11;rgb:1c/1c/1c\u001B\\\u001B[?64;1;2c']) await type(answer);
  expect(frame()).toBe(before);
  expect(replies).toEqual([
    {kind: 'cursor-position', row: 1, column: 3}, {kind: 'background-color', red: 1, green: 0x80 / 0xff, blue: 0},
    {kind: 'background-color', red: 0x1c / 0xff, green: 0x1c / 0xff, blue: 0x1c / 0xff},
  ]);
  await type('\u001B]11;rgb:ffff/ffff/ffff\u0007l');
  expect(frame()).not.toBe(before);
});
