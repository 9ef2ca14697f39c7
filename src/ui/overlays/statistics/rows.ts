import {formatClock, formatDuration} from '../../../timeline/clock.ts';
import {statisticsOf} from '../../../timeline/statistics.ts';
import type {Timeline} from '../../../timeline/timeline.ts';
import {displayWidth, widthVersion} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {barText, blanks, fitRow, span, type Row} from '../../rows/row.ts';
import type {Pane} from '../../rows/pane.ts';

const LONGEST_BAR = 40;
const SHORTEST_BAR = 4;

/** A list of rows of which only those in sight are made. */
type List = {readonly count: number; readonly rowAt: (index: number) => Row};

/** Who spoke how long, how much and how fast, and how long each question took, of the whole broadcast, as bars. */
export function statisticsList(timeline: Timeline, columns: number, messages: Messages): List {
  const {people, asked} = tablesOf(timeline, messages);
  const [peopleRow, askedRow] = [rowsOf(people, columns), rowsOf(asked, columns)];
  const askedFrom = people.count + 2;
  return {
    count: people.count + 1 + (asked.count > 0 ? asked.count + 2 : 0),
    rowAt(index) {
      if (index === 0) return [span(messages.speakers, 'dim')];
      if (index <= people.count) return peopleRow(index - 1);
      if (index === askedFrom) return [span(messages.questions, 'dim')];
      return index > askedFrom ? askedRow(index - askedFrom - 1) : [];
    },
  };
}

type Entry = {readonly name: string; readonly fraction: number; readonly cells: readonly string[]};

/** Entries, and how wide the widest name and the widest cell of each column are. */
type Table = {readonly count: number; readonly entryAt: (index: number) => Entry; readonly name: number; readonly widths: readonly number[]};

const kept = new WeakMap<Timeline, {readonly messages: Messages; readonly version: number; readonly people: Table; readonly asked: Table}>();

/** Measured once for a timeline: there may be as many speakers as turns. */
function tablesOf(timeline: Timeline, messages: Messages): {readonly people: Table; readonly asked: Table} {
  const known = kept.get(timeline);
  if (known?.messages === messages && known.version === widthVersion()) return known;
  const {transcript: {speakers, turns}, questions} = timeline;
  const statistics = statisticsOf(timeline);
  const words = messages.statistics;
  const longest = statistics.speakers.reduce((most, {time}) => Math.max(most, time), 1);
  const slowest = statistics.questions.reduce((most, {time}) => Math.max(most, time), 1);
  const made = {
    messages, version: widthVersion(),
    people: measured(statistics.speakers.length, index => {
      const {speaker, time, share, characters, pace, turns: count} = statistics.speakers[index]!;
      return {
        name: speakers[speaker]!.name, fraction: time / longest,
        cells: [formatDuration(time), `${Math.round(share * 100)}%`, words.turns(count), words.characters(characters), words.pace(Math.round(pace))],
      };
    }),
    asked: measured(statistics.questions.length, index => {
      const {question, time, answer} = statistics.questions[index]!;
      const {start, asked} = questions[question]!;
      return {
        name: `${messages.question(question + 1)}  ${formatClock(timeline, start, 'minute')}  ${speakers[turns[asked]!.speaker]!.name}`,
        fraction: time / slowest, cells: [formatDuration(time), words.answer(formatDuration(answer))],
      };
    }),
  };
  kept.set(timeline, made);
  return made;
}

function measured(count: number, entryAt: Table['entryAt']): Table {
  let name = 0;
  const widths: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = entryAt(index);
    name = Math.max(name, displayWidth(entry.name));
    entry.cells.forEach((cell, column) => { widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell)); });
  }
  return {count, entryAt, name, widths};
}

/** Name, bar, and as many of the figures as there is room for, on a grid. */
function rowsOf({entryAt, name: widest, widths}: Table, columns: number): List['rowAt'] {
  const name = Math.min(widest, Math.max(8, Math.floor(columns * 0.4)));
  let shown = widths.length;
  const used = () => name + 2 + widths.slice(0, shown).reduce((sum, width) => sum + width + 2, 0);
  while (shown > 1 && used() + SHORTEST_BAR > columns) shown -= 1;
  const bar = Math.min(LONGEST_BAR, Math.max(0, columns - used()));
  return index => {
    const {name: text, fraction, cells} = entryAt(index);
    return fitRow([
      ...fitRow([span(text)], name), blanks(2), ...fitRow([span(barText(fraction, bar), 'now')], bar),
      ...cells.slice(0, shown).flatMap((cell, column) => [blanks(2 + widths[column]! - displayWidth(cell)), span(cell, column === 0 ? 'plain' : 'dim')]),
    ], columns);
  };
}

/** The statistics from row `scroll` on. */
export function statisticsRows(timeline: Timeline, scroll: number, pane: Pane, messages: Messages): readonly Row[] {
  const {count, rowAt} = statisticsList(timeline, pane.columns, messages);
  const size = Math.max(1, pane.rows - 2);
  const from = Math.min(scroll, Math.max(0, count - size));
  const title = [span(messages.statistics.title, 'strong'), blanks(2), span(messages.statistics.estimated, 'dim')];
  return [fitRow(title, pane.columns), [], ...Array.from({length: Math.min(size, count - from)}, (_, index) => rowAt(from + index))];
}
