import type {Messages} from '../messages/messages.ts';
import {blanks, fitRow, rowWidth, span, type Row, type Span} from '../rows/row.ts';
import {promptField} from './prompt.ts';

const GAP = 2;

/**
 * Returns the range of visible rows in a list, with arrows towards further rows: `↑ 5–17/41 ↓`. Undefined if all rows
 * are visible.
 */
export function placeIn(from: number, to: number, count: number): Span | undefined {
  return from === 0 && to >= count ? undefined : span(`${from > 0 ? '↑ ' : ''}${from + 1}–${to}/${count}${to < count ? ' ↓' : ''}`, 'now');
}

export type ListTitle = {
  readonly title: string;
  /** The words behind the title, and the hint. Each is shown whole or not at all. The hint is shown only with the words. */
  readonly note?: string;
  readonly hint?: string;
  /** The range of visible rows. It is shown even if nothing else fits. */
  readonly place: Span | undefined;
};

/** Makes the title of a list. */
export function titleRow({title, note = '', hint = '', place}: ListTitle, columns: number): Row {
  const right: Row = place ? [place] : [];
  let row: Row = [span(title, 'strong')];
  const fits = (longer: Row, end: Row) => rowWidth(longer) + rowWidth(end) + (end.length > 0 ? GAP : 0) <= columns;
  const noted: Row = [...row, blanks(GAP), span(note, 'dim')];
  if (note !== '' && fits(noted, right)) row = noted;
  const hinted: Row = [span(hint, 'dim'), ...(place ? [blanks(GAP), place] : [])];
  const end = hint !== '' && (note === '' || row === noted) && fits(row, hinted) ? hinted : right;
  return fitRow([...row, blanks(columns - rowWidth(row) - rowWidth(end)), ...end], columns);
}

/** Makes the title of a filtered list: the prompt, once something has been typed. */
export const filterRow = (text: string, count: number, list: ListTitle, columns: number, messages: Messages): Row =>
  (text === '' ? titleRow({...list, hint: messages.typeToFilter}, columns) : promptField(list.title, text, count === 0 ? span(messages.noMatch, 'wrong') : list.place, columns));
