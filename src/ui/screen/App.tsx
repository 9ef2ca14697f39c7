import {Box, Text} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import type {Replay} from '../../player/replay.ts';
import {createController, type ScreenRequest} from '../controller/controller.ts';
import {useReplayKeys, useTools} from '../controller/hooks.ts';
import type {Reply} from '../input/replies.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {screenAt} from './screen.ts';
import type {ToolBox} from '../controller/text-tools.ts';
import type {Paint} from '../themes/theme.ts';

/** The window of the terminal. `size` gives the same object as long as nothing has changed. */
export type Window = {readonly size: () => Size; readonly onResize: (run: () => void) => () => void};

export type AppProps = {
  readonly replay: Replay;
  readonly window: Window;
  readonly toolBox: ToolBox;
  readonly messages: Messages;
  readonly paint: Paint;
  /** The terminal has answered something that it was asked. */
  readonly onReply: (reply: Reply) => void;
  /** Calls after everything else that is ready has happened. */
  readonly later: (run: () => void) => void;
  readonly request: (what: ScreenRequest) => void;
};

/** Joins the replay to the terminal: keys in, rows out. What the rows show is the business of `screenAt`. */
export function App({replay, window, toolBox, messages, paint, onReply, later, request}: AppProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const size = useSyncExternalStore(window.onResize, window.size);
  const controller = useMemo(() => createController(replay, window.size, messages, toolBox.tools, request, later), [replay, window, messages, toolBox, request, later]);
  useTools(snapshot, toolBox, controller, replay);
  useReplayKeys(controller, onReply);

  const screen = screenAt(snapshot.state, snapshot.now, size, messages, toolBox.tools());
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {screen.rows.map((row, index) => <Line key={index} text={paint(row)} />)}
    </Box>
  );
}

/** A row that is already as wide as it may be; an empty one still takes its row. */
const Line = ({text}: {readonly text: string}) => <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>;
