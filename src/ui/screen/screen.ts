import spinners from 'cli-spinners';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Overlay, Place, PlayerState} from '../../player/state.ts';
import {hasEnded, positionAt, readGoTo} from '../../player/update.ts';
import {fullSecond} from '../../timeline/clock.ts';
import {turnAt, type Timeline} from '../../timeline/timeline.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import {widthVersion} from '../../typesetting/width.ts';
import {DEFAULT_KEYMAP} from '../input/keymap.ts';
import {layoutFor, SMALLEST, type Layout, type Size} from './layout.ts';
import {createMemory} from './memory.ts';
import type {Messages} from '../messages/messages.ts';
import {bodyRows, type BodyPane} from './body.ts';
import {cardRows} from '../overlays/card/rows.ts';
import {GO_TO_ROWS, goToRows} from '../overlays/go-to/rows.ts';
import {helpList, helpRows} from '../overlays/help/rows.ts';
import {outlineRows, type Pane} from '../overlays/outline/rows.ts';
import {markedRows, partBefore} from './position-mark.ts';
import {progressRow} from './progress.ts';
import {sidebarRows, speakerLine, type Present} from './sidebar.ts';
import {searchRowCount, searchRows} from '../overlays/search/rows.ts';
import {statisticsList, statisticsRows} from '../overlays/statistics/rows.ts';
import {statusRow} from './status.ts';
import {titleRow} from './title.ts';
import {inWording, type TextTools} from '../controller/text-tools.ts';
import {blanks, EMPTY, fitRow, rowWidth, span, type Row} from './row.ts';

/** Everything on the screen at one moment: exactly `size.rows` rows, none wider than `size.columns`. */
export type Screen = {
  readonly rows: readonly Row[];
  /** The place at the top of the text; undefined when no text is shown. */
  readonly top?: Place;
};

const SPINNER = spinners.dots;

/** The spinner turns with one's own time, not with the timeline, and only when something is drawn anyway. */
const spinnerFrame = (moment: Milliseconds) => SPINNER.frames[Math.floor(moment / SPINNER.interval) % SPINNER.frames.length]!;

/** The screen as a pure function of the state, the moment and the size. */
export function screenAt(given: PlayerState, now: Milliseconds, size: Size, messages: Messages, tools: TextTools = {}): Screen {
  const state = inWording(given, tools);
  const layout = layoutFor(size, state.sidebar);
  if (!layout) return tooSmall(size, messages);
  if (state.blank) return {rows: padded([...blankRows(size.rows - 1), [span(messages.blank, 'dim')]], size)};
  const {timeline, playhead} = state;
  const position = positionAt(state, now);
  const ended = hasEnded(state, now);
  const present: Present = {timeline, position, ended, mark: playhead.playing && state.motion ? spinnerFrame(now) : '▸'};
  const inner = layout.columns - 2 * layout.margin;
  const margin = (row: Row): Row => (layout.margin > 0 ? inset(row, layout.margin) : row);

  const {rows: main, top} = mainRows(state, now, present, layout, messages, tools);
  const rows: Row[] = [];
  if (layout.title) rows.push(remembered('title', [timeline.transcript, layout.columns, widthVersion()], () => margin(titleRow(timeline.transcript, inner))));
  if (layout.speakers === 'line') rows.push(margin(speakerLine(present, inner, messages)));
  if (layout.rules) rows.push(rule(layout, top && '┬'));
  rows.push(...padded(main, {columns: layout.columns, rows: layout.main.rows}));
  if (layout.rules) rows.push(rule(layout, top && !state.overlay ? '┴' : undefined));
  const progress = progressRow(timeline, position, inner);
  const part = top && state.viewport.mode === 'free' ? partBefore(timeline, top) : undefined;
  const {keymap = DEFAULT_KEYMAP} = tools;
  rows.push(
    remembered('progress', [progress, layout.margin], () => margin(progress)),
    // Its figures change with the clock, and else with the turn that is being said.
    remembered('status', [state, fullSecond(timeline, position), turnAt(timeline, position), ended, part, layout.columns, messages, keymap, widthVersion()], () => margin(statusRow(state, now, position, part, inner, messages, keymap))),
  );
  return {rows: padded(rows, size), ...(top ? {top} : {})};
}

/** The pane in which the text is set, for whoever scrolls it. */
export function bodyPane(layout: Layout, state: PlayerState, {lexicon}: TextTools): BodyPane {
  const wanted = state.overlay?.kind === 'go-to' ? GO_TO_ROWS + 1 : state.overlay?.kind === 'search' ? searchRowCount(layout.main.rows) + 1 : 0;
  const prompt = Math.min(wanted, layout.main.rows - 1);
  return {columns: layout.text.columns, rows: layout.main.rows - prompt, form: state.wording, lexicon};
}

