import {useEffect} from 'react';
import type {Controller} from './controller.ts';
import type {Reply} from '../input/input-event.ts';
import type {Keyboard} from '../input/keyboard.ts';

/** Passes keys and pastes to the controller, the keys of one read together. Passes the terminal's answers to `onReply`. */
export function useKeyboard(keyboard: Keyboard, controller: Controller, onReply?: (reply: Reply) => void): void {
  useEffect(() => {
    let keys: string[] = [];
    const press = () => {
      if (keys.length > 0) controller.press(...keys);
      keys = [];
    };
    return keyboard.listen((event, isLast) => {
      if (event.type === 'key') keys.push(event.name);
      if (event.type !== 'key' || isLast) press();
      if (event.type === 'paste') controller.paste(event.text);
      if (event.type === 'reply') onReply?.(event.reply);
    });
  }, [keyboard, controller, onReply]);
}
