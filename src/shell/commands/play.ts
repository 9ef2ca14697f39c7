import type {ReadStream} from 'node:tty';
import {createReplay, type Replay} from '../../player/replay.ts';
import {hasEnded, positionAt, startPlayer} from '../../player/update.ts';
import {formatClock} from '../../timeline/clock.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {outgoingControl, outgoingMessage} from '../../transcript/outgoing.ts';
import {firstRows} from '../../ui/screen/first-frame.ts';
import {asciiMessages} from '../../ui/messages/ascii.ts';
import {messagesFor} from '../../ui/messages/languages.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {wholeFrame} from '../../ui/screen/painter.ts';
import {inWording, toolsFor, type ToolBox} from '../../ui/controller/text-tools.ts';
import {EXIT} from '../errors.ts';
import type {Io} from '../system/io.ts';
import type {Run} from '../main.ts';
import {playPlain} from '../plain.ts';
import {asksBackground, lookOf, paintOf, type LookSettings} from '../settings/look.ts';
import {playSettings, type PlaySettings} from '../settings/settings.ts';
import {askTerminal, takeLastAnswers, watchAttributes, type AskedTerminal} from '../system/ask-terminal.ts';
import {copyToClipboard} from '../system/clipboard.ts';
import {createToolBox} from '../files/tool-box.ts';
import {createTerminal} from '../system/terminal.ts';
import {remembering} from '../report.ts';
import {readAll, readOn} from '../files/read-on.ts';
import {openGrowing, type Growing} from '../files/transcripts.ts';

/** Plays a transcript: on the whole screen of a terminal, else turn by turn as plain text. */
export async function play(run: Run): Promise<number> {
  const {io, options, paths, messages, ended} = run;
  const screen = screenMessages(run);
  const growing = await openGrowing(paths[0], run);
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io) : undefined;
  // What says where to begin or how fast may speak of the whole.
  const isWhole = (await growing.more()).isWhole;
  const needsAll = !keyboard || (options.start ?? options.end ?? options.fit) !== undefined;
  if (!isWhole && needsAll) await readAll(growing, io, ended, screen);
  if (ended.aborted) return EXIT.ok;
  const timeline = buildTimeline(growing.transcript());
  const settings = playSettings(options, timeline, messages, screen);
  const toolBox = createToolBox(io, run.keymap);
  await Promise.all(toolsFor(settings).map(toolBox.load));
  const look = lookOf(options, io.env, onTerminal, messages);
  if (!keyboard) {
    await playPlain(inWording({timeline, ...settings}, toolBox.tools()).timeline, settings, screen, paintOf(look), io, ended);
    return EXIT.ok;
  }
  await playOnScreen(run, timeline, settings, look, toolBox, keyboard, isWhole || needsAll ? undefined : growing);
  return EXIT.ok;
}

/** What the screen says, in the language and the characters that are wanted. */
function screenMessages({language, options}: Run): Messages {
  const messages = messagesFor(language);
  return options.ascii ? asciiMessages(messages) : messages;
}

/** Standard input, or the controlling terminal's keyboard when that carries something else. */
const keyboardOf = (io: Io): ReadStream | undefined => (io.stdin.isTTY ? io.stdin : io.openKeyboard());

async function playOnScreen(run: Run, timeline: Timeline, settings: PlaySettings, look: LookSettings, toolBox: ToolBox, keyboard: ReadStream, growing: Growing | undefined): Promise<void> {
  const {io, options, paths, messages, ended} = run;
  const {clock} = io;
  const stdout = io.screen!;
  const screen = screenMessages(run);
  const reader = options['screen-reader'] ?? false;
  io.saveMemory();
  const terminal = createTerminal(keyboard, io.writeNow, reader ? 'main' : 'alternate');
  const replay = remembering(createReplay(startPlayer(timeline, settings, clock.now(), growing && {part: undefined, left: undefined}), clock));
  let asked: AskedTerminal | undefined;
  let stopWatching = () => {};
  const suspend = async () => {
    await asked?.answered();
    terminal.leave();
    await io.suspendProcess();
    terminal.enterAgain();
  };
  const common = {stdin: keyboard, stdout, clock, toolBox, suspend, isOurs: terminal.isOurs, copy: (text: string) => copyToClipboard(text, io)};
  const start = async () => {
    if (reader) {
      terminal.enter();
      const {runAnnouncer} = await import('../../ui/run.ts');
      return () => runAnnouncer(replay, screen, common);
    }
    // The first frame stands before Ink has been loaded: that takes longer than all the rest.
    asked = askTerminal({
      clock, ambiguousWidth: settings.ambiguousWidth, asksBackground: asksBackground(look, io.env),
      answersLate: io.env['STY'] !== undefined, paintOn: background => paintOf(look, background),
    });
    const {question, paint, onReply} = asked;
    stopWatching = watchAttributes(keyboard, onReply);
    const size = {columns: stdout.columns, rows: stdout.rows};
    const rows = firstRows(replay.snapshot(), size, screen, toolBox.tools(), paint);
    terminal.enter();
    io.writeNow(outgoingControl`${question}${wholeFrame(rows)}`);
    const {runScreen} = await import('../../ui/run.ts');
    return () => runScreen(replay, screen, paint, {...common, firstFrame: {rows, size}, onReply});
  };
  const ignoreExit = io.onExit(terminal.leave);
  try {
    const begin = await start();
    if (!ended.aborted) {
      const running = begin();
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
        stopWatching();
        ignore();
      });
      if (failure !== undefined) throw failure;
      void reading;
    }
    if (asked) await takeLastAnswers(keyboard, asked, ended.aborted ? LAST_WAIT : undefined);
  } finally {
    terminal.leave();
    ignoreExit();
    keyboard.pause();
    if (keyboard !== io.stdin) keyboard.destroy();
  }
  if (!ended.aborted) io.writeNow(outgoingMessage(farewell(replay, paths[0], options.speed, messages)));

  function farewell({snapshot}: Replay, path: string | undefined, speed: string | undefined, {stopped, ended: atEnd}: Run['messages']): string {
    const {state} = snapshot();
    const now = clock.now();
    const position = positionAt(state, now);
    const time = formatClock(state.timeline, position);
    const command = ['replay-presser', ...(path === undefined ? [] : [quoted(visibleLine(path))]), ...(speed === undefined ? [] : ['--speed', quoted(visibleLine(speed))])];
    return hasEnded(state, now) ? atEnd(time, command.join(' ')) : stopped(time, [...command, '--start', time].join(' '));
  }
}

/** How long a process that is told to end waits for answers of the terminal, in milliseconds. */
const LAST_WAIT = 100;

/** A word as a POSIX shell takes it for one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./\u0080-\uFFFF-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
