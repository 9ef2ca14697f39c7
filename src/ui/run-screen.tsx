import {render} from 'ink';
import {EventEmitter} from 'node:events';
import type {ReadStream, WriteStream} from 'node:tty';
import type {Clock} from '../player/clock.ts';
import type {Replay} from '../player/replay.ts';
import {App} from './App.tsx';
import type {ScreenRequest} from './controller.ts';
import type {Messages} from './messages/messages.ts';
import {createPainter, type Painter} from './painter.ts';
import type {Paint} from './theme.ts';

/** What the screen needs from outside. The alternate screen has been entered and `firstRows` stand on it. */
export type ScreenIo = {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly clock: Clock;
  readonly firstRows: readonly string[];
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
  const {stdin, stdout, clock, firstRows, suspend} = io;
  const painter = createPainter(text => stdout.write(text));
  painter.adopt(firstRows);
  const frames = frameSink(stdout, painter);
  const redraw = () => {
    painter.forget();
    frames.repeat();
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
    }
  };
  const instance = render(<App replay={replay} clock={clock} messages={messages} paint={paint} request={request} />, {
    // In debug mode Ink hands over each frame whole, as soon as it is made, and leaves the terminal alone: the painter
    // knows better what has changed, and the shell owns the terminal's modes.
    stdin, stdout: frames.stdout, debug: true, exitOnCtrlC: false, patchConsole: false, interactive: true,
  });
  const stop = () => instance.unmount();
  // The terminal is gone when its input ends: there is nobody left to play to.
  stdin.once('end', stop);
  const ended = instance.waitUntilExit().then(() => undefined).finally(() => {
    stdin.off('end', stop);
    frames.close();
  });
  return {ended, stop, redraw};
}

/** A stream for Ink to draw on, which has the terminal's size and hands every frame to the painter. */
function frameSink(terminal: WriteStream, painter: Painter) {
  let last = '';
  let open = true;
  const draw = () => painter.paint(last.split('\n'));
  const sink = Object.assign(new EventEmitter(), {
    isTTY: true,
    writable: true,
    write(text: string, done?: () => void): boolean {
      // Besides frames Ink writes only what turns bracketed paste on and off, and nothing at all to learn when it is done.
      if (text.startsWith('\u001B[?')) terminal.write(text);
      else if (text !== '' && text !== '\n' && open) {
        last = text;
        draw();
      }
      done?.();
      return true;
    },
  });
  Object.defineProperties(sink, {columns: {get: () => terminal.columns}, rows: {get: () => terminal.rows}});
  const resize = () => {
    painter.forget();
    sink.emit('resize');
  };
  terminal.on('resize', resize);
  return {
    stdout: sink as unknown as WriteStream,
    repeat: draw,
    close() {
      open = false;
      terminal.off('resize', resize);
    },
  };
}
