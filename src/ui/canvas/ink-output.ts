import {EventEmitter} from 'node:events';
import type {WriteStream} from 'node:tty';

/**
 * Makes a standard output for Ink that discards everything: the painter draws, and the shell controls the terminal's
 * modes. It claims to be no terminal, so that Ink neither hides nor shows the cursor. It never reports a new size,
 * because the canvas does.
 */
export const createInkOutput = (): WriteStream => Object.assign(new EventEmitter(), {
  isTTY: false, writable: true, columns: 80, rows: 24,
  write(_text: string, done?: () => void): boolean {
    done?.();
    return true;
  },
}) as unknown as WriteStream;
