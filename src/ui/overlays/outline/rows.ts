import type {Milliseconds} from '../../../transcript/model.ts';
import {formatTurnClock} from '../../../timeline/clock.ts';
import {partOf, turnAt, turnEnd, turnStart, type Timeline} from '../../../timeline/timeline.ts';
import {previewOf} from '../../../transcript/salutation.ts';
import {displayWidth} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {createCache} from '../../rows/memory.ts';
import {blanks, fitRow, quote, rowWidth, span, type Row, type Span, type StyleName} from '../../rows/row.ts';
import {around} from '../../rows/pane.ts';
import type {Pane} from '../../rows/pane.ts';
import {filterRow} from '../title.ts';
import {lengthInWords, partLabel} from '../../messages/turn-words.ts';
import {rowOf, type OutlineState} from './state.ts';

/**
 * Returns the turns with time, speaker and first words. A question shows who answered it and for how long, and its
 * answers are indented below it.
 */
export function outlineRows(timeline: Timeline, position: Milliseconds, view: OutlineState, {columns, rows}: Pane, messages: Messages): readonly Row[] {
  const {transcript: {turns}, questions} = timeline;
  const count = view.turns?.length ?? turns.length;
  const selected = rowOf(view);
  const place = count === 0 ? undefined : span(`${selected + 1}/${count}`, 'now');
  const title = filterRow(view.text, count, {title: messages.outline, note: messages.outlineCount(turns.length, questions.length), place}, columns, messages);
  const {from, to} = around(count, selected, Math.max(1, rows - 2));
  const shown = Array.from({length: to - from}, (_, index) => (view.turns ? view.turns[from + index]! : from + index));
  const grid = gridOf(timeline, columns, messages);
  const list = shown.map((turn, index): Row => {
    const row = outlineRow(timeline, turn, position, grid, messages);
    return from + index === selected ? fitRow(row, columns).map(part => ({...part, style: 'selected'})) : row;
  });
  return [title, [], ...list];
}

/** The widths of the columns. A column without a width is left out. */
type Grid = {readonly columns: number; readonly number: number; readonly clock: number; readonly label: number; readonly name: number; readonly showsAnswers: boolean};

/** The minimum cells for a turn's words, alone and beside the speaker of the answer. */
const WORDS = 16;
const LONGEST_NAME = 16;
/** The indent of an answer under its question, in cells. */
const INDENT = 2;
/**
 * The size of the sample of turns, speakers and questions that the grid is computed from, spread evenly. In a longer
 * transcript, a few rows may not fit the grid.
 */
const MEASURED = 100;
const measuredOf = (count: number): readonly number[] => Array.from({length: Math.min(count, MEASURED)}, (_, index) => Math.floor((index * count) / Math.min(count, MEASURED)));

/**
 * The grid, with columns as wide as their content. If this leaves little space for words, it omits first the numbers of
 * turns, then seconds and the labels of answers.
 */
const remembered = createCache<Grid>(1);
const gridOf = (timeline: Timeline, columns: number, messages: Messages): Grid => remembered(0, [timeline, columns, messages], () => newGrid(timeline, columns, messages));

function newGrid(timeline: Timeline, columns: number, messages: Messages): Grid {
  const {transcript: {turns, speakers}, questions} = timeline;
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const name = Math.min(LONGEST_NAME, widest(measuredOf(speakers.length).map(index => speakers[index]!.name)));
  const clock = widest(measuredOf(turns.length).map(turn => formatTurnClock(timeline, turn)));
  const question = questions.length === 0 ? 0 : displayWidth(messages.question(questions.length));
  const answer = questions.some(({answers: given}) => given.length > 0) ? INDENT + displayWidth(messages.answer(questions.length)) : 0;
  const full = {columns, number: String(turns.length).length, clock, label: Math.max(question, answer), name};
  const grids = [full, {...full, number: 0}, {...full, number: 0, clock: Math.min(clock, MINUTE), label: question}, {...full, number: 0, clock: Math.min(clock, MINUTE), label: question, name: Math.min(name, 8)}];
  const grid = grids.find(given => wordsRoom(given) >= WORDS) ?? grids.at(-1)!;
  const beside = wordsRoom(grid) - WORDS - GAP;
  // If one question has no space for its answerers, no question shows them.
  const showsAnswers = beside > 0 && measuredOf(questions.length).every(index => rowWidth(answered(timeline, index, messages)) <= beside);
  return {...grid, showsAnswers};
}

