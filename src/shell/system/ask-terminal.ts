import type {Clock} from '../../player/clock.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {setAmbiguousWidth} from '../../typesetting/width.ts';
import type {Reply} from '../../ui/input/input-event.ts';
import {linesInAscii} from '../../ui/themes/ascii.ts';
import {backgroundOf, type Background} from '../../ui/themes/background.ts';
import type {Paint} from '../../ui/themes/paint.ts';

/** Prints “ and asks for the position of the cursor. The first frame covers it. */
const ASK_WIDTH = outgoingControl`“\u001B[6n\r\u001B[K`;
/**
 * Asks for the background (OSC 11, ended by BEL, because rxvt ends its answer to ST wrongly), and then for the device
 * attributes (DA1). A terminal that answers only DA1 does not support OSC 11.
 */
const ASK_BACKGROUND = outgoingControl`\u001B]11;?\u0007\u001B[c`;
/**
 * Prints a blank of twice the size and asks for the position of the cursor (kitty's text sizing protocol). A terminal
 * without the protocol prints nothing.
 */
const ASK_SIZE = outgoingControl`\r\u001B]66;s=2; \u001B\\\u001B[6n\r\u001B[K`;
const NOTHING = outgoingControl``;

/** The longest wait for an answer, also over a slow line. A later answer would be typed into the shell. */
const ANSWERED_WITHIN = 1000;

/** The questions to the terminal, and the paint until it answers. */
export type Questions = {
  readonly clock: Clock;
  /** The width of characters that UAX #11 calls ambiguous. With `auto` the terminal is asked. */
  readonly ambiguousWidth: 'auto' | '1' | '2';
  readonly asksBackground: boolean;
  /** Asks whether the terminal can draw larger characters. */
  readonly asksTextSize?: boolean;
  /**
   * True if the answer about the background may come after the device attributes. GNU screen answers DA1 itself and
   * passes OSC 11 on.
   */
  readonly answersLate: boolean;
  /** Returns the paint for a background; undefined stands for the background known without asking. */
  readonly paintOn: (background: Background | undefined) => Paint;
};

/** A terminal that has been asked about its properties. The program does not wait for the answers. */
export type AskedTerminal = {
  /** The questions, to be written before the first frame. */
  readonly question: Outgoing;
  /** Returns the current paint. It is the same object until an answer changes it. */
  readonly look: () => Paint;
  /** Tells whether the terminal has reported that it can draw larger characters. */
  readonly canSize: () => boolean;
  /** Takes an answer. Returns true if it changes the look of the screen. */
  readonly onReply: (reply: Reply) => boolean;
  /** Resolves when all answers have come, when no more can be expected, or after `atMost` milliseconds. */
  readonly answered: (atMost?: number) => Promise<void>;
};

/**
 * Asks a terminal for the width of ambiguous characters and for its background, as far as needed. Where ambiguous
 * characters are wide, lines and marks would be wide too, so these are then ASCII.
 */
export function askTerminal({clock, ambiguousWidth, asksBackground, asksTextSize = false, answersLate, paintOn}: Questions): AskedTerminal {
  const asked = clock.now();
  let asksWidth = ambiguousWidth === 'auto';
  let asksForBackground = asksBackground;
  let hasToldAttributes = false;
  let asksSize = asksTextSize;
  let canSize = false;
  let isOpen = asksWidth || asksBackground || asksSize;
  let wide = ambiguousWidth === '2';
  let background: Background | undefined;
  let paint: Paint;
  const waiting = new Set<() => void>();
  const see = () => {
    setAmbiguousWidth(wide ? 2 : 1);
    paint = wide ? linesInAscii(paintOn(background)) : paintOn(background);
  };
  const close = () => {
    isOpen = false;
    for (const resolve of waiting) resolve();
  };
  see();
  return {
    question: outgoingControl`${asksWidth ? ASK_WIDTH : NOTHING}${asksSize ? ASK_SIZE : NOTHING}${asksBackground ? ASK_BACKGROUND : NOTHING}`,
    look: () => paint,
    canSize: () => canSize,
    onReply(reply) {
      const [wasWide, was] = [wide, background];
      switch (reply.kind) {
        case 'cursor-position':
          if (!asksWidth && !asksSize) return false;
          if (!asksWidth) {
            asksSize = false;
            canSize = reply.column === 3;
            if (!asksBackground) close();
            return canSize;
          }
          asksWidth = false;
          wide = reply.column > 2;
          if (!asksBackground && !asksSize) close();
          break;
        case 'background-color':
          if (!asksForBackground) return false;
          asksForBackground = false;
          background = backgroundOf(reply.red, reply.green, reply.blue);
          if (hasToldAttributes) close();
          break;
        case 'device-attributes':
          asksWidth = false;
          asksSize = false;
          hasToldAttributes = true;
          if (!asksForBackground || !answersLate) close();
          return false;
        case 'other':
          return false;
      }
      if (wide === wasWide && background === was) return false;
      see();
      return true;
    },
    answered: (atMost = ANSWERED_WITHIN) => new Promise(resolve => {
      const left = Math.min(atMost, asked + ANSWERED_WITHIN - clock.now());
      if (!isOpen || left <= 0) {
        resolve();
        return;
      }
      const cancel = clock.after(left, resolve);
      waiting.add(() => {
        cancel();
        resolve();
      });
    }),
  };
}
