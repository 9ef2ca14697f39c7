/** Gives the value that was made last for a slot, and makes it anew only when something that it comes of is another. */
export type Memory<Value> = (slot: string | number, of: readonly unknown[], make: () => Value) => Value;

/**
 * Most of a frame is as it was in the one before. What is made of the same values is the same object again, so that what
 * follows (painting, comparing) costs nothing either. Holds `atMost` values: at least as many slots as are in sight.
 */
export function createMemory<Value>(atMost: number): Memory<Value> {
  const kept = new Map<string | number, {readonly of: readonly unknown[]; readonly value: Value}>();
  return (slot, of, make) => {
    const known = kept.get(slot);
    if (known && known.of.length === of.length && known.of.every((value, index) => value === of[index])) return known.value;
    if (kept.size >= atMost && !known) kept.clear();
    const value = make();
    kept.set(slot, {of, value});
    return value;
  };
}
