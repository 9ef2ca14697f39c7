import type {Clock} from '../player/clock.ts';
import {leaderAt} from '../player/room/following.ts';
import type {Hand, Lead, WrittenAnswer} from '../player/room/room.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {ANSWERS_AT_MOST, ANSWERS_OF_ONE, HANDS_AT_MOST, HEARTBEAT} from './limits.ts';
import {bodyOf, createSealer, unsealed, type Sealer} from './seal.ts';
import {lastPart, type Topics} from './topics.ts';
import {understood, versionOf, written, type ClaimMessage, type HeadMessage} from './wire.ts';

/** Sends a message of the leader to the room. */
type Publish = (topic: string, payload: Uint8Array, how: {readonly isRetained: boolean; readonly isSure: boolean}) => void;

export type LeaderOptions = {
  readonly topics: Topics;
  readonly name: string;
  readonly clock: Clock;
  /** Returns milliseconds on a clock that goes on while the process is stopped. */
  readonly realTime: () => Milliseconds;
  /** Returns the delay of a message to the broker. */
  readonly delay: () => Milliseconds;
  readonly publish: Publish;
  /** Returns the current place of the leader. */
  readonly lead: () => Lead;
  readonly onHeard: (hands: readonly Hand[], answers: readonly WrittenAnswer[]) => void;
  /** Called with the name of another leader of the room, and with undefined when that leader has gone. */
  readonly onTaken: (other: string | undefined) => void;
  /**
   * Called with true if the broker has not sent the leader's own claim back in time, and with false when it does after
   * all. A broker that refuses a message for lack of rights need not say so (MQTT 3.1.1, section 3.3.5).
   */
  readonly onUnheard: (isUnheard: boolean) => void;
};

/** A transcript as it is sent to a room: its head and its compressed pieces. */
export type Text = {readonly head: HeadMessage; readonly pieces: readonly Uint8Array[]};

/** The leader's side of the protocol. */
export type Leader = {
  /** The message that the broker sends when the leader's connection breaks. */
  readonly will: Uint8Array;
  /** Takes a message of the room. */
  readonly receive: (topic: string, payload: Uint8Array, isRetained: boolean) => void;
  /** Call it when the connection is open and all retained messages have come. */
  readonly connected: () => void;
  /** Takes a transcript, or a longer version of it. Sends only new pieces. */
  readonly share: (text: Text) => void;
  /** Sends the place of the leader if followers could not have predicted it. */
  readonly update: () => void;
  /** Call it when a message was too large to be read. Somebody may then have overwritten a retained message. */
  readonly tooLarge: () => void;
  /** Leaves the room: tells the followers, and deletes the retained messages. */
  readonly leave: () => void;
};

/** The time for which a leader waits for a message of another leader whose claim is retained. */
const LISTEN: Milliseconds = 2.5 * HEARTBEAT;
/** The longest wait for the leader's own claim to come back from the broker. */
const ECHO: Milliseconds = 3 * HEARTBEAT;
/** The interval at which collected hands and answers are reported to the leader. */
const HEARD_EVERY: Milliseconds = 100;
/** The shortest interval between two repetitions of a message that somebody else has overwritten. */
const AGAIN_EVERY: Milliseconds = 1000;
/** The largest difference between the playhead and its predicted place that is not sent. */
const NEAR: Milliseconds = 1;

const RETAINED = {isRetained: true, isSure: true} as const;

