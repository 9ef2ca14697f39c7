/** The size of a terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** The smallest window. A smaller one shows only a message. */
export const SMALLEST: Size = {columns: 20, rows: 6};

/** The position of everything on the screen. No other file uses the size of the screen. All lengths are in cells. */
export type Layout = Size & {
  /** The form of the speakers: a full sidebar, a sidebar with names only, a line in place of the title, or none. */
  readonly speakers: 'full' | 'names' | 'line' | 'none';
  /** The width of the sidebar without the rule beside it; 0 when there is none. */
  readonly sidebar: number;
  /**
   * True if there is a line above the text. `rules` names the rules. In a low window the timeline replaces the lower
   * rule.
   */
  readonly title: boolean;
  readonly rules: {readonly upper: boolean; readonly lower: boolean};
  /** Blank cells at the left and right edge of every row. */
  readonly margin: number;
  /** The pane between the rules: its first row and its height. */
  readonly main: {readonly top: number; readonly rows: number};
  /** The column of text: its left edge and its width. */
  readonly text: {readonly left: number; readonly columns: number};
  /** The third column, with the rule at its left edge; undefined if there is none. */
  readonly aside: {readonly left: number; readonly columns: number} | undefined;
  /** The column of an overlay over the text or below it. */
  readonly overlay: {readonly left: number; readonly columns: number};
};

/** The longest line, in cells. After a line of more than 44 Han characters it is hard to find the start of the next. */
const LONGEST_LINE = 88;
/** The widest list. In wider rows it is hard to follow a row across its columns. */
const WIDEST_LIST = 120;
/** The least width of a window with a third column. */
export const WITH_ASIDE = 160;
/** A window with fewer rows has no rule between the text and the timeline. */
const LOW = 16;

/** Returns the layout for a size; undefined if the window is too small. */
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

/** Returns a centred column of limited width in a pane. */
function centred(left: number, room: number, widest: number): {readonly left: number; readonly columns: number} {
  const columns = Math.min(widest, room);
  return {left: left + ((room - columns) >> 1), columns};
}
