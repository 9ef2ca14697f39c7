import type {Question, Role} from './model.ts';

/** The questions of a broadcast: a reporter's turn and what others than the host say until the next of either. */
export function findQuestions(roles: readonly Role[]): Question[] {
  const questions: {readonly asked: number; readonly answers: number[]}[] = [];
  let isOpen = false;
  for (const [turn, role] of roles.entries()) {
    if (role === 'reporter') questions.push({asked: turn, answers: []});
    else if (isOpen && role !== 'host') questions.at(-1)!.answers.push(turn);
    isOpen = role === 'reporter' || (isOpen && role !== 'host');
  }
  return questions;
}
