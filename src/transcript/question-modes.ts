/** How questions are found: by who asks, and where nobody is marked by what is said; by who asks alone; not at all. */
export const QUESTION_MODES = ['guess', 'labels', 'none'] as const;
export type QuestionMode = (typeof QUESTION_MODES)[number];
