/**
 * The ways to find questions. `guess` goes by the labels, and by the words where no label tells; `labels` goes by labels
 * alone; `none` finds none.
 */
export const QUESTION_MODES = ['guess', 'labels', 'none'] as const;
export type QuestionMode = (typeof QUESTION_MODES)[number];
