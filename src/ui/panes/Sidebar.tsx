import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {sidebarRows, type SidebarProps} from './sidebar-rows.ts';

/** The speakers with their time so far, and the questions. */
export const Sidebar = memo(function Sidebar(props: SidebarProps) {
  return <Rows rows={sidebarRows(props)} />;
});
