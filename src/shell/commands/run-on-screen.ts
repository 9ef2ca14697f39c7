import type {ReadStream} from 'node:tty';
import {outgoingMessage, type Outgoing} from '../../transcript/outgoing.ts';
import type {OutsideEffect} from '../../ui/controller/controller.ts';
import type {Snapshot, Surroundings} from '../../ui/controller/session.ts';
import type {ToolBox} from '../../ui/controller/text-tools.ts';
import {createKeyboard, createReplay, runAnnouncer, runScreen, type Replay} from '../../ui/run.ts';
import type {FirstFrame} from '../../ui/screen/first-frame.ts';
import type {ScreenIo} from '../../ui/screen/run-screen.tsx';
import type {Growing} from '../files/opening.ts';
import {recordingActions} from '../report.ts';
import type {InRoom} from '../room/in-room.ts';
import type {Run} from '../run.ts';
import type {Shelf} from '../shelf/shelf.ts';
import type {Speaker} from '../shelf/speaker.ts';
import type {AskedTerminal} from '../system/ask-terminal.ts';
import type {Clipboard} from '../system/clipboard.ts';
import {takeLastAnswers} from '../system/last-answers.ts';
import type {Terminal} from '../system/terminal.ts';
import type {Left} from './choose.ts';
import type {Reporter} from './drill-report.ts';

/** The first frame, which is already on the screen, and the questions to the terminal that were written with it. */
export type Drawn = {readonly asked: AskedTerminal; readonly frame: FirstFrame};

/** A replay about to run on a terminal that is ours. */
export type Stage = {
  readonly run: Run;
  readonly terminal: Terminal;
  /** Writes to the terminal. */
  readonly write: (text: Outgoing) => void;
  /** The source of keys. */
  readonly source: ReadStream;
  readonly toolBox: ToolBox;
  readonly first: Snapshot;
  /** Undefined for a screen reader, which reads the replay out instead. */
  readonly drawn: Drawn | undefined;
  /** The transcript, if it is still being read. */
  readonly growing: Growing | undefined;
  /** True when the transcript was chosen from a list, to which the user can go back. */
  readonly isChosen: boolean;
  /** The room that the replay leads or follows. */
  readonly room: InRoom | undefined;
};

/** Runs a replay from its first frame until it ends, and restores the terminal. */
export async function runOnScreen({run, terminal, write, source, toolBox, first, drawn, growing, isChosen, room}: Stage): Promise<Left> {
  const {io, screen, ended} = run;
  const {clock} = io;
  const stdout = io.screen!;
  const asked = drawn?.asked;
  // The terminal's answers are one of the tools.
  const sized: ToolBox = {...toolBox, tools: () => (asked?.canSize() ? {...toolBox.tools(), canSize: true} : toolBox.tools())};
  const surroundings = (): Surroundings => ({size: {columns: stdout.columns, rows: stdout.rows}, messages: screen, tools: toolBox.tools()});
  const replay = recordingActions(createReplay(first, clock, surroundings));
  const keyboard = createKeyboard(source, clock, io.pause);
  const services = createServices(run, terminal, write, replay, room);
  const suspend = async () => {
    await asked?.answered();
    await services.silence();
    terminal.leave();
    await io.suspendProcess();
    if (!ended.aborted) terminal.enterAgain();
  };
  let isLeftFor: Left | undefined;
  const left = (): Left => isLeftFor ?? 'quit';
  const onBack = () => {
    if (isChosen) isLeftFor = 'back';
    return isChosen;
  };
  const common = {report: services.report, copy: services.copy, perform: services.perform, onBack, stdout, clock, toolBox: sized, suspend, isOurs: terminal.isOurs, keyboard};
  const show = () => (drawn ? runScreen(replay, screen, drawn.asked.look, {...common, firstFrame: drawn.frame, onReply: drawn.asked.onReply}) : runAnnouncer(replay, screen, common));
  // The first is true if the terminal has gone, the second if the place has been stored to go on from there.
  let isGone = false;
  let hasLeft = false;
  try {
    keyboard.onEnd(() => { isGone = true; });
    if (!ended.aborted) {
      const running = show();
      const ignore = [io.onSuspendSignal(() => void suspend().then(running.redraw)), io.onContinue(() => {
        // Another process may have changed the state of the terminal.
        if (ended.aborted || !terminal.isOurs()) return;
        terminal.enterAgain();
        running.redraw();
      }), clock.after(SHELF_AFTER, services.openShelf)];
      ended.addEventListener('abort', running.stop, {once: true});
      let isOver = false;
      room?.attach(replay, () => isOver);
      let failure: unknown;
      if (growing) {
        void import('../later.ts').then(({readOn}) => readOn(growing, replay, io, () => isOver)).catch((error: unknown) => {
          failure = error;
          running.stop();
        });
      }
      await running.ended.finally(() => {
        isOver = true;
        void services.silence();
        for (const stop of ignore) stop();
      });
      if (failure !== undefined) throw failure;
    }
    if (asked) await takeLastAnswers(keyboard, asked, ended.aborted ? LAST_WAIT : undefined);
  } finally {
    terminal.leave();
    hasLeft = await services.close(!ended.aborted && !isGone);
  }
  // The results of a drill are never lost. If they are in no file, they are printed after the terminal has been
  // restored.
  const {state} = replay.snapshot();
  const unsaved = state.drill && await services.finishReport(state);
  if (unsaved && !ended.aborted) io.writeNow(unsaved);
  if (ended.aborted || left() === 'back') return left();
  const {farewell} = await import('../later.ts');
  io.writeNow(outgoingMessage(farewell(state, clock.now(), run, hasLeft)));
  return left();
}

