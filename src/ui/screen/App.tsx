import {useSyncExternalStore} from 'react';
import {widthVersion} from '../../typesetting/width.ts';
import {Canvas} from '../canvas/Canvas.tsx';
import type {Controller} from '../controller/controller.ts';
import {useKeyboard} from '../controller/hooks.ts';
import type {Replay} from '../controller/replay.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Reply} from '../input/input-event.ts';
import type {Keyboard} from '../input/keyboard.ts';
import type {Messages} from '../messages/messages.ts';
import type {Row} from '../rows/row.ts';
import type {Size} from './layout.ts';
import {screenView} from './screen-view.ts';
import {Screen} from './Screen.tsx';

/** The window of the terminal. `size` returns the same object as long as the size has not changed. */
export type Window = {readonly size: () => Size; readonly onResize: (run: () => void) => () => void};

export type AppProps = {
  readonly replay: Replay;
  readonly keyboard: Keyboard;
  readonly window: Window;
  readonly controller: Controller;
  readonly tools: () => TextTools;
  readonly messages: Messages;
  /** Draws a frame on the terminal. */
  readonly draw: (frame: readonly Row[]) => void;
  /** Takes the terminal's answers. */
  readonly onReply: (reply: Reply) => void;
};

/** Connects the replay with the terminal: passes keys in, and draws the session on a canvas. */
export function App({replay, keyboard, window, controller, tools, messages, draw, onReply}: AppProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const size = useSyncExternalStore(window.onResize, window.size);
  useKeyboard(keyboard, controller, onReply);

  return (
    <Canvas {...size} draw={draw}>
      {/* Components remember their rows, but not when the terminal has told that it draws characters in other widths. */}
      <Screen key={widthVersion()} view={screenView(snapshot, {size, messages, tools: tools()})} />
    </Canvas>
  );
}
