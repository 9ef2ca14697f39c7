import type {Reading} from '../../player/state.ts';
import {formatDuration, SECOND} from '../../timeline/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Keymap} from '../input/bindings.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {formatRate} from '../messages/rate-text.ts';
import {hintRow, isNeeded} from '../rows/hints.ts';
import {memoiseLast} from '../rows/memory.ts';
import {barText, blanks, fitRow, quote, rowWidth, span, type Row} from '../rows/row.ts';

/** The values of the status bar. */
export type StatusBarProps = {
  readonly mode: 'playing' | 'paused' | 'ended';
  readonly rate: number;
  /** `≈15:11:02`, or ` 15:10:00` if the file has this time. The width is always the same. */
  readonly clock: string;
  /** The current speaker; empty if the row above the text shows the name. */
  readonly speaker: string;
  /** `Q 1/4`, or nothing. */
  readonly question: string;
  /** The remaining time at this rate. */
  readonly left: Milliseconds;
  /** The last change by a key. */
  readonly notice: string | undefined;
  /** True if the notice quotes typed text. */
  readonly quotesTyped?: boolean | undefined;
  /** A count of the training session: passes of a loop, the rest of a gap. */
  readonly field?: string | undefined;
  /** A word for each unusual setting, joined by ` · `. */
  readonly marks?: string | undefined;
  /** The relative position of the view while scrolling freely, from 0 to 1. */
  readonly part: number | undefined;
  /** The progress of reading; undefined when the transcript has been read. */
  readonly reading: Reading | undefined;
  /** The keys of an open overlay, in place of those of the replay. */
  readonly overlayHints: readonly Hint[] | undefined;
  readonly columns: number;
  readonly messages: Messages;
  readonly keymap: Keymap;
};

const MARKS = {playing: '▶', paused: '‖', ended: '■'} as const;

/**
 * Returns the status line: playing or paused, rate, clock, speaker, question, time left; at the right a notice or the
 * unusual settings, and the key hints. Fields have fixed columns, so that nothing moves when a number changes. If not
 * all fit, hints are dropped first, except for the most important one, and then fields, from the right.
 */
export const statusRow = memoiseLast((props: StatusBarProps): Row => {
  const {mode, rate, clock, field, speaker, question, left, notice, quotesTyped, marks = '', part, overlayHints, columns, messages, keymap} = props;
  const who: Row = [...(speaker === '' ? [] : [quote(speaker)]), ...(speaker === '' || question === '' ? [] : [span(' · ', 'dim')]), ...(question === '' ? [] : [span(question, 'question')])];
  const rest = mode === 'ended' ? span(messages.ended, 'now') : span(messages.left(formatDuration(left)), 'dim');
  const fields: readonly Row[] = [
    [span(MARKS[mode], 'now'), span(` ${formatRate(rate).padEnd(4)}`, 'now-strong')], [span(clock)], ...(field ? [[span(field, 'now-strong')]] : []),
    // At the end, show that the replay has ended instead of the last speaker.
    ...(mode === 'ended' ? [[rest]] : [...(who.length > 0 ? [who] : []), ...(props.reading?.live ? [] : [[rest]])]),
  ];
  const hints = overlayHints ?? (part !== undefined ? messages.freeHints : mode === 'ended' ? messages.endHints : messages.hints(mode === 'playing'));
  const needed = hintRow(hints.filter(isNeeded), columns, messages, keymap);
  const least = rowWidth(withinRoom(fields.slice(0, 2), columns));
  const said: Row = notice ? [(quotesTyped ? quote : span)(notice, 'now-strong')]
    : apart([...readingCells(props), ...(part === undefined ? [] : [[span(`${Math.round(part * 100)}%`, 'now')]]), ...marksWithin(marks, columns - least - rowWidth(needed) - 2 * GAP)]);
  const end = rowWidth(said);
  // A notice stays for two seconds. It may replace the clock, but not the hint.
  const beside = columns - sumOf([end, rowWidth(needed)]);
  const shown = withinRoom(fields, notice && beside >= rowWidth(fields[0]!) ? beside : Math.max(least, beside));
  const room = Math.max(0, columns - rowWidth(shown) - GAP);
  const shownHints = hintRow(hints, end > 0 ? room - end - GAP : room, messages, keymap);
  const right = fitted(apart([said, shownHints]), room);
  return [...shown, blanks(columns - rowWidth(shown) - rowWidth(right)), ...right];
});

const GAP = 2;
export const SEPARATOR = ' · ';

/** Returns the width of rows side by side, with a gap before each that is not empty. */
const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), 0);

const fitted = (row: Row, room: number): Row => (rowWidth(row) <= room ? row : fitRow(row, room));

/** Joins rows with a gap between those that are not empty. */
const apart = (rows: readonly Row[]): Row => rows.filter(row => row.length > 0).flatMap((row, index) => (index > 0 ? [blanks(GAP), ...row] : row));

/** Returns as many marks as fit. */
function marksWithin(marks: string, room: number): readonly Row[] {
  const words = marks.split(SEPARATOR);
  const rows = words.map((_, index): Row => [span(words.slice(0, words.length - index).join(SEPARATOR), 'dim')]);
  return marks === '' ? [] : rows.filter(row => rowWidth(row) <= room).slice(0, 1);
}

function withinRoom(fields: readonly Row[], room: number): Row {
  let row: Row = [];
  for (const field of fields) {
    const longer = row.length === 0 ? field : [...row, blanks(2), ...field];
    if (rowWidth(longer) > room) break;
    row = longer;
  }
  return row;
}

/** The mark of a live broadcast, followed by the delay of the playhead. */
const LIVE = 'LIVE';
const BAR = 10;

/** Returns the progress of a transcript that is still being read. */
function readingCells({reading, left: behind, rate, messages}: StatusBarProps): readonly Row[] {
  if (!reading) return [];
  if (reading.live) return [[span(LIVE, 'now-strong'), ...(behind * rate >= SECOND ? [span(` -${formatDuration(behind * rate)}`, 'dim')] : [])]];
  const {part, left} = reading;
  const bar = part === undefined ? [] : [blanks(1), ...fitRow([span(barText(part, BAR), 'now')], BAR), span(` ${Math.round(part * 100)}%`, 'now')];
  return [[span(messages.reading, 'dim'), ...bar, ...(left === undefined ? [] : [span(`  ${formatDuration(Math.ceil(left / 1000) * 1000)}`, 'dim')])]];
}