/** The cells of a clock to the minute. */
const MINUTE = 5;
const GAP = 2;
/** A blank, the mark and a blank. */
const LEAD = 3;

const wordsRoom = ({columns, number, clock, label, name}: Omit<Grid, 'showsAnswers'>): number =>
  columns - LEAD - [number, clock, label, name].reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), 0);

function outlineRow(timeline: Timeline, turn: number, position: Milliseconds, grid: Grid, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const current = turnAt(timeline, position);
  const ended = position >= timeline.duration;
  const part = partOf(timeline, turn);
  const asks = part?.asks ?? false;
  const state = turn < current || ended ? 'past' : turn === current ? 'now' : 'future';
  const style: StyleName = asks ? 'question' : state === 'now' ? 'now-strong' : state === 'past' ? 'plain' : 'dim';
  const mark = state === 'past' ? span('✓', 'done') : state === 'now' ? span('▸', 'now') : blanks(1);
  const isNarrow = part !== undefined && !asks && grid.label < INDENT + displayWidth(partLabel(part, messages));
  const label = part === undefined || isNarrow ? '' : `${asks ? '' : ' '.repeat(INDENT)}${partLabel(part, messages)}`;
  const clock = formatTurnClock(timeline, turn);
  const cells: readonly (readonly [number, Span])[] = [
    [grid.number, span(String(turn + 1).padStart(grid.number), 'dim')],
    [grid.clock, span((displayWidth(clock) > grid.clock ? clock.replace('≈', '').slice(0, grid.clock) : clock).padStart(grid.clock), 'dim')],
    [grid.label, span(label, style)], [grid.name, quote(speakers[turns[turn]!.speaker]!.name, style)],
  ];
  const row: Row = [blanks(1), mark, blanks(1), ...cells.flatMap(([width, cell]) => (width > 0 ? [...fitRow([cell], width), blanks(GAP)] : []))];
  const right = asks && grid.showsAnswers ? answered(timeline, part!.question, messages) : [];
  const room = wordsRoom(grid) - (right.length > 0 ? rowWidth(right) + GAP : 0);
  const shown = [...row, ...fitRow([quote(previewOf(turns[turn]!.text), state === 'future' ? 'faint' : 'dim')], Math.max(0, room))];
  return right.length > 0 ? [...shown, blanks(GAP), ...right] : shown;
}

const answers = new WeakMap<Timeline['questions'][number], {readonly names: readonly string[]; readonly time: Milliseconds}>();
/** The limit of names of speakers who answered. Further ones are only counted. */
const NAMED = 4;

/**
 * Returns who answered a question, and for how long. It is computed once, because there may be as many answers as turns.
 */
function answered(timeline: Timeline, index: number, messages: Messages): Row {
  const question = timeline.questions[index]!;
  const {turns, speakers} = timeline.transcript;
  let cached = answers.get(question);
  if (!cached) {
    const who = new Set(question.answers.map(turn => turns[turn]!.speaker));
    const time = question.answers.reduce((sum, turn) => sum + turnEnd(timeline, turn) - turnStart(timeline, turn), 0);
    answers.set(question, cached = {names: Array.from(who, speaker => speakers[speaker]!.name), time});
  }
  const {names, time} = cached;
  const shown = `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? ` +${names.length - NAMED}` : ''}`;
  return names.length === 0 ? [] : [quote(messages.answeredBy(shown, lengthInWords(time, question.end === undefined)), 'dim')];
}
