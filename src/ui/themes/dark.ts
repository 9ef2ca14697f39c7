import {looksOf} from './looks.ts';

/** Colours for dark backgrounds. */
export const dark = looksOf({dim: 247, faint: 244, now: 179, question: 111, done: 114, wrong: 210});
