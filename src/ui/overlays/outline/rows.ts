import type {Milliseconds} from '../../../transcript/model.ts';
import {formatDuration, formatTurnClock} from '../../../timeline/clock.ts';
import {partOf, turnAt, turnEnd, turnStart, type Timeline} from '../../../timeline/timeline.ts';
import type {Messages} from '../../messages/messages.ts';
import {blanks, fitRow, rowWidth, span, spread, type Row, type StyleName} from '../../rows/row.ts';
import {around} from '../../rows/pane.ts';
import type {Pane} from '../../rows/pane.ts';
import {promptField} from '../prompt.ts';
import {partLabel} from '../../messages/turn-words.ts';
import {rowOf, type OutlineState} from './state.ts';

/** The turns with time, speaker and first words; a question says who answered it and for how long. */
export function outlineRows(timeline: Timeline, position: Milliseconds, view: OutlineState, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  const {transcript: {turns}, questions} = timeline;
  const count = view.turns?.length ?? turns.length;
  const selected = rowOf(view);
  const title: Row = view.text === ''
    ? spread(
      [span(messages.outline, 'strong'), blanks(2), span(messages.outlineCount(turns.length, questions.length), 'dim')],
      [span(messages.typeToFilter, 'dim')], columns,
    )
    : promptField(messages.outline, view.text, count === 0 ? span(messages.noMatch, 'wrong') : span(`${selected + 1}/${count}`, 'now'), columns);
  const {from, to} = around(count, selected, Math.max(1, rows - 2));
  const shown = Array.from({length: to - from}, (_, index) => (view.turns ? view.turns[from + index]! : from + index));
  const showsAnswers = answersFit(timeline, columns, messages);
  const list = shown.map((turn, index): Row => {
    const row = outlineRow(timeline, turn, position, columns, showsAnswers, messages);
    return from + index === selected ? [span(fitRow(row, columns).map(({text}) => text).join(''), 'selected')] : row;
  });
  return [title, [], ...list];
}

const CLOCK = 9;

function outlineRow(timeline: Timeline, turn: number, position: Milliseconds, columns: number, showsAnswers: boolean, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const current = turnAt(timeline, position);
  const ended = position >= timeline.duration;
  const part = partOf(timeline, turn);
  const asks = part?.asks ?? false;
  const state = turn < current || ended ? 'past' : turn === current ? 'now' : 'future';
  const style: StyleName = asks ? 'question' : state === 'now' ? 'now-strong' : state === 'past' ? 'plain' : 'dim';
  const mark = state === 'past' ? span('✓', 'done') : state === 'now' ? span('▸', 'now') : blanks(1);
  const label = part ? partLabel(part, messages) : '';
  const {name} = speakers[turns[turn]!.speaker]!;
  const row: Row = [
    blanks(1), mark, span(` ${String(turn + 1).padStart(String(turns.length).length)}  `, 'faint'),
    span(formatTurnClock(timeline, turn).padStart(CLOCK), 'dim'), blanks(2),
    ...fitRow([span(label, style)], 4), blanks(1), ...fitRow([span(name, style)], nameWidth(columns)), blanks(2),
  ];
  const right = part?.asks && showsAnswers ? answered(timeline, part.question, messages) : [];
  const words = turns[turn]!.text.slice(0, columns).replaceAll('\n', ' ');
  const room = columns - rowWidth(row);
  if (room <= LEAST_WORDS) return fitRow(row, columns);
  const wordsRoom = right.length > 0 ? room - rowWidth(right) - 2 : room;
  const shown = [...row, ...fitRow([span(words, state === 'future' ? 'faint' : 'dim')], wordsRoom)];
  return right.length > 0 ? [...shown, blanks(2), ...right] : shown;
}

const nameWidth = (columns: number): number => Math.min(16, Math.max(8, columns >> 2));

/** Cells of a turn's words without which they say nothing; and those that must be left beside who answered. */
const LEAST_WORDS = 4;
const WORDS_BESIDE = 16;
/** Questions that decide whether there is room: more need not be measured. */
const MEASURED = 20;

/** Tells whether all questions have room to say who answered them. If one has not, none says it: a list has one grid. */
function answersFit(timeline: Timeline, columns: number, messages: Messages): boolean {
  const lead = 1 + 1 + 3 + String(timeline.transcript.turns.length).length + CLOCK + 2 + 4 + 1 + nameWidth(columns) + 2;
  const room = columns - lead - WORDS_BESIDE - 2;
  return room > 0 && timeline.questions.slice(0, MEASURED).every((_, question) => rowWidth(answered(timeline, question, messages)) <= room);
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
  return names.length === 0 ? [] : [span(messages.answeredBy(shown, formatDuration(time)), 'dim')];
}
