import {layoutLines} from '../../typesetting/lines.ts';
import type {Messages} from '../messages/messages.ts';
import {span, type Row} from '../rows/row.ts';
import {SMALLEST} from '../screen/layout.ts';

export type TooSmallProps = {readonly columns: number; readonly messages: Messages};

/** What a window says that is too small for anything else. */
export function tooSmallRows({columns, messages}: TooSmallProps): readonly Row[] {
  const text = messages.tooSmall(SMALLEST.columns, SMALLEST.rows);
  return layoutLines(text, columns).map(({from, to}) => [span(text.slice(from, to))]);
}

export type BlankProps = {readonly messages: Messages};

/** The one row of a blank screen that says how it comes back. */
export const blankRow = ({messages}: BlankProps): Row => [span(messages.blank, 'faint')];
