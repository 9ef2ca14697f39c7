import {startFollowing} from '../../player/room/following.ts';
import type {RoomChange} from '../../player/room/room.ts';
import {addressText, shortText, type Address} from '../../room/address.ts';
import {createFollower, type FollowerEvent} from '../../room/follower.ts';
import {ANSWERS_OF_ONE, HEARTBEAT, TEXT_AT_MOST, VERSION} from '../../room/limits.ts';
import {openLink, type Link} from '../../room/link.ts';
import {identityOf} from '../../room/pieces.ts';
import {collectPieces, type PieceCollector} from '../../room/texts.ts';
import {topicsOf} from '../../room/topics.ts';
import {written, type AnswerMessage, type HeadMessage} from '../../room/wire.ts';
import {QUESTION_MODES} from '../../transcript/question-modes.ts';
import {roomMessages} from '../../ui/messages/room/languages.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {codeOf, errorLine, EXIT, untilEnded, UserError} from '../errors.ts';
import {grow} from '../files/grow.ts';
import type {Growing} from '../files/opening.ts';
import {readOn} from '../files/read-on.ts';
import {BUNDLED} from '../files/transcripts.ts';
import {askCredentials, givenCredentials, type Credentials} from './credentials.ts';
import {faultText} from './faults.ts';
import type {Entrance} from './in-room.ts';
import {createStanding} from './standing.ts';

/** A leader's transcript, as this follower receives it. */
type Source = {readonly head: HeadMessage; readonly collector: PieceCollector | undefined; readonly chunks: () => AsyncIterable<Uint8Array>};

/** The largest number of pieces that are requested at once. */
const ASKED_AT_ONCE = 64;

