import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addressText, hasCredentials, isLoopback, parseAddress, parseListening, shortText} from '../../src/room/address.ts';
import {createOffsetMeasurer} from '../../src/room/offset.ts';
import {identityOf, packed, piecesOf, unpacked} from '../../src/room/pieces.ts';
import {createSealer, unsealed} from '../../src/room/seal.ts';
import {understood, versionOf, written, type StateMessage} from '../../src/room/wire.ts';

const bytes = (text: string) => Buffer.from(text);
const STATE: StateMessage = {text: '0123456789abcdef', position: 754_321.4, rate: 1.5, playing: true, stop: 800_000, hides: 'ahead', sent: 1_701_234_567_890.1};

describe('messages', () => {
  test('are read as they were written', () => {
    for (const state of [STATE, {...STATE, stop: undefined, hides: undefined, playing: false}, {...STATE, hides: -1}]) expect(understood.state(bytes(written.state(state)))).toEqual(state);
    const {key} = createSealer();
    for (const isGone of [true, false]) expect(understood.claim(bytes(written.claim({key, name: '王', since: 5, isGone})))).toEqual({key, name: '王', since: 5, isGone});
    const head = {text: '0123456789abcdef', name: 'a.txt', pieces: 3, bytes: 7, isWhole: false, options: {from: 'srt'}};
    expect(understood.head(bytes(written.head(head)))).toEqual(head);
    expect(understood.hand(bytes(written.hand({name: '李', isUp: true})))).toEqual({name: '李', isUp: true});
    expect(understood.answer(bytes(written.answer({name: '李', question: 2, text: '好', took: 1000.4})))).toEqual({name: '李', question: 2, text: '好', took: 1000});
  });

  test('a state is small', () => {
    expect(createSealer().sealed('presser/1234/state', written.state(STATE)).length).toBeLessThan(200);
    expect(written.state(STATE).length).toBeLessThan(120);
  });

  test('whatever else comes is none', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 600}), given => { for (const read of Object.values(understood)) expect(read(given)).toBeUndefined(); }));
    const state = JSON.parse(written.state(STATE)) as Record<string, unknown>;
    for (const wrong of [{v: 2}, {p: -1}, {p: '1'}, {p: null}, {r: 0}, {r: 1e9}, {g: true}, {t: '../x'}, {t: ''}, {s: Number.MAX_VALUE}, {e: 'x'}, {h: {}}]) expect(understood.state(bytes(JSON.stringify({...state, ...wrong})))).toBeUndefined();
    expect(understood.state(bytes(`${written.state(STATE)}${' '.repeat(600)}`))).toBeUndefined();
    expect(understood.answer(bytes(JSON.stringify({v: 1, n: 'a', q: 1, a: 'x'.repeat(1001), d: 1})))).toBeUndefined();
    expect(understood.state(Buffer.from([0xFF, 0xFE]))).toBeUndefined();
  });

  test('a stranger’s name moves no cursor, and is short', () => {
    const name = understood.hand(bytes(JSON.stringify({v: 1, n: `\u001B[2J\n\u202E${'x'.repeat(100)}`, u: 1})))!.name;
    expect(name).toHaveLength(40);
    expect(name).not.toMatch(/[\u0000-\u001F\u202E]/);
  });

  test('another version is known by its name', () => {
    expect(versionOf(bytes('{"v":7,"n":"王","other":[]}'))).toEqual({version: 7, name: '王'});
    expect(versionOf(bytes('{"v":"7"}'))).toBeUndefined();
  });
});

describe('a seal', () => {
  const sealer = createSealer();
  const sealed = sealer.sealed('a/state', 'words');

  test('opens with its key, under its topic', () => {
    expect(Buffer.from(unsealed('a/state', sealed, sealer.key)!).toString()).toBe('words');
  });

  test('does not open with another, under another topic, or after a change', () => {
    expect(unsealed('a/state', sealed, createSealer().key)).toBeUndefined();
    expect(unsealed('b/state', sealed, sealer.key)).toBeUndefined();
    const changed = Buffer.from(sealed);
    changed[66]! ^= 1;
    expect(unsealed('a/state', changed, sealer.key)).toBeUndefined();
    expect(unsealed('a/state', bytes('short'), sealer.key)).toBeUndefined();
    expect(unsealed('a/state', sealed, 'no key')).toBeUndefined();
  });
});

