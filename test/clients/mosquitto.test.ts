import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {createSealer} from '../../src/room/seal.ts';
import {topicsOf} from '../../src/room/topics.ts';
import {written} from '../../src/room/wire.ts';
import {makeCertificate} from '../terminal/certificate.ts';
import {openTerminal, RESTORED} from '../terminal/terminal.ts';
import {isMissing} from './clients.ts';
import {client, freePort, startMosquitto} from './mosquitto.ts';

const lead = (address: string, ...more: readonly string[]) => openTerminal(['--lead', '--name', 'Wang', '--room', address, '--paused', '--start', '15:05', ...more]);
const join = (address: string, ...more: readonly string[]) => openTerminal(['--join', address, '--name', 'Li', ...more]);
/** The clock in the status line. */
const clockIn = (text: string) => /(\d\d:\d\d:\d\d)/.exec(text.split('\n').at(-1)!)?.[1];
/** The speaker and the time of the turn at the top of the body. */
const turnIn = (text: string) => text.split('\n')[2]!.slice(34).trim();
/** The memory of a process in megabytes. */
const memoryOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

describe.skipIf(isMissing('mosquitto'))('with Mosquitto', () => {
  test('two rooms on one broker, over TCP and web sockets, know nothing of each other', async () => {
    const {port, webPort} = await startMosquitto();
    const [one, other] = [lead(`mqtt://localhost:${port}/one`), lead(`ws://localhost:${webPort}/other`, '--name', 'Zhao')];
    await Promise.all([one.until(/room localhost/), other.until(/room ws:/)]);
    const [first, second] = [join(`localhost:${port}/one`), join(`ws://localhost:${webPort}/mqtt/other`)];
    await Promise.all([first.until(/with Wang/), second.until(/with Zhao/)]);
    one.press(']');
    await one.until(/Q 1\/4/);
    other.press(']]');
    await other.until(/Q 2\/4/);
    await Promise.all([first.until(text => clockIn(text) === clockIn(one.text())), second.until(text => clockIn(text) === clockIn(other.text()))]);
    expect(clockIn(first.text())).not.toBe(clockIn(second.text()));
  });

  test('a broker that is killed and started again is told of in one line each, and all go on', async () => {
    const broker = await startMosquitto();
    const address = `localhost:${broker.port}/7`;
    const leader = lead(address);
    await leader.until(/room localhost/);
    const follower = join(address);
    await follower.until(/with Wang/);
    await broker.kill();
    for (const screen of [leader, follower]) await screen.until(/cannot reach mqtt:\/\/localhost:\d+: connection refused; again in \d+ s/);
    await broker.start();
    for (const screen of [leader, follower]) await screen.until(text => !/cannot reach/.test(text));
    leader.press(']');
    await leader.until(/Q 1\/4/);
    await follower.until(text => clockIn(text) === clockIn(leader.text()));
    const late = join(address);
    await late.until(text => clockIn(text) === clockIn(leader.text()));
  });

  test('a second leader is refused by the name of the first, and may come when that has left', async () => {
    const {port} = await startMosquitto();
    const address = `localhost:${port}/7`;
    const first = lead(address);
    await first.until(/room localhost/);
    const follower = join(address);
    await follower.until(/with Wang/);
    const second = lead(address, '--name', 'Zhao');
    expect(await second.outcome()).toMatchObject({code: 2, restored: RESTORED, text: expect.stringContaining('is led by Wang already; expected another room') as string});
    first.signal('SIGKILL');
    await follower.until(/Wang has gone/);
    const third = lead(address, '--name', 'Zhao', '--start', '15:10');
    await third.until(/room localhost/);
    await follower.until(/with Zhao/);
    await follower.until(text => clockIn(text) === clockIn(third.text()));
  });

  test('a hostile client moves nobody, fills no memory and leaves nothing wrong on a screen', async () => {
    const {port} = await startMosquitto();
    const address = `localhost:${port}/7`;
    const leader = lead(address);
    await leader.until(/room localhost/);
    const follower = join(address);
    await follower.until(text => clockIn(text) === clockIn(leader.text()));
    const pid = follower.pid();
    const memory = memoryOf(pid);
    const topics = topicsOf('7');
    const hostile = await client(port);
    const {key, sealed} = createSealer();
    const large = Buffer.alloc(16 * 1024 * 1024, 'x');
    const evil = '\u001B[2J\u001B]0;evil\u0007';
    await Promise.all([topics.state, topics.head, topics.claim, topics.hand('x')].map(topic => hostile.publishAsync(topic, large, {retain: topic === topics.head})));
    await follower.until(/a message of 16 MB was ignored/);
    await hostile.publishAsync(topics.claim, Buffer.from(sealed(topics.claim, written.claim({key, name: evil, since: 0, isGone: false}))), {retain: true});
    await hostile.publishAsync(topics.state, Buffer.from(sealed(topics.state, written.state({text: '0123456789abcdef', position: 0, rate: 1, playing: true, sent: Date.now() + 1e6}))), {retain: true});
    // The broker drops what comes faster than the leader takes it. The leader has taken each wave before the next one.
    for (let raised = 0; raised < 500;) {
      for (let count = 0; count < 50; count += 1, raised += 1) hostile.publish(topics.hand(`x${raised}`), Buffer.from(written.hand({name: `${evil}${raised}`, isUp: true})));
      await leader.until(new RegExp(`${raised} hands`));
    }
    for (let count = 0; count < 3000; count += 1) hostile.publish(topics.state, Buffer.from(`junk${evil}`));
    await follower.until(/too many messages/);
    // Notices of the flood cover the clock and the question for a while.
    const before = turnIn(leader.text());
    leader.press(']');
    await leader.until(text => turnIn(text) !== before);
    await follower.until(text => turnIn(text) === turnIn(leader.text()));
    expect(follower.text()).toMatch(/with Wang|ignored/);
    leader.press('H');
    await leader.until(/hand {2}␛\[2J␛\]0;evil/);
    expect(leader.received()).not.toContain(evil);
    expect(memoryOf(pid) - memory).toBeLessThan(60);
    // Whoever comes later finds the leader, for its claim stands there again.
    const late = join(address);
    await late.until(text => clockIn(text) === clockIn(leader.text()));
    leader.press('\u001B');
    await leader.until(text => !/Hands and answers/.test(text));
    for (const screen of [late, follower, leader]) {
      screen.press('q');
      expect(await screen.outcome()).toMatchObject({code: 0, restored: RESTORED});
    }
  });

  test.skipIf(isMissing('openssl'))('web sockets with TLS lead to a room too', async () => {
    const webPort = await freePort();
    const certificate = makeCertificate();
    await startMosquitto(() => ['allow_anonymous true', `listener ${webPort} 127.0.0.1`, 'protocol websockets', `certfile ${certificate.cert}`, `keyfile ${certificate.key}`]);
    const address = `wss://localhost:${webPort}/mqtt/7`;
    const env = {NODE_EXTRA_CA_CERTS: certificate.cert};
    const leader = openTerminal(['--lead', '--room', address, '--name', 'Wang', '--paused'], {env});
    await leader.until(/room wss:/);
    const follower = openTerminal(['--join', address], {env});
    await follower.until(/with Wang/);
    leader.press(']');
    await leader.until(/Q 1\/4/);
    await follower.until(text => clockIn(text) === clockIn(leader.text()));
    const distrustful = join(address);
    await distrustful.until(/its certificate is not trusted/);
  });

  test('a room of another version is refused by its leader’s name', async () => {
    const {port} = await startMosquitto();
    const other = await client(port);
    await other.publishAsync(topicsOf('7').claim, Buffer.from(`${'x'.repeat(64)}{"v":9,"n":"Sun"}`), {retain: true});
    const follower = join(`localhost:${port}/7`);
    expect(await follower.outcome()).toMatchObject({code: 2, text: expect.stringContaining('is led by Sun with version 9 of the protocol; this program has version 1') as string});
  });

  test('a user and a password come from the environment or a prompt, and never from the command line', async () => {
    const {port} = await startMosquitto(folder => {
      const file = `${folder}/passwords`;
      writeFileSync(file, 'leader:open\nclass:sesame\n', {mode: 0o600});
      spawnSync('mosquitto_passwd', ['-U', file]);
      // The rights are those that docs/room.md tells people to give.
      const rights = /```\n(user leader\n[^]*?)```/.exec(readFileSync('docs/room.md', 'utf8'))![1]!;
      writeFileSync(`${folder}/rights`, rights, {mode: 0o600});
      return ['allow_anonymous false', `password_file ${file}`, `acl_file ${folder}/rights`];
    });
    const address = `localhost:${port}/7`;
    const leader = openTerminal(['--lead', '--room', address, '--name', 'Wang'], {env: {REPLAY_PRESSER_ROOM_USER: 'leader', REPLAY_PRESSER_ROOM_PASSWORD: 'open'}});
    await leader.until(/room localhost/);
    const follower = join(address);
    await follower.until(/User:$/m);
    follower.press('class\r');
    await follower.until(/Password:$/m);
    follower.press('sesame\r');
    await follower.until(/with Wang/);
    expect(follower.received()).not.toContain('sesame');
    follower.press('H');
    await leader.until(/1 hand/);
    const pretender = openTerminal(['--lead', '--room', `localhost:${port}/8`, '--name', 'Sun'], {env: {REPLAY_PRESSER_ROOM_USER: 'class', REPLAY_PRESSER_ROOM_PASSWORD: 'sesame'}});
    await pretender.until(/the broker does not pass on this leader’s messages/);
    const lonely = openTerminal(['--join', `localhost:${port}/8`], {env: {REPLAY_PRESSER_ROOM_USER: 'class', REPLAY_PRESSER_ROOM_PASSWORD: 'sesame'}});
    await lonely.until(/nobody/i);
    const wrong = openTerminal(['--join', address], {env: {REPLAY_PRESSER_ROOM_USER: 'class', REPLAY_PRESSER_ROOM_PASSWORD: 'no'}});
    expect(await wrong.outcome()).toMatchObject({code: 2, text: expect.stringContaining('refuses the user or the password') as string});
    const given = join(`mqtt://class:sesame@localhost:${port}/7`);
    const {code, text} = await given.outcome();
    expect([code, text.includes('sesame')]).toEqual([2, false]);
  });
});
