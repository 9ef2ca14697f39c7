import {PassThrough} from 'node:stream';
import {expect, onTestFinished, test} from 'vitest';
import {startBroker} from '../../../src/room/broker.ts';
import {startPlayer} from '../../../src/player/playback.ts';
import type {InRoom, Play} from '../../../src/shell/room/in-room.ts';
import {playInRoom} from '../../../src/shell/room/room.ts';
import type {OwnBroker, RoomWorld} from '../../../src/shell/room/world.ts';
import type {Run} from '../../../src/shell/run.ts';
import {parseCommandLine} from '../../../src/shell/settings/command-line.ts';
import {optionsOf} from '../../../src/shell/settings/options.ts';
import {resolveOptions} from '../../../src/shell/settings/resolve.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {drive, type Driven} from '../../drive.ts';
import {fakeClock} from '../../clock.ts';
import {createWatch} from '../../watch.ts';
import {short} from '../../samples.ts';
import {settings} from '../../player/press.ts';
import {world as plainWorld} from '../world.ts';

/** The world of rooms, with brokers in this process that a test can make fail. */
function roomWorld() {
  const brokers: {fail: () => void; port: number}[] = [];
  const {look, until} = createWatch();
  const world: RoomWorld = {
    realTime: () => performance.now(), random: bytes => 'a1'.repeat(bytes), host: () => 'host', user: () => 'Wang', readText: () => { throw Object.assign(new Error('none'), {code: 'ENOENT'}); },
    async startBroker(options): Promise<OwnBroker> {
      const broker = await startBroker(options);
      let run = () => {};
      brokers.push({port: broker.port, fail: () => void broker.close().then(() => run())});
      look();
      return {...broker, onFailure: given => { run = given; }};
    },
  };
  return {world, brokers, until, look};
}

/** Leads or joins a room with this command line, and plays until the test says otherwise. */
function inRoom(argv: readonly string[], {world, look}: ReturnType<typeof roomWorld>) {
  const {clock, advance} = fakeClock();
  const {io: plain, errors} = plainWorld();
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() {}});
  const io = {...plain, clock, stdin, screen: {columns: 100, rows: 30}, env: {TERM: 'xterm'}} as unknown as Run['io'];
  const line = parseCommandLine(argv, en);
  const resolved = resolveOptions([{values: line.values, source: name => `--${name}`}], optionsOf('play'), en);
  const ending = new AbortController();
  const run = {...line, ...resolved, io, ended: ending.signal, messages: en, screen: messagesFor('en'), language: 'en'} as unknown as Run;
  let driven: Driven | undefined;
  let leave = () => {};
  const play: Play = async (_, __, room: InRoom) => {
    const growing = await room.open?.();
    driven = drive(room.begun(startPlayer(short(), settings(short()), clock.now()), clock.now()));
    driven.replay.subscribe(look);
    room.attach(driven.replay, () => false);
    void growing;
    look();
    await new Promise<void>(resolve => { leave = resolve; });
  };
  const over = playInRoom(run, play, world);
  onTestFinished(async () => {
    leave();
    ending.abort();
    // A broker that hears nothing any more is waited for on the clock of the test.
    const ended = over.then(() => true, () => true);
    const later = () => new Promise<boolean>(resolve => { setImmediate(resolve, false); });
    while (!await Promise.race([ended, later()])) advance(1000);
  });
  return {advance, errors, over, driven: () => driven, room: () => driven?.replay.snapshot().state.room, leave: () => leave()};
}

test('a broker of our own that fails is started again on its port, and the status line says so', async () => {
  const made = roomWorld();
  const led = inRoom(['--lead', '--listen', '127.0.0.1'], made);
  await made.until(() => led.room() !== undefined);
  expect(led.room()).toMatchObject({role: 'lead', link: {kind: 'on'}, code: expect.stringMatching(/^localhost(?::\d+)?\/\d{4}$/) as string});
  made.brokers[0]!.fail();
  await made.until(() => JSON.stringify(led.room()).includes('the broker of this room has failed'));
  led.advance(1000);
  await made.until(() => made.brokers.length === 2);
  expect(made.brokers[1]!.port).toBe(made.brokers[0]!.port);
});

test('a room whose address is taken says so, and why', async () => {
  const made = roomWorld();
  const broker = await startBroker({listening: {host: '127.0.0.1', port: 0}, room: '1', secret: 'x'});
  onTestFinished(broker.close);
  const led = inRoom(['--lead', '--listen', `127.0.0.1:${broker.port}`], made);
  await expect(led.over).rejects.toThrow(`cannot listen on 127.0.0.1:${broker.port}: the port is in use`);
});

test('a certificate needs its key, and a file that is there', async () => {
  const made = roomWorld();
  await expect(inRoom(['--lead', '--tls-cert', 'c.pem'], made).over).rejects.toThrow('--tls-cert works only with --tls-key');
  await expect(inRoom(['--lead', '--tls-cert', 'c.pem', '--tls-key', 'k.pem'], made).over).rejects.toThrow('c.pem: cannot be read (ENOENT)');
  await expect(inRoom(['--lead', '--listen', 'nowhere:x'], made).over).rejects.toThrow('--listen nowhere:x: expected an address');
});
