/** The size of a terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** Below this the screen says so in a sentence. */
export const SMALLEST: Size = {columns: 20, rows: 6};

/** Where everything is: the one place that knows the size of the screen. All lengths are cells. */
export type Layout = Size & {
  /** How the speakers are shown: a full sidebar, one with names only, one line above the text in place of the title, or not at all. */
  readonly speakers: 'full' | 'names' | 'line' | 'none';
  /** Width of the sidebar without the rule beside it; 0 when there is none. */
  readonly sidebar: number;
  /** Whether there is a line above the text, and rules above and below it. A low window has the timeline for its lower rule. */
  readonly title: boolean;
  readonly rules: {readonly upper: boolean; readonly lower: boolean};
  /** Blank cells at the left and right edge of every row. */
  readonly margin: number;
  /** The pane between the rules: its first row and its height. */
  readonly main: {readonly top: number; readonly rows: number};
  /** The column of text: where it begins and how wide it is. */
  readonly text: {readonly left: number; readonly columns: number};
  /** The third column, with the rule at its left edge; undefined where there is none. */
  readonly aside: {readonly left: number; readonly columns: number} | undefined;
  /** The column of what lies over the text or below it. */
  readonly overlay: {readonly left: number; readonly columns: number};
};

/** Lines longer than 44 Han characters are hard to follow back to their start. */
const LONGEST_LINE = 88;
/** Rows of a list that are wider are hard to follow from one column to the next. */
const WIDEST_LIST = 120;
/** From this width on there is room for a third column. */
export const WITH_ASIDE = 160;
/** In a lower window every row counts. */
const LOW = 16;

/** The layout for a size; undefined when it is too small for any. */
export function layoutFor({columns, rows}: Size, wantsSidebar: boolean, wantsAside = false): Layout | undefined {
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return undefined;
  const speakers = !wantsSidebar ? 'none' : columns >= 90 ? 'full' : columns >= 60 ? 'names' : 'line';
  const sidebar = speakers === 'full' ? Math.min(60, Math.max(33, Math.floor(columns * 0.3))) : speakers === 'names' ? 20 : 0;
  const rules = {upper: rows >= 12, lower: rows >= LOW};
  const title = rows >= 10 || speakers === 'line';
  const margin = columns >= 60 ? 1 : 0;
  const top = (title ? 1 : 0) + (rules.upper ? 1 : 0);
  const bottom = (rules.lower ? 1 : 0) + 2;
  const inset = columns >= 90 ? 2 : 1;
  const third = wantsAside && columns >= WITH_ASIDE && rows >= LOW ? Math.min(52, Math.floor(columns * 0.24)) : 0;
  const left = sidebar > 0 ? sidebar + 1 + inset : margin;
  return {
    columns, rows, speakers, sidebar, title, rules, margin,
    main: {top, rows: rows - top - bottom},
    text: centred(left, columns - left - (sidebar > 0 ? inset : margin) - third, LONGEST_LINE),
    aside: third > 0 ? {left: columns - third, columns: third - margin} : undefined,
    overlay: centred(margin, columns - 2 * margin, WIDEST_LIST),
  };
}

/** A column in the middle of a pane that is wider than what stands in it should be. */
function centred(left: number, room: number, widest: number): {readonly left: number; readonly columns: number} {
  const columns = Math.min(widest, room);
  return {left: left + ((room - columns) >> 1), columns};
}
