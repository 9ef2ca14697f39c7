import {visibleLine} from '../../transcript/unsafe.ts';
import {displayWidth, graphemes} from '../../typesetting/width.ts';
import {blanks, quote, span, type Row, type Span} from '../rows/row.ts';

/** Makes a prompt: its label, the typed text with the cursor behind it, and its result at the right. */
export function promptField(label: string, text: string, result: Span | undefined, columns: number): Row {
  const room = columns - displayWidth(label) - 2 - (result ? result.width + 2 : 0);
  return [span(`${label} `, 'dim'), quote(lastPart(visibleLine(text), Math.max(1, room)), 'strong'), span('▌', 'now'), ...(result ? [blanks(2), result] : [])];
}

/** Returns as much of the end of a text as fits into `columns`, so that the cursor behind it is always visible. */
function lastPart(text: string, columns: number): string {
  let from = text.length;
  let width = 0;
  // In real text no cluster is longer than this, so no more is looked at.
  for (const grapheme of graphemes(text.slice(-columns * 16)).toReversed()) {
    width += grapheme.width;
    if (width > columns) break;
    from -= grapheme.text.length;
  }
  return text.slice(from);
}