/** Follows a room: plays the leader's transcript at the leader's place. */
export async function joinRoom({run, play, world, name}: Entrance, address: Address): Promise<void> {
  const {io, ended, screen, options, paths: [path]} = run;
  const {clock} = io;
  const words = roomMessages(screen);
  const topics = topicsOf(address.room);
  const code = shortText(address);
  const id = `follower-${world.random(8)}`;
  let replay: Replay | undefined;
  let link: Link | undefined;
  const happened = (change: RoomChange) => replay?.dispatch({type: 'room', change});
  // Without a screen yet, faults are reported line by line.
  const standing = createStanding(clock, shown => {
    if (replay) happened({kind: 'link', link: shown});
    else if (shown.kind === 'fault') io.stderr.write(errorLine(shown.text));
  });

  const own = await ownTexts(run);
  let source: Source | undefined;
  let fail: (error: Error) => void = () => {};
  let opened: (source: Source) => void = () => {};
  let lastLead: Extract<FollowerEvent, {kind: 'lead'}> | undefined;
  let isUp = false;
  let asked = -Infinity;
  let unsent: AnswerMessage[] = [];

  /**
   * Requests lost pieces again. A broker drops messages when the queue of a slow follower is full. Mosquitto's
   * `max_queued_messages` is 1,000, and a long live transcript has more pieces.
   */
  const askAgain = ({head, collector}: Source) => {
    if (!collector || clock.now() - asked < HEARTBEAT) return;
    asked = clock.now();
    for (const number of collector.missing(ASKED_AT_ONCE)) link?.fetchRetained(topics.piece(head.text, number));
  };

  const takeHead = (head: HeadMessage) => {
    if (source?.head.text === head.text) {
      source.collector?.head(head);
      return;
    }
    if (source) {
      source.collector?.end();
      link?.unsubscribe(topics.pieces(source.head.text));
    }
    const bytes = own.get(head.text);
    if (!bytes && head.isWhole && head.pieces === 0) return fail(new UserError(words.faults.tooLargeText('64 MB'), EXIT.transcript));
    const collector = bytes ? undefined : collectPieces();
    source = {head, collector, chunks: bytes ? async function* once() { yield bytes; } : collector!.chunks};
    collector?.head(head);
    if (collector) link?.subscribe(topics.pieces(head.text));
    opened(source);
  };

  const follower = createFollower({
    topics, clock, realTime: world.realTime, delay: () => link?.delay() ?? 0,
    needs: (text, number) => source?.head.text === text && source.collector?.needs(number) === true,
    onEvent(event) {
      switch (event.kind) {
        case 'leader':
          standing.set('leader', undefined);
          if (isUp) tellHand();
          break;
        case 'lead':
          lastLead = event;
          if (source) askAgain(source);
          if (event.text === source?.head.text) happened({kind: 'lead', leader: follower.leader(), lead: event.lead});
          break;
        case 'head':
          takeHead(event.head);
          break;
        case 'piece':
          if (event.text === source?.head.text) source.collector?.piece(event.number, event.bytes);
          break;
        case 'gone':
        case 'silent':
          happened({kind: 'halted'});
          standing.set('leader', words.faults[event.kind](event.name));
          break;
        case 'back':
          standing.set('leader', undefined);
          break;
        case 'other-version': {
          const text = words.faults.otherVersion(code, event.name, event.version, VERSION);
          if (!replay) fail(new UserError(text));
          standing.set('leader', text);
          break;
        }
        case 'flood':
          standing.set('passing', words.faults.flood);
      }
    },
  });
  const tellHand = () => link?.publish(topics.hand(id), written.hand({name, isUp}), {isSure: true});
  const tellAnswers = () => {
    if (!link?.isOn()) return;
    for (const answer of unsent) link.publish(topics.answer(id), written.answer(answer), {isSure: true});
    unsent = [];
  };

  let refused: () => void = () => {};
  const open = (credentials: Credentials | undefined) => {
    link = openLink({
      address, id, credentials, subscriptions: [topics.claim, topics.head, topics.state], clock, onMessage: follower.receive,
      onState(state) {
        if (state.kind === 'off' && state.again === undefined && !replay) return refused();
        standing.set(state.kind === 'too-large' ? 'passing' : 'link', faultText(address, state, words));
        if (state.kind !== 'on') return;
        // A restarted broker has no hands and no pieces any more.
        if (isUp) tellHand();
        tellAnswers();
        if (!source) standing.set('leader', words.faults.nobody(code));
      },
    });
  };
  const growingOf = ({head: {name: called, options: given}, chunks}: Source): Promise<Growing> => grow(called, {size: undefined, chunks: chunks()}, {
    ...run, options: {from: given.from, encoding: given.encoding, clock: given.clock, questions: QUESTION_MODES.find(mode => mode === given.questions)},
  });

  /** Reads the leader's later transcripts, one after the other. */
  const readLater = (isOver: () => boolean) => {
    opened = next => {
      void growingOf(next).then(growing => readOn(growing, replay!, io, () => isOver() || source !== next)).then(() => {
        if (lastLead?.text === next.head.text && source === next) happened({kind: 'lead', leader: follower.leader(), lead: lastLead.lead});
      }).catch((error: unknown) => { if (source === next) standing.set('leader', error instanceof UserError ? error.message : words.faults.otherText); });
    };
  };

  try {
    let attempt = givenCredentials(run);
    const first = await new Promise<Source>((resolve, reject) => {
      opened = resolve;
      fail = reject;
      untilEnded(ended).catch(reject);
      refused = () => {
        if (attempt || !io.stdin.isTTY) return reject(new UserError(words.faults.refused(addressText(address, 'broker'))));
        void link?.close();
        askCredentials(run).then(typed => {
          attempt = typed;
          open(typed);
        }, reject);
      };
      open(attempt);
    });
    standing.set('leader', undefined);
    const isAudience = options.audience;
    await play({...run, paths: path === undefined ? [] : [path], options: {...options, big: options.big || isAudience, paused: true, drill: false, loop: false, resume: false, watch: false, start: undefined, end: undefined, fit: undefined, questions: undefined, voice: undefined}}, false, {
      open: () => Promise.race([growingOf(first), untilEnded(ended)]),
      begun: (state, now) => startFollowing(state, {role: isAudience ? 'audience' : 'follow', code, leader: follower.leader(), link: standing.link(), lead: undefined, isFollowing: true, hasHand: false}, now),
      attach(given, isOver) {
        replay = given;
        happened({kind: 'link', link: standing.link()});
        if (lastLead && lastLead.text === source?.head.text) happened({kind: 'lead', leader: follower.leader(), lead: lastLead.lead});
        readLater(isOver);
        if (source && source !== first) opened(source);
      },
      perform(effect) {
        if (effect.type === 'tell-hand') {
          ({isUp} = effect);
          tellHand();
        } else {
          unsent = [...unsent, {name, question: effect.question, text: effect.text, took: effect.took}].slice(-ANSWERS_OF_ONE);
          tellAnswers();
        }
      },
    });
  } finally {
    follower.close();
    source?.collector?.end();
    if (isUp) {
      isUp = false;
      tellHand();
    }
    await link?.close();
  }
}

/** Returns the texts that this follower already has, by their identity: the bundled one and the named file. */
async function ownTexts({io, paths: [path]}: Entrance['run']): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>();
  for (const file of [io.packageFile(`transcripts/${BUNDLED}.txt`), ...(path === undefined || path === '-' ? [] : [path])]) {
    try {
      const bytes = await io.files.read(file, TEXT_AT_MOST);
      texts.set(identityOf(bytes), bytes);
    } catch (error) {
      // If the file cannot be read, the text comes from the room.
      if (codeOf(error) === undefined) throw error;
    }
  }
  return texts;
}
