/**
 * The ways to find questions. `guess` uses labels, and words if no label marks a question. `labels` uses labels alone.
 * `none` finds none.
 */
export const QUESTION_MODES = ['guess', 'labels', 'none'] as const;
export type QuestionMode = (typeof QUESTION_MODES)[number];
