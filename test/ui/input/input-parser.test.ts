import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {InputEvent} from '../../../src/ui/input/input-event.ts';
import {createInputParser, type InputParser} from '../../../src/ui/input/input-parser.ts';
import {ALL_SEQUENCES, BROKEN_OFF, KITTY, LEGACY, PASTES, REPLIES, WINDOWS, XTERM} from './sequences.ts';

const bytesOf = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
const visible = (text: string) => JSON.stringify(text);

/** Lets time pass until `until`, like a clock that is never late. */
function pass(parser: InputParser, until: number): InputEvent[] {
  const events: InputEvent[] = [];
  for (let deadline = parser.deadline(); deadline !== undefined && deadline <= until; deadline = parser.deadline()) events.push(...parser.giveUp(deadline));
  return events;
}

/** Types pieces with a pause behind each, and waits for long at the end. */
function type(pieces: readonly Uint8Array[], pause: number | readonly number[]): InputEvent[] {
  const parser = createInputParser();
  let now = 0;
  const events = pieces.flatMap((piece, index) => {
    const got = parser.push(piece, now);
    now += typeof pause === 'number' ? pause : pause[index] ?? 0;
    return index < pieces.length - 1 ? [...got, ...pass(parser, now)] : got;
  });
  return [...events, ...pass(parser, now + 60_000)];
}

const whole = (text: string) => type([bytesOf(text)], 0);

describe.each(Object.entries({LEGACY, XTERM, KITTY, WINDOWS, REPLIES, PASTES, BROKEN_OFF}))('%s', (_, rows) => {
  test.each(rows.map(([bytes, events]) => [visible(bytes), bytes, events] as const))('%s', (__, bytes, events) => {
    expect(whole(bytes)).toEqual(events);
  });

  test.each([0, 10, 30, 60, 100])('all are the same when cut at any byte, or at every byte, with %i ms between', pause => {
    for (const [bytes, events] of rows) {
      const all = bytesOf(bytes);
      for (let cut = 1; cut < all.length; cut += 1) expect([visible(bytes), cut, type([all.subarray(0, cut), all.subarray(cut)], pause)]).toEqual([visible(bytes), cut, events]);
      expect([visible(bytes), type(Array.from(all, byte => Uint8Array.of(byte)), pause)]).toEqual([visible(bytes), events]);
    }
  });
});

describe('what is not finished', () => {
  test('Esc alone is Esc after 150 ms, and not before', () => {
    const parser = createInputParser();
    expect([parser.push(bytesOf('\x1B'), 1000), parser.deadline(), parser.giveUp(1149), parser.giveUp(1150), parser.deadline()]).toEqual([[], 1150, [], [{type: 'key', name: 'escape'}], undefined]);
  });

  test('a reply that is cut off is dropped, and the next key works', () => {
    for (const [bytes] of REPLIES) {
      // Two bytes can be Esc and a key.
      for (let length = bytes.startsWith('\x1B') ? 3 : 1; length < bytes.length; length += 1) {
        const events = type([bytesOf(bytes.slice(0, length)), bytesOf('j')], 600);
        expect([visible(bytes.slice(0, length)), events]).toEqual([visible(bytes.slice(0, length)), [{type: 'key', name: 'j'}]]);
      }
    }
  });

  test('a reply that never ends takes keys for ten seconds at most', () => {
    const parser = createInputParser();
    parser.push(bytesOf('\x1B]52;c;'), 5000);
    for (let now = 5100; now < 15_000; now += 100) expect([parser.push(bytesOf('q'), now), pass(parser, now)]).toEqual([[], []]);
    expect([pass(parser, 15_000), parser.push(bytesOf('j'), 15_001)]).toEqual([[], [{type: 'key', name: 'j'}]]);
  });

  test('a paste ends when nothing has come for a second', () => {
    const parser = createInputParser();
    expect([parser.push(bytesOf('\x1B[200~15:'), 0), pass(parser, 999), parser.push(bytesOf('13\x1B[20'), 999), pass(parser, 1998)]).toEqual([[], [], [], []]);
    expect(pass(parser, 1999)).toEqual([{type: 'paste', text: '15:13'}]);
    expect(parser.push(bytesOf('j'), 2000)).toEqual([{type: 'key', name: 'j'}]);
  });

  test('a character that is cut off is dropped, but not what came before it', () => {
    const parser = createInputParser();
    parser.push(bytesOf('\x1B\xE8'), 0);
    expect([pass(parser, 150), parser.push(bytesOf('\xAB\x8B'), 151)]).toEqual([[{type: 'key', name: 'escape'}], [{type: 'key', name: '請'}]]);
    parser.push(bytesOf('\xE8\xAB'), 1000);
    expect([pass(parser, 1500), parser.push(bytesOf('j'), 1501)]).toEqual([[], [{type: 'key', name: 'j'}]]);
  });
});

