import type {Row, StyleName} from '../rows/row.ts';

/** The way in which rows are drawn. */
export type Paint = {
  /** The SGR parameters that set each style (ECMA-48, 8.3.117): `33;1`, or nothing for a style that sets none. */
  readonly parameters: Readonly<Record<StyleName, string>>;
  /** Returns a row of the same width, with only marks that this terminal can draw. */
  readonly spell: (row: Row) => Row;
};

/** Returns a row as a line of styled text, for plain output. */
export const paintedLine = (row: Row, {parameters, spell}: Paint): string =>
  spell(row).map(({text, style}) => (parameters[style] === '' ? text : `\u001B[${parameters[style]}m${text}\u001B[m`)).join('');
