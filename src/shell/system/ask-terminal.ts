import type {ReadStream} from 'node:tty';
import type {Clock} from '../../player/clock.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import {setAmbiguousWidth} from '../../typesetting/width.ts';
import {replyOf, type Reply} from '../../ui/input/replies.ts';
import {linesInAscii} from '../../ui/themes/ascii.ts';
import {backgroundOf, type Background} from '../../ui/themes/background.ts';
import type {Paint} from '../../ui/themes/paint.ts';

/** Draws “ and asks where the cursor is then. The first frame covers what this draws. */
const ASK_WIDTH = outgoingControl`“\u001B[6n\r\u001B[K`;
/**
 * Asks for the background (OSC 11, ended by BEL, for rxvt ends its answer to ST wrongly), and then for the device
 * attributes (DA1): a terminal that answers only these does not know the other question.
 */
const ASK_BACKGROUND = outgoingControl`\u001B]11;?\u0007\u001B[c`;
const NOTHING = outgoingControl``;

/** The longest that an answer takes, also over a slow line. What comes later would be typed into the shell. */
const ANSWERED_WITHIN = 1000;

/** What is asked, and how rows look until there is an answer. */
export type Questions = {
  readonly clock: Clock;
  /** How wide the terminal draws what UAX #11 calls ambiguous, or that it is to be asked. */
  readonly ambiguousWidth: 'auto' | '1' | '2';
  readonly asksBackground: boolean;
  /** Whether the background may be told after the device attributes: GNU screen answers these itself and passes the other question on. */
  readonly answersLate: boolean;
  /** Returns the paint for a background; undefined stands for what is known without asking. */
  readonly paintOn: (background: Background | undefined) => Paint;
};

/** A terminal that is being asked about itself. Nothing waits for its answers. */
export type AskedTerminal = {
  /** The questions, to be written before the first frame. */
  readonly question: Outgoing;
  /** Paints rows by what is known at that moment. */
  readonly paint: Paint;
  /** Takes an answer; returns whether the screen looks different by it. */
  readonly onReply: (reply: Reply) => boolean;
  /** Resolves when all answers have come, when none can be expected any more, or after `atMost` milliseconds. */
  readonly answered: (atMost?: number) => Promise<void>;
};

/**
 * Asks a terminal how wide it draws ambiguous characters and what its background is, as far as that is to be asked.
 * Where ambiguous characters are wide, lines and marks would be too, so these are ASCII then.
 */
export function askTerminal({clock, ambiguousWidth, asksBackground, answersLate, paintOn}: Questions): AskedTerminal {
  const asked = clock.now();
  let asksWidth = ambiguousWidth === 'auto';
  let asksForBackground = asksBackground;
  let hasToldAttributes = false;
  let isOpen = asksWidth || asksBackground;
  let wide = ambiguousWidth === '2';
  let background: Background | undefined;
  let paint: Paint;
  const waiting = new Set<() => void>();
  const look = () => {
    setAmbiguousWidth(wide ? 2 : 1);
    paint = wide ? linesInAscii(paintOn(background)) : paintOn(background);
  };
  const close = () => {
    isOpen = false;
    for (const resolve of waiting) resolve();
  };
  look();
  return {
    question: outgoingControl`${asksWidth ? ASK_WIDTH : NOTHING}${asksBackground ? ASK_BACKGROUND : NOTHING}`,
    paint: row => paint(row),
    onReply(reply) {
      const [wasWide, was] = [wide, background];
      switch (reply.kind) {
        case 'cursor-position':
          if (!asksWidth) return false;
          asksWidth = false;
          wide = reply.column > 2;
          if (!asksBackground) close();
          break;
        case 'background-color':
          if (!asksForBackground) return false;
          asksForBackground = false;
          background = backgroundOf(reply.red, reply.green, reply.blue);
          if (hasToldAttributes) close();
          break;
        case 'device-attributes':
          asksWidth = false;
          hasToldAttributes = true;
          if (!asksForBackground || !answersLate) close();
          return false;
      }
      if (wide === wasWide && background === was) return false;
      look();
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

/** Control sequences and operating system commands (ECMA-48, 5.4 and 8.3.89). */
const SEQUENCES = /\u001B\[[\d;?]*[A-Za-z]|\u001B\][^\u0007\u001B]*/g;

/**
 * Tells of the device attributes while Ink reads the keyboard: it drops these and tells nobody. What stands before them
 * comes first. Returns a function that ends this.
 */
export function watchAttributes(keyboard: Pick<ReadStream, 'read'>, onReply: AskedTerminal['onReply']): () => void {
  const read = keyboard.read.bind(keyboard);
  keyboard.read = size => {
    const chunk = read(size) as string | Buffer | null;
    if (chunk !== null && ATTRIBUTES.test(chunk.toString())) queueMicrotask(() => onReply({kind: 'device-attributes'}));
    return chunk;
  };
  return () => { keyboard.read = read; };
}

const ATTRIBUTES = /\u001B\[\?[\d;]*c/;

/**
 * Reads the answers that are still to come when nobody reads keys any more, and drops them: the shell would take them for
 * typed. A process that is told to end waits only `atMost` milliseconds for them.
 */
export async function takeLastAnswers(keyboard: Pick<ReadStream, 'setRawMode' | 'on' | 'off' | 'readableEnded' | 'destroyed'>, {onReply, answered}: AskedTerminal, atMost?: number): Promise<void> {
  // Without its terminal nothing answers any more.
  if (keyboard.readableEnded || keyboard.destroyed) return;
  let sent = '';
  const listen = (chunk: string | Buffer) => {
    sent += chunk.toString();
    for (const [sequence] of sent.matchAll(SEQUENCES)) {
      const reply = replyOf(sequence);
      if (reply) onReply(reply);
    }
  };
  try {
    keyboard.setRawMode(true);
  } catch {
    return;
  }
  keyboard.on('data', listen);
  await answered(atMost);
  keyboard.off('data', listen);
}
