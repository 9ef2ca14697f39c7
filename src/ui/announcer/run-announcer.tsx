import {render} from 'ink';
import {useEffect, useRef, useSyncExternalStore} from 'react';
import {announce, greeting, SIZE, type Heard} from './announce.ts';
import {createController, type Controller, type ScreenEffect} from '../controller/controller.ts';
import {copyAround} from '../controller/copy.ts';
import {useKeyboard} from '../controller/hooks.ts';
import type {Replay} from '../controller/replay.ts';
import type {Keyboard} from '../input/keyboard.ts';
import {createInkOutput} from '../canvas/ink-output.ts';
import type {Messages} from '../messages/messages.ts';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {noInput} from '../screen/ink/no-input.ts';
import type {RunningScreen, ScreenIo} from '../screen/run-screen.tsx';
import {startTicker} from '../screen/ticker.ts';
import type {TextTools} from '../controller/text-tools.ts';

type AnnouncerProps = {
  readonly replay: Replay;
  readonly keyboard: Keyboard;
  readonly controller: Controller;
  readonly tools: () => TextTools;
  readonly messages: Messages;
  readonly say: (lines: readonly string[]) => void;
};

/** The replay for a screen reader. It draws nothing and appends new lines. */
function Announcer({replay, keyboard, controller, tools, messages, say}: AnnouncerProps) {
  const snapshot = useSyncExternalStore(replay.subscribe, replay.snapshot);
  const last = useRef<{snapshot: typeof snapshot; heard: Heard | undefined} | undefined>(undefined);
  useKeyboard(keyboard, controller);
  useEffect(() => {
    const before = last.current;
    const {lines, heard} = announce(before?.snapshot ?? snapshot, snapshot, before?.heard, messages, tools());
    say(before ? lines : [...greeting(snapshot, messages), ...lines]);
    last.current = {snapshot, heard};
  }, [snapshot, messages, tools, say]);
  return null;
}

/** Runs the replay for a screen reader until the user quits. */
export function runAnnouncer(replay: Replay, messages: Messages, io: Omit<ScreenIo, 'firstFrame' | 'onReply'>): RunningScreen {
  const {keyboard, stdout, clock, toolBox, suspend, copy, perform} = io;
  const carryOut = (effect: ScreenEffect) => {
    switch (effect.type) {
      case 'back':
        if (io.onBack?.()) instance.unmount();
        break;
      case 'quit':
        instance.unmount();
        break;
      case 'suspend':
        void suspend();
        break;
      case 'report':
      case 'name-report':
      case 'save-report':
        io.report?.(effect, replay.snapshot().state, replay.dispatch);
        break;
      case 'copy':
        void copyAround(replay.snapshot().state, effect.position, toolBox.tools(), copy, effect.what).then(replay.dispatch);
        break;
      case 'redraw':
        break;
      default:
        perform?.(effect);
    }
  };
  const later = (run: () => void) => { clock.after(0, run); };
  const say = (lines: readonly string[]) => { if (lines.length > 0) stdout.write(outgoingLines(`${lines.join('\n')}\n`)); };
  const controller = createController({replay, surroundings: () => ({size: SIZE, messages, tools: toolBox.tools()}), toolBox, later, perform: carryOut});
  const instance = render(<Announcer replay={replay} keyboard={keyboard} controller={controller} tools={toolBox.tools} messages={messages} say={say} />, {
    stdin: noInput(), stdout: createInkOutput(), exitOnCtrlC: false, patchConsole: false,
  });
  const stopTicker = startTicker(replay, clock);
  const stop = () => instance.unmount();
  const ignoreEnd = keyboard.onEnd(stop);
  return {ended: instance.waitUntilExit().then(() => undefined).finally(() => {
      ignoreEnd();
      stopTicker();
    }), stop, redraw: () => {}};
}
