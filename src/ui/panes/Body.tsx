import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {bodyRows, type BodyProps} from './body-rows.ts';

/** The text: the words said so far, or any part of the transcript while scrolling freely. */
export const Body = memo(function Body(props: BodyProps) {
  return <Rows rows={bodyRows(props).rows} />;
});
