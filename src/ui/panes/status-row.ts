import type {Reading} from '../../player/state.ts';
import {formatDuration} from '../../timeline/clock.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Keymap} from '../input/keymap.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {formatRate} from '../messages/notice-text.ts';
import {hintRow} from '../rows/hints.ts';
import {remembersLast} from '../rows/memory.ts';
import {barText, blanks, fitRow, quote, rowWidth, span, type Row, type Span} from '../rows/row.ts';

/** What the status bar shows. */
export type StatusBarProps = {
  readonly mode: 'playing' | 'paused' | 'ended';
  readonly rate: number;
  /** `≈15:11:02`, or ` 15:10:00` where the time stands in the file: always as wide. */
  readonly clock: string;
  readonly speaker: string;
  /** `Q 1/4`, or nothing. */
  readonly question: string;
  /** How long the rest takes at this rate. */
  readonly left: Milliseconds;
  /** What a key has just changed. */
  readonly notice: string | undefined;
  /** Whether the notice repeats what somebody has typed. */
  readonly quotesTyped?: boolean | undefined;
  /** What the training session counts: passes of a loop, the rest of a gap. */
  readonly field?: string | undefined;
  /** While one reads freely: how far down one is, from 0 to 1. */
  readonly part: number | undefined;
  /** While the transcript is still being read. */
  readonly reading: Reading | undefined;
  /** The keys of an open overlay, in place of those of the replay. */
  readonly overlayHints: readonly Hint[] | undefined;
  readonly columns: number;
  readonly messages: Messages;
  readonly keymap: Keymap;
};

const MARKS = {playing: '▶', paused: '‖', ended: '■'} as const;

/** The fewest columns that are left to the fields beside a notice. */
const FIELDS = 18;

/**
 * The status line: playing or paused, rate, clock, who, question, time left, and at the right a notice or the key hints.
 * Fields are set on a grid so that nothing moves when a number changes. From the right they are left out when there is
 * no room.
 */
export const statusRow = remembersLast((props: StatusBarProps): Row => {
  const {mode, rate, clock, field, speaker, question, left, notice, quotesTyped, part, overlayHints, columns, messages, keymap} = props;
  const who = question === '' ? [quote(speaker)] : [quote(speaker), span(' · ', 'dim'), span(question, 'question')];
  const rest = mode === 'ended' ? span(messages.ended, 'now') : span(messages.left(formatDuration(left)), 'dim');
  const fields: readonly Row[] = [
    [span(MARKS[mode], 'now'), span(` ${formatRate(rate).padEnd(4)}`, 'now-strong')], [span(clock)], ...(field ? [[span(field, 'now-strong')]] : []),
    // At the end, that it has ended matters more than who spoke last.
    ...(mode === 'ended' ? [[rest]] : [who, [rest]]),
  ];
  const said: Row = notice ? [(quotesTyped ? quote : span)(notice, 'now-strong')] : [];
  const shown = withinRoom(fields, Math.max(columns - (notice ? rowWidth(said) + 2 : 0), Math.min(columns, FIELDS)));
  const room = columns - rowWidth(shown) - 2;
  const hints = overlayHints ?? (part !== undefined ? messages.freeHints : mode === 'ended' ? messages.endHints : messages.hints(mode === 'playing'));
  const whereIsOne = [...readingCells(props), ...(part === undefined ? [] : [span(`${Math.round(part * 100)}%`, 'now')])];
  const end = notice ? said : hintRow(whereIsOne, hints, room, messages, keymap);
  const endWidth = Math.min(rowWidth(end), Math.max(0, room));
  return endWidth === 0 ? fitRow(shown, columns) : [...shown, blanks(columns - rowWidth(shown) - endWidth), ...fitRow(end, endWidth)];
});

function withinRoom(fields: readonly Row[], room: number): Row {
  let row: Row = [];
  for (const field of fields) {
    const longer = row.length === 0 ? field : [...row, blanks(2), ...field];
    if (rowWidth(longer) > room) break;
    row = longer;
  }
  return row;
}

const BAR = 10;

/** How far a transcript that is still being read has been read. */
function readingCells({reading, messages}: StatusBarProps): readonly Span[] {
  if (!reading) return [];
  const {part, left} = reading;
  const bar = part === undefined ? [] : [blanks(1), ...fitRow([span(barText(part, BAR), 'now')], BAR), span(` ${Math.round(part * 100)}%`, 'now')];
  return [span(messages.reading, 'dim'), ...bar, ...(left === undefined ? [] : [span(`  ${formatDuration(Math.ceil(left / 1000) * 1000)}`, 'dim')]), blanks(2)];
}
