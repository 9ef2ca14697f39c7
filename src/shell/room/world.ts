import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {hostname, userInfo} from 'node:os';
import {Worker} from 'node:worker_threads';
import type {Broker, BrokerOptions} from '../../room/broker.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** The program's own broker, which may fail. */
export type OwnBroker = Broker & {readonly onFailure: (run: () => void) => void};

/** The outside world of a room, in addition to `Io`. */
export type RoomWorld = {
  readonly startBroker: (options: BrokerOptions) => Promise<OwnBroker>;
  /** Returns milliseconds since 1970 on a clock that goes on while the process is stopped, and never goes back. */
  readonly realTime: () => Milliseconds;
  /** Returns `bytes` random bytes in hexadecimal digits. */
  readonly random: (bytes: number) => string;
  readonly host: () => string;
  readonly user: () => string;
  readonly readText: (path: string) => string;
};

/** The memory limit of a broker's thread, in megabytes. A room of a thousand needs a quarter of it. */
const MEMORY = 256;

export const realWorld: RoomWorld = {
  startBroker,
  realTime: () => performance.timeOrigin + performance.now(),
  random: bytes => randomBytes(bytes).toString('hex'),
  host: hostname,
  user: () => {
    try {
      return userInfo().username;
    } catch {
      return '';
    }
  },
  readText: path => readFileSync(path, 'utf8'),
};

/** A message from the thread of a broker. */
export type FromBroker = {readonly kind: 'listening'; readonly port: number; readonly leaderPort: number} | {readonly kind: 'failed'; readonly code: string} | {readonly kind: 'followers'; readonly count: number};

/** Starts a broker in a thread of its own, so that a busy room does not delay the screen. */
async function startBroker({onFollowers, ...options}: BrokerOptions): Promise<OwnBroker> {
  const worker = new Worker(new URL('./room-broker.js', import.meta.url), {workerData: options, resourceLimits: {maxOldGenerationSizeMb: MEMORY}, stdin: false, execArgv: []});
  let fail = () => {};
  let isClosed = false;
  const {port, leaderPort} = await new Promise<Extract<FromBroker, {kind: 'listening'}>>((resolve, reject) => {
    worker.on('message', (said: FromBroker) => {
      if (said.kind === 'listening') resolve(said);
      else if (said.kind === 'followers') onFollowers?.(said.count);
      else reject(Object.assign(new Error(said.code), {code: said.code}));
    });
    worker.once('error', reject);
    worker.once('exit', () => { if (!isClosed) fail(); });
  });
  worker.on('error', () => {});
  return {
    port, leaderPort,
    onFailure: run => { fail = run; },
    async close() {
      isClosed = true;
      await worker.terminate();
    },
  };
}
