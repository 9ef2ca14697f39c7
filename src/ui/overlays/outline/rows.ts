import type {Milliseconds} from '../../../transcript/model.ts';
import {formatDuration, formatTurnClock} from '../../../timeline/clock.ts';
import {questionOfTurn, turnAt, turnEnd, turnStart, type Timeline} from '../../../timeline/timeline.ts';
import {visibleLine} from '../../../transcript/unsafe.ts';
import type {Messages} from '../../messages/messages.ts';
import {blanks, fitRow, quote, rowWidth, span, spread, type Row, type StyleName} from '../../screen/row.ts';
import {lastPart} from '../go-to/rows.ts';

/** A pane in cells. */
export type Pane = {readonly columns: number; readonly rows: number};

/** What the outline shows: the filter, the turns that it leaves, and which of them is selected. */
export type OutlineView = {readonly text: string; readonly turns?: readonly number[] | undefined; readonly selected: number};

/** The turns with time, speaker and first words; a question says who answered it and for how long. */
export function outlineRows(timeline: Timeline, position: Milliseconds, view: OutlineView, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  const {transcript: {turns}, questions} = timeline;
  const count = view.turns?.length ?? turns.length;
  const selected = Math.min(view.selected, Math.max(0, count - 1));
  const left: Row = view.text === ''
    ? [span(messages.outline, 'strong'), blanks(2), span(messages.outlineCount(turns.length, questions.length), 'dim')]
    : [
      span(`${messages.outline} `, 'dim'), quote(lastPart(visibleLine(view.text), Math.max(1, columns - 20)), 'strong'), span('▌', 'now'), blanks(2),
      count === 0 ? span(messages.noMatch, 'wrong') : span(`${selected + 1}/${count}`, 'now'),
    ];
  const size = Math.max(1, rows - 2);
  const first = Math.min(Math.max(0, selected - (size >> 1)), Math.max(0, count - size));
  const list: Row[] = [];
  for (let index = first; index < Math.min(count, first + size); index += 1) {
    const row = outlineRow(timeline, view.turns ? view.turns[index]! : index, position, columns, messages);
    list.push(index === selected ? fitRow(row, columns).map(part => ({...part, style: 'selected'})) : row);
  }
  return [spread(left, [span(messages.outlineHint, 'dim')], columns), [], ...list];
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
    blanks(1), mark, span(` ${String(turn + 1).padStart(String(turns.length).length)}  `, 'dim'),
    span(formatTurnClock(timeline, turn).padStart(CLOCK), 'dim'), blanks(2),
    ...fitRow([span(label, style)], 4), blanks(1), ...fitRow([quote(name, style)], Math.min(16, Math.max(8, columns >> 2))), blanks(2),
  ];
  const right = asks ? answered(timeline, question, messages) : [];
  const words = turns[turn]!.text.slice(0, columns).replaceAll('\n', ' ');
  const room = columns - rowWidth(row);
  const wordsRoom = room - (right.length > 0 && room - rowWidth(right) > 16 ? rowWidth(right) + 2 : 0);
  if (room <= 4) return fitRow(row, columns);
  const shown = [...row, ...fitRow([quote(words, state === 'future' ? 'faint' : 'dim')], wordsRoom)];
  return wordsRoom < room ? [...shown, blanks(2), ...right] : shown;
}

const answers = new WeakMap<Timeline['questions'][number], {readonly names: readonly string[]; readonly time: Milliseconds}>();
/** More names than these are only counted. */
const NAMED = 4;

/** Who answered a question, and how long. Worked out once: there may be as many answers as turns. */
function answered(timeline: Timeline, index: number, messages: Messages): Row {
  const question = timeline.questions[index]!;
  const {turns, speakers} = timeline.transcript;
  let known = answers.get(question);
  if (!known) {
    const who = new Set(question.answers.map(turn => turns[turn]!.speaker));
    const time = question.answers.reduce((sum, turn) => sum + turnEnd(timeline, turn) - turnStart(timeline, turn), 0);
    answers.set(question, known = {names: Array.from(who, speaker => speakers[speaker]!.name), time});
  }
  const {names, time} = known;
  const shown = `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? ` +${names.length - NAMED}` : ''}`;
  return names.length === 0 ? [] : [quote(messages.answeredBy(shown, formatDuration(time)), 'dim')];
}
