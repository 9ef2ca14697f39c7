import type {Place} from '../../player/state.ts';
import {frameOf, type Placed} from '../canvas/frame.ts';
import type {Snapshot} from '../controller/session.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Messages} from '../messages/messages.ts';
import {bodyRows} from '../panes/body-rows.ts';
import {dividerRows} from '../panes/divider-rows.ts';
import {ruleRow} from '../panes/rule-row.ts';
import {blankRow, tooSmallRows} from '../panes/sentence-rows.ts';
import {sidebarRows} from '../panes/sidebar-rows.ts';
import {speakerRow} from '../panes/speaker-row.ts';
import {statusRow} from '../panes/status-row.ts';
import {timelineRow} from '../panes/timeline-row.ts';
import {titleRow} from '../panes/title-row.ts';
import type {Row} from '../rows/row.ts';
import type {Size} from './layout.ts';
import {screenView, type ReplayView, type ScreenView} from './screen-view.ts';

/** Everything on the screen at one time: exactly `size.rows` rows, none wider than `size.columns`. */
export type Screen = {
  readonly rows: readonly Row[];
  /** The place at the top of the text; undefined if no text is shown. */
  readonly top?: Place | undefined;
};

/**
 * Returns the screen directly, without React and Ink. This draws the first frame, before Ink has been loaded, and each
 * frame for which only time has passed. Most frames are of this kind. With Ink each would cost twice as much: playing
 * at 10× takes 1.4 % of a core instead of 2.6 %. The components of `Screen.tsx` take the same values (`screenView`) and
 * show the same rows. Only the positions have different sources: Ink there, and a few sums here. A test checks that
 * both give the same cells.
 */
export function screenAt(snapshot: Snapshot, size: Size, messages: Messages, tools: TextTools = {}): Screen {
  const view = screenView(snapshot, {size, messages, tools});
  return {rows: frameOf(panesOf(view, size), size), top: view.kind === 'replay' ? view.text?.top : undefined};
}

function panesOf(view: ScreenView, size: Size): readonly Placed[] {
  switch (view.kind) {
    case 'too-small':
      return [{column: 0, line: 0, rows: tooSmallRows(view.tooSmall)}];
    case 'blank':
      return [{column: 0, line: size.rows - 1, rows: [blankRow(view.blank)]}];
    case 'big':
      return [{column: 0, line: 0, rows: view.rows}];
    case 'replay':
      return replayPanes(view);
  }
}

/** Returns the panes from the top of the screen to its bottom, as `Screen.tsx` arranges them. */
function replayPanes({layout, title, speakerLine, upperRule, text, overlay, aside, lowerRule, timeline, statusBar}: ReplayView): readonly Placed[] {
  const {margin, main, sidebar} = layout;
  const panes: Placed[] = [];
  let line = 0;
  const stack = (column: number, rows: readonly Row[]) => {
    panes.push({column, line, rows});
    line += rows.length;
  };
  if (title) stack(margin, [titleRow(title)]);
  if (speakerLine) stack(margin, [speakerRow(speakerLine)]);
  if (upperRule) stack(0, [ruleRow(upperRule)]);
  if (text) {
    if (text.sidebar) panes.push({column: 0, line, rows: sidebarRows(text.sidebar)});
    if (text.divider) panes.push({column: sidebar, line, rows: dividerRows(text.divider)});
    panes.push({column: layout.text.left, line, rows: bodyRows(text.body).rows});
    if (aside && layout.aside) panes.push({column: layout.aside.left, line, rows: aside});
    line += text.body.rows;
    if (text.rule) stack(0, [ruleRow(text.rule)]);
  }
  if (overlay) stack(layout.overlay.left, overlay);
  line = main.top + main.rows;
  if (lowerRule) stack(0, [ruleRow(lowerRule)]);
  stack(margin, [timelineRow(timeline)]);
  stack(margin, [statusRow(statusBar)]);
  return panes;
}
