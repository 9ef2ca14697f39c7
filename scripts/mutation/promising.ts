/** The time of a test in milliseconds, and how many wrong lines it has noticed so far. */
type Merit = {readonly time: number; readonly noticed: number};

/**
 * Returns the tests that are likely to notice a line soonest, which together take at most so many milliseconds; at least
 * one. A test comes early that is quick, or has noticed many lines before.
 */
export function promising(tests: readonly string[], recordOf: (test: string) => Merit, budget: number): readonly string[] {
  const weight = (test: string): number => recordOf(test).time / (1 + recordOf(test).noticed);
  let total = 0;
  return tests.toSorted((one, other) => weight(one) - weight(other)).filter((test, index) => (total += recordOf(test).time) <= budget || index === 0);
}
