import {createCache} from '../rows/memory.ts';
import {blanks, EMPTY, fitRow, rowWidth, type Row, type Span} from '../rows/row.ts';

/** The rows of a pane, and the position of its top left cell. */
export type Placed = {readonly column: number; readonly line: number; readonly rows: readonly Row[]};

/** The size of the cache of rows: twice as many as any window has. */
const remembered = createCache<Row>(500);

/**
 * Puts panes together into the rows of a whole frame: `rows` of them, none wider than `columns`. Panes come from left
 * to right. Text that reaches into the next pane or over the edge is cut. If a row is made of the same rows as in the
 * frame before, it is the same object.
 */
export function frameOf(panes: readonly Placed[], {columns, rows}: {readonly columns: number; readonly rows: number}): readonly Row[] {
  // The contents of each line: a column and a row, the next column and row, and so on.
  const lines = Array.from({length: rows}, (): (number | Row)[] => []);
  for (const {column, line, rows: own} of panes) own.forEach((row, index) => { if (row.length > 0) lines[line + index]?.push(column, row); });
  return lines.map((parts, line) => (parts.length === 0 ? EMPTY : remembered(line, [columns, ...parts], () => joined(parts, columns))));
}

function joined(parts: readonly (number | Row)[], columns: number): Row {
  const spans: Span[] = [];
  let end = 0;
  for (let index = 0; index < parts.length; index += 2) {
    const [column, row] = [parts[index] as number, parts[index + 1] as Row];
    const room = ((parts[index + 2] as number | undefined) ?? columns) - column;
    if (column > end) spans.push(blanks(column - end));
    const fitted = rowWidth(row) > room ? fitRow(row, room) : row;
    spans.push(...fitted);
    end = column + rowWidth(fitted);
  }
  return spans;
}
