import type {ReadStream} from 'node:tty';
import {createReplay, type Replay} from '../../player/replay.ts';
import {hasEnded, positionAt, startPlayer} from '../../player/update.ts';
import {formatClock} from '../../timeline/clock.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {outgoingControl, outgoingMessage} from '../../transcript/outgoing.ts';
import {setAmbiguousWidth} from '../../typesetting/width.ts';
import {firstRows} from '../../ui/screen/first-frame.ts';
import {messagesFor} from '../../ui/messages/languages.ts';
import {wholeFrame} from '../../ui/screen/painter.ts';
import {inWording, toolsFor, type ToolBox} from '../../ui/controller/text-tools.ts';
import {inAscii, type Paint} from '../../ui/themes/theme.ts';
import {EXIT} from '../errors.ts';
import type {Io} from '../system/io.ts';
import type {Run} from '../main.ts';
import {playPlain} from '../plain.ts';
import {lookOf, playSettings, type PlaySettings} from '../settings/settings.ts';
import {copyToClipboard} from '../system/clipboard.ts';
import {createToolBox} from '../files/tool-box.ts';
import {createTerminal} from '../system/terminal.ts';
import {remembering} from '../report.ts';
import {readAll, readOn} from '../files/read-on.ts';
import {openGrowing, type Growing} from '../files/transcripts.ts';

/** Plays a transcript: on the whole screen of a terminal, else turn by turn as plain text. */
export async function play(run: Run): Promise<number> {
  const {io, options, paths, messages, language, ended} = run;
  const screen = messagesFor(language);
  const growing = await openGrowing(paths[0], run);
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io) : undefined;
  // What says where to begin or how fast may speak of the whole.
  const isWhole = (await growing.more()).isWhole;
  const needsAll = !keyboard || (options.start ?? options.end ?? options.fit) !== undefined;
  if (!isWhole && needsAll) await readAll(growing, io, ended, screen);
  if (ended.aborted) return EXIT.ok;
  const timeline = buildTimeline(growing.transcript());
  const settings = playSettings(options, timeline, messages, screen, io.env);
  const toolBox = createToolBox(io, run.keymap);
  await Promise.all(toolsFor(settings).map(toolBox.load));
  const paint = lookOf(options, io.env, onTerminal, messages);
  if (!keyboard) {
    await playPlain(inWording({timeline, ...settings}, toolBox.tools()).timeline, settings, screen, paint, io, ended);
    return EXIT.ok;
  }
  await playOnScreen(run, timeline, settings, paint, toolBox, keyboard, isWhole || needsAll ? undefined : growing);
  return EXIT.ok;
}

/** Standard input, or the controlling terminal's keyboard when that carries something else. */
const keyboardOf = (io: Io): ReadStream | undefined => (io.stdin.isTTY ? io.stdin : io.openKeyboard());

async function playOnScreen({io, options, paths, messages, language, ended}: Run, timeline: Timeline, settings: PlaySettings, paint: Paint, toolBox: ToolBox, keyboard: ReadStream, growing: Growing | undefined): Promise<void> {
  const {clock} = io;
  const stdout = io.screen!;
  const screen = messagesFor(language);
  const reader = options['screen-reader'] ?? false;
  io.saveMemory();
  const terminal = createTerminal(keyboard, io.writeNow, reader ? 'main' : 'alternate');
  const replay = remembering(createReplay(startPlayer(timeline, settings, clock.now(), growing && {part: undefined, left: undefined}), clock));
  const suspend = async () => {
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
    const widths = askWidths(settings.ambiguousWidth, paint);
    const size = {columns: stdout.columns, rows: stdout.rows};
    const rows = firstRows(replay.snapshot(), size, screen, toolBox.tools(), widths.paint);
    terminal.enter();
    io.writeNow(outgoingControl`${widths.question}${wholeFrame(rows)}`);
    const {runScreen} = await import('../../ui/run.ts');
    return () => runScreen(replay, screen, widths.paint, {...common, firstFrame: {rows, size}, onCursorReport: widths.onCursorReport});
  };
  const ignoreExit = io.onExit(terminal.leave);
  try {
    const run = await start();
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
    paint: (row => (wide ? ascii : paint)(row)) satisfies Paint as Paint,
    onCursorReport(column: number): boolean {
      if (!asked) return false;
      asked = false;
      wide = column > 2;
      setAmbiguousWidth(wide ? 2 : 1);
      return wide;
    },
  };
}

/** A word as a POSIX shell takes it for one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./\u0080-\uFFFF-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
