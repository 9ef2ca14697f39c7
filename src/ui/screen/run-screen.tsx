import {render} from 'ink';
import type {ReadStream} from 'node:tty';
import type {Clock} from '../../player/clock.ts';
import type {Replay} from '../../player/replay.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {App, type Window} from './App.tsx';
import type {ScreenRequest} from '../controller/controller.ts';
import {copyCurrent} from '../controller/copy.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {createInkOutput} from '../canvas/ink-output.ts';
import {createPainter} from '../canvas/painter.ts';
import {startTicker} from './ticker.ts';
import type {ToolBox} from '../controller/text-tools.ts';
import type {FirstFrame} from './first-frame.ts';
import {screenAt} from './screen.ts';
import type {Paint} from '../themes/theme.ts';

/** Turns bracketed paste on. The shell turns it off when the terminal is given back. */
export const PASTE_ON = outgoingControl`\u001B[?2004h`;

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
  readonly firstFrame: FirstFrame;
  /** Whether the terminal is ours: not while suspended, and not any more while the process ends. */
  readonly isOurs: () => boolean;
  /** Puts a text on the clipboard; false when that cannot be done. */
  readonly copy: (text: string) => boolean;
  /** Told where the cursor was after what the terminal was asked to draw; says whether widths have changed by it. */
  readonly onCursorReport?: ((column: number) => boolean) | undefined;
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
export function runScreen(replay: Replay, messages: Messages, look: () => Paint, io: ScreenIo): RunningScreen {
  const {stdin, stdout, clock, toolBox, firstFrame, isOurs, suspend} = io;
  const painter = createPainter(text => { if (isOurs()) stdout.write(text); }, look);
  // The window may have changed while all this was being loaded: then nobody knows what stands on it.
  if (firstFrame.size.columns === stdout.columns && firstFrame.size.rows === stdout.rows) painter.adopt(firstFrame.rows);
  stdout.write(PASTE_ON);
  const window = watchWindow(stdout, painter.forget);
  // The direct way: it draws what Ink would, and is taken when nothing but time has passed (see `screenAt`).
  const drawDirectly = () => {
    const {state, now} = replay.snapshot();
    painter.paint(screenAt(state, now, window.size(), messages, toolBox.tools()).rows);
  };
  const redraw = () => {
    painter.forget();
    drawDirectly();
  };
  const later = (run: () => void) => { clock.after(0, run); };
  const changes = changesOf(replay, drawDirectly);
  const onCursorReport = (column: number) => {
    if (!io.onCursorReport?.(column)) return;
    painter.forget();
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
  const instance = render(<App replay={changes} window={window} toolBox={toolBox} messages={messages} draw={painter.paint} onCursorReport={onCursorReport} later={later} request={request} />, {
    stdin, stdout: createInkOutput(), exitOnCtrlC: false, patchConsole: false, interactive: true,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  // The terminal is gone when its input ends: there is nobody left to play to.
  stdin.once('end', stop);
  const ended = instance.waitUntilExit().then(() => undefined).finally(() => {
    stdin.off('end', stop);
    stopTicker();
    window.close();
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

/** Watches the window's size. A window of another size is drawn whole: nobody knows what stands on it. */
function watchWindow(terminal: ScreenStream, forget: () => void): Window & {readonly close: () => void} {
  const sizeNow = (): Size => ({columns: terminal.columns, rows: terminal.rows});
  let size = sizeNow();
  const listeners = new Set<() => void>();
  const resize = () => {
    size = sizeNow();
    forget();
    for (const listener of listeners) listener();
  };
  terminal.on('resize', resize);
  return {
    size: () => size,
    onResize(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    close: () => { terminal.off('resize', resize); },
  };
}
