import {Box, Text, useInput, usePaste, useStdin} from 'ink';
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import type {Clock} from '../player/clock.ts';
import type {Replay} from '../player/replay.ts';
import {createController, type ScreenRequest} from './controller.ts';
import {keyNames} from './keys.ts';
import type {Size} from './layout.ts';
import type {Messages} from './messages/messages.ts';
import {nextChange} from './next-change.ts';
import {screenAt} from './screen.ts';
import {toolsFor, type ToolBox, type ToolName} from './text-tools.ts';
import type {Paint} from './theme.ts';

/** The window of the terminal. `size` gives the same object as long as nothing has changed. */
export type Window = {readonly size: () => Size; readonly onResize: (run: () => void) => () => void};

export type AppProps = {
  readonly replay: Replay;
  readonly clock: Clock;
  readonly window: Window;
  readonly toolBox: ToolBox;
  readonly messages: Messages;
  readonly paint: Paint;
  /** The terminal has told in which column the cursor was. */
  readonly onCursorReport: (column: number) => void;
  readonly request: (what: ScreenRequest) => void;
};

/** Joins the replay to the terminal: keys in, rows out. What the rows show is the business of `screenAt`. */
export function App({replay, clock, window, toolBox, messages, paint, onCursorReport, request}: AppProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const size = useSyncExternalStore(window.onResize, window.size);
  const controller = useMemo(() => createController(replay, window.size, messages, toolBox.tools, request), [replay, window, messages, toolBox, request]);

  const wanted = toolsFor(snapshot.state).join(' ');
  useEffect(() => {
    // What has come is seen at the next look; the words stand as they are until then.
    for (const name of wanted.split(' ').filter(Boolean)) void toolBox.load(name as ToolName).then(() => {
      controller.find();
      replay.dispatch({type: 'tick'});
    });
  }, [wanted, toolBox, controller, replay]);

  // One timer at most, for the moment at which something will look different; none at all while nothing will.
  useEffect(() => {
    const moment = nextChange(snapshot);
    return moment === undefined ? undefined : clock.after(moment - clock.now(), () => replay.dispatch({type: 'tick'}));
  }, [snapshot, clock, replay]);

  useInput((input, key) => {
    for (const name of keyNames(input, key)) controller.press(name);
  });
  useRawInput(data => {
    if (F1.has(data)) controller.press('f1');
    const report = CURSOR_REPORT.exec(data);
    if (report) onCursorReport(Number(report[1]));
  });
  usePaste(controller.paste);

  const screen = screenAt(snapshot.state, snapshot.now, size, messages, toolBox.tools());
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {screen.rows.map((row, index) => <Line key={index} text={paint(row)} />)}
    </Box>
  );
}

/** A row that is already as wide as it may be; an empty one still takes its row. */
const Line = ({text}: {readonly text: string}) => <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>;

/** Ink's `useInput` says nothing of F1 and of what a terminal answers; the raw sequences stand behind it. */
function useRawInput(listen: (data: string) => void): void {
  const {internal_eventEmitter: events} = useStdin() as unknown as {
    internal_eventEmitter?: {on: (name: 'input', run: (data: string) => void) => void; removeListener: (name: 'input', run: (data: string) => void) => void};
  };
  useEffect(() => {
    events?.on('input', listen);
    return () => events?.removeListener('input', listen);
  }, [events, listen]);
}

/** Where the cursor is: only the column is of interest (ECMA-48, 8.3.14, CPR). */
const CURSOR_REPORT = /^\u001B\[\d+;(\d+)R/;

/** F1 as terminals send it: xterm, VT220, the Linux console. */
const F1 = new Set(['\u001BOP', '\u001B[11~', '\u001B[[A']);
