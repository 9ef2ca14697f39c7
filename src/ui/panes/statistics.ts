import {formatClock, formatDuration} from '../../timeline/clock.ts';
import {statisticsOf} from '../../timeline/statistics.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {displayWidth} from '../../typesetting/width.ts';
import type {Messages} from '../messages/messages.ts';
import {barText, blanks, fitRow, rowWidth, span, spread, type Row} from '../row.ts';
import type {Pane} from './outline.ts';

const LONGEST_BAR = 40;
const SHORTEST_BAR = 4;

/** Who spoke how long, how much and how fast, and how long each question took, of the whole broadcast, as bars. */
export function statisticsList(timeline: Timeline, columns: number, messages: Messages): readonly Row[] {
  const {transcript: {speakers, turns}, questions} = timeline;
  const statistics = statisticsOf(timeline);
  const words = messages.statistics;
  const longest = Math.max(1, ...statistics.speakers.map(({time}) => time));
  const people = statistics.speakers.map(({speaker, time, share, characters, pace, turns: count}): Entry => ({
    name: speakers[speaker]!.name, fraction: time / longest,
    cells: [formatDuration(time), `${Math.round(share * 100)}%`, words.turns(count), words.characters(characters), words.pace(Math.round(pace))],
  }));
  const slowest = Math.max(1, ...statistics.questions.map(({time}) => time));
  const asked = statistics.questions.map(({question, time, answer}): Entry => ({
    name: `${messages.question(question + 1)}  ${formatClock(timeline, questions[question]!.start, 'minute')}  ${speakers[turns[questions[question]!.asked]!.speaker]!.name}`,
    fraction: time / slowest, cells: [formatDuration(time), words.answer(formatDuration(answer))],
  }));
  return [
    [span(messages.speakers, 'dim')], ...entryRows(people, columns),
    ...(asked.length > 0 ? [[], [span(messages.questions, 'dim')], ...entryRows(asked, columns)] : []),
  ];
}

type Entry = {readonly name: string; readonly fraction: number; readonly cells: readonly string[]};

/** Name, bar, and as many of the figures as there is room for, on a grid. */
function entryRows(entries: readonly Entry[], columns: number): readonly Row[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const name = Math.min(widest(entries.map(entry => entry.name)), Math.max(8, Math.floor(columns * 0.4)));
  const widths = (entries[0]?.cells ?? []).map((_, index) => widest(entries.map(({cells}) => cells[index]!)));
  let shown = widths.length;
  const used = () => name + 2 + widths.slice(0, shown).reduce((sum, width) => sum + width + 2, 0);
  while (shown > 1 && used() + SHORTEST_BAR > columns) shown -= 1;
  const bar = Math.min(LONGEST_BAR, Math.max(0, columns - used()));
  return entries.map(({name: text, fraction, cells}) => fitRow([
    ...fitRow([span(text)], name), blanks(2), ...fitRow([span(barText(fraction, bar), 'now')], bar),
    ...cells.slice(0, shown).flatMap((cell, index) => [blanks(2 + widths[index]! - displayWidth(cell)), span(cell, index === 0 ? 'plain' : 'dim')]),
  ], columns));
}

/** The statistics from row `scroll` on. */
export function statisticsRows(timeline: Timeline, scroll: number, pane: Pane, messages: Messages): readonly Row[] {
  const list = statisticsList(timeline, pane.columns, messages);
  const from = Math.min(scroll, Math.max(0, list.length - Math.max(1, pane.rows - 2)));
  const title = [span(messages.statistics.title, 'strong'), blanks(2), span(messages.statistics.estimated, 'dim')];
  const hint: Row = rowWidth(title) + displayWidth(messages.helpHint) + 2 <= pane.columns ? [span(messages.helpHint, 'dim')] : [];
  return [spread(title, hint, pane.columns), [], ...list.slice(from, from + Math.max(1, pane.rows - 2))];
}
