/**
 * The prompt of the search. `last` is the query when the prompt was opened. The player has the matches. They are shown
 * in a few rows, or in place of the text.
 */
export type SearchState = {readonly text: string; readonly last: string | undefined; readonly isExpanded: boolean};
