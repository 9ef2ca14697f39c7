import type {Clock} from '../../player/clock.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {setAmbiguousWidth} from '../../typesetting/width.ts';
import type {Reply} from '../../ui/input/input-event.ts';
import {linesInAscii} from '../../ui/themes/ascii.ts';
import {backgroundOf, type Background} from '../../ui/themes/background.ts';
import type {Paint} from '../../ui/themes/paint.ts';

/** Draws “ and asks for the place of the cursor then. The first frame covers it. */
const ASK_WIDTH = outgoingControl`“\u001B[6n\r\u001B[K`;
/**
 * Asks for the background (OSC 11, ended by BEL, because rxvt ends its answer to ST wrongly), and then for the device
 * attributes (DA1). A terminal that answers only these does not know the other question.
 */
const ASK_BACKGROUND = outgoingControl`\u001B]11;?\u0007\u001B[c`;
/**
 * Draws a blank of twice the size and asks for the place of the cursor then (kitty's text sizing protocol). A terminal
 * that does not know the protocol draws nothing.
 */
const ASK_SIZE = outgoingControl`\r\u001B]66;s=2; \u001B\\\u001B[6n\r\u001B[K`;
const NOTHING = outgoingControl``;

/** The longest wait for an answer, also over a slow line. A later answer would be typed into the shell. */
const ANSWERED_WITHIN = 1000;

/** The questions, and the look of rows until there is an answer. */
export type Questions = {
  readonly clock: Clock;
  /** The width in which the terminal draws characters that UAX #11 calls ambiguous. With `auto` the terminal is asked. */
  readonly ambiguousWidth: 'auto' | '1' | '2';
  readonly asksBackground: boolean;
  /** Asks whether the terminal can draw larger characters. */
  readonly asksTextSize?: boolean;
  /**
   * True when the background may be told after the device attributes. GNU screen answers these itself and passes the
   * other question on.
   */
  readonly answersLate: boolean;
  /** Returns the paint for a background; undefined stands for the background known without asking. */
  readonly paintOn: (background: Background | undefined) => Paint;
};

/** A terminal that is being asked about itself. Nothing waits for its answers. */
export type AskedTerminal = {
  /** The questions, to be written before the first frame. */
  readonly question: Outgoing;
  /** Returns the present paint, the same one until an answer has changed it. */
  readonly look: () => Paint;
  /** Tells whether the terminal has said that it can draw larger characters. */
  readonly canSize: () => boolean;
  /** Takes an answer. Returns whether the screen looks different because of it. */
  readonly onReply: (reply: Reply) => boolean;
  /** Resolves when all answers have come, when none can be expected any more, or after `atMost` milliseconds. */
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
