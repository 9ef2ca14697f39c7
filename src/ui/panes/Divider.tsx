import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {dividerRows, type DividerProps} from './divider-rows.ts';

/** The rule between sidebar and text, with a scroll mark. */
export const Divider = memo(function Divider(props: DividerProps) {
  return <Rows rows={dividerRows(props)} />;
});
