import {formatDuration} from '../../timeline/clock.ts';
import type {Keymap} from '../input/bindings.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {promptField} from '../overlays/prompt.ts';
import {hintRow} from '../rows/hints.ts';
import {around} from '../rows/pane.ts';
import {blanks, fitRow, quote, rowWidth, span, spread, type Row, type Span} from '../rows/row.ts';
import {SMALLEST, type Size} from '../screen/layout.ts';
import {ABOVE, BELOW, dateOf, selectedRow, shownEntries, type ChooserState, type Entry} from './chooser.ts';

/** Returns all rows of the screen: a title or the typed text, the list, and the keys. */
export function chooserRows(state: ChooserState, {columns, rows}: Size, messages: Messages, keymap: Keymap): readonly Row[] {
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return [fitRow([span(messages.tooSmall(SMALLEST.columns, SMALLEST.rows))], columns)];
  const {chooser: words} = messages;
  const shown = shownEntries(state);
  const selected = selectedRow(state, shown);
  const title: Row = state.text === ''
    ? spread([span(words.title, 'strong'), blanks(2), span(words.count(state.entries.length), 'dim')], [span(messages.typeToFilter, 'dim')], columns - 2)
    : promptField(words.title, state.text, shown.length === 0 ? span(messages.noMatch, 'wrong') : span(`${selected + 1}/${shown.length}`, 'now'), columns - 2);
  const {from, to} = around(shown.length, selected, Math.max(1, rows - ABOVE - BELOW));
  const list = shown.slice(from, to).map((entry, index): Row => {
    const row = [blanks(1), ...fitRow(entryRow(entry, columns - 2, messages), columns - 2), blanks(1)];
    return from + index === selected ? row.map(part => ({...part, style: 'selected'})) : row;
  });
  const hints: readonly Hint[] = [[['rows-up', 'rows-down'], messages.words.choose], [['prompt-accept'], words.play], [['prompt-close'], words.quit]];
  const empty = Array.from({length: Math.max(0, rows - ABOVE - BELOW - list.length)}, (): Row => []);
  return [[blanks(1), ...title], [], ...list, ...empty, [], [blanks(1), ...hintRow(hints, columns - 2, messages, keymap)]];
}

/** The columns of a row, from the right, and the row width that each requires: two less than that of the window. */
const LAYOUT = 18;
const LENGTH = 9;
const COUNT = 14;
const [WIDE, MEDIUM, NARROW] = [98, 74, 44];

function entryRow(entry: Entry, columns: number, messages: Messages): Row {
  const {detail, name} = entry;
  const {chooser: words} = messages;
  const date = span(dateOf(entry).padEnd(12), 'dim');
  const called = detail?.title ?? name;
  const right: Row = detail
    ? [
      ...(columns >= MEDIUM ? [...flush(span(words.speakers(detail.speakers.length), 'dim')), ...flush(span(detail.questions > 0 ? words.questions(detail.questions) : '', 'question'))] : []),
      ...(columns >= NARROW ? [span(`${detail.isEstimated ? '≈' : ''}${formatDuration(detail.duration)}`.padStart(LENGTH), 'dim')] : []),
      ...(columns >= WIDE ? [blanks(2), ...fitRow([span(detail.layout ?? '', 'dim')], LAYOUT)] : []),
    ]
    : [];
  const room = Math.max(0, columns - rowWidth([date]) - rowWidth(right) - (right.length > 0 ? 1 : 0));
  const title: Row = detail?.title !== undefined && detail.title !== name ? [quote(called), blanks(2), quote(name, 'dim')] : [quote(called, detail ? 'plain' : 'dim')];
  return [date, ...fitRow(title, room), ...(right.length > 0 ? [blanks(1), ...right] : [])];
}

/** Aligns a figure to the right of its column. */
const flush = (figure: Span): Row => [blanks(COUNT - figure.width), figure];
