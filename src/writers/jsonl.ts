import type {Excerpt, RowUnit} from './excerpt.ts';
import {escaped} from './json.ts';
import {rowsOf} from './rows.ts';

/** Writes JSON lines: one object on each line, for each turn or sentence. */
export function* jsonLines(excerpt: Excerpt, unit: RowUnit): Generator<string> {
  for (const row of rowsOf(excerpt, unit)) yield `${escaped(JSON.stringify(row))}\n`;
}
