import {looksOf} from './looks.ts';

/** Colours for light backgrounds. */
export const light = looksOf({dim: 242, faint: 245, now: 94, question: 25, done: 22, wrong: 124});
