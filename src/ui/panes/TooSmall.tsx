import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {tooSmallRows, type TooSmallProps} from './sentence-rows.ts';

/** The sentence of a window that is too small for anything else. */
export const TooSmall = memo(function TooSmall(props: TooSmallProps) {
  return <Rows rows={tooSmallRows(props)} />;
});
