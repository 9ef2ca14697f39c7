import type {Clock} from '../src/player/clock.ts';

/** Makes a clock that stands still until a test advances it. Due timers run in order, inside `around`. */
export function fakeClock(around: (run: () => void) => void = run => run()) {
  let now = 0;
  const due = new Set<{time: number; run: () => void}>();
  const clock: Clock = {
    now: () => now,
    after(delay, run) {
      const entry = {time: now + Math.max(0, delay), run};
      due.add(entry);
      return () => due.delete(entry);
    },
  };
  const advance = (elapsed: number) => {
    const until = now + elapsed;
    for (;;) {
      const next = [...due].filter(({time}) => time <= until).toSorted((one, other) => one.time - other.time)[0];
      if (!next) break;
      due.delete(next);
      now = Math.max(now, next.time);
      around(next.run);
    }
    now = until;
  };
  /** Lets time pass while nothing runs. Due timers run late, at the next advance. */
  const freeze = (elapsed: number) => { now += elapsed; };
  return {clock, advance, freeze, timers: () => due.size};
}
