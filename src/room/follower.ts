import type {Clock} from '../player/clock.ts';
import type {Lead} from '../player/room/room.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {HEARTBEAT, SILENT_AFTER, VERSION} from './limits.ts';
import {createOffsetMeasurer, type OffsetMeasurer} from './offset.ts';
import {bodyOf, unsealed} from './seal.ts';
import type {Topics} from './topics.ts';
import {understood, versionOf, type ClaimMessage, type HeadMessage} from './wire.ts';

export type FollowerOptions = {
  readonly topics: Topics;
  readonly clock: Clock;
  /** Returns milliseconds on a clock that goes on while the process is stopped. */
  readonly realTime: () => Milliseconds;
  /** Returns the delay of a message from the broker. */
  readonly delay: () => Milliseconds;
  /** Tells whether a piece of a transcript is still missing. */
  readonly needs: (text: string, number: number) => boolean;
  readonly onEvent: (event: FollowerEvent) => void;
};

/** An event for a follower. */
export type FollowerEvent =
  | {readonly kind: 'leader'; readonly name: string}
  | {readonly kind: 'lead'; readonly lead: Lead; readonly text: string}
  | {readonly kind: 'head'; readonly head: HeadMessage}
  | {readonly kind: 'piece'; readonly text: string; readonly number: number; readonly bytes: Uint8Array}
  /** The leader has left, has sent nothing for a while, or has been heard again. */
  | {readonly kind: 'gone' | 'silent' | 'back'; readonly name: string}
  | {readonly kind: 'other-version'; readonly name: string; readonly version: number}
  /** There are more messages than a leader sends. */
  | {readonly kind: 'flood'};

export type Follower = {
  readonly receive: (topic: string, payload: Uint8Array, isRetained: boolean) => void;
  readonly leader: () => string;
  readonly close: () => void;
};

/**
 * The limit of messages that are read in a second. A leader sends far fewer. Checking a seal takes a fifth of a
 * millisecond.
 */
const LOOKED_AT = 100;

/** Makes a follower. It checks messages from the wire and turns them into events. */
export function createFollower({topics, clock, realTime, delay, needs, onEvent}: FollowerOptions): Follower {
  let leader: (ClaimMessage & {readonly heard: Milliseconds}) | undefined;
  let isQuiet = false;
  let offset: OffsetMeasurer = createOffsetMeasurer();
  let lastSent = -1;
  let allowance = {left: LOOKED_AT, since: realTime()};
  let floodSaid = -Infinity;
  let cancel = () => {};

  const heard = () => {
    if (!leader) return;
    leader = {...leader, heard: realTime()};
    if (isQuiet) onEvent({kind: 'back', name: leader.name});
    isQuiet = false;
    cancel();
    cancel = clock.after(SILENT_AFTER, () => quiet('silent'));
  };
  const quiet = (kind: 'gone' | 'silent') => {
    cancel();
    if (!leader || (isQuiet && kind === 'silent')) return;
    isQuiet = true;
    onEvent({kind, name: leader.name});
  };
  const isAlive = () => leader !== undefined && !isQuiet && realTime() - leader.heard < SILENT_AFTER;

  /** Counts a message, or its cost, and tells whether it is within the limit of this second. */
  const isWithinAllowance = (cost = 1): boolean => {
    const now = realTime();
    const left = Math.min(LOOKED_AT, allowance.left + ((now - allowance.since) * LOOKED_AT) / 1000);
    allowance = {left: Math.max(0, left - cost), since: now};
    if (left >= 1) return true;
    if (now - floodSaid > FLOOD_EVERY) onEvent({kind: 'flood'});
    floodSaid = now;
    return false;
  };

  const takeClaim = (payload: Uint8Array, isRetained: boolean) => {
    const body = bodyOf(payload);
    const given = understood.claim(body);
    if (!given) {
      const other = versionOf(body);
      if (other && other.version !== VERSION && !isAlive()) onEvent({kind: 'other-version', ...other});
      return;
    }
    if (!unsealed(topics.claim, payload, given.key)) return;
    if (given.key === leader?.key) {
      // A retained message that the leader has left is out of date if the leader has been heard since.
      if (given.isGone && !isRetained) quiet('gone');
      return;
    }
    // While its leader is present, a follower ignores other leaders.
    if (given.isGone || isAlive()) return;
    leader = {...given, heard: realTime()};
    [isQuiet, lastSent, offset] = [false, -1, createOffsetMeasurer()];
    onEvent({kind: 'leader', name: given.name});
    heard();
  };

  const takeState = (body: Uint8Array, isRetained: boolean) => {
    const state = understood.state(body);
    // A message that is not newer than the last one is a replay by somebody else.
    if (!state || state.sent <= lastSent) return;
    lastSent = state.sent;
    const [now, real] = [clock.now(), realTime()];
    if (!isRetained) offset.add(state.sent, real, delay());
    const difference = offset.offset();
    // A retained message is at most one heartbeat old. Until another message comes, the clocks are assumed to agree.
    const elapsed = difference === undefined ? Math.min(HEARTBEAT, Math.max(0, real - state.sent)) : Math.max(0, real - difference - state.sent);
    heard();
    onEvent({kind: 'lead', text: state.text, lead: {position: state.position, time: now - elapsed, rate: state.rate, playing: state.playing, stop: state.stop ?? Infinity, hides: state.hides}});
  };

  /**
   * Takes a missing piece. Genuine pieces do not count towards the limit, because a long transcript has thousands, and
   * they all come at once.
   */
  const takePiece = (topic: string, payload: Uint8Array, text: string, number: number) => {
    if (!leader || !needs(text, number) || !isWithinAllowance(0)) return;
    const bytes = unsealed(topic, payload, leader.key);
    if (bytes) onEvent({kind: 'piece', text, number, bytes});
    else isWithinAllowance();
  };

  return {
    leader: () => leader?.name ?? '',
    close: () => cancel(),
    receive(topic, payload, isRetained) {
      if (payload.length === 0) return;
      const [, text = '', digits = ''] = /\/text\/([\da-z]+)\/(\d{1,4})$/.exec(topic) ?? [];
      if (topic === topics.piece(text, Number(digits))) return takePiece(topic, payload, text, Number(digits));
      if (!isWithinAllowance()) return;
      if (topic === topics.claim) return takeClaim(payload, isRetained);
      if (!leader) return;
      const body = unsealed(topic, payload, leader.key);
      if (!body) return;
      if (topic === topics.state) return takeState(body, isRetained);
      const head = topic === topics.head ? understood.head(body) : undefined;
      if (head) onEvent({kind: 'head', head});
    },
  };
}

const FLOOD_EVERY: Milliseconds = 10_000;
