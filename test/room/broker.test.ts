import {connect as connectSocket, type Socket} from 'node:net';
import {afterEach, describe, expect, test} from 'vitest';
import {startBroker, LEADER, type Broker, type BrokerOptions} from '../../src/room/broker.ts';
import {PACKET_AT_MOST} from '../../src/room/limits.ts';
import {openLink, type Link, type LinkOptions, type LinkState} from '../../src/room/link.ts';
import {topicsOf} from '../../src/room/topics.ts';
import {fakeClock} from '../clock.ts';
import {createWatch} from '../watch.ts';

const SECRET = 'secret';
const topics = topicsOf('7');
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => { for (const close of closing.splice(0).toReversed()) await close(); });

async function broker(options: Partial<BrokerOptions> = {}): Promise<Broker> {
  const started = await startBroker({listening: {host: '127.0.0.1', port: 0}, room: '7', secret: SECRET, ...options});
  closing.push(started.close);
  return started;
}

/** Makes the first packet of a client (MQTT 3.1.1, section 3.1): its name, and the flags of the connection. */
const connectPacket = (id: string, flags: number) => Buffer.concat([Buffer.from([0x10, 12 + id.length, 0, 4]), Buffer.from('MQTT'), Buffer.from([4, flags, 0, 60, 0, id.length]), Buffer.from(id)]);

/** A connection of which everything that happens can be awaited. */
function link(port: number, options: Partial<LinkOptions> = {}) {
  const {clock, advance} = fakeClock();
  const states: LinkState[] = [];
  const messages: {topic: string; payload: string; isRetained: boolean}[] = [];
  const {look: changed, until} = createWatch();
  const opened: Link = openLink({
    address: {protocol: 'mqtt', host: '127.0.0.1', port, path: '', room: '7'}, id: 'f1', subscriptions: [topics.claim, topics.state], clock,
    onState: state => { states.push(state); changed(); },
    onMessage: (topic, payload, isRetained) => { messages.push({topic, payload: Buffer.from(payload).toString(), isRetained}); changed(); },
    ...options,
  });
  closing.push(async () => {
    const left = opened.close();
    advance(5000);
    await left;
  });
  return {link: opened, states, messages, until, advance, isOn: () => until(() => states.some(({kind}) => kind === 'on')), isOff: () => until(() => states.some(({kind}) => kind === 'off')), hears: (text: string) => until(() => messages.some(({payload}) => payload === text))};
}

const leader = (port: number, options: Partial<LinkOptions> = {}) => link(port, {id: 'leader-1', credentials: {user: LEADER, password: SECRET}, subscriptions: [topics.hands, topics.answers], ...options});

