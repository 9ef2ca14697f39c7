import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {titleRow, type TitleProps} from './title-row.ts';

/** The title and the day. */
export const Title = memo(function Title(props: TitleProps) {
  return <Rows rows={[titleRow(props)]} />;
});
