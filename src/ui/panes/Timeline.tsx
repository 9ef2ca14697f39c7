import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {timelineRow, type TimelineProps} from './timeline-row.ts';

/** First and last stamp, the questions, and the part that has been played. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  return <Rows rows={[timelineRow(props)]} />;
});
