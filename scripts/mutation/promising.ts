/** Facts about a test: its time in milliseconds, how many wrong lines it has noticed so far, and whether it is named after the file of the line. */
type Merit = {readonly time: number; readonly noticed: number; readonly named: 'file' | 'test' | undefined};

/**
 * Returns the tests that are likely to notice a line soonest, which together take at most so many milliseconds; at least
 * one. A test comes early that has the name of the file, is quick, or has noticed many lines before.
 */
export function promising(tests: readonly string[], meritOf: (test: string) => Merit, budget: number): readonly string[] {
  const weights = new Map(tests.map(test => {
    const {time, noticed, named} = meritOf(test);
    return [test, time / (1 + noticed) / (named === undefined ? 1 : NAMED[named])];
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

/** The numbers of noticed lines that are worth as much as the name of the file. */
const NAMED = {file: 1000, test: 10};
