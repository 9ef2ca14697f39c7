import {expect, test} from 'vitest';
import {openTerminal, RESTORED} from './terminal.ts';

const env = {HOME: '/nowhere'};
/** The address that others type to join, as the leader's status line shows it. */
const codeOf = (text: string) => /room (localhost\S*)/.exec(text)![1]!;

async function classroom(lead: readonly string[] = [], join: readonly string[] = []) {
  const leader = openTerminal(['--lead', '--name', 'Wang', ...lead], {env});
  await leader.until(/room localhost/);
  const follower = openTerminal(['--join', codeOf(leader.text()), '--name', 'Li', ...join], {env});
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
  await follower.until(/the leader hides what is to come/);
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
  const {leader, follower} = await classroom(['--paused', '--start', 'Q1'], []);
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
