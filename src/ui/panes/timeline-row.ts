import type {Milliseconds} from '../../transcript/model.ts';
import {formatClock} from '../../timeline/clock.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {remembersLast} from '../rows/memory.ts';
import {blanks, rowWidth, span, type Row, type Span} from '../rows/row.ts';

export type TimelineProps = {
  readonly timeline: Timeline;
  /** How far it has been played: to the second, so that it changes with the clock. */
  readonly played: Milliseconds;
  /** The last question that has been reached, or -1. */
  readonly question: number;
  /** The moments that have a bookmark. */
  readonly bookmarks?: readonly {readonly position: Milliseconds}[] | undefined;
  readonly columns: number;
};

/** The timeline as a row: first and last stamp, a tick at each question, a mark at each bookmark, the playhead, and what has been played. */
export const timelineRow = remembersLast((props: TimelineProps): Row => {
  const {timeline, columns} = props;
  const first = span(formatClock(timeline, 0, 'minute'), 'dim');
  const end = span(formatClock(timeline, timeline.duration, 'minute'), 'dim');
  const ends = rowWidth([first, end]) + 2;
  return columns - ends < SHORTEST ? track(props) : [first, blanks(1), ...track({...props, columns: columns - ends}), blanks(1), end];
});

/** A track that would be shorter takes the room of the stamps. */
const SHORTEST = 8;

function track({timeline, played, question, bookmarks = [], columns}: TimelineProps): Row {
  const playhead = columnOf(played, timeline, columns);
  const cells = Array.from({length: columns}, (_, column): Span => (column < playhead ? span('━', 'now') : span('─', 'faint')));
  for (const {position} of bookmarks) cells[columnOf(position, timeline, columns)] = span('◆', 'strong');
  const currentColumn = question < 0 ? -1 : columnOf(timeline.questions[question]!.start, timeline, columns);
  ticks(timeline, columns).forEach((tick, column) => {
    if (tick !== '') cells[column] = span(tick, column === currentColumn ? 'question-strong' : 'question');
  });
  cells[playhead] = span('●', 'now');
  return joined(cells);
}

const columnOf = (time: Milliseconds, {duration}: Timeline, columns: number): number =>
  (duration === 0 ? 0 : Math.min(columns - 1, Math.floor((time / duration) * (columns - 1))));

const kept = new WeakMap<Timeline, {readonly columns: number; readonly ticks: readonly string[]}>();

/** The tick in each column: the number of a question, a cross where that has two digits or there are several. Worked out once for a width. */
function ticks(timeline: Timeline, columns: number): readonly string[] {
  const known = kept.get(timeline);
  if (known?.columns === columns) return known.ticks;
  const {questions} = timeline;
  const made = Array.from({length: columns}, () => '');
  for (const {number, start} of questions) {
    const column = columnOf(start, timeline, columns);
    made[column] = number > 9 || made[column] !== '' ? '┼' : String(number);
  }
  // Where nearly every column would have one they say nothing.
  const shown = made.filter(tick => tick !== '').length > columns / 2 && questions.length > columns ? made.map(() => '') : made;
  kept.set(timeline, {columns, ticks: shown});
  return shown;
}

/** Neighbours of one style become one span. */
function joined(cells: readonly Span[]): Row {
  const row: Span[] = [];
  for (const cell of cells) {
    const last = row.at(-1);
    if (last?.style === cell.style) row[row.length - 1] = span(last.text + cell.text, cell.style, last.width + cell.width);
    else row.push(cell);
  }
  return row;
}
