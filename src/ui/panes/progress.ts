import type {Milliseconds} from '../../transcript/model.ts';
import {formatClock, fullSecond} from '../../timeline/clock.ts';
import {lastQuestionAt, type Timeline} from '../../timeline/timeline.ts';
import {blanks, rowWidth, span, type Row, type Span, type StyleName} from '../row.ts';

/** The timeline as a row: first and last stamp, a tick at each question, the playhead, and what has been played. */
export function progressRow(timeline: Timeline, position: Milliseconds, columns: number): Row {
  const first = span(formatClock(timeline, 0, 'minute'), 'dim');
  const last = span(formatClock(timeline, timeline.duration, 'minute'), 'dim');
  const ends = rowWidth([first, last]) + 2;
  return columns - ends < 8
    ? track(timeline, position, columns)
    : [first, blanks(1), ...track(timeline, position, columns - ends), blanks(1), last];
}

function track(timeline: Timeline, position: Milliseconds, columns: number): Row {
  const columnOf = (time: Milliseconds) =>
    timeline.duration === 0 ? 0 : Math.min(columns - 1, Math.floor((time / timeline.duration) * (columns - 1)));
  const playhead = columnOf(position < timeline.duration ? fullSecond(timeline, position) : position);
  const cells = Array.from({length: columns}, (_, column): Span => (column < playhead ? span('━', 'now') : span('─', 'faint')));
  const current = lastQuestionAt(timeline, position);
  timeline.questions.forEach(({number, start}, index) => {
    const style: StyleName = index === current ? 'question-strong' : 'question';
    cells[columnOf(start)] = span(number > 9 ? '┼' : String(number), style);
  });
  cells[playhead] = span('●', 'now');
  return joined(cells);
}

/** Neighbours of one style become one span. */
function joined(cells: readonly Span[]): Row {
  const row: Span[] = [];
  for (const {text, style} of cells) {
    const last = row.at(-1);
    if (last?.style === style) row[row.length - 1] = span(last.text + text, style);
    else row.push(span(text, style));
  }
  return row;
}
