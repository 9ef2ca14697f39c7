import type {PlayerState} from '../../player/state.ts';
import {readGoTo} from '../../player/update.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {TextTools} from '../controller/text-tools.ts';
import {DEFAULT_KEYMAP, type Keymap} from '../input/keymap.ts';
import type {Messages} from '../messages/messages.ts';
import {cardRows} from '../overlays/card/rows.ts';
import {GO_TO_ROWS, goToRows} from '../overlays/go-to/rows.ts';
import {helpList, helpRows} from '../overlays/help/rows.ts';
import {outlineRows} from '../overlays/outline/rows.ts';
import {searchRowCount, searchRows} from '../overlays/search/rows.ts';
import {statisticsList, statisticsRows} from '../overlays/statistics/rows.ts';
import type {BodyPane} from '../panes/body-window.ts';
import type {Pane} from '../rows/pane.ts';
import type {Row} from '../rows/row.ts';
import type {Layout} from './layout.ts';

/** The pane of an overlay that takes all the room between the rules. */
export const listPane = (layout: Layout): Pane => ({columns: layout.columns - 2 * layout.margin, rows: layout.main.rows});

/** Returns where the overlay is: over the text, or in so many rows below it. Without one these are none. */
export function overlayPlace({overlay}: PlayerState, {main}: Layout): 'over' | number {
  switch (overlay?.kind) {
    case 'card':
    case 'help':
    case 'statistics':
    case 'outline':
      return 'over';
    // A row of the text and the rule stay above a prompt.
    case 'go-to':
      return Math.min(GO_TO_ROWS, main.rows - 2);
    case 'search':
      return Math.min(searchRowCount(main.rows), main.rows - 2);
    case undefined:
      return 0;
  }
}

/** Returns the rows of the overlay at a moment; undefined when there is none. */
export function overlayRows(state: PlayerState, now: Milliseconds, position: Milliseconds, layout: Layout, messages: Messages, {keymap = DEFAULT_KEYMAP}: TextTools): readonly Row[] | undefined {
  const place = overlayPlace(state, layout);
  const pane = place === 'over' ? listPane(layout) : {...listPane(layout), rows: place};
  return rowsIn(state, now, position, pane, messages, keymap)?.slice(0, pane.rows);
}

function rowsIn(state: PlayerState, now: Milliseconds, position: Milliseconds, pane: Pane, messages: Messages, keymap: Keymap): readonly Row[] | undefined {
  const {overlay, timeline} = state;
  switch (overlay?.kind) {
    case 'card':
      return cardRows(timeline, pane, messages, keymap);
    case 'help':
      return helpRows(overlay.scroll, pane, keymap, messages);
    case 'statistics':
      return statisticsRows(timeline, overlay.scroll, pane, messages);
    case 'outline':
      return outlineRows(timeline, position, overlay, pane, messages);
    case 'search':
      return searchRows(state, pane, messages);
    case 'go-to':
      return goToRows(overlay.text, readGoTo(state, overlay.text, now), overlay.refused !== undefined, timeline, pane.columns, messages);
    case undefined:
      return undefined;
  }
}

/** Whether the text shows the match that a search has selected while one types. */
export const previewsMatch = ({overlay}: PlayerState): boolean => overlay?.kind === 'search';

/** Returns the pane that an overlay leaves for the text. */
export function bodyPane(layout: Layout, state: PlayerState, {lexicon}: TextTools): BodyPane {
  const place = overlayPlace(state, layout);
  const rows = place === 'over' || place === 0 ? layout.main.rows : layout.main.rows - place - 1;
  return {columns: layout.text.columns, rows, form: state.wording, lexicon};
}

/** Returns how far the help or the statistics can be scrolled. */
export function scrollLimit(kind: 'help' | 'statistics', layout: Layout, timeline: Timeline, messages: Messages, {keymap = DEFAULT_KEYMAP}: TextTools): number {
  const pane = listPane(layout);
  const count = kind === 'help' ? helpList(pane.columns, keymap, messages).length : statisticsList(timeline, pane.columns, messages).count;
  return Math.max(0, count - Math.max(1, pane.rows - 2));
}
