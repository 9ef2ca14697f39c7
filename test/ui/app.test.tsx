import {render} from 'ink-testing-library';
import {act} from 'react';
import {expect, onTestFinished, test} from 'vitest';
import type {Clock} from '../../src/player/clock.ts';
import {createReplay} from '../../src/player/replay.ts';
import {App} from '../../src/ui/App.tsx';
import type {ScreenRequest} from '../../src/ui/controller.ts';
import {messagesFor} from '../../src/ui/messages/languages.ts';
import {paintFor} from '../../src/ui/theme.ts';
import {short} from '../samples.ts';
import {started} from '../player/press.ts';

// React asks for this where `act` is used outside of its own test renderers.
(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

/** A clock that stands still until it is moved; what was to happen in between happens in order. */
function fakeClock() {
  let now = 0;
  const due = new Set<{at: number; run: () => void}>();
  const clock: Clock = {
    now: () => now,
    after(delay, run) {
      const entry = {at: now + Math.max(0, delay), run};
      due.add(entry);
      return () => due.delete(entry);
    },
  };
  const advance = (by: number) => {
    const until = now + by;
    for (;;) {
      const next = [...due].filter(({at}) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      due.delete(next);
      now = next.at;
      act(next.run);
    }
    now = until;
  };
  return {clock, advance, timers: () => due.size};
}

function open(paused = true) {
  const {clock, advance, timers} = fakeClock();
  const replay = createReplay(started(short(), {paused}), clock);
  const requests: ScreenRequest[] = [];
  const request = (what: ScreenRequest) => { requests.push(what); };
  let app!: ReturnType<typeof render>;
  act(() => {
    app = render(<App replay={replay} clock={clock} messages={messagesFor('en')} paint={paintFor('none')} request={request} />);
  });
  onTestFinished(() => act(() => app.unmount()));
  const type = async (text: string) => act(async () => {
    app.stdin.write(text);
    await new Promise(resolve => { setImmediate(resolve); });
  });
  return {...app, advance, timers, type, requests, frame: () => app.lastFrame()!};
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
