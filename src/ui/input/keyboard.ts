import type {InputEvent} from './input-event.ts';
import {createInputParser} from './input-parser.ts';

/** Typed keys and answers of the terminal, one event after the other. */
export type Keyboard = {
  /**
   * Calls `take` for each event until the returned function is called. `isLast` marks the last event of a read. Nothing
   * is read before there is a listener, so typed keys wait.
   */
  readonly listen: (take: (event: InputEvent, isLast: boolean) => void) => () => void;
  /** Calls `run` when the input has ended. Call the returned function to cancel. */
  readonly onEnd: (run: () => void) => () => void;
};

/** The part of a terminal's stream that reading needs. */
export type ByteSource = {
  on(name: 'data', take: (bytes: Uint8Array) => void): unknown;
  on(name: 'end', run: () => void): unknown;
  off(name: 'data', take: (bytes: Uint8Array) => void): unknown;
  off(name: 'end', run: () => void): unknown;
  resume(): unknown;
  pause(): unknown;
};

/** The same clock as the player's. */
type Time = {
  now(): number;
  after(delay: number, run: () => void): () => void;
};

/** Reads a terminal's stream. `look` resolves after waiting bytes of the stream have been delivered. */
export function createKeyboard(source: ByteSource, time: Time, look: () => Promise<void>): Keyboard {
  const parser = createInputParser();
  return {
    listen(take) {
      let isOver = false;
      let cancel: (() => void) | undefined;
      const handOver = (events: readonly InputEvent[]) => {
        for (const [index, event] of events.entries()) if (!isOver) take(event, index === events.length - 1);
      };
      // A timer may be late, and the rest of a sequence may already wait. Read it before giving anything up.
      const giveUp = () => {
        void look().then(() => {
          handOver(parser.giveUp(time.now()));
          arm();
        });
      };
      const arm = () => {
        cancel?.();
        cancel = undefined;
        const deadline = parser.deadline();
        if (deadline !== undefined && !isOver) cancel = time.after(deadline - time.now(), giveUp);
      };
      const receive = (bytes: Uint8Array) => {
        handOver(parser.push(bytes, time.now()));
        arm();
      };
      source.on('data', receive);
      source.resume();
      arm();
      return () => {
        isOver = true;
        source.off('data', receive);
        source.pause();
        cancel?.();
      };
    },
    onEnd(run) {
      source.on('end', run);
      return () => source.off('end', run);
    },
  };
}
