import type {ReadStream} from 'node:tty';
import {provideCut} from '../../player/horizon.ts';
import {rest, startPlayer} from '../../player/playback.ts';
import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {outgoingControl, outgoingMessage, type Outgoing} from '../../transcript/outgoing.ts';
import type {RunningScreen, ScreenIo} from '../../ui/screen/run-screen.tsx';
import {firstFrame} from '../../ui/screen/first-frame.ts';
import type {Keyboard} from '../../ui/input/keyboard.ts';
import {withRemote} from '../../ui/input/keymap.ts';
import type {OutsideEffect} from '../../ui/controller/controller.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {toolsFor, type Snapshot, type Surroundings} from '../../ui/controller/session.ts';
import {inWording, type ToolBox} from '../../ui/controller/text-tools.ts';
import type {Reporter} from './drill-report.ts';
import {codeOf, errorLine, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {NAMED_COMMANDS} from '../settings/commands.ts';
import {asksBackground, lookOf, paintOf, type LookSettings} from '../settings/look.ts';
import {nearestName} from '../settings/nearest.ts';
import {playSettings, type PlaySettings} from '../settings/settings.ts';
import {keyboardOf} from '../system/keyboard-source.ts';
import type {Left} from './choose.ts';
import {askTerminal, takeLastAnswers, type AskedTerminal} from '../system/ask-terminal.ts';
import {createToolBox} from '../files/tool-box.ts';
import {createTerminal} from '../system/terminal.ts';
import {remembering} from '../report.ts';
import type {Growing} from '../files/opening.ts';
import {openGrowing} from '../files/transcripts.ts';
import type {Clipboard} from '../system/clipboard.ts';
import {hasNotes} from '../shelf/beside.ts';
import type {Shelf} from '../shelf/shelf.ts';
import type {Speaker} from '../shelf/speaker.ts';

/** Plays a transcript, or lets one choose of several or of a folder. */
export async function play(run: Run): Promise<number> {
  const choose = async () => (await import('./choose.ts')).choose(run, playOne);
  if (run.paths.length > 1) return await choose();
  try {
    await playOne(run);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UserError) || codeOf(error.cause) !== 'EISDIR' || run.paths[0] === '-') throw error;
    return await choose();
  }
}

/** Plays a transcript: on the whole screen of a terminal, else turn by turn as plain text. */
async function playOne(run: Run, isChosen = false): Promise<Left> {
  const {io, options, paths, ended} = run;
  const screen = options.ascii ? (await import('../later.ts')).asciiMessages(run.screen) : run.screen;
  if (options.report !== undefined) await (await import('../later.ts')).checkReport(options.report, options.force, io, run.messages);
  const [path] = paths;
  const follows = options.watch && path !== undefined && path !== '-';
  const growing = await (follows ? import('../later.ts').then(({openFollowed}) => openFollowed(path, run)) : openGrowing(path, run)).catch(error => { throw meantCommand(error, run); });
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io, paths[0]) : undefined;
  // What says where to begin or how fast may speak of the whole.
  const isWhole = !growing.isPaused() && (await growing.more()).isWhole;
  const speaksOfWhole = options.resume || (options.start ?? options.end ?? options.fit) !== undefined || options.drill || options.loop || typeof options.questions === 'object';
  const isPiped = !keyboard && !follows && !isWhole && !speaksOfWhole && growing.isPipe === true;
  const needsAll = (!keyboard && !isPiped) || speaksOfWhole;
  if (!isWhole && needsAll && !(follows && growing.isPaused())) await (await import('../later.ts')).readAll(growing, io, ended, screen);
  if (ended.aborted) return 'quit';
  const timeline = buildTimeline(growing.transcript());
  const settings: StartSettings = {...playSettings(run, timeline, screen, io.env), ...(options.resume && await (await import('../later.ts')).resumed(run, timeline, screen))};
  if (settings.hidesAhead || settings.segments.hide || settings.startsDrill) provideCut((await import('../later.ts')).cutTo);
  const mute = options.voice === undefined || !keyboard ? undefined : (await import('../later.ts')).noVoice(io, screen);
  if (mute) throw mute;
  const notes = options.notes !== undefined || await hasNotes(io.files, paths[0]) ? await (await import('../later.ts')).readNotes({...run, screen}, paths[0]) : undefined;
  const toolBox = createToolBox(io, options.remote ? withRemote(run.keymap) : run.keymap);
  await Promise.all(toolsFor({state: settings}, keyboard && !options['screen-reader'] ? io.screen?.columns : 0).map(toolBox.load));
  const look = lookOf(options, io.env, onTerminal);
  if (!keyboard && follows) {
    await (await import('../later.ts')).printLive(growing, settings, screen, paintOf(look), io, ended);
    return 'quit';
  }
  if (isPiped) {
    // The end is not known yet.
    await (await import('../later.ts')).printPiped(growing, timeline, settings, next => inWording({timeline: next, ...settings}, toolBox.tools()).timeline, screen, paintOf(look), io, ended);
    return 'quit';
  }
  if (!keyboard) {
    if (run.isGiven('pause-at-questions') && run.named('pause-at-questions') === '--pause-at-questions') io.stderr.write(errorLine(run.messages.errors.noKeyboard('--pause-at-questions')));
    await (await import('../later.ts')).playPlain(inWording({timeline, ...settings}, toolBox.tools()).timeline, settings, screen, paintOf(look), io, ended);
    return 'quit';
  }
  return await playOnScreen({...run, screen}, timeline, {...settings, notes: notes?.list}, look, toolBox, keyboard, isWhole || (needsAll && !follows) ? undefined : growing, isChosen);
}

