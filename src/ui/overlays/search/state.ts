/** The prompt of the search. `last` is what had been searched for when it was opened. What is found is the player's. */
export type SearchState = {readonly text: string; readonly last: string | undefined};
