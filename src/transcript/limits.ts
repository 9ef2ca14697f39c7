/**
 * The longest turn, in UTF-16 code units of its source; a longer one is divided. Hours of talk without a break are an
 * attack or a mistake in the file, and laying out, searching and timing one turn must be bounded.
 */
export const LONGEST_TURN = 1 << 16;