/** The pane of a list or the help, between the rules. */
export const listPane = (layout: Layout): Pane => ({columns: layout.columns - 2 * layout.margin, rows: layout.main.rows});

/** How far the help or the statistics can be scrolled. */
export function scrollLimit(kind: 'help' | 'statistics', layout: Layout, timeline: Timeline, messages: Messages, {keymap = DEFAULT_KEYMAP}: TextTools): number {
  const pane = listPane(layout);
  const count = kind === 'help' ? helpList(pane.columns, keymap, messages).length : statisticsList(timeline, pane.columns, messages).count;
  return Math.max(0, count - Math.max(1, pane.rows - 2));
}

type Main = {readonly rows: readonly Row[]; readonly top?: Place};

function mainRows(state: PlayerState, now: Milliseconds, present: Present, layout: Layout, messages: Messages, tools: TextTools): Main {
  const {overlay, timeline} = state;
  const {keymap = DEFAULT_KEYMAP} = tools;
  const pane = listPane(layout);
  const insets = (rows: readonly Row[]) => rows.map(row => inset(row, layout.margin));
  switch (overlay?.kind) {
    case 'card':
      return {rows: insets(cardRows(timeline, pane, messages, keymap))};
    case 'help':
      return {rows: insets(helpRows(overlay.scroll, pane, keymap, messages))};
    case 'statistics':
      return {rows: insets(statisticsRows(timeline, overlay.scroll, pane, messages))};
    case 'outline':
      return {rows: insets(outlineRows(timeline, present.position, overlay, pane, messages))};
    case 'search':
    case 'go-to':
    case undefined: {
      const text = bodyPane(layout, state, tools);
      const body = bodyRows(state, present.position, text, messages);
      const side = layout.sidebar > 0 ? sidebarRows(present, {columns: layout.sidebar, rows: text.rows, names: layout.speakers === 'names'}, messages) : [];
      // Reading freely, the rule beside the text tells where in the whole one is.
      const mark = state.viewport.mode === 'free' ? markedRows(timeline, body.top, body.bottom, text.rows) : undefined;
      const rows = Array.from({length: text.rows}, (_, index) => beside(index, side[index] ?? EMPTY, body.rows[index] ?? EMPTY, mark !== undefined && index >= mark.from && index < mark.to, layout));
      if (overlay) rows.push(rule(layout, '┴'), ...insets(promptRows(overlay, state, now, {...pane, rows: layout.main.rows - text.rows - 1}, messages)));
      return {rows, top: body.top};
    }
  }
}

function promptRows(overlay: Overlay & {readonly kind: 'search' | 'go-to'}, state: PlayerState, now: Milliseconds, pane: Pane, messages: Messages): readonly Row[] {
  switch (overlay.kind) {
    case 'search':
      return searchRows(state, pane, messages);
    case 'go-to':
      return goToRows(overlay.text, readGoTo(state, overlay.text, now), overlay.refused !== undefined, state.timeline, pane.columns, messages);
  }
}

const inset = (row: Row, margin: number): Row => [blanks(margin), ...row];

/** Twice as many as there are rows in any window that people have. */
const remembered = createMemory<Row>(500);

/** A row of the sidebar, the rule, and a row of the text. */
const beside = (index: number, side: Row, text: Row, isMarked: boolean, {sidebar, text: {left}}: Layout): Row => remembered(index, [side, text, isMarked, sidebar, left], () => {
  const line = isMarked ? span('┃', 'now') : span('│', 'faint');
  return sidebar > 0 ? [...fitRow(side, sidebar), line, blanks(left - sidebar - 1), ...text] : inset(text, left);
});

/** A rule across the screen, joined to the one between sidebar and text where `joint` is given. */
const rule = ({columns, sidebar}: Layout, joint = ''): Row => remembered(`rule ${joint}`, [columns, sidebar], () =>
  [span(sidebar > 0 && joint ? `${'─'.repeat(sidebar)}${joint}${'─'.repeat(columns - sidebar - 1)}` : '─'.repeat(columns), 'faint')]);

const blankRows = (count: number): readonly Row[] => Array.from({length: Math.max(0, count)}, () => EMPTY);

/** Exactly `rows` rows: what is missing is blank, what is too much or too wide is cut. */
function padded(rows: readonly Row[], size: Size): readonly Row[] {
  return [...rows.slice(0, size.rows), ...blankRows(size.rows - rows.length)]
    .map(row => (rowWidth(row) > size.columns ? fitRow(row, size.columns) : row));
}

function tooSmall(size: Size, messages: Messages): Screen {
  const text = messages.tooSmall(SMALLEST.columns, SMALLEST.rows);
  return {rows: padded(layoutLines(text, size.columns).map(({from, to}) => [span(text.slice(from, to))]), size)};
}
