/** The views that a plain start does not load: the large mode and the third column. */
export {asideRows} from './panes/aside-rows.ts';
export {bigRows} from './panes/big-rows.ts';
