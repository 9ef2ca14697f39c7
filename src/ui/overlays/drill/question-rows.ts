import {questionOf} from '../../../player/training/drill.ts';
import type {Drill} from '../../../player/training/drill-state.ts';
import type {VisibleState} from '../../../player/horizon.ts';
import {formatDuration} from '../../../timeline/clock.ts';
import type {Milliseconds} from '../../../transcript/model.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import type {TrainingMessages} from '../../messages/messages.ts';
import {moreOf} from '../../messages/more.ts';
import {barText, blanks, fitRow, quote, rowWidth, span, spread, type Row, type Span} from '../../rows/row.ts';
import type {Scene} from '../overlay.ts';

/** The widest line of a question, so that it can be read from the back of a room. */
const WIDEST = 64;
const BAR = 20;
/** The time before the limit at which the warning comes. In a short answer it comes in the last fifth. */
const WARNING: Milliseconds = 10_000;

/**
 * Returns the question with the stopwatch in one row below it. If the window is high enough, blank rows separate its
 * lines.
 */
export function questionRows(state: VisibleState & {readonly drill: Drill}, {now, pane: {columns, rows}, messages}: Scene): readonly Row[] {
  const {timeline, drill, drillSettings: {limit}} = state;
  const words = moreOf(messages).training.drill;
  const question = questionOf(state);
  const {text, speaker} = timeline.transcript.turns[question.asked]!;
  const {name} = timeline.transcript.speakers[speaker]!;
  const measure = Math.max(2, Math.min(columns, WIDEST));
  const left = (columns - measure) >> 1;
  const inset = (row: Row): Row => (left === 0 ? row : [blanks(left), ...row]);
  const lines = layoutLines(text, measure).map(({from, to}): Row => inset([quote(text.slice(from, to), 'question-strong')]));
  const stopwatch = inset(stopwatchRow(drill, now, limit, measure, words));
  const heading = inset(spread([span(`${messages.question(question.number)}  `, 'question'), quote(name, 'question')], [span(progressOf(drill, words), 'dim')], measure));
  const isAiry = 2 * lines.length + 5 <= rows;
  const set = isAiry ? lines.flatMap(line => [line, []]) : lines;
  if (lines.length + 2 > rows) return [heading, ...set, stopwatch];
  const block = [heading, ...(rows >= lines.length + 4 ? [[]] : []), ...set, ...(isAiry ? [[]] : []), stopwatch];
  return [...Array.from({length: Math.max(0, Math.floor((rows - block.length) * 0.4))}, (): Row => []), ...block];
}

/** Returns the place in the drill: `2/4`, and the number of this attempt. */
export function progressOf({order, index, attempts, phase}: Drill, words: TrainingMessages['drill']): string {
  const made = attempts.filter(({question}) => question === order[index]).length;
  const number = phase.kind === 'compared' || phase.kind === 'official' ? made : made + 1;
  return `${words.title} ${index + 1}/${order.length}${number > 1 ? `  ${words.attempt(number)}` : ''}`;
}

/** Returns the stopwatch, the used part of the limit, and the keys. */
function stopwatchRow({phase}: Drill, now: Milliseconds, limit: Milliseconds | undefined, columns: number, words: TrainingMessages['drill']): Row {
  if (phase.kind === 'ready') {
    const say = phase.startsAt === undefined ? words.starts : words.startsIn(formatDuration(Math.ceil((phase.startsAt - now) / 1000) * 1000));
    return fitRow([span('0:00', 'now-strong'), blanks(2), span(say, 'dim')], columns);
  }
  const time = phase.kind === 'answering' ? now - phase.since : 0;
  const clock: Span = span(formatDuration(time), 'now-strong');
  if (limit === undefined) return [clock];
  const left = limit - Math.floor(time / 1000) * 1000;
  const said = left < 0 ? span(words.beyond(formatDuration(-left)), 'wrong') : left <= Math.min(WARNING, limit / 5) ? span(words.soon(formatDuration(left)), 'wrong') : span(words.limit(formatDuration(limit)), 'dim');
  const bar = fitRow([span(barText(Math.min(1, time / limit), BAR), 'now')], BAR);
  const row: Row = [clock, blanks(2), said];
  return rowWidth(row) + 2 + BAR <= columns ? [...row, blanks(2), ...bar] : row;
}
