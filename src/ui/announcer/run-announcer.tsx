import {render} from 'ink';
import {useEffect, useMemo, useRef, useSyncExternalStore} from 'react';
import type {Replay} from '../../player/replay.ts';
import {announce, greeting, type Heard} from './announce.ts';
import {useReplayKeys, useTools} from '../controller/hooks.ts';
import {createController, type ScreenRequest} from '../controller/controller.ts';
import {copyCurrent} from '../controller/copy.ts';
import type {Messages} from '../messages/messages.ts';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {PASTE_ON, type RunningScreen, type ScreenIo} from '../screen/run-screen.tsx';
import {createInkOutput} from '../canvas/ink-output.ts';
import {startTicker} from '../screen/ticker.ts';
import type {ToolBox} from '../controller/text-tools.ts';

type AnnouncerProps = {
  readonly replay: Replay;
  readonly toolBox: ToolBox;
  readonly messages: Messages;
  readonly say: (lines: readonly string[]) => void;
  readonly later: (run: () => void) => void;
  readonly request: (what: ScreenRequest) => void;
};

/** Help and lists are read out whole, so they need no window. */
const SIZE = {columns: 100, rows: 1000};

/** The replay for a screen reader: nothing is drawn, and what is new is appended. */
function Announcer({replay, toolBox, messages, say, later, request}: AnnouncerProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const controller = useMemo(() => createController(replay, () => SIZE, messages, toolBox.tools, request, later), [replay, messages, toolBox, request, later]);
  const last = useRef<{snapshot: typeof snapshot; heard: Heard | undefined} | undefined>(undefined);
  useTools(snapshot, toolBox, controller, replay);
  useReplayKeys(controller);
  useEffect(() => {
    const before = last.current;
    const {lines, heard} = announce(before?.snapshot ?? snapshot, snapshot, before?.heard, messages, toolBox.tools());
    say(before ? lines : [...greeting(snapshot, messages), ...lines]);
    last.current = {snapshot, heard};
  }, [snapshot, messages, toolBox, say]);
  return null;
}

/** Runs the replay for a screen reader until the user quits. */
export function runAnnouncer(replay: Replay, messages: Messages, io: Omit<ScreenIo, 'firstFrame' | 'onCursorReport'>): RunningScreen {
  const {stdin, stdout, clock, toolBox, suspend, copy} = io;
  const request = (what: ScreenRequest) => {
    switch (what) {
      case 'quit':
        instance.unmount();
        break;
      case 'suspend':
        void suspend();
        break;
      case 'copy':
        replay.dispatch(copyCurrent(replay.snapshot(), toolBox.tools(), copy));
        break;
      case 'redraw':
        break;
    }
  };
  const later = (run: () => void) => { clock.after(0, run); };
  const say = (lines: readonly string[]) => { if (lines.length > 0) stdout.write(outgoingLines(`${lines.join('\n')}\n`)); };
  stdout.write(PASTE_ON);
  const instance = render(<Announcer replay={replay} toolBox={toolBox} messages={messages} say={say} later={later} request={request} />, {
    stdin, stdout: createInkOutput(), exitOnCtrlC: false, patchConsole: false, interactive: true,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  stdin.once('end', stop);
  return {ended: instance.waitUntilExit().then(() => undefined).finally(() => {
      stdin.off('end', stop);
      stopTicker();
    }), stop, redraw: () => {}};
}
