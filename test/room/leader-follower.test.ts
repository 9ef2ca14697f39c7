import {describe, expect, test} from 'vitest';
import {HEARTBEAT, SILENT_AFTER} from '../../src/room/limits.ts';
import {createSealer} from '../../src/room/seal.ts';
import {written} from '../../src/room/wire.ts';
import {leaderAt} from '../../src/player/room/following.ts';
import {fakeClock} from '../clock.ts';
import {createBus, followerOn, leaderOn, TEXT, TOPICS} from './bus.ts';

/** A room with a leader who reads something. */
function room() {
  const bus = createBus();
  const {clock, advance, freeze} = fakeClock();
  const led = leaderOn(bus, clock);
  led.leader.connected();
  led.leader.share(TEXT);
  return {bus, clock, advance, freeze, ...led};
}

const HOUR = 3_600_000;
const NOT_RETAINED = {isRetained: false};

describe('a follower', () => {
  test('who comes late learns who leads, what is read, and where', () => {
    const {bus, clock, advance} = room();
    advance(500);
    const {events, lead} = followerOn(bus, clock);
    expect(events.map(({kind}) => kind)).toEqual(['leader', 'head', 'piece', 'lead']);
    expect(leaderAt(lead()!, clock.now())).toBe(1500);
  });

  test('whose clock is an hour ahead is where the leader is, from the first heartbeat on', () => {
    const {bus, clock, advance} = room();
    const {lead} = followerOn(bus, clock, () => clock.now() + HOUR);
    advance(HEARTBEAT);
    expect(leaderAt(lead()!, clock.now())).toBe(1000 + HEARTBEAT);
  });

  test('does not trust a clock for what was retained: it is never further off than a heartbeat', () => {
    const {bus, clock} = room();
    for (const wrong of [HOUR, -HOUR]) expect(Math.abs(leaderAt(followerOn(bus, clock, () => clock.now() + wrong).lead()!, clock.now()) - 1000)).toBeLessThanOrEqual(HEARTBEAT);
  });

  test('who was stopped for a minute, and then hears all at once, is where the leader is', () => {
    const {bus, clock, advance} = room();
    const {follower, lead, leave} = followerOn(bus, clock);
    advance(3 * HEARTBEAT);
    leave();
    const waiting: [string, Uint8Array][] = [];
    const stop = bus.join((topic, payload, isRetained) => { if (!isRetained) waiting.push([topic, payload]); });
    advance(60_000);
    stop();
    for (const [topic, payload] of waiting) follower.receive(topic, payload, false);
    expect(leaderAt(lead()!, clock.now())).toBe(1000 + 3 * HEARTBEAT + 60_000);
  });

  test('hears that the leader has left, and who leads next', () => {
    const {bus, clock, leader, leave} = room();
    const follower = followerOn(bus, clock);
    leader.leave();
    leave();
    expect(follower.kinds().at(-1)).toBe('gone');
    expect([...bus.retained.keys()]).toEqual([TOPICS.claim]);
    const next = leaderOn(bus, clock, {name: '李'});
    next.leader.connected();
    next.leader.share(TEXT);
    expect(follower.follower.leader()).toBe('李');
  });

  test('is told when a leader is silent, and when it speaks again', () => {
    const {bus, clock, advance} = room();
    const follower = followerOn(bus, clock);
    const {say} = bus;
    bus.say = () => {};
    advance(SILENT_AFTER);
    expect(follower.kinds().at(-1)).toBe('silent');
    bus.say = say;
    advance(HEARTBEAT);
    expect(follower.kinds().slice(-2)).toEqual(['back', 'lead']);
  });

  test('says of a room of another version by whom it is led', () => {
    const bus = createBus();
    const {clock} = fakeClock();
    const {events} = followerOn(bus, clock);
    bus.say(TOPICS.claim, Buffer.from(`${'x'.repeat(64)}{"v":2,"n":"王","whatever":1}`), {isRetained: true});
    expect(events).toEqual([{kind: 'other-version', name: '王', version: 2}]);
  });
});

