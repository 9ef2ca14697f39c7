import type {Drill} from '../../../player/training/drill-state.ts';
import type {VisibleState} from '../../../player/horizon.ts';
import {briefLine} from '../../../transcript/unsafe.ts';
import {moreOf} from '../../messages/more.ts';
import {fitRow, quote, span, type Row} from '../../rows/row.ts';
import type {Scene} from '../overlay.ts';
import {difference, exactTime, markTime, paceOf} from '../../../writers/report.ts';
import {aligned} from './comparison-rows.ts';

/**
 * Returns all attempts of a drill in a table, with their marks, and the name under which the report is or can be saved.
 */
export function summaryRows({drill, timeline}: VisibleState & {readonly drill: Drill}, {pane: {columns}, messages}: Scene): readonly Row[] {
  const {training: {drill: words}} = moreOf(messages);
  const {attempts, report} = drill;
  const table = [
    [words.question, words.time, words.official, words.difference, words.pace, words.asked],
    ...attempts.map(({question, asked, time, official}) => [
      messages.question(question + 1), exactTime(time), official.time > 0 ? exactTime(official.time) : '–', official.time > 0 ? difference(time, official.time) : '–', String(paceOf(official) ?? '–'), briefLine(asked),
    ]),
  ];
  const [head, ...rows] = aligned(table, columns, row => (row === 0 ? 'dim' : 'plain'));
  const listed = attempts.flatMap((attempt, index): readonly Row[] => [
    [...rows[index]!, ...(attempt.isBroken ? [span(`  ${words.broken}`, 'dim')] : [])].slice(0, 24),
    ...attempt.marks.map(mark => fitRow([span(`   ${words[mark.of]}  ${markTime(mark, timeline)}  `, 'dim'), quote(briefLine(mark.note), 'dim')], columns)),
  ]);
  const saved = report && (report.isSaved ? words.isSaved(briefLine(report.name)) : words.canSave(briefLine(report.name)));
  return [
    fitRow([span(words.over, 'strong')], columns), ...(saved && attempts.length > 0 ? [fitRow([quote(saved, report.isSaved ? 'done' : 'now')], columns)] : []), [],
    ...(attempts.length === 0 ? [fitRow([span(words.none, 'dim')], columns)] : [head!, ...listed.map(row => fitRow(row, columns))]),
  ];
}
