import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {tooSmallRows, type TooSmallProps} from './sentence-rows.ts';

/** The message in a window that is too small. */
export const TooSmall = memo(function TooSmall(props: TooSmallProps) {
  return <Rows rows={tooSmallRows(props)} />;
});
