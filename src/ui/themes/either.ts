import {looksOf} from './looks.ts';

/** Colours for an unknown background: halfway between black and white, with words in the terminal's own colour. */
export const either = looksOf({faint: 244, now: 166, question: 32, done: 65, wrong: 167});
