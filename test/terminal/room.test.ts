import {once} from 'node:events';
import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Aedes} from 'aedes';
import {expect, onTestFinished, test} from 'vitest';
import {isMissing} from '../clients/clients.ts';
import {makeCertificate} from './certificate.ts';
import {openTerminal, RESTORED} from './terminal.ts';

const env = {HOME: '/nowhere'};
/** The address that others type to join, as the leader's status line shows it. */
const codeOf = (text: string) => /room (localhost\S*)/.exec(text)![1]!;

async function classroom(lead: readonly string[] = []) {
  const leader = openTerminal(['--lead', '--name', 'Wang', ...lead], {env});
  await leader.until(/room localhost/);
  const follower = openTerminal(['--join', codeOf(leader.text()), '--name', 'Li'], {env});
  await follower.until(/with Wang/);
  await leader.until(/1 here/);
  return {leader, follower};
}

/** The clock in the status line. */
const clockIn = (text: string) => /(\d\d:\d\d:\d\d)/.exec(text.split('\n').at(-1)!)?.[1];

test('a follower goes where the leader goes, leaves and returns, and the leader never moves', async () => {
  const {leader, follower} = await classroom(['--paused', '--start', '15:05']);
  await follower.until(text => clockIn(text) === clockIn(leader.text()));
  leader.press(']');
  await leader.until(/Q 1\/4/);
  await follower.until(text => clockIn(text) === clockIn(leader.text()));
  const before = clockIn(leader.text());
  follower.press('g');
  await follower.until(/with Wang \d+:\d\d behind/);
  follower.press('f');
  await follower.until(text => clockIn(text) === before);
  expect(clockIn(leader.text())).toBe(before);
  follower.press('q');
  expect(await follower.outcome()).toMatchObject({code: 0, restored: RESTORED});
  leader.press('q');
  expect(await leader.outcome()).toMatchObject({code: 0, restored: RESTORED});
});

test('hands and answers come to the leader with their times', async () => {
  const {leader, follower} = await classroom(['--paused', '--start', 'Q2']);
  follower.press('H');
  await leader.until(/1 hand/);
  follower.press('A');
  await follower.until(/only Wang sees it/);
  follower.press('短答\r');
  await leader.until(/1 answer/);
  leader.press('H');
  await leader.until(/Q2 {2}Li .* in 0:\d\d\n +短答/);
});

test('in a drill the leader sees the answer, and the follower does not until it is played', async () => {
  const {leader, follower} = await classroom(['--drill', '--questions', '1', '--speed', '100x']);
  await leader.until(/hidden from the room/);
  await follower.until(text => clockIn(text) === clockIn(leader.text()));
  const answer = leader.lines().slice(leader.lines().findIndex(line => line.includes('hidden from the room')) + 2)[0]!.trim().slice(0, 8);
  follower.press('GG]');
  await follower.until(/the leader hides upcoming text/);
  expect(follower.text()).not.toContain(answer);
  leader.press('\r\r');
  await follower.until(text => text.includes(answer));
});

test('a leader who is killed is missed by name, and another may lead', async () => {
  const {leader, follower} = await classroom();
  leader.signal('SIGKILL');
  await follower.until(/cannot reach mqtt:\/\/localhost\S*: connection (?:broken|refused); again in \d+ s/);
  follower.press('q');
  expect(await follower.outcome()).toMatchObject({code: 0, restored: RESTORED});
});

test('the audience sees large words and has no keys', async () => {
  const {leader, follower} = await classroom(['--paused', '--start', 'Q1']);
  const hall = openTerminal(['--join', codeOf(leader.text()), '--audience'], {env});
  await leader.until(/2 here/);
  const shown = (text: string) => text.includes(clockIn(leader.text())!);
  await hall.until(shown);
  hall.press('gAH?x');
  hall.press('w');
  await hall.until(/with Wang/);
  hall.press('w');
  await hall.until(text => shown(text) && !/with Wang/.test(text));
  hall.press('q');
  expect(await hall.outcome()).toMatchObject({code: 0, restored: RESTORED});
  follower.press('q');
  expect((await follower.outcome()).code).toBe(0);
});

