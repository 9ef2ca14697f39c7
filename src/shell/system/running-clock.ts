import type {Clock} from '../../player/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** A clock that stands still while the process does not run. */
export type RunningClock = Clock & {
  /** Tells the clock that the process has just been continued (SIGCONT). */
  readonly resumed: () => void;
  /** Holds the clock, as while the terminal takes nothing, or lets it go on. */
  readonly hold: (isHeld: boolean) => void;
};

/** The delay from which a timer shows that the process did not run. A busy machine delays a timer by less. */
const LATE: Milliseconds = 1000;
/** The interval at which the clock is read while a timer is armed, so that the beginning of a gap is known. */
const BEAT: Milliseconds = 250;
/** The time within which SIGCONT is heard after the process goes on. Keys that came meanwhile may be heard first. */
const SOON: Milliseconds = 100;
/** The most that timers of Node fire early. */
const EARLY: Milliseconds = 1;

/**
 * Makes a clock that counts only the time in which the process ran. Over a gap (suspended, stopped, frozen, machine
 * asleep, blocked in a write) it stands at its last reading before the gap. Two signs show a gap: SIGCONT, and a timer
 * that is overdue, even when something else reads the clock before that timer fires. It has no timer of its own: without
 * an armed timer there is no beat.
 */
export function createRunningClock(real: Clock): RunningClock {
  let lost: Milliseconds = 0;
  /** The last look, on the real clock. */
  let seen = real.now();
  /** The last returned reading. No later one is below it. */
  let given = seen;
  let isHeld = false;
  /** The end of the last gap, on the real clock. */
  let gapEnd = -Infinity;
  /** A delay too short to be a gap without SIGCONT. */
  let doubtful = {length: 0, end: -Infinity};
  /** The moments at which armed timers must fire, on the real clock. */
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
            // The timer stays due meanwhile, because the terminal may hold up its drawing.
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
      // Without an armed timer, nobody knows when the process was stopped, and nothing moves with the time.
      if (due.size === 0) return;
      const [before, {length, end}] = [seen, doubtful];
      look();
      if (seen - gapEnd < SOON) return;
      gap(seen - before + (seen - end < SOON ? length : 0), seen);
    },
  };
}
