/** The size of a pane in cells. */
export type Pane = {readonly columns: number; readonly rows: number};

/** Returns the range of `size` of `count` rows with the one at `current` among them. */
export function around(count: number, current: number, size: number): {readonly from: number; readonly to: number} {
  const from = Math.min(Math.max(0, current - (size >> 1)), Math.max(0, count - size));
  return {from, to: Math.min(count, from + Math.max(0, size))};
}
