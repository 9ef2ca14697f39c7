import {useMemo, useSyncExternalStore} from 'react';
import type {Replay} from '../../player/replay.ts';
import {widthVersion} from '../../typesetting/width.ts';
import {Canvas} from '../canvas/Canvas.tsx';
import {createController, type ScreenRequest} from '../controller/controller.ts';
import {useReplayKeys, useTools} from '../controller/hooks.ts';
import type {ToolBox} from '../controller/text-tools.ts';
import type {Messages} from '../messages/messages.ts';
import type {Row} from '../rows/row.ts';
import type {Size} from './layout.ts';
import {screenView} from './screen-view.ts';
import {Screen} from './Screen.tsx';

/** The window of the terminal. `size` gives the same object as long as nothing has changed. */
export type Window = {readonly size: () => Size; readonly onResize: (run: () => void) => () => void};

export type AppProps = {
  readonly replay: Replay;
  readonly window: Window;
  readonly toolBox: ToolBox;
  readonly messages: Messages;
  /** Draws a frame on the terminal. */
  readonly draw: (frame: readonly Row[]) => void;
  /** The terminal has told in which column the cursor was. */
  readonly onCursorReport: (column: number) => void;
  /** Calls after everything else that is ready has happened. */
  readonly later: (run: () => void) => void;
  readonly request: (what: ScreenRequest) => void;
};

/** Joins the replay to the terminal: keys go in, and what the state shows comes out on a canvas. */
export function App({replay, window, toolBox, messages, draw, onCursorReport, later, request}: AppProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const size = useSyncExternalStore(window.onResize, window.size);
  const controller = useMemo(() => createController(replay, window.size, messages, toolBox.tools, request, later), [replay, window, messages, toolBox, request, later]);
  useTools(snapshot, toolBox, controller, replay);
  useReplayKeys(controller, onCursorReport);

  return (
    <Canvas {...size} draw={draw}>
      {/* Components remember their rows, but not when the terminal has told that it draws characters in other widths. */}
      <Screen key={widthVersion()} view={screenView(snapshot.state, snapshot.now, size, messages, toolBox.tools())} />
    </Canvas>
  );
}