/**
 * Makes the services that a replay uses: clipboard, voice, shelf and others. Each is loaded when it is first used,
 * because few replays need them.
 */
function createServices({io, options, screen, messages}: Run, terminal: Terminal, write: (text: Outgoing) => void, replay: Replay, room: InRoom | undefined) {
  let clipboard: Promise<Clipboard> | undefined;
  let reporter: Promise<Reporter> | undefined;
  let shelf: Promise<Shelf> | undefined;
  let speaker: Promise<Speaker> | undefined;
  const loadClipboard = async () => (await import('../system/clipboard.ts')).createClipboard({...io, programs: await io.programs(), write: text => { if (terminal.isOurs()) write(text); }});
  const reporting = () => reporter ??= import('../later.ts').then(({createReporter}) => createReporter(options.report, options.force, io, screen, messages));
  const loadShelf = () => (shelf ??= import('../later.ts').then(({createShelf, stateFolder}) => createShelf({replay, io, folder: stateFolder(io.env, io.platform), messages: screen})));
  const loadSpeaker = () => (speaker ??= Promise.all([import('../later.ts'), io.programs()]).then(([{createSpeaker}, programs]) => createSpeaker({replay, io: {...io, programs}, messages: screen})));
  const report: ScreenIo['report'] = (effect, state, dispatch) => void reporting().then(({perform}) => perform(effect, state, dispatch));
  const silence = async () => (await speaker)?.silence();
  return {
    report, silence,
    copy: async (text: string) => (await (clipboard ??= loadClipboard())).copy(text),
    perform(effect: OutsideEffect) {
      if (effect.type === 'tell-hand' || effect.type === 'tell-answer') room?.perform(effect);
      else if (effect.type === 'speak') void loadSpeaker().then(({speak}) => speak(effect.utterance));
      else if (effect.type === 'silence') void silence();
      else void loadShelf().then(({perform}) => perform(effect));
    },
    /** Loads bookmarks and places of this transcript. */
    openShelf: () => void loadShelf(),
    finishReport: async (state: Parameters<Reporter['finish']>[0]) => (await reporting()).finish(state, io.clock.now()),
    /** Closes everything that has been opened. Resolves with true if the place was stored to go on from there. */
    async close(keeps: boolean): Promise<boolean> {
      await (await clipboard)?.close();
      return await (await shelf)?.close(keeps) ?? false;
    },
  };
}

/** The time from the first frame to loading bookmarks and places, in milliseconds. */
const SHELF_AFTER = 300;

/** The longest wait for answers of the terminal when the process is told to end, in milliseconds. */
const LAST_WAIT = 100;
