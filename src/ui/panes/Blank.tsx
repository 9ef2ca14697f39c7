import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {blankRow, type BlankProps} from './sentence-rows.ts';

/** The message on a blank screen. */
export const Blank = memo(function Blank(props: BlankProps) {
  return <Rows rows={[blankRow(props)]} />;
});
