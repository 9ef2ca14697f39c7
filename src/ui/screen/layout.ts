/** The size of a terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** Below this the screen says so in a sentence. */
export const SMALLEST: Size = {columns: 20, rows: 6};

/** Where everything is: the one place that knows the size of the screen. All lengths are cells. */
export type Layout = Size & {
  /** How the speakers are shown: a full sidebar, one with names only, one line above the text, or not at all. */
  readonly speakers: 'full' | 'names' | 'line' | 'none';
  /** Width of the sidebar without the rule beside it; 0 when there is none. */
  readonly sidebar: number;
  /** Whether there are a title line and the rules that set the panes apart. */
  readonly title: boolean;
  readonly rules: boolean;
  /** Blank cells at the left and right edge of every row. */
  readonly margin: number;
  /** The pane between the rules: its first row and its height. */
  readonly main: {readonly top: number; readonly rows: number};
  /** The column of text: where it begins and how wide it is. */
  readonly text: {readonly left: number; readonly columns: number};
};

/** Lines longer than 44 Han characters are hard to follow back to their start. */
const LONGEST_LINE = 88;

/** The layout for a size; undefined when it is too small for any. */
export function layoutFor({columns, rows}: Size, wantsSidebar: boolean): Layout | undefined {
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return undefined;
  const speakers = !wantsSidebar ? 'none' : columns >= 90 ? 'full' : columns >= 60 ? 'names' : 'line';
  const sidebar = speakers === 'full' ? Math.min(44, Math.max(33, Math.floor(columns * 0.3))) : speakers === 'names' ? 20 : 0;
  const rules = rows >= 12;
  const title = rows >= 10;
  const margin = columns >= 60 ? 1 : 0;
  const top = (title ? 1 : 0) + (speakers === 'line' ? 1 : 0) + (rules ? 1 : 0);
  const bottom = (rules ? 1 : 0) + 2;
  const inset = columns >= 90 ? 2 : 1;
  const left = sidebar > 0 ? sidebar + 1 + inset : margin;
  return {
    columns, rows, speakers, sidebar, title, rules, margin,
    main: {top, rows: rows - top - bottom},
    text: {left, columns: Math.min(LONGEST_LINE, columns - left - (sidebar > 0 ? inset : margin))},
  };
}
