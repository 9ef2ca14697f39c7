import type {Milliseconds} from '../../transcript/model.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import {questionOfTurn, turnAt, type Timeline} from '../../timeline/timeline.ts';
import {displayWidth} from '../../typesetting/width.ts';
import type {Messages} from '../messages/messages.ts';
import {blanks, fitRow, span, spread, type Row, type StyleName} from '../row.ts';

/** A pane in cells. */
export type Pane = {readonly columns: number; readonly rows: number};

/** All turns with time, speaker and first words; the questions are marked, the selected turn stands out. */
export function outlineRows(timeline: Timeline, position: Milliseconds, selected: number, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  const {turns} = timeline.transcript;
  const title = [span(messages.outline, 'strong'), blanks(2), span(messages.outlineCount(turns.length, timeline.questions.length), 'dim')];
  const size = Math.max(1, rows - 2);
  const first = Math.min(Math.max(0, selected - (size >> 1)), Math.max(0, turns.length - size));
  const list: Row[] = [];
  for (let turn = first; turn < Math.min(turns.length, first + size); turn += 1) {
    const row = outlineRow(timeline, turn, position, columns, messages);
    list.push(turn === selected ? [span(fitRow(row, columns).map(({text}) => text).join(''), 'selected')] : row);
  }
  return [spread(title, [span(messages.outlineHint, 'dim')], columns), [], ...list];
}

const CLOCK = 9;

function outlineRow(timeline: Timeline, turn: number, position: Milliseconds, columns: number, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const current = turnAt(timeline, position);
  const ended = position >= timeline.duration;
  const question = questionOfTurn(timeline, turn);
  const asks = question >= 0 && timeline.questions[question]!.asked === turn;
  const state = turn < current || ended ? 'past' : turn === current ? 'now' : 'future';
  const style: StyleName = asks ? 'question' : state === 'now' ? 'now-strong' : state === 'past' ? 'plain' : 'dim';
  const mark = state === 'past' ? span('✓', 'done') : state === 'now' ? span('▸', 'now') : blanks(1);
  const label = question < 0 ? '' : asks ? messages.question(question + 1) : messages.answer(question + 1);
  const {name} = speakers[turns[turn]!.speaker]!;
  const row: Row = [
    blanks(1), mark, span(` ${String(turn + 1).padStart(String(turns.length).length)}  `, 'faint'),
    span(formatTurnClock(timeline, turn).padStart(CLOCK), 'dim'), blanks(2),
    ...fitRow([span(label, style)], 4), blanks(1), ...fitRow([span(name, style)], Math.min(16, Math.max(8, columns >> 2))), blanks(2),
  ];
  const words = turns[turn]!.text.slice(0, columns).replaceAll('\n', ' ');
  const room = columns - row.reduce((width, {text}) => width + displayWidth(text), 0);
  return room > 4 ? [...row, ...fitRow([span(words, state === 'future' ? 'faint' : 'dim')], room)] : fitRow(row, columns);
}
