import type {ReadStream} from 'node:tty';
import {provideCut} from '../../player/horizon.ts';
import {rest, startPlayer} from '../../player/playback.ts';
import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {firstFrame} from '../../ui/screen/first-frame.ts';
import {toolsFor, type Snapshot} from '../../ui/controller/session.ts';
import {inWording, type ToolBox} from '../../ui/controller/text-tools.ts';
import {codeOf, errorLine, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {NAMED_COMMANDS} from '../settings/commands.ts';
import {asksBackground, lookOf, paintOf, type LookSettings} from '../settings/look.ts';
import {nearestName} from '../settings/nearest.ts';
import {playSettings, type PlaySettings} from '../settings/settings.ts';
import {keyboardOf} from '../system/keyboard-source.ts';
import type {Left} from './choose.ts';
import type {Drawn} from './run-on-screen.ts';
import {askTerminal} from '../system/ask-terminal.ts';
import {createToolBox} from '../files/tool-box.ts';
import {createTerminal} from '../system/terminal.ts';
import type {Growing} from '../files/opening.ts';
import type {InRoom} from '../room/in-room.ts';
import {openGrowing} from '../files/transcripts.ts';
import {hasNotes} from '../shelf/beside.ts';

/** Options that have an effect only in a room. */
const ROOM_OPTIONS = ['lead', 'join', 'room', 'listen', 'audience', 'insecure'] as const;

/** Plays a transcript, or lets the user choose from several or from a folder. */
export async function play(run: Run): Promise<number> {
  if (ROOM_OPTIONS.some(run.isGiven) && await (await import('../room/room.ts')).playInRoom(run, playOne)) return EXIT.ok;
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

/** Plays a transcript: on the whole screen of a terminal, otherwise turn by turn as plain text. */
async function playOne(run: Run, isChosen = false, room?: InRoom): Promise<Left> {
  const {io, options, paths, ended} = run;
  const screen = options.ascii ? (await import('../later.ts')).asciiMessages(run.screen) : run.screen;
  if (options.report !== undefined) await (await import('../later.ts')).checkReport(options.report, options.force, io, run.messages);
  const [path] = paths;
  const follows = options.watch && path !== undefined && path !== '-';
  const growing = await (room?.open ? room.open() : follows ? import('../later.ts').then(({openFollowed}) => openFollowed(path, run)) : openGrowing(path, run)).catch(error => { throw meantCommand(error, run); });
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io, paths[0]) : undefined;
  // The options of the beginning and of the speed may refer to the whole transcript.
  const isWhole = !growing.isPaused() && (await growing.more()).isWhole;
  const speaksOfWhole = options.resume || (options.start ?? options.end ?? options.fit) !== undefined || options.drill || options.loop || typeof options.questions === 'object';
  const isPiped = !keyboard && !follows && !isWhole && !speaksOfWhole && growing.isPipe === true;
  const needsAll = (!keyboard && !isPiped) || speaksOfWhole;
  if (!isWhole && needsAll && !(follows && growing.isPaused())) await (await import('../later.ts')).readAll(growing, io, ended, screen);
  if (ended.aborted) return 'quit';
  const timeline = buildTimeline(growing.transcript());
  const range = (options.start ?? options.end) === undefined ? {start: 0, end: timeline.duration} : (await import('../later.ts')).rangeOf(run, timeline, screen);
  const settings: StartSettings = {...playSettings(run, timeline, range, io.env), ...(options.resume && await (await import('../later.ts')).resumed(run, timeline, screen))};
  if (settings.hidesAhead || settings.segments.hide || settings.startsDrill) provideCut((await import('../later.ts')).cutTo);
  const mute = options.voice === undefined || !keyboard ? undefined : (await import('../later.ts')).noVoice({...io, programs: await io.programs()}, screen);
  if (mute) throw mute;
  const notes = options.notes !== undefined || await hasNotes(io.files, paths[0]) ? await (await import('../later.ts')).readNotes({...run, screen}, paths[0]) : undefined;
  const toolBox = createToolBox(io, options.remote ? (await import('../later.ts')).withRemote(run.keymap) : run.keymap);
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
  return await playOnScreen({...run, screen}, timeline, {...settings, notes: notes?.list}, look, toolBox, keyboard, isWhole || (needsAll && !follows) ? undefined : growing, isChosen, room);
}

/** The settings at the start of a replay, and its first message. */
type StartSettings = PlaySettings & {readonly told?: string};

/** Begins a drill. With `--paused` it waits at the first question. */
async function inDrill(state: PlayerState, now: Milliseconds): Promise<PlayerState> {
  const {toggleDrill} = await import('../later.ts');
  const drilling = toggleDrill(state, now);
  return state.playhead.playing ? drilling : rest(drilling, now);
}

/** If the name of a missing transcript resembles a command, returns an error that suggests the command. */
function meantCommand(error: unknown, {paths: [path = ''], messages}: Run): unknown {
  const command = error instanceof UserError && codeOf(error.cause) === 'ENOENT' ? nearestName(path, NAMED_COMMANDS) : undefined;
  return command ? new UserError(messages.errors.missingOrCommand(briefLine(path), command), EXIT.transcript) : error;
}

/**
 * Shows the first frame, and then plays. The first frame is drawn before Ink and the keys are loaded, because loading
 * them takes longer than everything else.
 */
async function playOnScreen(run: Run, timeline: Timeline, settings: StartSettings, look: LookSettings, toolBox: ToolBox, source: ReadStream, growing: Growing | undefined, isChosen: boolean, room: InRoom | undefined): Promise<Left> {
  const {io, options, screen} = run;
  const {clock} = io;
  const stdout = io.screen!;
  const reader = options['screen-reader'];
  io.saveMemory();
  const write = (text: Outgoing) => { stdout.write(text); };
  const terminal = createTerminal(source, write, io.writeNow, reader ? 'main' : 'alternate');
  const started = startPlayer(timeline, {...settings, run: io.runId()}, clock.now(), growing && {part: undefined, left: undefined});
  const greeted: PlayerState = settings.told === undefined ? started : {...started, notice: {subject: {kind: 'told', text: settings.told}, since: clock.now()}};
  const begun = room ? room.begun(greeted, clock.now()) : greeted;
  const first: Snapshot = {
    state: settings.startsDrill ? await inDrill(begun, clock.now()) : begun,
    overlay: settings.card && !room?.open ? {name: 'card', state: null} : undefined, now: clock.now(),
  };
  const ignoreExit = io.onExit(terminal.leave);
  try {
    let drawn: Drawn | undefined;
    if (reader) {
      terminal.enter();
    } else {
      const asked = askTerminal({
        clock, ambiguousWidth: settings.ambiguousWidth, asksBackground: asksBackground(look, io.env), asksTextSize: options.big || /kitty|ghostty/.test(io.env['TERM'] ?? '') || io.env['KITTY_WINDOW_ID'] !== undefined, answersLate: io.env['STY'] !== undefined,
        paintOn: background => paintOf(look, background),
      });
      const frame = firstFrame(first, {columns: stdout.columns, rows: stdout.rows}, screen, toolBox.tools(), asked.look());
      terminal.enter();
      write(outgoingControl`${asked.question}${frame.text}`);
      drawn = {asked, frame};
    }
    const {runOnScreen} = await import('./run-on-screen.ts');
    return await runOnScreen({run, terminal, write, source, toolBox, first, drawn, growing, isChosen, room});
  } finally {
    terminal.leave();
    ignoreExit();
    source.pause();
    if (source !== io.stdin) source.destroy();
  }
}
