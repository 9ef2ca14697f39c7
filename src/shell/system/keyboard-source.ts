import type {ReadStream} from 'node:tty';
import type {Io} from './io.ts';

/**
 * Returns standard input, or the controlling terminal's keyboard when standard input carries something else, such as a
 * transcript typed there.
 */
export const keyboardOf = (io: Pick<Io, 'stdin' | 'openKeyboard'>, path: string | undefined): ReadStream | undefined => (io.stdin.isTTY && path !== '-' ? io.stdin : io.openKeyboard());
