import type {Milliseconds} from '../../transcript/model.ts';
import {formatClock} from '../../timeline/clock.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {memoiseLast} from '../rows/memory.ts';
import {blanks, rowWidth, span, type Row, type Span, type StyleName} from '../rows/row.ts';

export type TimelineProps = {
  readonly timeline: Timeline;
  /** The position, rounded down to the second, so that it changes only with the clock. */
  readonly played: Milliseconds;
  /** The last question that has been reached, or -1. */
  readonly question: number;
  /** The times of bookmarks. */
  readonly bookmarks?: readonly {readonly position: Milliseconds}[] | undefined;
  /** A stretch that is marked by brackets: a range, or a loop, which may have no end yet. */
  readonly stretch?: {readonly kind: 'range' | 'loop'; readonly start: Milliseconds; readonly end: Milliseconds | undefined} | undefined;
  readonly columns: number;
};

/**
 * Returns the timeline as a row: first and last stamp, a tick at each question, a mark at each bookmark, the playhead,
 * and the played part.
 */
export const timelineRow = memoiseLast((props: TimelineProps): Row => {
  const {timeline, columns} = props;
  const first = span(formatClock(timeline, 0, 'minute'), 'dim');
  const end = span(formatClock(timeline, timeline.duration, 'minute'), 'dim');
  const ends = rowWidth([first, end]) + 2;
  return columns - ends < SHORTEST ? track(props) : [first, blanks(1), ...track({...props, columns: columns - ends}), blanks(1), end];
});

/** The shortest track beside stamps. If it would be shorter, the stamps are dropped. */
const SHORTEST = 8;

function track({timeline, played, question, bookmarks = [], stretch, columns}: TimelineProps): Row {
  const playhead = columnOf(played, timeline, columns);
  const cells = Array.from({length: columns}, (_, column): Span => (column < playhead ? span('━', 'now') : span('─', 'faint')));
  for (const {position} of bookmarks) cells[columnOf(position, timeline, columns)] = span('◆', 'strong');
  for (const {column, text, from, to} of ticks(timeline, columns)) {
    const style: StyleName = question >= from && question <= to ? 'question-strong' : 'question';
    // The playhead does not cover a number. It is drawn behind the number, or before it at the end of the track.
    const isCovered = playhead >= column && playhead < column + text.length;
    const start = !isCovered || text === TICK ? column : playhead + text.length < columns ? playhead + 1 : playhead - text.length;
    Array.from(text).forEach((character, index) => { if (cells[start + index]) cells[start + index] = span(character, style); });
  }
  if (stretch) {
    const [opening, closing] = BRACKETS[stretch.kind];
    cells[columnOf(stretch.start, timeline, columns)] = span(opening, 'now-strong');
    if (stretch.end !== undefined) cells[columnOf(stretch.end, timeline, columns)] = span(closing, 'now-strong');
  }
  cells[playhead] = span('●', 'now');
  return joined(cells);
}

/** The marks at the ends of a stretch. */
const BRACKETS = {range: ['[', ']'], loop: ['(', ')']} as const;

const columnOf = (time: Milliseconds, {duration}: Timeline, columns: number): number =>
  (duration === 0 ? 0 : Math.min(columns - 1, Math.floor((time / duration) * (columns - 1))));

/** A mark at the start of questions `from` to `to`, by their indexes. */
type Tick = {readonly column: number; readonly text: string; readonly from: number; readonly to: number};

/** The mark of a question whose number does not fit. */
const TICK = '┼';

const cache = new WeakMap<Timeline, {readonly columns: number; readonly ticks: readonly Tick[]}>();

/** The possible steps between numbered questions: every one, every second, every fifth, and so on. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Blank cells between two marks. */
const APART = 2;

/**
 * Returns the marks on the track, computed once for each width. Questions are numbered at the smallest step at which no
 * two numbers touch. The other questions have ticks if all ticks fit.
 */
function ticks(timeline: Timeline, columns: number): readonly Tick[] {
  const cached = cache.get(timeline);
  if (cached?.columns === columns) return cached.ticks;
  const starts = timeline.questions.map(({start}) => columnOf(start, timeline, columns));
  const numbered = STEPS.map(step => numbersAt(starts, step, columns)).find(haveRoom) ?? [];
  const all = starts.map((column, index): Tick => numbered.find(({from}) => from === index) ?? {column, text: TICK, from: index, to: index});
  const made = numbered.length < all.length && haveRoom(all) ? all : numbered;
  cache.set(timeline, {columns, ticks: made});
  return made;
}

/** Returns the numbers of every `step`-th question. If several questions begin in one cell, the first number is shown. */
function numbersAt(starts: readonly number[], step: number, columns: number): readonly Tick[] {
  const numbers: Tick[] = [];
  starts.forEach((column, index) => {
    if ((index + 1) % step !== 0) return;
    const text = String(index + 1);
    const last = numbers.at(-1);
    if (last && step === 1 && last.column === column) numbers[numbers.length - 1] = {...last, to: index};
    else if (column + text.length <= columns) numbers.push({column, text, from: index, to: index});
  });
  return numbers;
}

const haveRoom = (marks: readonly Tick[]): boolean =>
  marks.every(({column, text}, index) => column + text.length + APART <= (marks[index + 1]?.column ?? Infinity));

/** Merges adjacent spans of one style. */
function joined(cells: readonly Span[]): Row {
  const row: Span[] = [];
  for (const cell of cells) {
    const last = row.at(-1);
    if (last?.style === cell.style) row[row.length - 1] = span(last.text + cell.text, cell.style, last.width + cell.width);
    else row.push(cell);
  }
  return row;
}
