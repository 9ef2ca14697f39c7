import {leadOf} from '../../player/room/leading.ts';
import type {Lead} from '../../player/room/room.ts';
import {addressText, isLoopback, listeningText, parseListening, shortText, type Address, type Listening} from '../../room/address.ts';
import {LEADER, type BrokerOptions} from '../../room/broker.ts';
import {createLeader, type Text} from '../../room/leader.ts';
import {TEXT_AT_MOST} from '../../room/limits.ts';
import {openLink, type Link} from '../../room/link.ts';
import {topicsOf} from '../../room/topics.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {roomMessages} from '../../ui/messages/room/languages.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {outgoingMessage} from '../../transcript/outgoing.ts';
import {codeOf, untilEnded, UserError} from '../errors.ts';
import {BUNDLED} from '../files/transcripts.ts';
import {dayInName} from '../files/day-in-name.ts';
import type {Run} from '../run.ts';
import {askCredentials, givenCredentials, type Credentials} from './credentials.ts';
import {faultText} from './faults.ts';
import type {Entrance} from './in-room.ts';
import {createStanding} from './standing.ts';
import {growingText, teeFiles, wholeText} from './text-source.ts';
import type {OwnBroker, RoomWorld} from './world.ts';

/** The addresses of a room: the one that the leader connects to, and the one for others. */
type Place = {readonly address: Address; readonly credentials: Credentials | undefined; readonly code: string; readonly close: () => Promise<void>};

/** Leads a room while a transcript is played, on a broker of its own or on an existing one. */
export async function leadRoom({run, play, world, name}: Entrance, given: Address | undefined): Promise<void> {
  const {io, ended, screen, options, paths: [path]} = run;
  const {clock} = io;
  const words = roomMessages(screen);
  let replay: Replay | undefined;
  const standing = createStanding(clock, link => replay?.dispatch({type: 'room', change: {kind: 'link', link}}));
  let followers = 0;
  const place: Place = given
    ? {address: given, credentials: givenCredentials(run), code: shortText(given), close: async () => {}}
    : await ownPlace(run, world, {
      onFollowers: count => {
        followers = count;
        replay?.dispatch({type: 'room', change: {kind: 'followers', count}});
      },
      onFailure: () => standing.set('passing', words.faults.broker),
    });
  const topics = topicsOf(place.address.room);
  const atRest: Lead = {position: 0, time: 0, rate: 1, playing: false, stop: Infinity, hides: undefined};
  let link: Link | undefined;
  let settle: (outcome: 'leading' | 'off' | 'refused' | {readonly taken: string}) => void = () => {};
  const leader = createLeader({
    topics, name, clock, realTime: world.realTime, delay: () => link?.delay() ?? 0, publish: (topic, payload, how) => link?.publish(topic, payload, how),
    lead: () => (replay ? leadOf(replay.snapshot().state, clock.now()) : atRest),
    onHeard: (hands, answers) => replay?.dispatch({type: 'room', change: {kind: 'heard', hands, answers}}),
    onTaken(other) {
      standing.set('room', other === undefined ? undefined : words.faults.taken(place.code, other));
      settle(other === undefined ? 'leading' : {taken: other});
    },
    onUnheard: isUnheard => standing.set('leader', isUnheard ? words.faults.unheard(topics.all) : undefined),
  });
  const open = (credentials: Credentials | undefined) => {
    link = openLink({
      address: place.address, id: `leader-${world.random(6)}`, credentials, will: {topic: topics.claim, payload: leader.will}, clock,
      // On the program's own broker nobody else can write to the leader's topics.
      subscriptions: [topics.claim, topics.hands, topics.answers, ...(given ? [topics.state, topics.head] : [])],
      onMessage: leader.receive,
      onState(state) {
        const text = faultText(place.address, state, words);
        standing.set(state.kind === 'too-large' ? 'passing' : 'link', text);
        if (state.kind === 'on') leader.connected();
        if (state.kind === 'too-large') leader.tooLarge();
        if (state.kind === 'off') settle(state.again === undefined ? 'refused' : 'off');
      },
    });
    return Promise.race([new Promise<Parameters<typeof settle>[0]>(resolve => { settle = resolve; }), untilEnded(ended)]);
  };
  try {
    let outcome = await open(place.credentials);
    if (outcome === 'refused' && !place.credentials && io.stdin.isTTY) {
      await link?.close();
      outcome = await open(await askCredentials(run));
    }
    if (outcome === 'refused') throw new UserError(words.faults.refused(addressText(place.address, 'broker')));
    if (typeof outcome === 'object') throw new UserError(words.faults.taken(place.code, outcome.taken));
    io.stderr.write(outgoingMessage(words.command.toJoin(`replay-presser --join ${place.code}`)));

    const needs = {
      name: briefLine(path === undefined ? `${BUNDLED}.txt` : path === '-' ? 'stdin' : named(path)), options: {from: options.from, encoding: options.encoding, clock: options.clock, ...(typeof options.questions === 'string' && {questions: options.questions})},
      onText: (text: Text) => {
        leader.share(text);
        if (given) link?.subscribe(topics.pieces(text.head.text));
      },
      onTooLarge: () => standing.set('room', words.faults.tooLargeText('64 MB')),
    };
    const grows = path === '-' || options.watch;
    const files = grows ? teeFiles(io.files, () => growingText(world.random(8), needs, clock)) : io.files;
    const tellWhole = async () => {
      const bytes = await io.files.read(path ?? io.packageFile(`transcripts/${BUNDLED}.txt`), TEXT_AT_MOST);
      const text = wholeText(bytes, needs);
      if (text) needs.onText(text);
    };
    await play({...run, io: {...io, files}}, false, {
      begun: state => ({...state, room: {role: 'lead', code: place.code, link: standing.link(), followers, hands: [], answers: []}}),
      attach(started) {
        replay = started;
        let {state} = started.snapshot();
        started.subscribe(() => {
          // While only time passes, followers compute the leader's place themselves.
          const before = state;
          ({state} = started.snapshot());
          if (state !== before) leader.update();
        });
        if (followers > 0) replay.dispatch({type: 'room', change: {kind: 'followers', count: followers}});
        if (!grows) void tellWhole().catch((error: unknown) => { if (codeOf(error) === 'TOO_LARGE') needs.onTooLarge(); });
      },
      perform: () => {},
    });
  } finally {
    leader.leave();
    await link?.close();
    await place.close();
  }
}

