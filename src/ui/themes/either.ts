import {looksOf} from './looks.ts';

/** For a background that nobody has told: colours halfway between black and white, and words in the terminal's own. */
export const either = looksOf({faint: 244, now: 166, question: 32, done: 65, wrong: 167});