test('a room on all interfaces needs a password and TLS, or to be called insecure', async () => {
  const refused = openTerminal(['--lead', '--listen', '0.0.0.0'], {env});
  expect(await refused.outcome()).toMatchObject({code: 2, text: expect.stringMatching(/--listen 0\.0\.0\.0 can be reached from other machines; expected a pass/) as string});
  const open = openTerminal(['--lead', '--listen', '0.0.0.0', '--insecure', '--paused'], {env});
  await open.until(/room \S+\/\d{4}/);
});

test.skipIf(isMissing('openssl'))('a room with TLS and a password is joined with both', async () => {
  const {cert, key} = makeCertificate();
  const secrets = {...env, REPLAY_PRESSER_ROOM_USER: 'class', REPLAY_PRESSER_ROOM_PASSWORD: 'sesame'};
  const leader = openTerminal(['--lead', '--name', 'Wang', '--listen', '127.0.0.1', '--tls-cert', cert, '--tls-key', key, '--paused'], {env: secrets});
  await leader.until(/room mqtts:\/\/localhost/);
  const code = /room (mqtts:\S+)/.exec(leader.text())![1]!;
  const follower = openTerminal(['--join', code], {env: {...secrets, NODE_EXTRA_CA_CERTS: cert}});
  await follower.until(/with Wang/);
  const distrustful = openTerminal(['--join', code], {env: secrets});
  await distrustful.until(/its certificate is not trusted/);
});

test('a piece of the transcript that the broker has dropped is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-presser-'));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const file = join(folder, 'long.txt');
  writeFileSync(file, Array.from({length: 5000}, (_, number) => `甲：這是第${number}句話，說得不長也不短，剛剛好。\n`).join(''));
  let dropped = 0;
  const broker = await Aedes.createBroker({
    authorizeForward(client, packet) {
      if (!client.id.startsWith('follower') || !/\/text\/.*\/1$/.test(packet.topic) || dropped === 1) return packet;
      dropped += 1;
      return undefined as never;
    },
  });
  const server = createServer(broker.handle);
  server.listen(0, '127.0.0.1');
  onTestFinished(() => { broker.close(); server.close(); });
  await once(server, 'listening');
  const address = `localhost:${(server.address() as AddressInfo).port}/7`;
  const leader = openTerminal(['--lead', '--room', address, '--name', 'Wang', '--paused', file], {env});
  await leader.until(/room localhost/);
  const follower = openTerminal(['--join', address], {env});
  await follower.until(/with Wang/);
  leader.press('G');
  await leader.until(/第4999句話/);
  await follower.until(/第4999句話/);
  expect(dropped).toBe(1);
});

test('a follower that was stopped for a while is where the leader is', async () => {
  const {leader, follower} = await classroom(['--paused', '--start', '15:05']);
  await follower.until(text => clockIn(text) === clockIn(leader.text()));
  follower.signal('SIGSTOP');
  leader.press(']');
  await leader.until(/Q 1\/4/);
  leader.press(']');
  await leader.until(/Q 2\/4/);
  follower.signal('SIGCONT');
  await follower.until(text => clockIn(text) === clockIn(leader.text()));
});

test('turns that are appended to a file reach the followers, also those who come later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const path = join(folder, 'live.txt');
  writeFileSync(path, '2024-03-01 10:00 主持人 大家好。歡迎參加發布會。\n2024-03-01 10:01 王局長 各位好。\n');
  const {leader, follower} = await classroom(['--watch', path]);
  appendFileSync(path, '2024-03-01 10:04 甲報記者 請問第一個問題？\n');
  for (const screen of [leader, follower]) await screen.until(/10:04 {2}請問第一個問題/);
  const late = openTerminal(['--join', codeOf(leader.text())], {env});
  await late.until(/10:04 {2}請問第一個問題/);
  appendFileSync(path, '2024-03-01 10:06 乙報記者 請問第二個問題？\n');
  for (const screen of [leader, follower, late]) await screen.until(/10:06 {2}請問第二個問題/);
});
