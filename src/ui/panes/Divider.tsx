import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {dividerRows, type DividerProps} from './divider-rows.ts';

/** The rule between sidebar and text, with a mark that tells where in the whole the view is. */
export const Divider = memo(function Divider(props: DividerProps) {
  return <Rows rows={dividerRows(props)} />;
});
