import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {statusRow, type StatusBarProps} from './status-row.ts';

/** The state of the replay, and a notice or the key hints. */
export const StatusBar = memo(function StatusBar(props: StatusBarProps) {
  return <Rows rows={[statusRow(props)]} />;
});
