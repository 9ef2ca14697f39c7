import {readFileSync} from 'node:fs';
import type {ReadStream} from 'node:tty';

let hasSetModes = false;

/**
 * Whether the terminal belongs to another process group, such as the shell's after a suspension. Whoever sets the modes
 * of the terminal then is stopped by SIGTTOU. Known only where there is `/proc` (Linux); elsewhere false.
 */
export function isInBackground(): boolean {
  try {
    // Behind the name, which may hold blanks: state, parent, group, session, terminal, group in the foreground (proc(5)).
    const [, , group, , , foreground] = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return foreground! > 0 && foreground !== group;
  } catch {
    return false;
  }
}

/** Makes a keyboard leave the modes of the terminal alone while that belongs to somebody else, whoever asks for them. */
export function guardModes(keyboard: ReadStream): ReadStream {
  const setRawMode = keyboard.setRawMode.bind(keyboard);
  return Object.assign(keyboard, {
    setRawMode(raw: boolean): ReadStream {
      hasSetModes = true;
      return isInBackground() ? keyboard : setRawMode(raw);
    },
  });
}

/** Whether Node, which resets the modes that it has set when it exits, would be stopped by that. */
export const wouldStopAtExit = (): boolean => hasSetModes && isInBackground();
