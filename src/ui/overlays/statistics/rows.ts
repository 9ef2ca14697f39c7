import {formatClock, formatDuration} from '../../../timeline/clock.ts';
import {statisticsOf} from '../../../timeline/statistics.ts';
import type {Timeline} from '../../../timeline/timeline.ts';
import {displayWidth, widthVersion} from '../../../typesetting/width.ts';
import type {Messages} from '../../messages/messages.ts';
import {lengthInWords} from '../../messages/turn-words.ts';
import {barText, blanks, fitRow, quote, span, type Row} from '../../rows/row.ts';
import type {Pane} from '../../rows/pane.ts';
import {placeIn, titleRow} from '../title.ts';

/** The orders of the rows of a group: as in the broadcast, the longest time first, or by name. */
export const SORTS = ['order', 'share', 'name'] as const;
export type Sort = (typeof SORTS)[number];

const LONGEST_BAR = 40;
const SHORTEST_BAR = 8;
const GAP = 2;
/** The largest number of columns of figures in a group. */
const FIGURES = 5;

/** A list whose rows are made only when visible. `isWhole` is true if all columns are shown. */
type List = {readonly count: number; readonly rowAt: (index: number) => Row; readonly isWhole: boolean};

type Entry = {readonly name: string; readonly time: number; readonly cells: readonly string[]};

/** Rows under a heading with the names of their columns. */
type Group = {readonly title: string; readonly heads: readonly string[]; readonly entries: readonly Entry[]};

/** All groups on one grid: the widths of the widest name and the widest figure of each column, and the longest time. */
type Tables = {readonly groups: readonly Group[]; readonly name: number; readonly widths: readonly number[]; readonly longest: number};

const cache = new WeakMap<Timeline, {readonly messages: Messages; readonly version: number; readonly sort: Sort; readonly tables: Tables}>();

/** Measures the tables once for a timeline, because there may be as many speakers as turns. */
function tablesOf(timeline: Timeline, sort: Sort, messages: Messages): Tables {
  const cached = cache.get(timeline);
  if (cached?.messages === messages && cached.version === widthVersion() && cached.sort === sort) return cached.tables;
  const tables = newTables(timeline, sort, messages);
  cache.set(timeline, {messages, version: widthVersion(), sort, tables});
  return tables;
}

function newTables(timeline: Timeline, sort: Sort, messages: Messages): Tables {
  const {transcript: {speakers, turns}, questions} = timeline;
  const statistics = statisticsOf(timeline);
  const {heads} = messages.statistics;
  const spoken = (isMember: (role: string) => boolean): readonly Entry[] => statistics.speakers.filter(({speaker}) => isMember(speakers[speaker]!.role))
    .map(({speaker, time, share, characters, pace, turns: count}) => ({
      name: speakers[speaker]!.name, time, cells: [formatDuration(time), `${Math.round(share * 100)}%`, String(count), String(characters), String(Math.round(pace))],
    }));
  const asked = statistics.questions.map(({question, time, answer, isOpen}): Entry => {
    const {start, asked: turn} = questions[question]!;
    return {
      name: `${messages.question(question + 1)}  ${formatClock(timeline, start, 'minute')}  ${speakers[turns[turn]!.speaker]!.name}`,
      time, cells: [lengthInWords(time, isOpen), lengthInWords(answer, isOpen)],
    };
  });
  const speaking = [heads.time, heads.share, heads.turns, heads.characters, heads.pace];
  const groups = [
    {title: messages.speakers, heads: speaking, entries: spoken(role => role !== 'reporter')},
    {title: messages.reporters, heads: speaking, entries: spoken(role => role === 'reporter')},
    {title: messages.questions, heads: [heads.time, heads.answer], entries: asked},
  ].filter(({entries}) => entries.length > 0).map((group): Group => ({...group, entries: inOrder(group.entries, sort)}));
  let [name, longest] = [0, 1];
  const widths = Array.from({length: FIGURES}, () => 0);
  for (const {title, heads: shown, entries} of groups) {
    name = Math.max(name, displayWidth(title));
    shown.forEach((head, column) => { widths[column] = Math.max(widths[column]!, displayWidth(head)); });
    for (const entry of entries) {
      name = Math.max(name, displayWidth(entry.name));
      longest = Math.max(longest, entry.time);
      entry.cells.forEach((cell, column) => { widths[column] = Math.max(widths[column]!, cell.length); });
    }
  }
  return {groups, name, widths, longest};
}

function inOrder(entries: readonly Entry[], sort: Sort): readonly Entry[] {
  if (sort === 'order') return entries;
  return entries.toSorted((one, other) => (sort === 'share' ? other.time - one.time : one.name.localeCompare(other.name, 'zh', {numeric: true})));
}

/**
 * Returns statistics of the whole broadcast with bars: the time, the characters and the pace of each speaker, and the
 * length of each question.
 */
export function statisticsList(timeline: Timeline, sort: Sort, columns: number, messages: Messages): List {
  const {groups, name: widest, widths, longest} = tablesOf(timeline, sort, messages);
  const name = Math.min(widest, Math.max(8, Math.floor(columns * 0.4)));
  let shown = widths.length;
  const used = () => name + GAP + widths.slice(0, shown).reduce((sum, width) => sum + width + GAP, 0);
  while (shown > 1 && used() + SHORTEST_BAR > columns) shown -= 1;
  const room = columns - used();
  const bar = room < SHORTEST_BAR ? 0 : Math.min(LONGEST_BAR, room);
  const row = (first: Row, barRow: Row, cells: readonly string[], isHead: boolean): Row => fitRow([
    ...fitRow(first, name), blanks(GAP), ...fitRow(barRow, bar),
    ...cells.slice(0, shown).flatMap((cell, column) => [blanks(GAP + widths[column]! - displayWidth(cell)), span(cell, column === 0 && !isHead ? 'plain' : 'dim')]),
  ], columns);
  const lists = groups.map(({title, heads, entries}) => ({
    count: entries.length + 1,
    rowAt: (index: number): Row => {
      if (index === 0) return row([span(title, 'dim')], [], heads, true);
      const entry = entries[index - 1]!;
      return row([quote(entry.name)], [span(barText(entry.time / longest, bar), 'now')], entry.cells, false);
    },
  }));
  const starts: number[] = [];
  let count = 0;
  for (const list of lists) {
    starts.push(count);
    count += list.count + 1;
  }
  return {
    count: Math.max(0, count - 1), isWhole: shown === widths.length,
    rowAt(index) {
      const group = starts.findLastIndex(start => start <= index);
      const within = index - starts[group]!;
      return within < lists[group]!.count ? lists[group]!.rowAt(within) : [];
    },
  };
}

/**
 * Returns the statistics from row `scroll` on. The title shows the order, and whether a wider window would show more
 * columns.
 */
export function statisticsRows(timeline: Timeline, scroll: number, sort: Sort, pane: Pane, messages: Messages): readonly Row[] {
  const {count, rowAt, isWhole} = statisticsList(timeline, sort, pane.columns, messages);
  const words = messages.statistics;
  const size = Math.max(1, pane.rows - 2);
  const from = Math.min(scroll, Math.max(0, count - size));
  const to = Math.min(count, from + size);
  const inSight = placeIn(from, to, count);
  const place = isWhole ? inSight : span(`${inSight ? `${inSight.text} ` : ''}→`, 'now');
  const title = titleRow({title: words.title, note: words.sorted[sort], hint: words.estimated, place}, pane.columns);
  return [title, [], ...Array.from({length: to - from}, (_, index) => rowAt(from + index))];
}
