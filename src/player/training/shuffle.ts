/** Returns values in a pseudo-random order. The same seed gives the same order on every machine. */
export function shuffled<Value>(values: readonly Value[], seed: number): readonly Value[] {
  const mixed = [...values];
  let state = seed | 0;
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    // This is one step of mulberry32, a small pseudo-random generator.
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    const other = ((bits ^ (bits >>> 14)) >>> 0) % (index + 1);
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}
