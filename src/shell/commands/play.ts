import type {ReadStream} from 'node:tty';
import {hasEnded, positionAt, startPlayer} from '../../player/playback.ts';
import {formatClock} from '../../timeline/clock.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {briefLine, visibleLine} from '../../transcript/unsafe.ts';
import {outgoingControl, outgoingMessage} from '../../transcript/outgoing.ts';
import type {RunningScreen} from '../../ui/screen/run-screen.tsx';
import {setAmbiguousWidth} from '../../typesetting/width.ts';
import {firstFrame} from '../../ui/screen/first-frame.ts';
import type {Reply} from '../../ui/input/input-event.ts';
import {withRemote} from '../../ui/input/keymap.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {toolsFor, type Snapshot, type Surroundings} from '../../ui/controller/session.ts';
import {inWording, type ToolBox} from '../../ui/controller/text-tools.ts';
import {inAscii, type Paint} from '../../ui/themes/theme.ts';
import {codeOf, EXIT, UserError} from '../errors.ts';
import type {Io} from '../system/io.ts';
import type {Run} from '../run.ts';
import {playPlain} from '../plain.ts';
import {NAMED_COMMANDS} from '../settings/commands.ts';
import {lookOf} from '../settings/look.ts';
import {nearestName} from '../settings/nearest.ts';
import {spelledOption} from '../settings/resolve.ts';
import {playSettings, type PlaySettings} from '../settings/settings.ts';
import {copyToClipboard} from '../system/clipboard.ts';
import {createToolBox} from '../files/tool-box.ts';
import {createTerminal} from '../system/terminal.ts';
import {remembering} from '../report.ts';
import {readAll, readOn} from '../files/read-on.ts';
import {openGrowing, type Growing} from '../files/transcripts.ts';

/** Plays a transcript: on the whole screen of a terminal, else turn by turn as plain text. */
export async function play(run: Run): Promise<number> {
  const {io, options, paths, screen, ended} = run;
  const growing = await openGrowing(paths[0], run).catch(error => { throw meantCommand(error, run); });
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io) : undefined;
  // What says where to begin or how fast may speak of the whole.
  const isWhole = (await growing.more()).isWhole;
  const needsAll = !keyboard || (options.start ?? options.end ?? options.fit) !== undefined;
  if (!isWhole && needsAll) await readAll(growing, io, ended, screen);
  if (ended.aborted) return EXIT.ok;
  const timeline = buildTimeline(growing.transcript());
  const settings = playSettings(run, timeline, screen, io.env);
  const toolBox = createToolBox(io, options.remote ? withRemote(run.keymap) : run.keymap);
  await Promise.all(toolsFor({state: settings}).map(toolBox.load));
  const paint = lookOf(options, io.env, onTerminal);
  if (!keyboard) {
    await playPlain(inWording({timeline, ...settings}, toolBox.tools()).timeline, settings, screen, paint, io, ended);
    return EXIT.ok;
  }
  await playOnScreen(run, timeline, settings, paint, toolBox, keyboard, isWhole || needsAll ? undefined : growing);
  return EXIT.ok;
}

/** Says of a transcript that is not there which command may have been meant by its name. */
function meantCommand(error: unknown, {paths: [path = ''], messages}: Run): unknown {
  const command = error instanceof UserError && codeOf(error.cause) === 'ENOENT' ? nearestName(path, NAMED_COMMANDS) : undefined;
  return command ? new UserError(messages.errors.missingOrCommand(briefLine(path), command), EXIT.transcript) : error;
}

/** Standard input, or the controlling terminal's keyboard when that carries something else. */
const keyboardOf = (io: Io): ReadStream | undefined => (io.stdin.isTTY ? io.stdin : io.openKeyboard());

