import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, connect as connectSocket, type AddressInfo} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {parseAddress, type Address} from '../src/room/address.ts';
import {openLink, type Link} from '../src/room/link.ts';
import {bodyOf} from '../src/room/seal.ts';
import {topicsOf} from '../src/room/topics.ts';
import {understood} from '../src/room/wire.ts';
import {open, program, type Session} from './pty.ts';
import type {BenchRow, Effort} from './rows.ts';

const FOLLOWERS = 200;
/** So many changes a second: a trainer who holds a key down. */
const CHANGES = 5;

const clock = {
  now: () => performance.now(),
  after(delay: number, run: () => void) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
const realTime = () => performance.timeOrigin + performance.now();
const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], part: number) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** A leader in a pseudo-terminal with so many followers on this machine, and what they hear. */
type Class = {
  readonly session: Session;
  /** Returns how late the last follower heard each message; `bytes` returns the bytes that the first was sent. */
  readonly lateness: () => readonly number[];
  readonly bytes: () => number;
  readonly messages: () => number;
  readonly clear: () => void;
  readonly end: () => Promise<void>;
};

/** Starts a leader, and followers in this process. Their messages are examined afterwards, because all share two cores. */
async function gather(followers: number, room: string | undefined, options: readonly string[] = []): Promise<Class> {
  const session = open([process.execPath, program, '--lang', 'en', '--lead', '--name', 'bench', ...(room === undefined ? [] : ['--room', room]), ...options]);
  const code = await codeIn(session);
  const address = parseAddress(code)!;
  const heard: {sent: number; at: number; bytes: number}[][] = Array.from({length: followers}, () => []);
  const links = await Promise.all(Array.from({length: followers}, (_, index) => follow(address, index, (topic, payload) => {
    heard[index]!.push({at: realTime(), sent: topic.endsWith('/state') ? understood.state(bodyOf(payload))?.sent ?? 0 : 0, bytes: payload.length + topic.length + 4});
  })));
  await session.wait(1500);
  return {
    session,
    lateness() {
      const last = new Map<number, {at: number; count: number}>();
      for (const own of heard) for (const {sent, at: moment} of own) if (sent > 0) last.set(sent, {at: Math.max(moment, last.get(sent)?.at ?? 0), count: (last.get(sent)?.count ?? 0) + 1});
      return Array.from(last).filter(([, {count}]) => count === followers).map(([sent, {at: moment}]) => moment - sent);
    },
    bytes: () => heard[0]!.reduce((sum, {bytes}) => sum + bytes, 0),
    messages: () => heard[0]!.length,
    clear: () => { for (const own of heard) own.length = 0; },
    async end() {
      await Promise.all(links.map(link => link.close()));
      await session.end();
    },
  };
}

async function codeIn(session: Session): Promise<string> {
  const shown = await session.shows(/--join (\S+)/);
  return shown[1]!;
}

const follow = (address: Address, index: number, onMessage: (topic: string, payload: Uint8Array) => void) => new Promise<Link>(resolve => {
  const topics = topicsOf(address.room);
  const link: Link = openLink({address, id: `bench-${index}`, subscriptions: [topics.claim, topics.head, topics.state], clock, onMessage, onState: ({kind}) => { if (kind === 'on') resolve(link); }});
});

