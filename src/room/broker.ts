import {Aedes, type AedesPublishPacket, type Client} from 'aedes';
import {timingSafeEqual} from 'node:crypto';
import {createServer, type Server, type Socket} from 'node:net';
import {createServer as createTlsServer} from 'node:tls';
import {isLoopback, type Listening} from './address.ts';
import {guardStream} from './guard.ts';
import {PACKET_AT_MOST, SAID_AT_MOST} from './limits.ts';
import {lastPart, topicsOf} from './topics.ts';

export type BrokerOptions = {
  readonly listening: Listening;
  readonly room: string;
  /** The password under which the leader alone connects, as the user `leader`. */
  readonly secret: string;
  /** The user and the password of everybody else; undefined when anybody may join. */
  readonly credentials?: {readonly user: string; readonly password: string} | undefined;
  readonly tls?: {readonly cert: string; readonly key: string} | undefined;
  /** Called with the number of followers when it changes. */
  readonly onFollowers?: (count: number) => void;
};

/** A running broker. The leader connects to `leaderPort`, on loopback and without TLS. */
export type Broker = {readonly port: number; readonly leaderPort: number; readonly close: () => Promise<void>};

/** The user name under which the leader connects to its own broker. */
export const LEADER = 'leader';

/** The most connections. Each takes about 40 kB. */
const CONNECTIONS = 2000;
/** The number of messages that a follower may send at once. After that it may send one each interval. */
const BURST = 10;
const EVERY = 1000;
/**
 * The limit of bytes waiting for a follower. A follower with more counts as not reading. A large transcript is longer,
 * but is sent only as fast as it is read.
 */
const UNREAD_AT_MOST = 4 * 1024 * 1024;
/** The time after which a client that accepts no bytes counts as gone, in milliseconds. */
const DRAIN = 20_000;
/** The time within which a client must send CONNECT, in milliseconds. */
const CONNECT = 5000;

type Guest = Client & {isLeader?: boolean; allowance?: {left: number; since: number}};

/**
 * Starts the broker of one room. The leader may publish everything there. A follower may read the leader's messages,
 * and write its hand and its answers under its own name. A client that tries anything else is disconnected. Throws the
 * error of `listen`.
 */
export async function startBroker({listening, room, secret, credentials, tls, onFollowers}: BrokerOptions): Promise<Broker> {
  const topics = topicsOf(room);
  const isReadable = (topic: string) => topic === topics.claim || topic === topics.head || topic === topics.state || /^[\da-z]+$/.test(/^(.*\/text\/)([^/]+)\/\+$/.exec(topic)?.[2] ?? '') && topic.startsWith(topics.pieces('').slice(0, -2));
  const isOwn = (topic: string, {id}: Guest) => topic === topics.hand(id) || topic === topics.answer(id);
  const followers = new Set<Guest>();
  const broker = await Aedes.createBroker({
    drainTimeout: DRAIN, connectTimeout: CONNECT, maxTopicLevels: 8, queueLimit: 64, concurrency: 1000,
    // Followers get no persistent session and no last will.
    preConnect(_, packet, done) {
      const isWelcome = broker.connectedClients < CONNECTIONS && packet.clean === true && (!packet.will || packet.username === LEADER);
      done(isWelcome ? null : new Error('not welcome'), isWelcome);
    },
    authenticate(client: Guest, user, password, done) {
      client.isLeader = user === LEADER && isSame(password, secret);
      const isAllowed = client.isLeader || (credentials ? isSame(Buffer.from(user ?? ''), credentials.user) && isSame(password, credentials.password) : true);
      // The name of a follower is part of its topics.
      const isNamed = /^[\da-zA-Z-]{1,64}$/.test(client.id);
      if (isAllowed && isNamed) return done(null, true);
      done(Object.assign(new Error('not authorized'), {returnCode: isAllowed ? 2 : 4}) as never, false);
    },
    authorizePublish(client: Guest | null, packet, done) {
      // Messages of the broker about itself have no client.
      if (client === null || client.isLeader) return done(null);
      const isSaid = isOwn(packet.topic, client) && !packet.retain && packet.payload.length <= SAID_AT_MOST && isWithinAllowance(client);
      done(isSaid ? null : new Error(`${client.id} may not write ${lastPart(packet.topic)}`));
    },
    authorizeSubscribe: (client: Guest | null, subscription, done) => done(null, client === null || client.isLeader || isReadable(subscription.topic) ? {...subscription, qos: 0} : null),
    authorizeForward: (client: Guest, packet: AedesPublishPacket) => (isLate(client) ? undefined as never : packet),
  });
  const count = () => onFollowers?.(followers.size);
  broker.on('client', (client: Guest) => {
    if (client.isLeader) return;
    followers.add(client);
    count();
  });
  broker.on('clientDisconnect', (client: Guest) => {
    if (followers.delete(client)) count();
  });
  // An error of a client does not concern the broker. The end of the connection is handled elsewhere.
  for (const name of ['clientError', 'connectionError', 'error'] as const) broker.on(name as 'clientError', () => {});

  const take = (socket: Socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    const client = broker.handle(socket) as Guest;
    guardStream(socket, PACKET_AT_MOST, () => 'end');
    // Messages of a follower are short. Only the leader, once it is known, sends pieces.
    let received = 0;
    const seen = () => {
      if (client.isLeader) return;
      received = socket.bytesRead;
      if (received > GUEST_AT_MOST) socket.destroy();
    };
    socket.on('readable', seen);
  };
  const server: Server = tls ? createTlsServer(tls, take) : createServer(take);
  if (tls) server.on('tlsClientError', (_: Error, socket: Socket) => { socket.destroy(); });
  const port = await listen(server, listening);
  const isReachable = !tls && (isLoopback(listening.host) || listening.host === '0.0.0.0');
  const own = isReachable ? undefined : createServer(take);
  const leaderPort = own ? await listen(own, {host: '127.0.0.1', port: 0}) : port;
  return {
    port, leaderPort,
    close: () => new Promise(resolve => {
      server.close();
      own?.close();
      broker.close(() => resolve());
    }),
  };
}

/** Lets a server listen and returns its port. Throws the error of `listen`. */
async function listen(server: Server, {host, port}: Listening): Promise<number> {
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', () => {});
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** The most bytes from a follower. Its pings, hands and answers are fewer in a day. */
const GUEST_AT_MOST = 4 * 1024 * 1024;

const isSame = (given: Uint8Array | undefined, expected: string): boolean => {
  const wanted = Buffer.from(expected);
  return given !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Counts a message of a follower, and tells whether it is allowed. */
function isWithinAllowance(client: Guest): boolean {
  const now = performance.now();
  const {left, since} = client.allowance ?? {left: BURST, since: now};
  const grown = Math.min(BURST, left + (now - since) / EVERY);
  client.allowance = {left: grown - 1, since: now};
  return grown >= 1;
}

/** Disconnects a follower that does not read. Returns true if it did. */
function isLate({conn}: Guest): boolean {
  const {writableLength} = conn as Socket;
  if (writableLength <= UNREAD_AT_MOST) return false;
  conn.destroy();
  return true;
}
