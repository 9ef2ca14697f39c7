import {EventEmitter} from 'node:events';
import type {WriteStream} from 'node:tty';

/**
 * Makes a standard output for Ink from which nothing reaches the terminal: the painter draws, and the shell owns the
 * terminal's modes. It reports that it is no terminal, so that Ink neither hides the cursor nor shows it when the process
 * ends. It never reports a new size; the canvas does.
 */
export const createInkOutput = (): WriteStream => Object.assign(new EventEmitter(), {
  isTTY: false, writable: true, columns: 80, rows: 24,
  write(_text: string, done?: () => void): boolean {
    done?.();
    return true;
  },
}) as unknown as WriteStream;
