import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';

/** A standard input for Ink that stays empty and is no terminal, because keys come from the `Keyboard`. */
export const noInput = (): ReadStream => new EventEmitter() as unknown as ReadStream;
