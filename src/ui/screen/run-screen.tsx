import {render} from 'ink';
import {EventEmitter} from 'node:events';
import type {ReadStream, WriteStream} from 'node:tty';
import type {Clock} from '../../player/clock.ts';
import type {Replay} from '../../player/replay.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {App, type Window} from './App.tsx';
import type {ScreenRequest} from '../controller/controller.ts';
import {copyCurrent} from '../controller/copy.ts';
import type {Reply} from '../input/replies.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {createPainter, type Painter} from './painter.ts';
import {startTicker} from './ticker.ts';
import type {ToolBox} from '../controller/text-tools.ts';
import {screenAt} from './screen.ts';
import type {Paint} from '../themes/theme.ts';

/** Bracketed paste on and off: all that Ink itself has to say to the terminal. */
export const PASTE_ON = outgoingControl`\u001B[?2004h`;
export const PASTE_OFF = outgoingControl`\u001B[?2004l`;

/** The terminal as a stream. It takes only what has been through the gate. */
export type ScreenStream = {
  readonly columns: number;
  readonly rows: number;
  write(text: Outgoing): boolean;
  on(name: 'resize', run: () => void): unknown;
  off(name: 'resize', run: () => void): unknown;
};

/** What the screen needs from outside. The alternate screen has been entered and `firstFrame` stands on it. */
export type ScreenIo = {
  readonly stdin: ReadStream;
  readonly stdout: ScreenStream;
  readonly clock: Clock;
  readonly toolBox: ToolBox;
  readonly firstFrame: {readonly rows: readonly string[]; readonly size: Size};
  /** Whether the terminal is ours: not while suspended, and not any more while the process ends. */
  readonly isOurs: () => boolean;
  /** Puts a text on the clipboard; false when that cannot be done. */
  readonly copy: (text: string) => boolean;
  /** Takes what the terminal has answered; returns whether the screen looks different by it. */
  readonly onReply?: ((reply: Reply) => boolean) | undefined;
  /** Gives the terminal back, stops the process, and resolves when it goes on and the screen is ours again. */
  readonly suspend: () => Promise<void>;
};

export type RunningScreen = {
  /** Resolves when the user has quit or the input has ended; rejects when the screen has thrown. */
  readonly ended: Promise<void>;
  /** Ends it from outside. */
  readonly stop: () => void;
  /** Draws every cell anew, whatever stands there. */
  readonly redraw: () => void;
};

/** Takes the screen over with Ink and runs until the user quits. */
export function runScreen(replay: Replay, messages: Messages, paint: Paint, io: ScreenIo): RunningScreen {
  const {stdin, stdout, clock, toolBox, firstFrame, isOurs, suspend} = io;
  const painter = createPainter(text => { if (isOurs()) stdout.write(text); });
  // The window may have changed while all this was being loaded: then nobody knows what stands on it.
  if (firstFrame.size.columns === stdout.columns && firstFrame.size.rows === stdout.rows) painter.adopt(firstFrame.rows);
  const frames = frameSink(stdout, painter);
  const drawNow = () => {
    const {state, now} = replay.snapshot();
    painter.paint(screenAt(state, now, frames.window.size(), messages, toolBox.tools()).rows.map(paint));
  };
  const redraw = () => {
    painter.forget();
    drawNow();
  };
  // When nothing but time has passed, the same rows are painted straight, without React and Ink between: that is most
  // frames by far, and each costs a fraction.
  const later = (run: () => void) => { clock.after(0, run); };
  const changes = changesOf(replay, drawNow);
  const onReply = (reply: Reply) => {
    if (!io.onReply?.(reply)) return;
    // Where widths have changed, nobody knows what stands where; colours change in the cells that have them.
    if (reply.kind === 'cursor-position') painter.forget();
    replay.dispatch({type: 'tick'});
  };
  const request = (what: ScreenRequest) => {
    switch (what) {
      case 'quit':
        instance.unmount();
        break;
      case 'suspend':
        void suspend().then(redraw);
        break;
      case 'redraw':
        redraw();
        break;
      case 'copy':
        replay.dispatch(copyCurrent(replay.snapshot(), toolBox.tools(), io.copy));
        break;
    }
  };
  const instance = render(<App replay={changes} window={frames.window} toolBox={toolBox} messages={messages} paint={paint} onReply={onReply} later={later} request={request} />, {
    // In debug mode Ink hands over each frame whole, as soon as it is made, and leaves the terminal alone: the painter
    // knows better what has changed, and the shell owns the terminal's modes.
    stdin, stdout: frames.stdout, debug: true, exitOnCtrlC: false, patchConsole: false, interactive: true,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  // The terminal is gone when its input ends: there is nobody left to play to.
  stdin.once('end', stop);
  const ended = instance.waitUntilExit().then(() => undefined).finally(() => {
    stdin.off('end', stop);
    stopTicker();
    frames.close();
  });
  return {ended, stop, redraw};
}

/** A replay that tells its subscribers when its state has changed; when only time has passed, `whenTimePasses` is called. */
function changesOf(replay: Replay, whenTimePasses: () => void): Replay {
  return {
    ...replay,
    subscribe(changed) {
      let {state} = replay.snapshot();
      return replay.subscribe(() => {
        const before = state;
        ({state} = replay.snapshot());
        if (state === before) whenTimePasses();
        else changed();
      });
    },
  };
}

/** A stream for Ink to draw on, which has the terminal's size and hands every frame to the painter. */
function frameSink(terminal: ScreenStream, painter: Painter) {
  let open = true;
  const sink = Object.assign(new EventEmitter(), {
    isTTY: true,
    writable: true,
    write(text: string, done?: () => void): boolean {
      // Besides frames Ink writes what turns bracketed paste on and off, what shows the cursor while the process ends,
      // which is the shell's to do, and nothing at all to learn when it is done.
      if (text === PASTE_ON || text === PASTE_OFF) terminal.write(text === PASTE_ON ? PASTE_ON : PASTE_OFF);
      else if (!text.startsWith('\u001B[?') && text !== '' && text !== '\n' && open) painter.paint(text.split('\n'));
      done?.();
      return true;
    },
  });
  // Ink is not told of a new size: it would draw the old frame once more, into a terminal that it no longer fits.
  Object.defineProperties(sink, {columns: {get: () => size.columns}, rows: {get: () => size.rows}});
  const sizeNow = (): Size => ({columns: terminal.columns, rows: terminal.rows});
  let size = sizeNow();
  const listeners = new Set<() => void>();
  const resize = () => {
    size = sizeNow();
    painter.forget();
    for (const listener of listeners) listener();
  };
  terminal.on('resize', resize);
  const window: Window = {
    size: () => size,
    onResize(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
  return {
    stdout: sink as unknown as WriteStream,
    window,
    close() {
      open = false;
      terminal.off('resize', resize);
    },
  };
}
