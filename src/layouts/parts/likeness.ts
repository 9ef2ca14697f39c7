import type {Likeness} from '../layout.ts';

/** The likeness of a text that does not have a layout. */
export const NONE: Likeness = {sure: 0, beginnings: 0, example: ''};

/** The limit of lines per beginning. With more, beginnings are accidents. */
const LINES_TO_ONE = 25;

/**
 * Returns the likelihood that lines have a layout, from the lines that begin something. `distinct` is the weight of one
 * beginning: 1 if it cannot be an accident. Many beginnings are surer than few, and few among very many lines are
 * accidents.
 */
export function likenessOf(lines: readonly string[], begins: (line: string, index: number) => boolean, distinct: number): Likeness {
  const beginnings = lines.filter(begins);
  const spoken = lines.reduce((count, line) => count + (line.trim() === '' ? 0 : 1), 0);
  const density = Math.min(1, (beginnings.length * LINES_TO_ONE) / Math.max(1, spoken));
  return {sure: distinct * (1 - 0.5 ** beginnings.length) * density, beginnings: beginnings.length, example: (beginnings[0] ?? '').trim().slice(0, 80)};
}
