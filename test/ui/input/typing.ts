import {EventEmitter} from 'node:events';
import type {Clock} from '../../../src/player/clock.ts';
import {createKeyboard, type ByteSource} from '../../../src/ui/input/keyboard.ts';

/** Makes a keyboard for tests. `send` passes bytes from its terminal at once. */
export function typedKeyboard(clock: Clock, look: () => Promise<void> = async () => {}) {
  const source = Object.assign(new EventEmitter(), {resume() {}, pause() {}});
  return {
    keyboard: createKeyboard(source as ByteSource, clock, look),
    send: (text: string | Uint8Array) => { source.emit('data', Buffer.from(text as string)); },
    end: () => { source.emit('end'); },
    source,
  };
}