describe('an address', () => {
  test.each([
    ['host/7', 'mqtt://host/7', 'host/7'], ['localhost:1884/課堂', 'mqtt://localhost:1884/課堂', 'localhost:1884/課堂'], ['MQTTS://a.b/x-1', 'mqtts://a.b/x-1', 'mqtts://a.b/x-1'],
    ['ws://a:8080/mqtt/r', 'ws://a:8080/mqtt/r', 'ws://a:8080/mqtt/r'], ['wss://a/r', 'wss://a/r', 'wss://a/r'], ['mqtt://[::1]:9/r', 'mqtt://[::1]:9/r', '[::1]:9/r'], ['mqtt://h/%E8%AA%B2', 'mqtt://h/課', 'h/課'],
  ])('%s', (given, all, aloud) => {
    const address = parseAddress(given)!;
    expect([addressText(address), shortText(address)]).toEqual([all, aloud]);
    expect(parseAddress(aloud)).toEqual(address);
  });

  test.each(['host', 'host/', '/r', 'http://h/r', 'mqtt://h/a/b', 'mqtt://h/+', 'mqtt://h/#', 'mqtt://h:0/r', 'mqtt://h:70000/r', 'h/a b', 'mqtt://h/r?x=1', 'mqtt://u:p@h/r', 'u@h/r', 'mqtt://h/%ZZ', `h/${'x'.repeat(65)}`])('%s is none', given => {
    expect(parseAddress(given)).toBeUndefined();
  });

  test('with a user or a password in it is recognised, so that it is not repeated', () => {
    for (const given of ['mqtt://u:p@h/r', 'u@h/r', 'u:p@h/r', 'WSS://u@h']) expect(hasCredentials(given)).toBe(true);
    expect(hasCredentials('h/r')).toBe(false);
  });

  test.each([['192.168.1.5', {host: '192.168.1.5', port: 0}], [':1883', {host: '0.0.0.0', port: 1883}], ['[::1]:5', {host: '::1', port: 5}], ['', undefined], ['h:x', undefined], ['h/r', undefined]])('to listen on: %s', (given, expected) => {
    expect(parseListening(given)).toEqual(expected);
  });

  test('of this machine alone', () => {
    expect(['localhost', '127.0.0.1', '127.9.0.1', '::1', '0.0.0.0', '10.0.0.1', '127.0.0.1.evil', ''].map(isLoopback)).toEqual([true, true, true, true, false, false, false, false]);
  });
});

describe('the offset of two clocks', () => {
  test('is the least that has been seen, without the way', () => {
    const measurer = createOffsetMeasurer();
    expect(measurer.offset()).toBeUndefined();
    for (const delay of [30, 5, 80]) measurer.add(1000, 1000 + 3_600_000 + delay, 2);
    expect(measurer.offset()).toBe(3_600_003);
  });

  test('is not led astray by messages that have waited', () => {
    const measurer = createOffsetMeasurer();
    measurer.add(0, 7);
    for (const late of [60_000, 58_000, 56_000]) measurer.add(0, late);
    expect(measurer.offset()).toBe(7);
  });

  test('is measured anew when the leader’s clock has stood still, or one’s own', () => {
    const measurer = createOffsetMeasurer();
    for (const at of [0, 2000, 4000]) measurer.add(at, at + 7);
    for (const at of [6000, 8000, 10_000]) measurer.add(at, at + 60_007);
    expect(measurer.offset()).toBe(60_007);
    measurer.add(12_000, 12_009);
    expect(measurer.offset()).toBe(9);
  });

  test('follows clocks that drift', () => {
    const measurer = createOffsetMeasurer();
    for (let beat = 0; beat < 100; beat += 1) measurer.add(beat * 2000, beat * 2001 + 5);
    expect(measurer.offset()).toBeGreaterThan(5 + 80);
  });
});

describe('pieces', () => {
  test('come back as they were, and make the whole', () => {
    const text = Buffer.from('發布會。'.repeat(50_000));
    const pieces = piecesOf(text).map(packed);
    expect(pieces.length).toBe(3);
    expect(Buffer.concat(pieces.map(piece => unpacked(piece)!)).equals(text)).toBe(true);
    expect(identityOf(text)).toMatch(/^[\da-f]{16}$/);
  });

  test('what is none, or would be longer than a piece, is nothing', () => {
    expect(unpacked(Buffer.from('none'))).toBeUndefined();
    expect(unpacked(packed(Buffer.alloc(100 * 1024 * 1024)))).toBeUndefined();
  });
});