/** Returns the name of a file without its folders, which are private. A date in the name of a folder is kept. */
function named(path: string): string {
  const parts = path.split(/[\\/]/);
  const last = parts.at(-1)!;
  return dayInName(path) !== undefined && dayInName(last) === undefined ? parts.slice(-2).join('/') : last;
}

/** The first port to try: the registered port of MQTT. */
const PORT = 1883;

/** Starts the program's own broker, and restarts it when it fails. Throws `UserError`. */
async function ownPlace(run: Run, world: RoomWorld, {onFollowers, onFailure}: {readonly onFollowers: (count: number) => void; readonly onFailure: () => void}): Promise<Place> {
  const {options, named: nameOf, screen, io} = run;
  const {command} = roomMessages(screen);
  const asked = options.listen === undefined ? {host: '127.0.0.1', port: 0} : parseListening(options.listen);
  if (!asked) throw new UserError(command.notListening(nameOf('listen'), briefLine(options.listen!)));
  const credentials = givenCredentials(run);
  const tls = tlsOf(run, world);
  if (!isLoopback(asked.host) && !(credentials && tls) && !options.insecure) throw new UserError(command.unsafe(listeningText(asked)));
  const secret = world.random(16);
  // Four digits can be read aloud. The program's own broker has no other room, so they are enough.
  const room = String(Number.parseInt(world.random(4), 16) % 10_000).padStart(4, '0');
  const optionsOf = (listening: Listening): BrokerOptions => ({listening, room, secret, credentials, tls, onFollowers});
  const start = async (listening: Listening) => await world.startBroker(optionsOf(listening)).catch((error: unknown) => {
    const code = codeOf(error) ?? '';
    throw new UserError(command.cannotListen(listeningText(listening), code === 'EADDRINUSE' ? command.inUse : code), undefined, {cause: error});
  });
  const startFirst = async () => {
    if (asked.port !== 0) return start(asked);
    const first = {...asked, port: tls ? 8883 : PORT};
    return await start(first).catch((error: unknown) => {
      if (codeOf((error as Error).cause) !== 'EADDRINUSE') throw error;
      return start(asked);
    });
  };
  let broker: OwnBroker = await startFirst();
  let isClosed = false;
  const watch = () => broker.onFailure(() => {
    if (isClosed) return;
    onFailure();
    // A broker that fails again and again is restarted once a second.
    io.clock.after(1000, () => {
      if (isClosed) return;
      void start({...asked, port: broker.port}).then(next => {
        broker = next;
        watch();
      }, () => {});
    });
  });
  watch();
  const host = isLoopback(asked.host) ? 'localhost' : ['0.0.0.0', '::'].includes(asked.host) ? world.host() : asked.host;
  return {
    address: {protocol: 'mqtt', host: '127.0.0.1', port: broker.leaderPort, path: '', room}, credentials: {user: LEADER, password: secret},
    code: shortText({protocol: tls ? 'mqtts' : 'mqtt', host, port: broker.port, path: '', room}),
    async close() {
      isClosed = true;
      await broker.close();
    },
  };
}

/** Reads the certificate and its key. Throws `UserError`. */
function tlsOf({options, named: nameOf, screen, messages}: Run, world: RoomWorld): BrokerOptions['tls'] {
  const [cert, key] = [options['tls-cert'], options['tls-key']];
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new UserError(roomMessages(screen).command.needs(nameOf(cert === undefined ? 'tls-key' : 'tls-cert'), cert === undefined ? '--tls-cert' : '--tls-key'));
  const read = (path: string) => {
    try {
      return world.readText(path);
    } catch (error) {
      throw new UserError(messages.errors.unreadable(briefLine(path), codeOf(error) ?? ''));
    }
  };
  return {cert: read(cert), key: read(key)};
}
