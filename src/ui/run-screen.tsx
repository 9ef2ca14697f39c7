import {render} from 'ink';
import type {ReadStream, WriteStream} from 'node:tty';
import type {Clock} from '../player/clock.ts';
import type {Replay} from '../player/replay.ts';
import {App} from './App.tsx';
import type {Messages} from './messages/messages.ts';
import type {Paint} from './theme.ts';

/** What the screen needs from outside. The alternate screen has been entered and the first frame stands on it. */
export type ScreenIo = {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly clock: Clock;
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
export function runScreen(replay: Replay, messages: Messages, paint: Paint, {stdin, stdout, clock, suspend}: ScreenIo): RunningScreen {
  const redraw = () => {
    instance.clear();
    drawOver(stdout);
    replay.dispatch({type: 'tick'});
  };
  const request = (what: 'quit' | 'suspend' | 'redraw') => {
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
  drawOver(stdout);
  const instance = render(<App replay={replay} clock={clock} messages={messages} paint={paint} request={request} />, {
    stdin, stdout, exitOnCtrlC: false, patchConsole: false, incrementalRendering: true, maxFps: 60, interactive: true,
  });
  const ended = instance.waitUntilExit().then(() => undefined);
  // The terminal is gone when its input ends: there is nobody left to play to.
  stdin.once('end', () => instance.unmount());
  return {ended, stop: () => instance.unmount(), redraw};
}

/**
 * Ink writes its first frame from where the cursor is, onto a screen that it takes for empty. Ours is not: so that
 * frame is sent to the top left, and each of its rows clears what stood behind it. Nothing is erased before it is
 * drawn over, so nothing flickers.
 */
function drawOver(stdout: WriteStream): void {
  const write = stdout.write;
  stdout.write = function first(this: WriteStream, ...args: unknown[]): boolean {
    const [text] = args;
    if (typeof text === 'string' && text.includes('\n')) {
      stdout.write = write;
      args[0] = `\u001B[H${text.replaceAll('\n', '\u001B[K\n')}\u001B[K`;
    }
    return Reflect.apply(write, this, args) as boolean;
  } as typeof stdout.write;
}
