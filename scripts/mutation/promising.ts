/** The time of a test in milliseconds, how many wrong lines it has noticed so far, and whether it names the file of the line. */
type Merit = {readonly time: number; readonly noticed: number; readonly isNamed: boolean};

/**
 * Returns the tests that are likely to notice a line soonest, which together take at most so many milliseconds; at least
 * one. A test comes early that has the name of the file, is quick, or has noticed many lines before.
 */
export function promising(tests: readonly string[], meritOf: (test: string) => Merit, budget: number): readonly string[] {
  const weights = new Map(tests.map(test => {
    const {time, noticed, isNamed} = meritOf(test);
    return [test, time / (1 + noticed) / (isNamed ? NAMED : 1)];
  }));
  let left = budget;
  return tests.toSorted((one, other) => weights.get(one)! - weights.get(other)!).filter((test, index) => {
    const {time} = meritOf(test);
    // A test that is too slow leaves its time to quicker ones behind it.
    const isRun = index === 0 || time <= left;
    if (isRun) left -= time;
    return isRun;
  });
}

/** The number of noticed lines that are worth as much as the name of the file. */
const NAMED = 10;
