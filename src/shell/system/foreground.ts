import {readFileSync} from 'node:fs';
import type {ReadStream} from 'node:tty';

let hasSetModes = false;

/**
 * Tells whether the terminal belongs to another process group, such as the shell's after a suspension. SIGTTOU stops a
 * process that sets its modes then. Known only where there is `/proc` (Linux); elsewhere false.
 */
export function isInBackground(): boolean {
  try {
    // The fields behind the name, which may hold blanks: state, parent, group, session, terminal, group in the foreground
    // (proc(5)).
    const [, , group, , , foreground] = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return foreground! > 0 && foreground !== group;
  } catch {
    return false;
  }
}

/** Makes a keyboard leave the modes of the terminal alone while the terminal belongs to another process. */
export function guardModes(keyboard: ReadStream): ReadStream {
  const setRawMode = keyboard.setRawMode.bind(keyboard);
  return Object.assign(keyboard, {
    setRawMode(raw: boolean): ReadStream {
      hasSetModes = true;
      return isInBackground() ? keyboard : setRawMode(raw);
    },
  });
}

/** Tells whether Node would be stopped at its exit, when it resets the modes that it has set. */
export const wouldStopAtExit = (): boolean => hasSetModes && isInBackground();
