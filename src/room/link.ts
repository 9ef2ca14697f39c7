import {connect, type MqttClient} from 'mqtt';
import type {Duplex} from 'node:stream';
import type {Clock} from '../player/clock.ts';
import type {Milliseconds} from '../transcript/model.ts';
import type {Address} from './address.ts';
import {guardStream} from './guard.ts';
import {PACKET_AT_MOST} from './limits.ts';

/**
 * The state of a connection to a broker. `again` is the time of the next attempt. Without it there is no further
 * attempt.
 */
export type LinkState =
  /** The connection is open, and all retained messages have come. */
  | {readonly kind: 'on'}
  | {readonly kind: 'off'; readonly reason: string; readonly again: Milliseconds | undefined}
  /** A message was skipped because it was too large. */
  | {readonly kind: 'too-large'; readonly bytes: number};

export type LinkOptions = {
  readonly address: Address;
  readonly id: string;
  readonly credentials?: {readonly user: string; readonly password: string} | undefined;
  /** The message that the broker sends when this connection breaks. */
  readonly will?: {readonly topic: string; readonly payload: Uint8Array} | undefined;
  readonly subscriptions: readonly string[];
  readonly clock: Clock;
  /** The longest packet that is accepted, in bytes. */
  readonly largest?: number;
  readonly onState: (state: LinkState) => void;
  readonly onMessage: (topic: string, payload: Uint8Array, isRetained: boolean) => void;
};

/** A connection to a broker that reconnects by itself. */
export type Link = {
  readonly isOn: () => boolean;
  /** Sends a message, if there is a connection now. With `isSure` the broker confirms it. */
  readonly publish: (topic: string, payload: string | Uint8Array, how?: {readonly isRetained?: boolean; readonly isSure?: boolean}) => void;
  readonly subscribe: (topic: string) => void;
  /** Asks the broker to send the retained message of a topic again (MQTT 3.1.1, section 3.8.4). */
  readonly fetchRetained: (topic: string) => void;
  readonly unsubscribe: (topic: string) => void;
  /** Returns the one-way delay to the broker, half of the round trip of a ping; 0 before the first answer. */
  readonly delay: () => Milliseconds;
  /** Returns the number of bytes that wait to be sent. */
  readonly queuedBytes: () => number;
  readonly close: () => Promise<void>;
  /** Breaks the connection without a message, as when the process is killed. */
  readonly destroy: () => void;
};

/**
 * The delay of the first attempt to reconnect. It doubles with each further attempt, up to a limit (exponential
 * back-off).
 */
const FIRST: Milliseconds = 1000;
const LAST: Milliseconds = 16_000;
/** The interval of pings that measure the delay to the broker. */
const PING_EVERY: Milliseconds = 15_000;
/** The longest wait for a broker that does not answer. */
const CONNECT: Milliseconds = 10_000;
/** The longest wait while disconnecting. */
const LEAVE: Milliseconds = 1000;
/** The codes with which a broker refuses a user or a password (MQTT 3.1.1, table 3.1). */
const REFUSED: ReadonlySet<number | undefined> = new Set([4, 5]);

/** Opens a connection. It reconnects with a growing delay until it is closed or the broker refuses the user. */
export function openLink({address, id, credentials, will, subscriptions, clock, largest = PACKET_AT_MOST, onState, onMessage}: LinkOptions): Link {
  const topics = new Set(subscriptions);
  let isClosed = false;
  let isOn = false;
  let reason = '';
  let isRefused = false;
  let isHeard = false;
  let wait = FIRST;
  let delays: number[] = [];
  let pinged: Milliseconds | undefined;
  let cancelPing = () => {};
  let cancelAgain = () => {};
  const client: MqttClient = connect({
    protocol: address.protocol, host: address.host, hostname: address.host, port: address.port, path: address.path, clientId: id, protocolVersion: 4, clean: true,
    ...(credentials && {username: credentials.user, password: credentials.password}),
    ...(will && {will: {topic: will.topic, payload: Buffer.from(will.payload), qos: 1, retain: true}}),
    reconnectPeriod: 0, connectTimeout: CONNECT, keepalive: 20, queueQoSZero: false, resubscribe: false, manualConnect: true, timerVariant: 'native', reschedulePings: false,
    wsOptions: {maxPayload: PACKET_AT_MOST + 16},
  });
  const guard = () => {
    const stream = client.stream as Duplex & {setNoDelay?: (on: boolean) => void};
    stream.setNoDelay?.(true);
    guardStream(stream, largest, bytes => {
      onState({kind: 'too-large', bytes});
      return 'skip';
    });
  };
  const ping = () => {
    cancelPing();
    if (!isOn) return;
    pinged = clock.now();
    client.sendPing();
    cancelPing = clock.after(PING_EVERY, ping);
  };
  client.on('connect', () => {
    [isOn, wait, reason, delays, isHeard] = [true, FIRST, '', [], false];
    // Retained messages come before the answer to a ping that is sent after the broker has confirmed the topics.
    client.subscribe([...topics], {qos: 0}, ping);
  });
  client.on('packetreceive', ({cmd}) => {
    if (cmd !== 'pingresp' || pinged === undefined) return;
    delays = [...delays, (clock.now() - pinged) / 2].slice(-8);
    pinged = undefined;
    if (!isHeard) onState({kind: 'on'});
    isHeard = true;
  });
  client.on('message', (topic, payload, {retain}) => { onMessage(topic, payload, retain); });
  client.on('error', error => {
    const {code} = error as {code?: number | string};
    if (typeof code === 'number' && REFUSED.has(code)) isRefused = true;
    reason = typeof code === 'string' ? code : error.message;
  });
  client.on('close', () => {
    isOn = false;
    cancelPing();
    if (isClosed) return;
    if (isRefused) return onState({kind: 'off', reason: 'REFUSED', again: undefined});
    const again = wait;
    wait = Math.min(LAST, 2 * wait);
    onState({kind: 'off', reason, again});
    reason = '';
    cancelAgain();
    cancelAgain = clock.after(again, () => {
      if (isClosed) return;
      client.reconnect();
      guard();
    });
  });
  const fetchRetained = (topic: string) => { if (isOn) client.subscribe(topic, {qos: 0}); };
  client.connect();
  guard();
  return {
    isOn: () => isOn,
    publish(topic, payload, {isRetained = false, isSure = false} = {}) {
      if (isOn) client.publish(topic, typeof payload === 'string' ? payload : Buffer.from(payload), {retain: isRetained, qos: isSure ? 1 : 0});
    },
    subscribe(topic) {
      topics.add(topic);
      fetchRetained(topic);
    },
    fetchRetained,
    unsubscribe(topic) {
      topics.delete(topic);
      if (isOn) client.unsubscribe(topic);
    },
    delay: () => (delays.length === 0 ? 0 : Math.min(...delays)),
    queuedBytes: () => (client.stream as Duplex | undefined)?.writableLength ?? 0,
    destroy() {
      isClosed = true;
      client.stream?.destroy();
    },
    async close() {
      isClosed = true;
      cancelPing();
      cancelAgain();
      let cancel = () => {};
      // A broker that has gone receives nothing.
      await Promise.race([client.endAsync(!isOn), new Promise<void>(resolve => { cancel = clock.after(LEAVE, resolve); })]);
      cancel();
      client.stream?.destroy();
    },
  };
}