/** Makes a leader. It sends nothing before `connected` is called. */
export function createLeader({topics, name, clock, realTime, delay, publish, lead, onHeard, onTaken, onUnheard}: LeaderOptions): Leader {
  const sealer: Sealer = createSealer();
  const since = realTime();
  const claim = (isGone: boolean) => sealer.sealed(topics.claim, written.claim({key: sealer.key, name, since, isGone}));
  const ownClaim = claim(false);
  /** True when the broker has delivered the claim. From then on nobody else can have the room. */
  let isEstablished = false;
  const wrong = new Set<'claim' | 'head' | number>();
  let cancelAgain: (() => void) | undefined;
  let saidAgain = -Infinity;
  let phase: 'off' | 'listening' | 'leading' | 'yielded' | 'left' = 'off';
  let other: ClaimMessage | undefined;
  let text: Text | undefined;
  let sent = 0;
  let told: Lead | undefined;
  let cancelBeat = () => {};
  let cancelListening = () => {};
  let cancelEcho = () => {};
  const hands = new Map<string, Hand>();
  let answers: readonly WrittenAnswer[] = [];
  let cancelHeard: (() => void) | undefined;
  /** Reports the hands and answers of the last interval. */
  const heard = () => {
    cancelHeard ??= clock.after(HEARD_EVERY, () => {
      cancelHeard = undefined;
      onHeard([...hands.values()], answers);
    });
  };

  const sayClaim = () => publish(topics.claim, ownClaim, RETAINED);
  const sayHead = () => { if (text) publish(topics.head, sealer.sealed(topics.head, written.head(text.head)), RETAINED); };
  const sayPiece = (number: number) => {
    const piece = text?.pieces[number];
    if (!text || !piece) return;
    const topic = topics.piece(text.head.text, number);
    publish(topic, sealer.sealed(topic, piece), RETAINED);
  };
  const sayPieces = (from: number) => {
    if (!text) return;
    for (let number = from; number < text.pieces.length; number += 1) sayPiece(number);
    sent = text.pieces.length;
  };
  const sayState = (isFirst = false) => {
    cancelBeat();
    cancelBeat = clock.after(HEARTBEAT, sayState);
    // Before there is a transcript, only the claim shows that the room has a leader.
    if (!text) return isFirst ? undefined : sayClaim();
    told = lead();
    const {position, rate, playing, stop, hides} = told;
    const state = written.state({text: text.head.text, position, rate, playing, ...(Number.isFinite(stop) && {stop}), hides, sent: realTime() + delay()});
    publish(topics.state, sealer.sealed(topics.state, state), {isRetained: true, isSure: false});
  };
  const begin = () => {
    cancelListening();
    phase = 'leading';
    onTaken(undefined);
    cancelEcho();
    if (!isEstablished) cancelEcho = clock.after(ECHO, () => onUnheard(true));
    sayClaim();
    sayHead();
    sayPieces(0);
    sayState(true);
  };
  const yieldTo = (claimant: ClaimMessage) => {
    phase = 'yielded';
    cancelListening();
    cancelEcho();
    cancelBeat();
    other = claimant;
    onTaken(claimant.name);
  };

  /** Replaces somebody else's retained message by the leader's own, for later followers. Limits the rate. */
  const sayAgain = (what: 'claim' | 'head' | number) => {
    wrong.add(what);
    cancelAgain ??= clock.after(AGAIN_EVERY - (clock.now() - saidAgain), () => {
      cancelAgain = undefined;
      saidAgain = clock.now();
      if (phase !== 'leading') return;
      if (wrong.has('claim')) sayClaim();
      if (wrong.has('head')) sayHead();
      for (const number of wrong) if (typeof number === 'number') sayPiece(number);
      wrong.clear();
    });
  };
  const isOwn = (topic: string, payload: Uint8Array, body: Uint8Array | string) => {
    const given = unsealed(topic, payload, sealer.key);
    return given !== undefined && Buffer.compare(given, Buffer.from(body as string)) === 0;
  };

  const takeClaim = (payload: Uint8Array, isRetained: boolean) => {
    if (phase === 'left') return;
    if (Buffer.compare(payload, ownClaim) === 0) {
      cancelEcho();
      if (!isEstablished) onUnheard(false);
      isEstablished = true;
      return;
    }
    // The seal need not be checked, because this leader already has the room.
    if (phase === 'leading' && isEstablished) return sayAgain('claim');
    const body = bodyOf(payload);
    const given = understood.claim(body);
    const claimed = given ? (unsealed(topics.claim, payload, given.key) ? given : undefined) : claimOfOtherVersion(body);
    if (!claimed || claimed.key === sealer.key) return;
    if (phase === 'listening' && claimed.key === other?.key && !isRetained && !claimed.isGone) return yieldTo(claimed);
    if (phase === 'off' || phase === 'listening') other = claimed.isGone ? undefined : claimed;
    else if (phase === 'yielded' && claimed.key === other?.key && claimed.isGone) begin();
    // If two leaders claim a room at once, the one whose claim the broker delivers first gets it.
    else if (phase === 'leading' && !claimed.isGone) yieldTo(claimed);
  };

  return {
    will: claim(true),
    connected() {
      if (phase === 'left' || phase === 'yielded') return;
      if (phase === 'leading' || !other) return begin();
      phase = 'listening';
      cancelListening = clock.after(LISTEN, () => {
        // The leader of the retained claim was not heard, so it has gone without a message.
        other = undefined;
        begin();
      });
    },
    receive(topic, payload, isRetained) {
      if (topic === topics.claim) return takeClaim(payload, isRetained);
      if (topic === topics.state) {
        if (phase === 'listening' && !isRetained && other && (other.key === '' || unsealed(topic, payload, other.key))) {
          yieldTo(other);
        }
        return;
      }
      if (topic === topics.head) {
        if (phase === 'leading' && text && !isOwn(topic, payload, written.head(text.head))) sayAgain('head');
        return;
      }
      const id = lastPart(topic);
      if (text && topic === topics.piece(text.head.text, Number(id))) {
        const piece = text.pieces[Number(id)];
        if (phase === 'leading' && piece && !isOwn(topic, payload, piece)) sayAgain(Number(id));
        return;
      }
      if (topic === topics.hand(id)) {
        const hand = understood.hand(payload);
        if (!hand || (hand.isUp && !hands.has(id) && hands.size >= HANDS_AT_MOST)) return;
        if (!hand.isUp) hands.delete(id);
        else if (!hands.has(id)) hands.set(id, {id, name: hand.name, since: clock.now()});
        heard();
      } else if (topic === topics.answer(id)) {
        const answer = understood.answer(payload);
        const own = answers.filter(given => given.id === id).length;
        if (!answer || own >= ANSWERS_OF_ONE || answers.length >= ANSWERS_AT_MOST) return;
        answers = [...answers, {id, ...answer, position: leaderAt(lead(), clock.now())}];
        heard();
      }
    },
    share(next) {
      const isOther = text?.head.text !== next.head.text;
      const before = text;
      text = next;
      if (phase !== 'leading') return;
      if (isOther && before) for (let number = 0; number < before.pieces.length; number += 1) publish(topics.piece(before.head.text, number), NOTHING, RETAINED);
      sayHead();
      sayPieces(isOther ? 0 : sent);
      sayState();
    },
    update() {
      if (phase !== 'leading' || !told) return;
      const next = lead();
      const isExpected = next.rate === told.rate && next.playing === told.playing && next.stop === told.stop && next.hides === told.hides && Math.abs(next.position - leaderAt(told, next.time)) <= NEAR * Math.max(1, next.rate);
      if (!isExpected) sayState();
    },
    tooLarge() {
      for (const what of ['claim', 'head', ...Object.keys(text?.pieces ?? []).map(Number)] as const) sayAgain(what);
    },
    leave() {
      cancelBeat();
      cancelListening();
      cancelEcho();
      cancelHeard?.();
      cancelAgain?.();
      if (phase === 'leading') {
        publish(topics.claim, claim(true), RETAINED);
        publish(topics.state, NOTHING, RETAINED);
        publish(topics.head, NOTHING, RETAINED);
        if (text) for (let number = 0; number < text.pieces.length; number += 1) publish(topics.piece(text.head.text, number), NOTHING, RETAINED);
      }
      phase = 'left';
    },
  };
}

/** An empty body, with which the broker deletes a retained message. */
const NOTHING = new Uint8Array(0);

/** Reads the name in a claim of another version, and nothing else. */
function claimOfOtherVersion(body: Uint8Array): ClaimMessage | undefined {
  const given = versionOf(body);
  return given && {key: '', name: given.name, since: 0, isGone: false};
}
