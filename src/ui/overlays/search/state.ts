/** The prompt of the search. `last` is what had been searched for when it was opened. What is found is the player's: as a list of a few rows, or in place of the text. */
export type SearchState = {readonly text: string; readonly last: string | undefined; readonly isExpanded: boolean};
