import {memoiseLast} from '../rows/memory.ts';
import {span, type Row} from '../rows/row.ts';

export type DividerProps = {
  readonly rows: number;
  /** The rows of the scroll mark, from `from` to before `to`. There is no mark if both are the same. */
  readonly from: number;
  readonly to: number;
};

const LINE: Row = [span('│', 'faint')];
const MARK: Row = [span('┃', 'now')];

/** The rule between sidebar and text. */
export const dividerRows = memoiseLast(({rows, from, to}: DividerProps): readonly Row[] =>
  Array.from({length: rows}, (_, index) => (index >= from && index < to ? MARK : LINE)));
