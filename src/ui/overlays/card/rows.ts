import {formatClock, formatDuration} from '../../../timeline/clock.ts';
import type {VisibleState} from '../../../player/horizon.ts';
import {institution} from '../../../transcript/institution.ts';
import {broadcastName} from '../../../transcript/title.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import {displayWidth} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {fitRow, blanks, quote, rowWidth, span, type Row} from '../../rows/row.ts';
import type {Keymap} from '../../input/bindings.ts';
import type {Pane} from '../../rows/pane.ts';
import {hintRow} from '../../rows/hints.ts';

/** Returns the first values of a list, up to a number. */
function firstOf<Value>(values: readonly Value[], isOne: (value: Value) => boolean, count: number): readonly Value[] {
  const chosen: Value[] = [];
  for (const value of values) {
    if (chosen.length >= count) break;
    if (isOne(value)) chosen.push(value);
  }
  return chosen;
}

/** Returns the title card, centred on the screen: an overview of the broadcast. */
export function cardRows({timeline, hidesAhead}: VisibleState, {columns, rows}: Pane, messages: Messages, keymap: Keymap): readonly Row[] {
  const {transcript, questions, duration} = timeline;
  const {date, speakers} = transcript;
  const measure = Math.min(columns, 60);
  const name = broadcastName(transcript);
  const lines = layoutLines(name, measure).map(({from, to}): Row => [quote(name.slice(from, to), 'strong')]);
  const times = transcript.firstClock === undefined ? formatDuration(duration) : `${formatClock(timeline, 0, 'minute')}–${formatClock(timeline, duration, 'minute')}`;
  // Drop the lines for which there are no rows.
  const guests = firstOf(speakers, ({role}) => role === 'official', rows);
  const longest = Math.max(0, ...guests.map(({name: who}) => displayWidth(who)));
  const officials = guests.map(({name: who, post}): Row => [...fitRow([quote(who)], longest), ...(post ? [quote(`  ${institution(post)}`, 'dim')] : [])]);
  const widest = Math.max(0, ...officials.map(rowWidth));
  const card: readonly Row[] = [
    ...lines, [span([date, times].filter(Boolean).join('  '), 'dim')], [],
    ...officials.map(row => fitRow(row, Math.min(measure, widest))), ...(officials.length > 0 ? [[]] : []),
    ...(hidesAhead ? [] : [[span(messages.outlineCount(transcript.turns.length, questions.length), 'dim')], []]), hintRow(messages.cardHints, measure, messages, keymap),
  ];
  const shown = card.slice(0, rows);
  const above = Math.max(0, Math.floor((rows - shown.length) * 0.4));
  return [...Array.from({length: above}, (): Row => []), ...shown.map((row): Row => (row.length === 0 ? row : [blanks(Math.floor((columns - rowWidth(row)) / 2)), ...row]))];
}
