import type {Clock} from '../../src/player/clock.ts';
import type {Lead} from '../../src/player/room/room.ts';
import {createFollower, type FollowerEvent} from '../../src/room/follower.ts';
import {createLeader, type Leader} from '../../src/room/leader.ts';
import {topicsOf} from '../../src/room/topics.ts';

/** A broker in memory: what is retained is given to whoever comes later. */
export function createBus() {
  const retained = new Map<string, Uint8Array>();
  const listeners = new Set<(topic: string, payload: Uint8Array, isRetained: boolean) => void>();
  return {
    retained,
    say(topic: string, payload: Uint8Array, {isRetained}: {readonly isRetained: boolean}) {
      if (isRetained && payload.length === 0) retained.delete(topic);
      else if (isRetained) retained.set(topic, payload);
      for (const listener of Array.from(listeners)) listener(topic, payload, false);
    },
    join(listener: (topic: string, payload: Uint8Array, isRetained: boolean) => void) {
      listeners.add(listener);
      for (const [topic, payload] of retained) listener(topic, payload, true);
      return () => { listeners.delete(listener); };
    },
  };
}

export type Bus = ReturnType<typeof createBus>;
export const TOPICS = topicsOf('7');
export const TEXT = {head: {text: '0123456789abcdef', name: 'a.txt', pieces: 1, bytes: 5, isWhole: true, options: {}}, pieces: [Buffer.from('piece')]};

/** A leader on a bus, whose place the test sets. */
export function leaderOn(bus: Bus, clock: Clock, {name = '王', realTime = clock.now}: {readonly name?: string; readonly realTime?: () => number} = {}) {
  let lead: Lead = {position: 1000, time: clock.now(), rate: 1, playing: true, stop: Infinity, hides: undefined};
  const taken: (string | undefined)[] = [];
  const unheard: boolean[] = [];
  const heard: {hands: number; answers: number}[] = [];
  const leader: Leader = createLeader({
    topics: TOPICS, name, clock, realTime, delay: () => 0, publish: (topic, payload, how) => bus.say(topic, payload, how),
    lead: () => ({...lead, position: lead.playing ? lead.position + (clock.now() - lead.time) * lead.rate : lead.position, time: clock.now()}),
    onHeard: (hands, answers) => heard.push({hands: hands.length, answers: answers.length}),
    onTaken: other => taken.push(other),
    onUnheard: isUnheard => unheard.push(isUnheard),
  });
  const leave = bus.join(leader.receive);
  return {leader, taken, unheard, heard, leave, set: (changed: Partial<Lead>) => { lead = {...lead, ...changed, time: clock.now()}; }};
}

/** A follower on a bus, and what it has learnt. */
export function followerOn(bus: Bus, clock: Clock, realTime: () => number = clock.now) {
  const events: FollowerEvent[] = [];
  const follower = createFollower({topics: TOPICS, clock, realTime, delay: () => 0, needs: () => true, onEvent: event => events.push(event)});
  const leave = bus.join(follower.receive);
  return {follower, events, leave, kinds: () => events.map(({kind}) => kind), lead: () => events.flatMap(event => (event.kind === 'lead' ? [event.lead] : [])).at(-1)};
}
