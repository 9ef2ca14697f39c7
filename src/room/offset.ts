import type {Milliseconds} from '../transcript/model.ts';

/** The number of samples that are kept: half a minute of heartbeats. */
const KEPT = 16;
/**
 * A message is late if its difference exceeds the least one by this much. It was held up, or the leader's clock has
 * stood still.
 */
const LATE: Milliseconds = 500;
/** The number of equally late messages that prove that the leader's clock has stood still. */
const ENOUGH = 3;
const ALIKE: Milliseconds = 200;

/** Measures the offset between a follower's clock and the leader's. */
export type OffsetMeasurer = {
  /**
   * Takes a message that was sent at `sent` on the leader's clock and came at `received` on the follower's. `delay` is
   * the least delay of a message.
   */
  readonly add: (sent: Milliseconds, received: Milliseconds, delay?: Milliseconds) => void;
  /** The follower's clock minus the leader's; undefined before a message has come. */
  readonly offset: () => Milliseconds | undefined;
};

/**
 * Makes a measurer. A message cannot arrive before it is sent. So the minimum of the latest differences between the
 * clocks is the best estimate of their offset. Nobody has to answer, so a room may have any size. Both sides measure
 * their delay to the broker with MQTT's own pings, and it is subtracted.
 */
export function createOffsetMeasurer(): OffsetMeasurer {
  let samples: number[] = [];
  let late: number[] = [];
  const least = () => (samples.length === 0 ? undefined : Math.min(...samples));
  return {
    add(sent, received, delay = 0) {
      const sample = received - sent - delay;
      const lowest = least();
      if (lowest !== undefined && sample > lowest + LATE) {
        late = [...late.filter(other => Math.abs(other - sample) <= ALIKE), sample];
        if (late.length >= ENOUGH) [samples, late] = [late, []];
        return;
      }
      // A clock was set back, so the samples before are wrong.
      if (lowest !== undefined && sample < lowest - LATE) samples = [];
      late = [];
      samples = [...samples, sample].slice(-KEPT);
    },
    offset: least,
  };
}
