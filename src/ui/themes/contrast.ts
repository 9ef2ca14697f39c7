import {looksOf} from './looks.ts';

/** Colours of high contrast, for backgrounds that are nearly black. */
export const contrast = looksOf({plain: 231, dim: 253, faint: 250, now: 221, question: 117, done: 157, wrong: 217});
