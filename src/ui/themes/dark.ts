import {looksOf} from './looks.ts';

/** For dark backgrounds. */
export const dark = looksOf({dim: 247, faint: 244, now: 179, question: 111, done: 114, wrong: 210});
