import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {statusRow, type StatusBarProps} from './status-row.ts';

/** What the replay is doing, and what a key has changed or what keys there are. */
export const StatusBar = memo(function StatusBar(props: StatusBarProps) {
  return <Rows rows={[statusRow(props)]} />;
});
