import {Box, Text} from 'ink';
import {useSyncExternalStore} from 'react';
import type {Controller} from '../controller/controller.ts';
import {useKeyboard} from '../controller/hooks.ts';
import type {Reply} from '../input/input-event.ts';
import type {Keyboard} from '../input/keyboard.ts';
import type {Replay} from '../controller/replay.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {screenAt} from './screen.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Paint} from '../themes/theme.ts';

/** The window of the terminal. `size` gives the same object as long as nothing has changed. */
export type Window = {readonly size: () => Size; readonly onResize: (run: () => void) => () => void};

export type AppProps = {
  readonly replay: Replay;
  readonly keyboard: Keyboard;
  readonly window: Window;
  readonly controller: Controller;
  readonly tools: () => TextTools;
  readonly messages: Messages;
  readonly paint: Paint;
  /** Takes what the terminal answers. */
  readonly onReply: (reply: Reply) => void;
};

/** Joins the replay to the terminal: keys in, rows out. What the rows show is the business of `screenAt`. */
export function App({replay, keyboard, window, controller, tools, messages, paint, onReply}: AppProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const size = useSyncExternalStore(window.onResize, window.size);
  useKeyboard(keyboard, controller, onReply);

  const screen = screenAt(snapshot, size, messages, tools());
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {screen.rows.map((row, index) => <Line key={index} text={paint(row)} />)}
    </Box>
  );
}

/** A row that is already as wide as it may be; an empty one still takes its row. */
const Line = ({text}: {readonly text: string}) => <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>;
