/**
 * The prompt of the search. `last` is the query at the time of opening. The matches are the player's. They are shown in a
 * few rows, or in place of the text.
 */
export type SearchState = {readonly text: string; readonly last: string | undefined; readonly isExpanded: boolean};
