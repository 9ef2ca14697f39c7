import type {Clock} from '../src/player/clock.ts';

/** Makes a clock that stands still until a test moves it. Timers in between run in order, inside `around`. */
export function fakeClock(around: (run: () => void) => void = run => run()) {
  let now = 0;
  const due = new Set<{at: number; run: () => void}>();
  const clock: Clock = {
    now: () => now,
    after(delay, run) {
      const entry = {at: now + Math.max(0, delay), run};
      due.add(entry);
      return () => due.delete(entry);
    },
  };
  const advance = (by: number) => {
    const until = now + by;
    for (;;) {
      const next = [...due].filter(({at}) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      due.delete(next);
      now = Math.max(now, next.at);
      around(next.run);
    }
    now = until;
  };
  /** Lets time pass while nothing runs. Timers that were due run late, at the next advance. */
  const freeze = (by: number) => { now += by; };
  return {clock, advance, freeze, timers: () => due.size};
}