/** How a replay starts, and what it says first. */
type StartSettings = PlaySettings & {readonly told?: string};

/** Begins a drill. A replay that is to begin paused waits at the first question. */
async function inDrill(state: PlayerState, now: Milliseconds): Promise<PlayerState> {
  const {toggleDrill} = await import('../later.ts');
  const drilling = toggleDrill(state, now);
  return state.playhead.playing ? drilling : rest(drilling, now);
}

/** Says of a transcript that is not there which command may have been meant by its name. */
function meantCommand(error: unknown, {paths: [path = ''], messages}: Run): unknown {
  const command = error instanceof UserError && codeOf(error.cause) === 'ENOENT' ? nearestName(path, NAMED_COMMANDS) : undefined;
  return command ? new UserError(messages.errors.missingOrCommand(briefLine(path), command), EXIT.transcript) : error;
}

async function playOnScreen(run: Run, timeline: Timeline, settings: StartSettings, look: LookSettings, toolBox: ToolBox, source: ReadStream, growing: Growing | undefined, isChosen: boolean): Promise<Left> {
  const {io, options, screen, messages, ended} = run;
  const {clock} = io;
  const stdout = io.screen!;
  const reader = options['screen-reader'];
  io.saveMemory();
  const write = (text: Outgoing) => { stdout.write(text); };
  const terminal = createTerminal(source, write, io.writeNow, reader ? 'main' : 'alternate');
  const surroundings = (): Surroundings => ({size: {columns: stdout.columns, rows: stdout.rows}, messages: screen, tools: toolBox.tools()});
  const started = startPlayer(timeline, {...settings, run: io.runId()}, clock.now(), growing && {part: undefined, left: undefined});
  const begun: PlayerState = settings.told === undefined ? started : {...started, notice: {subject: {kind: 'told', text: settings.told}, since: clock.now()}};
  const first: Snapshot = {
    state: settings.startsDrill ? await inDrill(begun, clock.now()) : begun,
    overlay: settings.card ? {name: 'card', state: null} : undefined, now: clock.now(),
  };
  let asked: AskedTerminal | undefined;
  const suspend = async () => {
    await asked?.answered();
    terminal.leave();
    await io.suspendProcess();
    if (!ended.aborted) terminal.enterAgain();
  };
  // Few copy, so the clipboard is loaded by the first who does.
  let clipboard: Promise<Clipboard> | undefined;
  const loadClipboard = async () => (await import('../system/clipboard.ts')).createClipboard({...io, write: text => { if (terminal.isOurs()) write(text); }});
  // Few drill, so what writes reports is loaded by the first effect about one.
  let reporter: Promise<Reporter> | undefined;
  const reporting = () => reporter ??= import('../later.ts').then(({createReporter}) => createReporter(options.report, options.force, io, screen, messages));
  const report: ScreenIo['report'] = (effect, state, dispatch) => void reporting().then(({perform}) => perform(effect, state, dispatch));
  // What is kept of a replay is looked at when the first frame stands, or when something is to be kept.
  let shelf: Promise<Shelf> | undefined;
  const loadShelf = (replay: Replay) => (shelf ??= import('../later.ts').then(({createShelf, stateFolder}) => createShelf({replay, io, folder: stateFolder(io.env, io.platform), messages: screen})));
  let isLeftFor: Left | undefined;
  const onBack = () => {
    if (isChosen) isLeftFor = 'back';
    return isChosen;
  };
  const left = (): Left => isLeftFor ?? 'quit';
  // What the terminal has said of itself is one of the tools.
  const sized: ToolBox = {...toolBox, tools: () => (asked?.canSize() ? {...toolBox.tools(), canSize: true} : toolBox.tools())};
  const common = {report, onBack, stdout, clock, toolBox: sized, suspend, isOurs: terminal.isOurs, copy: async (text: string) => (await (clipboard ??= loadClipboard())).copy(text)};
  let speaker: Promise<Speaker> | undefined;
  const loadSpeaker = (replay: Replay) => (speaker ??= import('../later.ts').then(({createSpeaker}) => createSpeaker({replay, io, messages: screen})));
  const performIn = (replay: Replay) => (effect: OutsideEffect) => {
    if (effect.type === 'speak') void loadSpeaker(replay).then(({speak}) => speak(effect.utterance));
    else if (effect.type === 'silence') void speaker?.then(({silence}) => silence());
    else void loadShelf(replay).then(({perform}) => perform(effect));
  };
  // The first frame stands before Ink, and what keys do, have been loaded: that takes longer than all the rest.
  const start = async (): Promise<{readonly replay: Replay; readonly keyboard: Keyboard; readonly run: () => RunningScreen}> => {
    if (reader) {
      terminal.enter();
      const {createKeyboard, createReplay, runAnnouncer} = await import('../../ui/run.ts');
      const replay = remembering(createReplay(first, clock, surroundings));
      const keyboard = createKeyboard(source, clock, io.pause);
      return {replay, keyboard, run: () => runAnnouncer(replay, screen, {...common, keyboard, perform: performIn(replay)})};
    }
    asked = askTerminal({
      clock, ambiguousWidth: settings.ambiguousWidth, asksBackground: asksBackground(look, io.env), asksTextSize: options.big || /kitty|ghostty/.test(io.env['TERM'] ?? '') || io.env['KITTY_WINDOW_ID'] !== undefined, answersLate: io.env['STY'] !== undefined,
      paintOn: background => paintOf(look, background),
    });
    const {question, look: lookNow, onReply} = asked;
    const frame = firstFrame(first, surroundings().size, screen, toolBox.tools(), lookNow());
    terminal.enter();
    write(outgoingControl`${question}${frame.text}`);
    const {createKeyboard, createReplay, runScreen} = await import('../../ui/run.ts');
    const replay = remembering(createReplay(first, clock, surroundings));
    const keyboard = createKeyboard(source, clock, io.pause);
    return {replay, keyboard, run: () => runScreen(replay, screen, lookNow, {...common, keyboard, firstFrame: frame, onReply, perform: performIn(replay)})};
  };
  const ignoreExit = io.onExit(terminal.leave);
  let snapshot = () => first;
  // Whether the terminal has gone, and whether the place has been left to go on from there.
  let isGone = false;
  let hasLeft = false;
  try {
    const {replay, keyboard, run: show} = await start();
    keyboard.onEnd(() => { isGone = true; });
    ({snapshot} = replay);
    if (!ended.aborted) {
      const running = show();
      const ignore = [io.onSuspendSignal(() => void suspend().then(running.redraw)), io.onContinue(() => {
        // Whoever had the terminal meanwhile has left it in another state.
        if (ended.aborted || !terminal.isOurs()) return;
        terminal.enterAgain();
        running.redraw();
      })];
      ended.addEventListener('abort', running.stop, {once: true});
      const ignoreShelf = clock.after(SHELF_AFTER, () => void loadShelf(replay));
      let isOver = false;
      let failure: unknown;
      const reading = growing && import('../later.ts').then(({readOn}) => readOn(growing, replay, io, () => isOver)).catch((error: unknown) => {
        failure = error;
        running.stop();
      });
      await running.ended.finally(() => {
        isOver = true;
        void speaker?.then(({silence}) => silence());
        ignoreShelf();
        for (const stop of ignore) stop();
      });
      if (failure !== undefined) throw failure;
      void reading;
    }
    if (asked) await takeLastAnswers(keyboard, asked, ended.aborted ? LAST_WAIT : undefined);
  } finally {
    terminal.leave();
    ignoreExit();
    await (await clipboard)?.close();
    hasLeft = await (await shelf)?.close(!ended.aborted && !isGone) ?? false;
    source.pause();
    if (source !== io.stdin) source.destroy();
  }
  // What a drill has measured is never lost: it is in the file, or on the terminal that is ours no more.
  const {state} = snapshot();
  const unsaved = state.drill && await (await reporting()).finish(state, clock.now());
  if (unsaved && !ended.aborted) io.writeNow(unsaved);
  if (ended.aborted || left() === 'back') return left();
  const {farewell} = await import('../later.ts');
  io.writeNow(outgoingMessage(farewell(state, clock.now(), run, hasLeft)));
  return left();
}

/** How long after its first frame a replay learns what was kept of it, in milliseconds. */
const SHELF_AFTER = 300;

/** How long a process that is told to end waits for answers of the terminal, in milliseconds. */
const LAST_WAIT = 100;
