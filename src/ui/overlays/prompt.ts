import {visibleLine} from '../../transcript/unsafe.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {blanks, quote, span, type Row, type Span} from '../rows/row.ts';

/** Makes a prompt: its label, the typed text with the cursor behind it, and its result at the right. */
export function promptField(label: string, text: string, result: Span | undefined, columns: number): Row {
  const room = columns - displayWidth(label) - 2 - (result ? result.width + 2 : 0);
  return [span(`${label} `, 'dim'), quote(lastPart(visibleLine(text), Math.max(1, room)), 'strong'), span('▌', 'now'), ...(result ? [blanks(2), result] : [])];
}

/** Returns the end of a text that is wider than its field, so that the cursor is always visible. */
function lastPart(text: string, columns: number): string {
  let shown = text;
  while (shown !== '' && displayWidth(shown) > columns) shown = [...shown].slice(1).join('');
  return shown;
}
