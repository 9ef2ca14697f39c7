import {render} from 'ink';
import type {WorldAction} from '../../player/actions.ts';
import type {Clock} from '../../player/clock.ts';
import type {ReportEffect} from '../../player/effects.ts';
import type {PlayerState} from '../../player/state.ts';
import type {Outgoing} from '../../transcript/outgoing.ts';
import {App, type Window} from './App.tsx';
import {createController, type OutsideEffect, type ScreenEffect} from '../controller/controller.ts';
import {copyAround, type Copy} from '../controller/copy.ts';
import type {Replay} from '../controller/replay.ts';
import type {Reply} from '../input/input-event.ts';
import type {Keyboard} from '../input/keyboard.ts';
import {noInput} from './ink/no-input.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {createInkOutput} from '../canvas/ink-output.ts';
import {createPainter, type Painter} from '../canvas/painter.ts';
import {startTicker} from './ticker.ts';
import type {ToolBox} from '../controller/text-tools.ts';
import type {FirstFrame} from './first-frame.ts';
import {screenAt} from './screen.ts';
import type {Row} from '../rows/row.ts';
import type {Paint} from '../themes/theme.ts';

/** The terminal as a stream. It accepts only text from the gate. */
export type ScreenStream = {
  readonly columns: number;
  readonly rows: number;
  write(text: Outgoing): boolean;
  /** Tells whether written output is still waiting for the terminal. Until it has been accepted, no frame is drawn. */
  isWaiting?(): boolean;
  onDrain?(run: () => void): () => void;
  on(name: 'resize', run: () => void): unknown;
  off(name: 'resize', run: () => void): unknown;
};

/** The outside world of the screen. The terminal is on the alternate screen and shows `firstFrame`. */
export type ScreenIo = {
  readonly keyboard: Keyboard;
  readonly stdout: ScreenStream;
  readonly clock: Clock;
  readonly toolBox: ToolBox;
  readonly firstFrame: FirstFrame;
  /** Tells whether the program has the terminal. It has not while it is suspended or ending. */
  readonly isOurs: () => boolean;
  readonly copy: Copy;
  /** Goes back to the list that the transcript was chosen from. Returns false if there is none. */
  readonly onBack?: (() => boolean) | undefined;
  /** Writes the report of a drill, or offers a name for it. */
  readonly report?: ((effect: ReportEffect, state: PlayerState, dispatch: (action: WorldAction) => void) => void) | undefined;
  /** Takes the terminal's answers. Returns true if one changes the look of the screen. */
  readonly onReply?: ((reply: Reply) => boolean) | undefined;
  /** Runs effects that concern neither the screen nor its text. */
  readonly perform?: ((effect: OutsideEffect) => void) | undefined;
  /** Restores the terminal, suspends the process, and resolves when it continues and has the terminal again. */
  readonly suspend: () => Promise<void>;
};

export type RunningScreen = {
  /** Resolves when the user has quit or the input has ended. Rejects if the screen has thrown. */
  readonly ended: Promise<void>;
  /** Ends the screen from outside. */
  readonly stop: () => void;
  /** Draws every cell anew. */
  readonly redraw: () => void;
};

/** Takes the screen over with Ink and runs until the user quits. */
export function runScreen(replay: Replay, messages: Messages, look: () => Paint, io: ScreenIo): RunningScreen {
  const {keyboard, stdout, clock, toolBox, firstFrame, isOurs, suspend} = io;
  const painter = skippingFrames(createPainter(text => { if (isOurs()) stdout.write(text); }, look), stdout);
  // The window may have been resized while this was being loaded. Then its contents are unknown.
  if (firstFrame.size.columns === stdout.columns && firstFrame.size.rows === stdout.rows) painter.adopt(firstFrame.rows);
  const window = watchWindow(stdout, painter.forget);
  // Draw without Ink if only time has passed. The result is the same (see `screenAt`).
  const drawDirectly = () => {
    painter.paint(screenAt(replay.snapshot(), window.size(), messages, toolBox.tools()).rows);
  };
  const redraw = () => {
    painter.forget();
    drawDirectly();
  };
  const later = (run: () => void) => { clock.after(0, run); };
  const changes = changesOf(replay, drawDirectly);
  const onReply = (reply: Reply) => {
    if (!io.onReply?.(reply)) return;
    // If widths have changed, the contents of the screen are unknown. If only colours have changed, the painter redraws
    // their cells.
    if (reply.kind === 'cursor-position') painter.forget();
    replay.dispatch({type: 'tick'});
  };
  const perform = (effect: ScreenEffect) => {
    switch (effect.type) {
      case 'back':
        if (io.onBack?.()) instance.unmount();
        break;
      case 'quit':
        instance.unmount();
        break;
      case 'suspend':
        void suspend().then(redraw);
        break;
      case 'redraw':
        redraw();
        break;
      case 'report':
      case 'name-report':
      case 'save-report':
        io.report?.(effect, replay.snapshot().state, replay.dispatch);
        break;
      case 'copy':
        void copyAround(replay.snapshot().state, effect.position, toolBox.tools(), io.copy, effect.what).then(replay.dispatch);
        break;
      default:
        io.perform?.(effect);
    }
  };
  const controller = createController({replay, surroundings: () => ({size: window.size(), messages, tools: toolBox.tools()}), toolBox, later, perform});
  const instance = render(<App replay={changes} keyboard={keyboard} window={window} controller={controller} tools={toolBox.tools} messages={messages} draw={painter.paint} onReply={onReply} />, {
    stdin: noInput(), stdout: createInkOutput(), exitOnCtrlC: false, patchConsole: false,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  // When the input ends, the terminal has gone, so quit.
  const ignoreEnd = keyboard.onEnd(stop);
  const ended = instance.waitUntilExit().then(() => undefined).finally(() => {
    ignoreEnd();
    stopTicker();
    window.close();
    painter.close();
  });
  return {ended, stop, redraw};
}

/**
 * Returns a replay that notifies its subscribers only of changes of the state. When only time has passed, it calls
 * `whenTimePasses` instead.
 */
function changesOf(replay: Replay, whenTimePasses: () => void): Replay {
  return {
    ...replay,
    subscribe(changed) {
      let {state, overlay} = replay.snapshot();
      return replay.subscribe(() => {
        const [stateBefore, overlayBefore] = [state, overlay];
        ({state, overlay} = replay.snapshot());
        if (state === stateBefore && overlay === overlayBefore) whenTimePasses();
        else changed();
      });
    },
  };
}

/** Returns a painter that drops frames while the terminal is busy, and then draws the last one. */
function skippingFrames(painter: Painter, terminal: ScreenStream): Painter & {readonly close: () => void} {
  let late: readonly Row[] | undefined;
  const paint = (rows: readonly Row[]) => {
    late = terminal.isWaiting?.() ? rows : undefined;
    if (!late) painter.paint(rows);
  };
  const stop = terminal.onDrain?.(() => { if (late) paint(late); });
  return {...painter, paint, close: () => stop?.()};
}

/** Watches the size of the window. After a resize everything is drawn, because the contents are unknown. */
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
