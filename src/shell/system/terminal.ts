import type {ReadStream} from 'node:tty';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';

/** Alternate screen, bracketed paste, no cursor, and no line that goes on in the next: whatever is too wide ends at the edge. */
const ENTER = outgoingControl`\u001B[?1049h\u001B[?2004h\u001B[?25l\u001B[?7l\u001B[2J\u001B[H`;
/** Bracketed paste off, no style, lines that go on, cursor shown, main screen: in any state, and harmless when said twice. */
const LEAVE = outgoingControl`\u001B[?2004l\u001B[m\u001B[?7h\u001B[?25h\u001B[?1049l`;
/** The same where the main screen is never left. */
const ENTER_MAIN = outgoingControl`\u001B[?2004h`;
const LEAVE_MAIN = outgoingControl`\u001B[?2004l\u001B[m`;

/** The terminal while it is ours. */
export type Terminal = {
  /** Takes it, also again after a suspension: alternate screen, no cursor, keys unechoed and one by one, pastes marked. */
  readonly enter: () => void;
  /** Whether it is taken: nobody may draw on it otherwise. */
  readonly isOurs: () => boolean;
  /** Gives it back as it was. May be called at any time, also twice, also while the process is ending. */
  readonly leave: () => void;
};

/** On the main screen only the keys are taken. `writeNow` must write at once and never throw. */
export function createTerminal(keyboard: ReadStream, writeNow: (text: Outgoing) => void, screen: 'alternate' | 'main' = 'alternate'): Terminal {
  const [begin, end] = screen === 'alternate' ? [ENTER, LEAVE] : [ENTER_MAIN, LEAVE_MAIN];
  let ours = false;
  const setRaw = (raw: boolean) => {
    try {
      keyboard.setRawMode(raw);
    } catch {
      // The terminal is gone: there are no modes left to set.
    }
  };
  return {
    enter() {
      ours = true;
      setRaw(true);
      writeNow(begin);
    },
    isOurs: () => ours,
    leave() {
      if (!ours) return;
      ours = false;
      writeNow(end);
      setRaw(false);
    },
  };
}
