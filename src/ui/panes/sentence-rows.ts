import {layoutLines} from '../../typesetting/lines.ts';
import type {Messages} from '../messages/messages.ts';
import type {Pane} from '../rows/pane.ts';
import {span, type Row} from '../rows/row.ts';

export type TooSmallProps = {readonly columns: number; readonly smallest: Pane; readonly messages: Messages};

/** Returns the message in a window that is too small. */
export function tooSmallRows({columns, smallest, messages}: TooSmallProps): readonly Row[] {
  const text = messages.tooSmall(smallest.columns, smallest.rows);
  return layoutLines(text, columns).map(({from, to}) => [span(text.slice(from, to))]);
}

export type BlankProps = {readonly messages: Messages};

/** Returns the row of a blank screen that says how to uncover it. */
export const blankRow = ({messages}: BlankProps): Row => [span(messages.blank, 'dim')];
