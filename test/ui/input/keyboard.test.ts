import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {InputEvent} from '../../../src/ui/input/input-event.ts';
import {fakeClock} from '../../clock.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';
import {ALL_SEQUENCES} from './sequences.ts';
import {typedKeyboard} from './typing.ts';

function open() {
  const {clock, advance, timers} = fakeClock();
  let waiting = '';
  /** A keyboard whose further bytes already wait in the stream when the timer fires. Looking hands them over. */
  const typed = typedKeyboard(clock, async () => {
    if (waiting !== '') typed.send(waiting);
    waiting = '';
  });
  const events: InputEvent[] = [];
  const stop = typed.keyboard.listen(event => events.push(event));
  const settle = async (time: number) => {
    advance(time);
    await new Promise(resolve => { setImmediate(resolve); });
  };
  return {...typed, events, stop, settle, timers, names: () => events.map(event => (event.type === 'key' ? event.name : event.type)), wait: (bytes: string) => { waiting = bytes; }};
}

test('Esc alone is Esc after a while, and no timer is left', async () => {
  const {send, settle, names, timers} = open();
  send('\u001B');
  await settle(149);
  expect([names(), timers()]).toEqual([[], 1]);
  await settle(1);
  expect([names(), timers()]).toEqual([['escape'], 0]);
});

test('the rest of a sequence that waits when the timer fires is read first', async () => {
  const {send, settle, names, wait, timers} = open();
  send('\u001B');
  wait('[A');
  await settle(5000);
  expect([names(), timers()]).toEqual([['up'], 0]);
  // What waits may be a part again: then it has its own time.
  send('\u001B');
  wait('[');
  await settle(150);
  expect([names(), timers()]).toEqual([['up'], 1]);
  send('A');
  expect([names(), timers()]).toEqual([['up', 'up'], 0]);
});

test('what is unfinished behind an Esc has its own time', async () => {
  const {send, settle, names, timers} = open();
  send(Uint8Array.of(0x1b, 0xe8));
  await settle(150);
  expect([names(), timers()]).toEqual([['escape'], 1]);
  await settle(350);
  expect(timers()).toBe(0);
});

test('a paste without an end ends when nothing has come for a second', async () => {
  const {send, settle, events} = open();
  send('\u001B[200~15:13');
  await settle(999);
  expect(events).toEqual([]);
  await settle(1);
  expect(events).toEqual([{type: 'paste', text: '15:13'}]);
});

test('nothing is read before somebody listens, nor after that', async () => {
  const {clock, timers} = fakeClock();
  const calls: string[] = [];
  const {keyboard, source, send} = typedKeyboard(clock);
  Object.assign(source, {resume: () => calls.push('resume'), pause: () => calls.push('pause')});
  expect([source.listenerCount('data'), calls]).toEqual([0, []]);
  const heard: InputEvent[] = [];
  const stop = keyboard.listen(event => heard.push(event));
  expect([source.listenerCount('data'), calls]).toEqual([1, ['resume']]);
  send('j\u001B');
  stop();
  expect([source.listenerCount('data'), calls, timers(), heard]).toEqual([0, ['resume', 'pause'], 0, [{type: 'key', name: 'j'}]]);
});

test('a key that ends the listening is the last', () => {
  const {clock} = fakeClock();
  const {keyboard, send} = typedKeyboard(clock);
  const heard: InputEvent[] = [];
  const stop = keyboard.listen(event => {
    heard.push(event);
    stop();
  });
  send('qjj');
  expect(heard).toEqual([{type: 'key', name: 'q'}]);
});

test('the end of the input is told once, unless nobody wants to know', () => {
  const {clock} = fakeClock();
  const {keyboard, end} = typedKeyboard(clock);
  let ends = 0;
  const ignore = keyboard.onEnd(() => { ends += 1; });
  end();
  ignore();
  end();
  expect(ends).toBe(1);
});

describe('the replay', () => {
  const timeline = short();

  /** Returns the effect of pieces of input on a replay that is paused at its start. */
  function played(pieces: readonly string[]) {
    const {clock} = fakeClock();
    const driven = drive(started(timeline, {paused: true}));
    const {controller} = driven;
    const {keyboard, send} = typedKeyboard(clock);
    keyboard.listen(event => {
      if (event.type === 'key') controller.press(event.name);
      else if (event.type === 'paste') controller.paste(event.text);
    });
    for (const piece of pieces) send(piece);
    return {state: driven.state(), overlay: driven.overlay(), effects: driven.effects};
  }

  // Only time tells Esc from the beginning of a sequence, unless a terminal speaks kitty's protocol.
  const sequences = ALL_SEQUENCES.map(([bytes]) => Buffer.from(bytes, 'latin1').toString()).filter(text => !/^\u001B(?:.?|O.?|\[\[?|[P\]].?|\[200~.*\u0003.*)$|—$/su.test(text));
  const typed = ['o', '/', 't', '?', 'i', 'n', ']', '[', '3', '案', '問', '\r', '\u007F', '\u001B[27u', '\u001B[C', '\u001B[A', '\u001B[200~Q2\u001B[201~', '》', '】', '——'];

  test('is brought to the same state by keys in one piece and one by one', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...typed, ...sequences), {minLength: 2, maxLength: 10}), keys => {
      expect(played([keys.join('')])).toEqual(played(keys));
    }), {numRuns: 300});
  });
});