describe('a hostile client', () => {
  const state = (position: number, sent: number) => written.state({text: TEXT.head.text, position, rate: 1, playing: true, sent});

  test('moves nobody: what it seals itself, or says again, is not believed', () => {
    const {bus, clock, advance} = room();
    const {lead} = followerOn(bus, clock);
    const old = bus.retained.get(TOPICS.state)!;
    advance(HEARTBEAT);
    const before = lead();
    bus.say(TOPICS.state, createSealer().sealed(TOPICS.state, state(5, clock.now() + 9)), NOT_RETAINED);
    bus.say(TOPICS.state, Buffer.from(state(5, clock.now() + 9)), NOT_RETAINED);
    bus.say(TOPICS.state, old, NOT_RETAINED);
    expect(lead()).toBe(before);
  });

  test('does not take a room that is led', () => {
    const {bus, clock, advance, taken} = room();
    const follower = followerOn(bus, clock);
    advance(10_000);
    const {key, sealed} = createSealer();
    for (const since of [0, clock.now(), 1e12]) {
      bus.say(TOPICS.claim, sealed(TOPICS.claim, written.claim({key, name: 'evil', since, isGone: false})), {isRetained: true});
      bus.say(TOPICS.claim, sealed(TOPICS.claim, written.claim({key, name: 'evil', since, isGone: true})), {isRetained: true});
    }
    expect(follower.follower.leader()).toBe('王');
    expect(taken).toEqual([undefined]);
    advance(1000);
    // The leader’s own claim stands there again, for those who come later.
    expect(followerOn(bus, clock).follower.leader()).toBe('王');
  });

  test('who floods a room costs little and is told of once', () => {
    const {bus, clock, advance, set, leader} = room();
    const {kinds, lead} = followerOn(bus, clock);
    for (let count = 0; count < 5000; count += 1) bus.say(TOPICS.state, Buffer.from(`junk ${count} ${'x'.repeat(100)}`), NOT_RETAINED);
    expect(kinds().filter(kind => kind === 'flood')).toHaveLength(1);
    advance(1000);
    set({position: 77_000});
    leader.update();
    expect(lead()!.position).toBe(77_000);
  });

  test('fills no memory with hands and answers', () => {
    const {bus, advance, heard} = room();
    for (let count = 0; count < 2500; count += 1) bus.say(TOPICS.hand(`f${count}`), Buffer.from(written.hand({name: `${count}`, isUp: true})), NOT_RETAINED);
    for (let count = 0; count < 50; count += 1) bus.say(TOPICS.answer('f1'), Buffer.from(written.answer({name: 'a', question: 1, text: 'x', took: 1})), NOT_RETAINED);
    advance(1000);
    expect(heard).toEqual([{hands: 2000, answers: 20}]);
  });
});

describe('a leader', () => {
  test('who may not write is told so, and is told when the broker passes its claim on at last', () => {
    const bus = createBus();
    const {clock, advance} = fakeClock();
    const {say} = bus;
    bus.say = () => {};
    const {leader, unheard} = leaderOn(bus, clock);
    leader.connected();
    advance(3 * HEARTBEAT - 1);
    expect(unheard).toEqual([]);
    advance(1);
    expect(unheard).toEqual([true]);
    bus.say = say;
    leader.connected();
    expect(unheard).toEqual([true, false]);
    advance(HOUR);
    leader.connected();
    leader.leave();
    advance(HOUR);
    expect(unheard).toEqual([true, false]);
  });

  test('who leaves before the broker has answered is told nothing more', () => {
    const bus = createBus();
    const {clock, advance} = fakeClock();
    bus.say = () => {};
    const {leader, unheard} = leaderOn(bus, clock);
    leader.connected();
    leader.leave();
    advance(HOUR);
    expect(unheard).toEqual([]);
  });

  test('says what is not expected at once, and nothing else but a heartbeat', () => {
    const {bus, advance, leader, set} = room();
    let said = 0;
    bus.join((topic, _, isRetained) => { if (topic === TOPICS.state && !isRetained) said += 1; });
    for (let look = 0; look < 10; look += 1) {
      advance(100);
      leader.update();
    }
    expect(said).toBe(0);
    set({position: 50_000});
    leader.update();
    leader.update();
    expect(said).toBe(1);
    advance(10 * HEARTBEAT);
    expect(said).toBe(11);
  });

  test('refuses a room that another leads, by the name of that', () => {
    const {bus, clock, advance} = room();
    advance(60_000);
    const second = leaderOn(bus, clock, {name: '李'});
    second.leader.connected();
    expect(second.taken).toEqual([]);
    advance(HEARTBEAT);
    expect(second.taken).toEqual(['王']);
    second.leader.share(TEXT);
    expect(followerOn(bus, clock).follower.leader()).toBe('王');
  });

  test('takes a room whose leader has gone without a word', () => {
    const {bus, clock, advance, leave} = room();
    leave();
    const dead = new Map(bus.retained);
    const other = createBus();
    for (const [topic, payload] of dead) other.retained.set(topic, payload);
    const second = leaderOn(other, clock, {name: '李'});
    second.leader.connected();
    advance(3 * HEARTBEAT);
    expect(second.taken).toEqual([undefined]);
  });

  test('of two who begin at once one stays', () => {
    const bus = createBus();
    const {clock, advance} = fakeClock();
    const [one, other] = [leaderOn(bus, clock, {name: 'a'}), leaderOn(bus, clock, {name: 'b'})];
    // Neither hears of the other before it claims the room.
    const {say} = bus;
    const late: Parameters<typeof say>[] = [];
    bus.say = (...said) => { late.push(said); };
    one.leader.connected();
    other.leader.connected();
    bus.say = say;
    for (const said of late) say(...said);
    advance(3 * HEARTBEAT);
    expect([one.taken.at(-1), other.taken.at(-1)].filter(name => name !== undefined)).toHaveLength(1);
  });

  test('says all again when the broker was started anew', () => {
    const {bus, clock, leader} = room();
    bus.retained.clear();
    leader.connected();
    expect(followerOn(bus, clock).kinds()).toEqual(['leader', 'head', 'piece', 'lead']);
  });
});
