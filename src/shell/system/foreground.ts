import {readFileSync} from 'node:fs';
import type {ReadStream} from 'node:tty';

let hasSetModes = false;

/**
 * Tells whether the process is in the background: the terminal belongs to another process group, such as the shell's.
 * If the process then set the modes of the terminal, SIGTTOU would stop it. Needs `/proc` (Linux), and returns false
 * elsewhere.
 */
export function isInBackground(): boolean {
  try {
    // The fields behind the name, which may contain blanks: state, parent, group, session, terminal, foreground group
    // (proc(5)).
    const [, , group, , , foreground] = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return foreground! > 0 && foreground !== group;
  } catch {
    return false;
  }
}

/** Makes a keyboard not set the modes of the terminal while the process is in the background. */
export function guardModes(keyboard: ReadStream): ReadStream {
  const setRawMode = keyboard.setRawMode.bind(keyboard);
  return Object.assign(keyboard, {
    setRawMode(raw: boolean): ReadStream {
      hasSetModes = true;
      return isInBackground() ? keyboard : setRawMode(raw);
    },
  });
}

/** Tells whether SIGTTOU would stop Node at its exit, because it resets the modes that it has set. */
export const wouldStopAtExit = (): boolean => hasSetModes && isInBackground();
