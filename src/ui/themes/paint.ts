import type {Row} from '../screen/row.ts';

/** Turns a row into text with SGR sequences, or into bare text. */
export type Paint = (row: Row) => string;

/** Remembers what it has painted: rows that did not change are the same objects, so each is painted once. */
export function once(paint: Paint): Paint {
  const painted = new WeakMap<Row, string>();
  return row => {
    let text = painted.get(row);
    if (text === undefined) painted.set(row, text = paint(row));
    return text;
  };
}
