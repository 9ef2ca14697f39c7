import type {Clock} from '../../player/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** A clock that stands still while the process does not run. */
export type RunningClock = Clock & {
  /** Tells the clock that the process has just been continued (SIGCONT). */
  readonly resumed: () => void;
  /** Stops the clock, as while the terminal accepts no output, or lets it go on. */
  readonly hold: (isHeld: boolean) => void;
};

/** The delay from which a timer shows that the process did not run. A busy machine delays a timer by less. */
const LATE: Milliseconds = 1000;
/** The interval at which the clock is read while a timer is armed, so that the beginning of a gap is known. */
const BEAT: Milliseconds = 250;
/**
 * The time within which SIGCONT is delivered after the process continues. Keys that came meanwhile may be delivered
 * first.
 */
const SOON: Milliseconds = 100;
/** The time by which timers of Node may fire early. */
const EARLY: Milliseconds = 1;

/**
 * Makes a clock that counts only the time in which the process ran. Over a gap (suspended, stopped, frozen, machine
 * asleep, blocked in a write) it stands at its last reading before the gap. Two signs show a gap: SIGCONT, and an
 * overdue timer. A timer counts as overdue even if something else reads the clock before it fires. Without an armed
 * timer, the clock runs no timer of its own.
 */
export function createRunningClock(real: Clock): RunningClock {
  let lost: Milliseconds = 0;
  /** The time of the last reading, on the real clock. */
  let seen = real.now();
  /** The last returned reading. Later ones are never smaller. */
  let given = seen;
  let isHeld = false;
  /** The end of the last gap, on the real clock. */
  let gapEnd = -Infinity;
  /** A delay that is too short to count as a gap, unless SIGCONT follows. */
  let doubtful = {length: 0, end: -Infinity};
  /** The times at which armed timers must fire, on the real clock. */
  const due = new Map<symbol, Milliseconds>();

  const gap = (length: Milliseconds, end: Milliseconds) => {
    lost += length;
    gapEnd = end;
  };
  const look = () => {
    const now = real.now();
    const silent = now - seen;
    const late = now - Math.max(seen, Math.min(...due.values()));
    if (late > LATE) gap(silent, now);
    else if (late > 0 && (silent > doubtful.length || now - doubtful.end > SOON)) doubtful = {length: silent, end: now};
    seen = now;
  };
  const now = (): Milliseconds => {
    look();
    if (!isHeld) given = Math.max(given, seen - lost);
    return given;
  };
  return {
    now,
    after(delay, run) {
      const own = Symbol('timer');
      const moment = now() + delay;
      let cancel = () => {};
      const arm = (left: Milliseconds) => {
        const wait = Math.min(Math.max(0, left), BEAT);
        due.set(own, seen + wait);
        cancel = real.after(wait, () => {
          const missing = moment - now();
          if (missing >= EARLY) return arm(missing);
          try {
            // The timer stays due while it runs, because drawing may block on the terminal.
            run();
          } finally {
            due.delete(own);
          }
        });
      };
      arm(delay);
      return () => {
        due.delete(own);
        cancel();
      };
    },
    hold(is) {
      if (is === isHeld) return;
      now();
      isHeld = is;
      lost = seen - given;
    },
    resumed() {
      // Without an armed timer the beginning of a gap is unknown, and nothing depends on the time.
      if (due.size === 0) return;
      const [before, {length, end}] = [seen, doubtful];
      look();
      if (seen - gapEnd < SOON) return;
      gap(seen - before + (seen - end < SOON ? length : 0), seen);
    },
  };
}