async function playOnScreen({io, options, isGiven, paths, messages, screen, ended}: Run, timeline: Timeline, settings: PlaySettings, paint: Paint, toolBox: ToolBox, keyboard: ReadStream, growing: Growing | undefined): Promise<void> {
  const {clock} = io;
  const stdout = io.screen!;
  const reader = options['screen-reader'];
  io.saveMemory();
  const terminal = createTerminal(keyboard, io.writeNow, reader ? 'main' : 'alternate');
  const surroundings = (): Surroundings => ({size: {columns: stdout.columns, rows: stdout.rows}, messages: screen, tools: toolBox.tools()});
  const first: Snapshot = {
    state: startPlayer(timeline, settings, clock.now(), growing && {part: undefined, left: undefined}),
    overlay: settings.card ? {name: 'card', state: null} : undefined, now: clock.now(),
  };
  const suspend = async () => {
    terminal.leave();
    await io.suspendProcess();
    terminal.enter();
  };
  const common = {stdout, clock, toolBox, suspend, isOurs: terminal.isOurs, copy: (text: string) => copyToClipboard(text, io)};
  // The first frame stands before Ink, and what keys do, have been loaded: that takes longer than all the rest.
  const start = async (): Promise<{readonly replay: Replay; readonly run: () => RunningScreen}> => {
    if (reader) {
      terminal.enter();
      const {createKeyboard, createReplay, runAnnouncer} = await import('../../ui/run.ts');
      const replay = remembering(createReplay(first, clock, surroundings));
      return {replay, run: () => runAnnouncer(replay, screen, {...common, keyboard: createKeyboard(keyboard, clock, io.pause)})};
    }
    const widths = askWidths(settings.ambiguousWidth, paint);
    const frame = firstFrame(first, surroundings().size, screen, toolBox.tools(), widths.look());
    terminal.enter();
    io.writeNow(outgoingControl`${widths.question}${frame.text}`);
    const {createKeyboard, createReplay, runScreen} = await import('../../ui/run.ts');
    const replay = remembering(createReplay(first, clock, surroundings));
    return {replay, run: () => runScreen(replay, screen, widths.look, {...common, keyboard: createKeyboard(keyboard, clock, io.pause), firstFrame: frame, onReply: widths.onReply})};
  };
  const ignoreExit = io.onExit(terminal.leave);
  let snapshot = () => first;
  try {
    const {replay, run} = await start();
    ({snapshot} = replay);
    if (!ended.aborted) {
      const running = run();
      const ignore = io.onSuspendSignal(() => void suspend().then(running.redraw));
      ended.addEventListener('abort', running.stop, {once: true});
      let isOver = false;
      let failure: unknown;
      const reading = growing && readOn(growing, replay, io, () => isOver).catch((error: unknown) => {
        failure = error;
        running.stop();
      });
      await running.ended.finally(() => {
        isOver = true;
        ignore();
      });
      if (failure !== undefined) throw failure;
      void reading;
    }
  } finally {
    terminal.leave();
    ignoreExit();
    keyboard.pause();
    if (keyboard !== io.stdin) keyboard.destroy();
  }
  if (!ended.aborted) io.writeNow(outgoingMessage(farewell(snapshot(), paths[0], isGiven('speed') ? spelledOption('speed', options.speed) : [], messages)));

  function farewell({state}: Snapshot, path: string | undefined, speed: readonly string[], {stopped, ended: atEnd}: Run['messages']): string {
    const now = clock.now();
    const position = positionAt(state, now);
    const time = formatClock(state.timeline, position);
    const command = ['replay-presser', ...(path === undefined ? [] : [quoted(visibleLine(path))]), ...speed];
    return hasEnded(state, now) ? atEnd(time, command.join(' ')) : stopped(time, [...command, '--start', time].join(' '));
  }
}

/** Draws “ and asks where the cursor is then, all of which the first frame covers. */
const ASK_WIDTH = outgoingControl`“\u001B[6n\r\u001B[K`;

/**
 * How wide the terminal draws ambiguous characters: as told, else as it answers when it is asked, which nothing waits
 * for. Where they are wide, lines and marks would be too, so these are ASCII then.
 */
function askWidths(told: PlaySettings['ambiguousWidth'], paint: Paint) {
  const ascii = inAscii(paint);
  let wide = told === '2';
  let asked = told === 'auto';
  const question = asked ? ASK_WIDTH : outgoingControl``;
  setAmbiguousWidth(wide ? 2 : 1);
  return {
    question,
    look: () => (wide ? ascii : paint),
    onReply(reply: Reply): boolean {
      if (!asked || reply.kind !== 'cursor-position') return false;
      asked = false;
      wide = reply.column > 2;
      setAmbiguousWidth(wide ? 2 : 1);
      return wide;
    },
  };
}

/** A word as a POSIX shell takes it for one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./\u0080-\uFFFF-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
