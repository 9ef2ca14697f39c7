import {render} from 'ink-testing-library';
import {act} from 'react';
import {expect, onTestFinished, test} from 'vitest';
import {createReplay} from '../../../src/ui/controller/replay.ts';
import {App, type Window} from '../../../src/ui/screen/App.tsx';
import {createController} from '../../../src/ui/controller/controller.ts';
import type {Surroundings} from '../../../src/ui/controller/session.ts';
import type {Reply} from '../../../src/ui/input/input-event.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {displayWidth, setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import {rowText, type Row} from '../../../src/ui/rows/row.ts';
import {startTicker} from '../../../src/ui/screen/ticker.ts';
import {fakeClock} from '../../clock.ts';
import {noTools, textOf} from './screens.ts';
import {short} from '../../samples.ts';
import {started} from '../../player/press.ts';
import {typedKeyboard} from '../input/typing.ts';

// React asks for this where `act` is used outside of its own test renderers.
(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

function open(paused = true) {
  const {clock, advance, timers} = fakeClock(run => act(run));
  const requests: string[] = [];
  const replies: Reply[] = [];
  const {keyboard, send} = typedKeyboard(clock);
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
  const surroundings = (): Surroundings => ({size, messages: messagesFor('en'), tools: {}});
  const replay = createReplay({state: started(short(), {paused})}, clock, surroundings);
  const controller = createController({replay, surroundings, toolBox: noTools, later: run => run(), perform: ({type}) => { requests.push(type); }});
  onTestFinished(startTicker(replay, clock));
  let drawn: readonly string[] = [];
  const draw = (frame: readonly Row[]) => { drawn = frame.map(rowText); };
  let app!: ReturnType<typeof render>;
  act(() => {
    app = render(<App replay={replay} keyboard={keyboard} window={window} controller={controller} tools={noTools.tools} messages={messagesFor('en')} draw={draw} onReply={reply => replies.push(reply)} />);
  });
  onTestFinished(() => act(() => app.unmount()));
  const type = (text: string) => act(async () => send(text));
  return {...app, replay, size: () => size, resize, advance, timers, type, requests, replies, frame: () => drawn.join('\n')};
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

test('once the terminal draws characters in other widths, everything is laid out for them, also what has not changed else', async () => {
  const {type, frame, replay, size} = open();
  onTestFinished(() => setAmbiguousWidth(1));
  await type('/。');
  setAmbiguousWidth(2);
  await type('x');
  expect(frame().split('\n').map(row => row.trimEnd())).toEqual(textOf(replay.snapshot().state, 0, size(), 'en', {}, replay.snapshot().overlay));
});

test('what the terminal answers is no key', async () => {
  const {type, frame, replies} = open();
  await type(']');
  const before = frame();
  await type('\u001B[1;3R\u001B]11;rgb:0000/0000/0000\u001B\\');
  expect([frame(), replies]).toEqual([before, [{kind: 'cursor-position', row: 1, column: 3}, {kind: 'background-color', red: 0, green: 0, blue: 0}]]);
});

test('Esc alone closes after a moment, and with a key behind it at once', async () => {
  const {type, frame, advance} = open();
  await type('?\u001B');
  expect(frame()).toContain('next question');
  advance(150);
  await act(async () => {});
  expect(frame()).not.toContain('next question');
  await type('?\u001B]');
  advance(150);
  await act(async () => {});
  expect(frame()).toContain('Q 1/2');
});

test('each key of one read is done with what the key before it found', async () => {
  const {type, frame} = open();
  await type('/案\rg/問\r');
  expect(frame()).toContain('甲報記者');
});
