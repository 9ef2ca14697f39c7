import {useInput, usePaste, useStdin} from 'ink';
import {useEffect} from 'react';
import type {Replay, Snapshot} from '../../player/replay.ts';
import type {Controller} from './controller.ts';
import {keyNames} from '../input/keys.ts';
import {replyOf, type Reply} from '../input/replies.ts';
import {toolsFor, type ToolBox, type ToolName} from './text-tools.ts';

/** Gets what the state cannot be shown in full without. What has come is seen at the next look. */
export function useTools({state}: Snapshot, toolBox: ToolBox, controller: Controller, replay: Replay): void {
  const wanted = toolsFor(state).join(' ');
  useEffect(() => {
    for (const name of wanted.split(' ').filter(Boolean)) void toolBox.load(name as ToolName).then(() => {
      controller.find();
      replay.dispatch({type: 'tick'});
    });
  }, [wanted, toolBox, controller, replay]);
}

/** Gives keys and pastes to the controller, and what the terminal answers to whoever asked. */
export function useReplayKeys(controller: Controller, onReply?: (reply: Reply) => void): void {
  useInput((input, key) => {
    controller.press(...keyNames(input, key));
  });
  useRawInput(data => {
    if (F1.has(data)) controller.press('f1');
    const reply = replyOf(data);
    if (reply) onReply?.(reply);
  });
  usePaste(controller.paste);
}

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

/** F1 as terminals send it: xterm, VT220, the Linux console. */
const F1 = new Set(['\u001BOP', '\u001B[11~', '\u001B[[A']);