describe('the broker of a room', () => {
  test('hands on what the leader says, and keeps what is retained', async () => {
    const {port} = await broker();
    const [one, other] = [leader(port), link(port)];
    await Promise.all([one.isOn(), other.isOn()]);
    one.link.publish(topics.state, 'here', {isRetained: true});
    await other.hears('here');
    const late = link(port, {id: 'f2'});
    await late.hears('here');
    expect(late.messages).toEqual([{topic: topics.state, payload: 'here', isRetained: true}]);
  });

  test('tells the leader of hands and answers, and nobody else', async () => {
    const {port} = await broker();
    const [one, other, third] = [leader(port), link(port), link(port, {id: 'f3', subscriptions: [topics.hands, topics.answers, 'presser/7/#', '#', topics.state]})];
    await Promise.all([one.isOn(), other.isOn(), third.isOn()]);
    other.link.publish(topics.hand('f1'), 'up');
    other.link.publish(topics.answer('f1'), 'words');
    await Promise.all([one.hears('up'), one.hears('words')]);
    one.link.publish(topics.state, 'after');
    await third.hears('after');
    expect(third.messages.map(({payload}) => payload)).toEqual(['after']);
  });

  test.each([
    ['what only the leader says', topics.state, 'x', {}], ['a claim', topics.claim, 'x', {}], ['a piece', topics.piece('abc', 0), 'x', {}], ['another’s hand', topics.hand('f2'), 'x', {}], ['another room', topicsOf('8').hand('f1'), 'x', {}],
    ['what the broker should keep', topics.hand('f1'), 'x', {isRetained: true}], ['more than an answer may be', topics.answer('f1'), 'x'.repeat(5000), {}], ['a packet of a megabyte', topics.answer('f1'), 'x'.repeat(1024 * 1024), {}],
  ] as const)('cuts off a follower that writes %s', async (_, topic, payload, how) => {
    const {port} = await broker();
    const [one, other] = [leader(port, {subscriptions: ['presser/#']}), link(port)];
    await Promise.all([one.isOn(), other.isOn()]);
    other.link.publish(topic, payload, how);
    await other.isOff();
    one.link.publish(topics.state, 'after');
    await one.hears('after');
    expect(one.messages.map(({payload: given}) => given)).toEqual(['after']);
  });

  test('keeps nothing for a follower: who has a last will, or wants a session, does not come in', async () => {
    const {port} = await broker();
    const other = link(port, {will: {topic: topics.claim, payload: Buffer.from('gone')}});
    await other.isOff();
    expect(other.states.map(({kind}) => kind)).toEqual(['off']);
    const lasting = connectSocket(port, '127.0.0.1');
    const ended = new Promise(resolve => { lasting.once('close', resolve); });
    lasting.write(connectPacket('f9', 0));
    await ended;
  });

  test('goes on for the others when a follower never reads, and cuts that off', async () => {
    const {port} = await broker();
    const [one, other] = [leader(port), link(port)];
    await Promise.all([one.isOn(), other.isOn()]);
    const deaf = connectSocket(port, '127.0.0.1');
    deaf.on('error', () => {});
    const ended = new Promise(resolve => { deaf.once('close', resolve); });
    const topic = Buffer.from(topics.state);
    deaf.write(Buffer.concat([connectPacket('deaf', 2), Buffer.from([0x82, topic.length + 5, 0, 1, 0, topic.length]), topic, Buffer.from([0])]));
    await new Promise(resolve => { deaf.once('readable', resolve); });
    const large = 'x'.repeat(200_000);
    for (let count = 0; count < 100; count += 1) {
      one.link.publish(topics.state, `${large}${count}`);
      await other.hears(`${large}${count}`);
      other.messages.length = 0;
    }
    deaf.resume();
    await ended;
  });

  test('cuts off a follower that says too much', async () => {
    const {port} = await broker();
    const other = link(port);
    await other.isOn();
    for (let count = 0; count < 50; count += 1) other.link.publish(topics.hand('f1'), 'up');
    await other.isOff();
  });

  test('asks everybody for the password, if there is one, and takes nobody for the leader', async () => {
    const {port} = await broker({credentials: {user: 'class', password: 'pass'}});
    const [without, wrong, right, fake] = [link(port), link(port, {credentials: {user: 'class', password: 'no'}}), link(port, {id: 'f4', credentials: {user: 'class', password: 'pass'}}), link(port, {credentials: {user: LEADER, password: 'pass'}})];
    await Promise.all([without.isOff(), wrong.isOff(), right.isOn(), fake.isOff()]);
    for (const refused of [without, wrong, fake]) expect(refused.states).toEqual([{kind: 'off', reason: 'REFUSED', again: undefined}]);
  });

  test('counts those who follow', async () => {
    const counts: number[] = [];
    const {port} = await broker({onFollowers: count => counts.push(count)});
    const [one, other] = [leader(port), link(port)];
    await Promise.all([one.isOn(), other.isOn()]);
    expect(counts).toEqual([1]);
  });

  test('outlives whatever is no MQTT', async () => {
    const {port} = await broker();
    const ends: Promise<unknown>[] = [];
    for (const bytes of [Buffer.from('GET / HTTP/1.1\r\n\r\n'), Buffer.alloc(1000, 0xFF), Buffer.from([0x10, 0x02, 0, 0]), Buffer.from([0x30, 0xFF, 0xFF, 0xFF, 0x7F])]) {
      const socket: Socket = connectSocket(port, '127.0.0.1');
      socket.on('error', () => {});
      ends.push(new Promise(resolve => { socket.once('close', resolve); }));
      socket.write(bytes);
    }
    await Promise.all(ends);
    const other = link(port);
    await other.isOn();
  });
});

describe('a connection', () => {
  test('comes back when the broker was started again, later and later', async () => {
    const first = await startBroker({listening: {host: '127.0.0.1', port: 0}, room: '7', secret: SECRET});
    const other = link(first.port);
    await other.isOn();
    await first.close();
    await other.isOff();
    other.advance(1000);
    await other.until(() => other.states.length === 3);
    other.advance(2000);
    await other.until(() => other.states.length === 4);
    expect(other.states.slice(2)).toEqual([{kind: 'off', reason: 'ECONNREFUSED', again: 2000}, {kind: 'off', reason: 'ECONNREFUSED', again: 4000}]);
    await broker({listening: {host: '127.0.0.1', port: first.port}});
    other.advance(4000);
    await other.until(() => other.states.at(-1)!.kind === 'on');
    const one = leader(first.port);
    await one.isOn();
    one.link.publish(topics.state, 'again');
    await other.hears('again');
  });

  test('says that the leader has gone when its connection breaks', async () => {
    const {port} = await broker();
    const one = leader(port, {will: {topic: topics.claim, payload: Buffer.from('gone')}});
    const other = link(port);
    await Promise.all([one.isOn(), other.isOn()]);
    // As when the process is killed.
    one.link.destroy();
    await other.hears('gone');
  });

  test('knows the way to the broker', async () => {
    const {port} = await broker();
    const other = link(port);
    await other.isOn();
    expect(other.link.delay()).toBeGreaterThanOrEqual(0);
  });

  test('passes over a message that is too large, says so, and hears the next', async () => {
    const {port} = await broker();
    const one = leader(port);
    const other = link(port, {subscriptions: [topics.state], largest: 1000});
    await Promise.all([one.isOn(), other.isOn()]);
    one.link.publish(topics.state, 'x'.repeat(PACKET_AT_MOST - 1000));
    one.link.publish(topics.state, 'small');
    await other.hears('small');
    expect(other.states.map(({kind}) => kind)).toEqual(['on', 'too-large']);
    expect(other.messages).toHaveLength(1);
  });
});
