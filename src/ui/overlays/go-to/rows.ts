import type {Lead} from '../../../player/stepping.ts';
import {formatMoment, formatTurnClock} from '../../../timeline/clock.ts';
import {halfWidth} from '../../../timeline/half-width.ts';
import {isStamped, partOf, questionAt, turnAt, turnStart, type Timeline} from '../../../timeline/timeline.ts';
import {previewOf} from '../../../transcript/salutation.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import type {Messages} from '../../messages/messages.ts';
import {partLabel} from '../../messages/turn-words.ts';
import {blanks, fitRow, quote, span, type Row, type StyleName} from '../../rows/row.ts';
import {around, type Pane} from '../../rows/pane.ts';
import {refusal} from '../../messages/refusal.ts';
import {promptField} from '../prompt.ts';

/** The rows of the prompt: the typed text, and below it the places that it may mean. */
export const goToRowCount = (mainRows: number): number => Math.max(3, Math.min(6, Math.floor(mainRows / 4)));

/** A place that the text may mean: the time that it expresses, or a turn. */
export type Entry = {readonly kind: 'time'; readonly time: number} | {readonly kind: 'ahead'} | {readonly kind: 'turn'; readonly turn: number};

/** Returns the places that a text may mean. The time that it expresses comes first. */
export function entriesOf(lead: Lead, candidates: readonly number[], timeline: Timeline): readonly Entry[] {
  const named: readonly Entry[] = lead.kind === 'time' || lead.kind === 'ahead' ? [lead] : [];
  const others = candidates.filter(turn => !(lead.kind === 'time' && turnStart(timeline, turn) === lead.time));
  return [...named, ...others.map((turn): Entry => ({kind: 'turn', turn}))];
}

/**
 * Returns the prompt for a place: the typed text, and the places that it may mean. Without such a place it shows the
 * error, wrapped into rows. If the text may be incomplete, it shows the valid forms instead.
 */
export function goToRows(text: string, lead: Lead, entries: readonly Entry[], selected: number, refused: boolean, timeline: Timeline, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  const hint = () => wrapped(messages.goToHint, 'dim', columns).slice(0, rows - 1);
  const field = promptField(messages.goTo, text, entries.length > 1 ? span(`${selected + 1}/${entries.length}`, 'now') : undefined, columns);
  if (entries.length > 0) {
    const {from, to} = around(entries.length, selected, rows - 1);
    return [field, ...entries.slice(from, to).map((entry, index) => fitRow([span(from + index === selected ? '→ ' : '  ', 'now'), ...entryRow(entry, from + index === selected, timeline, messages)], columns))];
  }
  if (lead.kind === 'time' || lead.kind === 'ahead' || text.trim() === '') return [field, ...hint()];
  const reason = refusal(lead, timeline, messages);
  if (refused || lead.kind !== 'unreadable') return [field, ...wrapped(reason, 'wrong', columns - 2).map((row, index) => [index === 0 ? span('✗ ', 'wrong') : blanks(2), ...row]).slice(0, rows - 1)];
  // The text may be incomplete, but there is no place for it yet.
  return [field, ...(mayGoOn(text) ? hint() : wrapped(reason, 'dim', columns).slice(0, rows - 1))];
}

/** Tells whether a text may be the beginning of a time. */
const mayGoOn = (text: string): boolean => /^[\d:.+\-−%\s]*[hms]?$|^(?:s(?:t(?:a(?:r)?)?)?|e(?:n)?|t(?:u(?:r(?:n)?)?)?)$/i.test(halfWidth(text).trim());

/** Wraps a text into rows. */
const wrapped = (text: string, style: StyleName, columns: number): readonly Row[] => layoutLines(text, columns).map(({from, to}) => [quote(text.slice(from, to), style)]);

function entryRow(entry: Entry, isSelected: boolean, timeline: Timeline, messages: Messages): Row {
  switch (entry.kind) {
    case 'ahead':
      return [span(messages.hiddenAhead, 'dim')];
    case 'time':
      return destination(entry.time, timeline, messages);
    case 'turn':
      return turnRow(entry.turn, isSelected, timeline, messages);
  }
}

const CLOCK = 9;

function turnRow(turn: number, isSelected: boolean, timeline: Timeline, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const part = partOf(timeline, turn);
  return [
    span(formatTurnClock(timeline, turn).padStart(CLOCK), isSelected ? 'now-strong' : 'dim'), blanks(2), ...(part ? [span(partLabel(part, messages), part.asks ? 'question' : 'plain'), blanks(2)] : []),
    quote(speakers[turns[turn]!.speaker]!.name, isSelected ? 'strong' : 'plain'), blanks(2), quote(previewOf(turns[turn]!.text), 'dim'),
  ];
}

function destination(time: number, timeline: Timeline, messages: Messages): Row {
  const turn = turnAt(timeline, time);
  const {turns, speakers} = timeline.transcript;
  const question = questionAt(timeline, time);
  const clock = `${isStamped(timeline, time) ? '' : '≈'}${formatMoment(timeline, time)}`;
  const row: Row = [span(clock, 'now-strong'), blanks(2), span(messages.turnNumber(turn + 1), 'dim'), blanks(2), quote(speakers[turns[turn]!.speaker]!.name)];
  return question < 0 ? row : [...row, span(' · ', 'dim'), span(messages.question(question + 1), 'question')];
}
