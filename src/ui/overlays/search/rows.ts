import type {PlayerState, Search} from '../../../player/state.ts';
import {formatClock} from '../../../timeline/clock.ts';
import {matchTime} from '../../../timeline/finding.ts';
import type {Match} from '../../../timeline/matches.ts';
import {isStamped, type Timeline} from '../../../timeline/timeline.ts';
import {visibleLine} from '../../../transcript/unsafe.ts';
import {graphemes} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {blanks, cutSpan, fitRow, quote, rowWidth, span, type Row, type Span, type StyleName} from '../../rows/row.ts';
import {countText} from '../../messages/notice-text.ts';
import {around} from '../../rows/pane.ts';
import type {Pane} from '../../rows/pane.ts';
import {promptField} from '../prompt.ts';
import type {SearchState} from './state.ts';

/** Returns the number of rows of the search: the prompt, and the matches around the selected one. */
export const searchRowCount = (mainRows: number): number => Math.min(mainRows, Math.max(2, Math.min(9, Math.floor(mainRows / 3))));

/** Returns the prompt with the query and the number of matches, and the matches with time, speaker and context. */
export function searchRows({text, last}: SearchState, {timeline, search}: PlayerState, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  if (text.trim() === '') {
    const field = promptField(messages.search, text, undefined, columns);
    return [last === undefined ? field : fitRow([...field, blanks(1), quote(messages.lastSearch(visibleLine(last)), 'dim')], columns)];
  }
  const current = search?.query === text ? search : undefined;
  const result = current && countOf(current, messages);
  return [promptField(messages.search, text, result, columns), ...(current ? matchRows(timeline, current, {columns, rows: rows - 1}) : [])];
}

/** Returns the number of matches in words. It reports that there are none only after everything has been searched. */
function countOf({selected, matches, isDone}: Search, messages: Messages): Span | undefined {
  if (matches.length > 0) return span(`${selected + 1}/${countText(matches.length)}`, 'now');
  return isDone ? span(messages.noMatch, 'wrong') : undefined;
}

/** The number of characters of context that a screen reader says on either side of a match. */
const SAID = 20;

/** Returns a match with some words before and behind it. */
export function matchInWords({transcript: {turns}}: Timeline, {turn, from, to}: Match): string {
  const {text} = turns[turn]!;
  return visibleLine(text.slice(Math.max(0, from - SAID), to + SAID).replaceAll('\n', ' '));
}

const CLOCK = 9;

function matchRows(timeline: Timeline, {matches, selected}: Search, {columns, rows}: Pane): readonly Row[] {
  const {speakers, turns} = timeline.transcript;
  const {from, to} = around(matches.length, selected, rows);
  return Array.from({length: to - from}, (_, row) => {
    const index = from + row;
    const match = matches[index]!;
    const time = matchTime(timeline, match);
    const clock = `${isStamped(timeline, time) ? '' : '≈'}${formatClock(timeline, time)}`;
    const lead: Row = [
      span(index === selected ? '▸ ' : '  ', 'now'), span(clock.padStart(CLOCK), 'dim'), blanks(2),
      ...fitRow([quote(speakers[turns[match.turn]!.speaker]!.name, match.from === match.to ? (index === selected ? 'match-now' : 'match') : index === selected ? 'strong' : 'plain')], Math.min(14, Math.max(6, columns >> 3))), blanks(2),
    ];
    return fitRow([...lead, ...context(turns[match.turn]!.text, match, columns - rowWidth(lead), index === selected)], columns);
  });
}

/** Marks and blanks that are removed from the beginning of a row. */
const CLOSING = /^[\s，。、；：？！」』”’）》〉】…,.;:?!)\]]+/u;

/** Returns the match with as much of its sentence before and behind it as fits. */
function context(text: string, {from, to}: Match, columns: number, isSelected: boolean): Row {
  const words = (start: number, end: number, style: StyleName) => quote(text.slice(start, end).replaceAll('\n', ' '), style);
  const match = cutSpan(words(from, to, isSelected ? 'match-now' : 'match'), columns);
  const room = Math.max(0, columns - match.width);
  const before = quote(endOf(words(Math.max(0, from - columns), from, 'dim').text, Math.floor(room / 3)).replace(CLOSING, ''), 'dim');
  return [before, match, cutSpan(words(to, to + columns, 'dim'), room - before.width)];
}

/** Returns as much of the end of a text as fits. */
function endOf(text: string, columns: number): string {
  let shown = '';
  let width = 0;
  for (const grapheme of graphemes(text).toReversed()) {
    if (width + grapheme.width > columns) break;
    shown = grapheme.text + shown;
    width += grapheme.width;
  }
  return shown;
}
