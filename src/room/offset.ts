import type {Milliseconds} from '../transcript/model.ts';

/** The number of samples that are kept: half a minute of heartbeats. */
const KEPT = 16;
/** The delay against others from which a message has waited somewhere, or the leader's clock has stood still. */
const LATE: Milliseconds = 500;
/** The number of equally late messages which show that the leader's clock has stood still. */
const ENOUGH = 3;
const ALIKE: Milliseconds = 200;

/** Measures by how much a follower's clock is ahead of the leader's. */
export type OffsetMeasurer = {
  /**
   * Takes a message that was sent at `sent` on the leader's clock and came at `received` on the follower's. `trip` is the
   * least time of a message.
   */
  readonly take: (sent: Milliseconds, received: Milliseconds, trip?: Milliseconds) => void;
  /** The follower's clock minus the leader's; undefined before a message has come. */
  readonly offset: () => Milliseconds | undefined;
};

/**
 * Makes a measurer. No message comes before it is sent, so the least recent difference of the clocks is nearest to the
 * truth. This needs no answer from anybody, so a room may have any size. Both sides measure the way to the broker with
 * MQTT's own pings, and it is subtracted.
 */
export function createOffsetMeasurer(): OffsetMeasurer {
  let samples: number[] = [];
  let late: number[] = [];
  const least = () => (samples.length === 0 ? undefined : Math.min(...samples));
  return {
    take(sent, received, trip = 0) {
      const sample = received - sent - trip;
      const lowest = least();
      if (lowest !== undefined && sample > lowest + LATE) {
        late = [...late.filter(other => Math.abs(other - sample) <= ALIKE), sample];
        if (late.length >= ENOUGH) [samples, late] = [late, []];
        return;
      }
      // A clock that has gone back makes everything before it worthless.
      if (lowest !== undefined && sample < lowest - LATE) samples = [];
      late = [];
      samples = [...samples, sample].slice(-KEPT);
    },
    offset: least,
  };
}
