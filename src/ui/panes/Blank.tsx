import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {blankRow, type BlankProps} from './sentence-rows.ts';

/** What a blank screen says. */
export const Blank = memo(function Blank(props: BlankProps) {
  return <Rows rows={[blankRow(props)]} />;
});