test('what is kept and what comes of it is bounded', () => {
  const long = 'q'.repeat(200_000);
  expect(whole(`\x1B[200~${long}\x1B[201~j`)).toEqual([{type: 'paste', text: 'q'.repeat(10_000)}, {type: 'key', name: 'j'}]);
  for (const [open, close] of [['\x1B]11;', '\x1B\\'], ['\x1BP', '\x9C'], ['\x1B[', 'A'], ['\x1BO', 'A']] as const) {
    const filling = open.length > 2 || close !== 'A' ? long : '1'.repeat(200_000);
    expect(whole(`${open}${filling}${close}j`).at(-1)).toEqual({type: 'key', name: 'j'});
    expect(whole(`${open}${filling}${close}j`)).toHaveLength(2);
  }
  expect(whole(`\x1B[0;;${'106:'.repeat(3000)}106u`)).toEqual([{type: 'reply', reply: {kind: 'other'}}]);
  expect(whole('\x1B[74;36;106;1;0;65535_')).toHaveLength(100);
});

describe('any bytes in any pieces at any times', () => {
  const anything = fc.oneof(
    fc.constantFrom(...ALL_SEQUENCES.map(([bytes]) => bytes)).chain(bytes => fc.nat(bytes.length).map(length => bytesOf(bytes.slice(0, length)))),
    fc.constantFrom(...ALL_SEQUENCES.map(([bytes]) => bytesOf(bytes))),
    fc.uint8Array({maxLength: 8}),
    fc.string({unit: fc.constantFrom('\x1B', '[', ']', 'O', 'P', 'M', '\\', '\x07', '\x9B', '\x9C', ';', ':', '1', '3', '5', 'u', '~', '_', 'R', 'j', '$', ' ', '\xE8', '\x80'), maxLength: 12}).map(bytesOf),
  );
  const pieces = fc.array(fc.tuple(anything, fc.constantFrom(0, 1, 30, 100, 149, 150, 400, 500, 999, 1000, 20_000)), {maxLength: 12});

  test('throw nothing, leave nothing behind, and the next key works', () => {
    fc.assert(fc.property(pieces, all => {
      const parser = createInputParser();
      let now = 0;
      for (const [bytes, pause] of all) {
        const events = parser.push(bytes, now);
        for (const event of events) {
          // A key has a name that is whole text, and is none that writes a control character.
          if (event.type === 'key') expect(event.name).toMatch(/^(?:——|[^\u0000-\u001F\u007F-\u009F]|(?:ctrl\+)?(?:shift\+)?(?:[a-z]{2,}|f\d+|[^\u0000-\u0020]))$/u);
          if (event.type === 'paste') expect(event.text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/);
        }
        now += pause;
        pass(parser, now);
      }
      pass(parser, now + 10_000);
      expect(parser.deadline()).toBeUndefined();
      expect(parser.push(bytesOf('j'), now + 10_001)).toEqual([{type: 'key', name: 'j'}]);
      expect(parser.deadline()).toBeUndefined();
    }), {numRuns: 1000});
  });

  test('are the same as in one piece when no time passes', () => {
    fc.assert(fc.property(pieces, all => {
      const joined = Buffer.concat(all.map(([bytes]) => bytes));
      expect(type(all.map(([bytes]) => bytes), 0)).toEqual(type([joined], 0));
      expect(type(Array.from(joined, byte => Uint8Array.of(byte)), 0)).toEqual(type([joined], 0));
    }), {numRuns: 500});
  });
});
