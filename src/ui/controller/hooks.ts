import {useEffect} from 'react';
import type {Replay, Snapshot} from '../../player/replay.ts';
import type {Controller} from './controller.ts';
import type {Reply} from '../input/input-event.ts';
import type {Keyboard} from '../input/keyboard.ts';
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

/** Hands keys and pastes to the controller, and what the terminal answers to `onReply`. */
export function useKeyboard(keyboard: Keyboard, controller: Controller, onReply?: (reply: Reply) => void): void {
  useEffect(() => keyboard.listen(event => {
    switch (event.type) {
      case 'key':
        return controller.press(event.name);
      case 'paste':
        return controller.paste(event.text);
      case 'reply':
        return onReply?.(event.reply);
    }
  }), [keyboard, controller, onReply]);
}