/** Starts Mosquitto with room for all; undefined where it is not installed. */
async function mosquitto(): Promise<{readonly port: number; readonly memory: () => number; readonly end: () => void} | undefined> {
  const path = spawnSync('which', ['mosquitto'], {env: {...process.env, PATH: `${process.env['PATH']}:/usr/sbin`}}).stdout.toString().trim();
  if (path === '') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'));
  const port = await new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port: free} = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
  writeFileSync(join(folder, 'c'), `listener ${port} 127.0.0.1\nallow_anonymous true\nuser ${userInfo().username}\nset_tcp_nodelay true\n`);
  const broker: ChildProcess = spawn(path, ['-c', join(folder, 'c')], {stdio: 'ignore'});
  for (let isOpen = false; !isOpen;) {
    isOpen = await new Promise(resolve => {
      const socket = connectSocket(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.once('error', () => setTimeout(resolve, 20, false));
    });
  }
  return {
    port, memory: () => residentOf(broker.pid!),
    end() {
      broker.kill('SIGKILL');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** Presses a key five times a second, and tells how late the last follower heard of each. */
async function latenessOf(room: string | undefined, {window}: Effort): Promise<{readonly values: readonly number[]; readonly note: string}> {
  const group = await gather(FOLLOWERS, room, ['--paused']);
  group.clear();
  for (let count = 0; count < (window / 1000) * 2 * CHANGES; count += 1) {
    group.session.press(count % 10 < 5 ? '\u001B[C' : '\u001B[D');
    await group.session.wait(1000 / CHANGES);
  }
  await group.session.wait(500);
  const lateness = group.lateness();
  const size = group.bytes() / group.messages();
  await group.end();
  return {values: [at(lateness, 0.5), at(lateness, 0.95)], note: `${lateness.length} changes, ${Math.round(size)} bytes each with topic and header`};
}

export const ROOM_ROWS: readonly BenchRow[] = [
  {name: 'room', what: 'room: the last of 200 followers behind the leader, own broker, five changes a second, median / p95', unit: 'ms', must: [20, 50], aim: [15, 40], isLong: true, measure: effort => latenessOf(undefined, effort)},
  {
    name: 'room-mosquitto', what: 'the same with Mosquitto', unit: 'ms', must: [20, 50], aim: [15, 40], isLong: true,
    async measure(effort) {
      const broker = await mosquitto();
      if (!broker) return undefined;
      try {
        return await latenessOf(`mqtt://127.0.0.1:${broker.port}/bench`, effort);
      } finally {
        broker.end();
      }
    },
  },
  {
    name: 'room-cpu', what: 'processor of the leader’s screen at 10× with 200 followers, against alone', unit: '×', must: [1.05], aim: [1.02], isLong: true,
    async measure({window, runs}) {
      const ratios: number[] = [];
      const share = async (session: Session) => {
        const before = session.mainThreadTime()!;
        await session.wait(2 * window);
        return session.mainThreadTime()! - before;
      };
      for (let run = 0; run < Math.max(1, runs >> 1); run += 1) {
        const group = await gather(FOLLOWERS, undefined, ['--speed', '10']);
        const alone = open([process.execPath, program, '--lang', 'en', '--speed', '10']);
        await alone.wait(4000);
        // Side by side, so that whatever else the machine does is in both.
        const [led, single] = await Promise.all([share(group.session), share(alone)]);
        ratios.push(led / single);
        await alone.end();
        await group.end();
      }
      return {values: [at(ratios, 0.5)], note: `of ${ratios.map(ratio => ratio.toFixed(2)).join(' ')}; the thread of the screen, without that of the broker`};
    },
  },
  {
    name: 'room-traffic', what: 'bytes to a follower in an hour: at rest; at five changes a second', unit: 'kB', must: [], aim: [], isLong: true,
    async measure({window}) {
      const group = await gather(1, undefined, ['--speed', '1']);
      group.clear();
      await group.session.wait(2 * window);
      const rest = (group.bytes() / (2 * window)) * 3_600;
      const size = group.bytes() / group.messages();
      await group.end();
      return {values: [rest, rest + size * CHANGES * 3.6], note: `${Math.round(size)} bytes a message with topic and header`};
    },
  },
  {
    name: 'room-memory', what: 'memory of a room of 200 on the leader’s machine: own broker; Mosquitto', unit: 'MB', must: [], aim: [], isLong: true,
    async measure({window}) {
      const alone = open([process.execPath, program, '--paused']);
      await alone.wait(4000);
      const group = await gather(FOLLOWERS, undefined, ['--paused']);
      await group.session.wait(window);
      const own = (group.session.memory()! - alone.memory()!) / 1024 / 1024;
      await alone.end();
      await group.end();
      const broker = await mosquitto();
      if (!broker) return {values: [own]};
      const other = await gather(FOLLOWERS, `mqtt://127.0.0.1:${broker.port}/bench`, ['--paused']);
      await other.session.wait(window);
      const values = [own, broker.memory()];
      await other.end();
      broker.end();
      return {values};
    },
  },
];
