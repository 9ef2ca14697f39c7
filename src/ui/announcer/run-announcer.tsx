import {render} from 'ink';
import {EventEmitter} from 'node:events';
import type {WriteStream} from 'node:tty';
import {useEffect, useMemo, useRef, useSyncExternalStore} from 'react';
import type {Replay} from '../../player/replay.ts';
import {announce, greeting, type Heard} from './announce.ts';
import {useReplayKeys, useTools} from '../controller/hooks.ts';
import {createController, type ScreenRequest} from '../controller/controller.ts';
import {copyCurrent} from '../controller/copy.ts';
import type {Messages} from '../messages/messages.ts';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {PASTE_OFF, PASTE_ON, type RunningScreen, type ScreenIo, type ScreenStream} from '../screen/run-screen.tsx';
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
export function runAnnouncer(replay: Replay, messages: Messages, io: Omit<ScreenIo, 'firstFrame' | 'onReply'>): RunningScreen {
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
  const instance = render(<Announcer replay={replay} toolBox={toolBox} messages={messages} say={say} later={later} request={request} />, {
    stdin, stdout: silent(stdout), debug: true, exitOnCtrlC: false, patchConsole: false, interactive: true,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  stdin.once('end', stop);
  return {ended: instance.waitUntilExit().then(() => undefined).finally(() => {
      stdin.off('end', stop);
      stopTicker();
    }), stop, redraw: () => {}};
}

/** A stream on which Ink draws nothing; it still turns bracketed paste on and off. */
function silent(terminal: ScreenStream): WriteStream {
  return Object.assign(new EventEmitter(), {
    isTTY: true, writable: true, columns: SIZE.columns, rows: SIZE.rows,
    write(text: string, done?: () => void): boolean {
      if (text === PASTE_ON || text === PASTE_OFF) terminal.write(text === PASTE_ON ? PASTE_ON : PASTE_OFF);
      done?.();
      return true;
    },
  }) as unknown as WriteStream;
}
