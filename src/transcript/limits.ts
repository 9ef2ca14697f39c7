/**
 * A longer turn is divided: hours of talk without a breath are no turn but an attack, or a file with a mistake, and
 * what is set, searched and timed at once must have a bound. Counted in UTF-16 code units of the source.
 */
export const LONGEST_TURN = 1 << 16;
