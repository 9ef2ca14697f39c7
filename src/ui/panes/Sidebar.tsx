import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {sidebarRows, type SidebarProps} from './sidebar-rows.ts';

/** Who speaks, for how long so far, and the questions. */
export const Sidebar = memo(function Sidebar(props: SidebarProps) {
  return <Rows rows={sidebarRows(props)} />;
});
