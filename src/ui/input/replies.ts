/** What a terminal answers when it is asked. Colours are parts from 0 to 1. */
export type Reply =
  | {readonly kind: 'cursor-position'; readonly row: number; readonly column: number}
  | {readonly kind: 'background-color'; readonly red: number; readonly green: number; readonly blue: number}
  /** What kind of terminal it is. Every terminal answers that, so it is asked last: nothing else is to come. */
  | {readonly kind: 'device-attributes'};

/** Where the cursor is (ECMA-48, 8.3.14, CPR). */
const CURSOR_POSITION = /^\u001B\[(\d+);(\d+)R/;
/** The primary device attributes (DA1, xterm control sequences). */
const DEVICE_ATTRIBUTES = /^\u001B\[\?[\d;]*c/;
/** A colour as XParseColor has it, in one to four hexadecimal digits a part. */
const BACKGROUND_COLOR = /^(?:\u001B\])?11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;

/** Reads an answer from what the terminal has sent; undefined when it is none. */
export function replyOf(sent: string): Reply | undefined {
  const [, row, column] = CURSOR_POSITION.exec(sent) ?? [];
  if (column !== undefined) return {kind: 'cursor-position', row: Number(row), column: Number(column)};
  if (DEVICE_ATTRIBUTES.test(sent)) return {kind: 'device-attributes'};
  const parts = BACKGROUND_COLOR.exec(sent)?.slice(1, 4).map(part => Number.parseInt(part, 16) / (16 ** part.length - 1));
  return parts && {kind: 'background-color', red: parts[0]!, green: parts[1]!, blue: parts[2]!};
}
