import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {bodyRows, type BodyProps} from './body-rows.ts';

/** The text: what has been said, or what one reads freely. */
export const Body = memo(function Body(props: BodyProps) {
  return <Rows rows={bodyRows(props).rows} />;
});
