import type {ReadStream} from 'node:tty';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';

/** Alternate screen, bracketed paste, no cursor, and no wrapping of lines: a line that is too wide ends at the edge. */
const ENTER = outgoingControl`\u001B[?1049h\u001B[?2004h\u001B[?25l\u001B[?7l\u001B[2J\u001B[H`;
/**
 * Bracketed paste off, no style, wrapping on, screen cleared, cursor shown, main screen. It works in any state, and may
 * be sent twice. Without an alternate screen (GNU screen, `altscreen off`) the frame is on the only screen. So that is
 * cleared, and later output begins in the first column.
 */
const LEAVE = outgoingControl`\u001B[?2004l\u001B[m\u001B[?7h\u001B[H\u001B[J\u001B[?25h\u001B[?1049l`;
/** The same for a replay that never leaves the main screen. */
const ENTER_MAIN = outgoingControl`\u001B[?2004h`;
const LEAVE_MAIN = outgoingControl`\u001B[?2004l\u001B[m`;

/** The control of the terminal. */
export type Terminal = {
  /** Takes the terminal, also again after a suspension: alternate screen, no cursor, raw mode, bracketed paste. */
  readonly enter: () => void;
  /** Tells whether the program has the terminal. Otherwise it must not draw. */
  readonly isOurs: () => boolean;
  /**
   * Takes the terminal again after a suspension, with the modes that Ink had set. Another process may have set others
   * meanwhile.
   */
  readonly enterAgain: () => void;
  /** Restores the terminal. May be called at any time, also twice, and also while the process is ending. */
  readonly leave: () => void;
};

/** Makes a terminal. On the main screen it takes only the keys. `writeNow` must write at once and never throw. */
export function createTerminal(keyboard: ReadStream, write: (text: Outgoing) => void, writeNow: (text: Outgoing) => void, screen: 'alternate' | 'main' = 'alternate'): Terminal {
  const [begin, end] = screen === 'alternate' ? [ENTER, LEAVE] : [ENTER_MAIN, LEAVE_MAIN];
  let ours = false;
  const setRaw = (raw: boolean) => {
    try {
      keyboard.setRawMode(raw);
    } catch {
      // The terminal has gone, so there are no modes to set.
    }
  };
  const enter = () => {
    ours = true;
    setRaw(true);
    write(begin);
  };
  return {
    enter,
    isOurs: () => ours,
    enterAgain() {
      // Node skips modes that it believes to be set already.
      setRaw(false);
      enter();
    },
    leave() {
      if (!ours) return;
      ours = false;
      writeNow(end);
      setRaw(false);
    },
  };
}
