import {questionOf} from '../../../player/training/drill.ts';
import type {Attempt, Drill, Mark} from '../../../player/training/drill-state.ts';
import type {VisibleState} from '../../../player/horizon.ts';
import type {Timeline} from '../../../timeline/timeline.ts';
import type {Milliseconds} from '../../../transcript/model.ts';
import {briefLine} from '../../../transcript/unsafe.ts';
import {displayWidth} from '../../../typesetting/width.ts';
import type {TrainingMessages} from '../../messages/messages.ts';
import {moreOf} from '../../messages/more.ts';
import {difference, exactTime, markTime, paceOf} from '../../../writers/report.ts';
import {barText, blanks, fitRow, quote, span, spread, type Row, type StyleName} from '../../rows/row.ts';
import type {Scene} from '../overlay.ts';
import {progressOf} from './question-rows.ts';

const LONGEST_BAR = 40;

/** Returns the trainee's answer and the official's side by side, earlier attempts, and the marks. */
export function comparisonRows(state: VisibleState & {readonly drill: Drill}, {pane: {columns}, messages}: Scene): readonly Row[] {
  const {timeline, drill} = state;
  const {training: {drill: words}} = moreOf(messages);
  const {phase, attempts} = drill;
  const question = questionOf(state);
  const attempt = attempts[phase.kind === 'compared' ? phase.attempt : attempts.length - 1]!;
  const {official, time, asked} = attempt;
  const heading = spread([span(`${messages.question(question.number)}  `, 'question-strong'), quote(asked, 'question-strong')], [span(progressOf(drill, words), 'dim')], columns);
  const has = official.time > 0;
  const table: readonly (readonly string[])[] = [
    ['', words.time, words.characters, words.pace],
    [words.trainee, exactTime(time), '', ''],
    [words.official, has ? exactTime(official.time) : '–', has ? String(official.characters) : '–', String(paceOf(official) ?? '–')],
    [words.difference, has ? difference(time, official.time) : '–', '', ''],
  ];
  const longest = Math.max(time, official.time, 1);
  const bars = Math.min(LONGEST_BAR, columns - 12);
  const barOf = (length: Milliseconds, style: StyleName): Row => [span(barText(length / longest, bars), style)];
  const grid = aligned(table, columns, row => (row === 0 ? 'dim' : row === 1 ? 'now-strong' : 'plain'));
  const earlier = attempts.filter(other => other.question === attempt.question && other !== attempt);
  return [
    heading, [], ...grid,
    ...(bars >= 8 ? [[], barOf(time, 'now'), barOf(official.time, 'question')] : []),
    ...(earlier.length > 0 ? [[], fitRow([span(`${words.attempts}  `, 'dim'), span(earlier.map(other => attemptText(other, words)).join('  '))], columns)] : []),
    ...(attempt.marks.length > 0 ? [[], [span(words.marks, 'dim')], ...attempt.marks.map(mark => markRow(mark, timeline, columns, words))] : []),
  ];
}

/** Returns the time of an attempt, and whether it was broken off. */
export const attemptText = ({time, isBroken}: Attempt, words: TrainingMessages['drill']): string => `${exactTime(time)}${isBroken ? ` (${words.broken})` : ''}`;

function markRow(mark: Mark, timeline: Timeline, columns: number, words: TrainingMessages['drill']): Row {
  return fitRow([span(`  ${words[mark.of]}  `, 'dim'), span(markTime(mark, timeline), 'now'), blanks(2), quote(briefLine(mark.note))], columns);
}

/** Aligns cells in columns, the first to the left and the others to the right. Columns that do not fit are left out. */
export function aligned(table: readonly (readonly string[])[], columns: number, styleOf: (row: number) => StyleName): readonly Row[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map(row => displayWidth(row[column] ?? ''))));
  let count = 0;
  for (let used = 0; count < widths.length && used + widths[count]! <= columns; count += 1) used += widths[count]! + 2;
  return table.map((row, index) => row.slice(0, Math.max(1, count)).flatMap((cell, column): Row => {
    const room = widths[column]!;
    const part = quote(cell, styleOf(index));
    return column === 0 ? fitRow([part], Math.min(room, columns)) : [blanks(2 + room - part.width), part];
  }));
}
