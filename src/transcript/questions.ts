import type {Question, Role, Turn} from './model.ts';

export type {QuestionMode} from './question-modes.ts';

type Found = {readonly asked: number; readonly answers: number[]; isOpen?: true};

/**
 * Finds the questions of a broadcast. A question is a reporter's turn. Its answers are all turns until the next
 * reporter or host. A host who speaks before the answer passes the question on. With `goesOn` more turns are to come.
 */
export function findQuestions(roles: readonly Role[], goesOn = false): Question[] {
  const questions: Found[] = [];
  let isOpen = false;
  for (const [turn, role] of roles.entries()) {
    const last = questions.at(-1);
    if (role === 'reporter') questions.push({asked: turn, answers: []});
    else if (isOpen && role !== 'host') last!.answers.push(turn);
    isOpen = role === 'reporter' || (isOpen && (role !== 'host' || last!.answers.length === 0));
  }
  if (isOpen && goesOn) questions.at(-1)!.isOpen = true;
  return questions;
}

/**
 * Guesses questions if no label marks reporters: a turn that ends with a question mark and that somebody else answers.
 * With `goesOn` more turns are to come.
 */
export function guessQuestions(turns: readonly Pick<Turn, 'speaker' | 'text'>[], isHost: (speaker: number) => boolean = () => false, goesOn = false): Question[] {
  const questions: (Found & {readonly guessed: true})[] = [];
  for (const [index, {speaker, text}] of turns.entries()) {
    const next = turns[index + 1];
    if (next && next.speaker !== speaker && endsWithQuestion(text) && !INVITES.test(text.slice(-60))) questions.push({asked: index, answers: [], guessed: true});
    else {
      const last = questions.at(-1);
      // The same speaker goes on with something else.
      if (last && speaker !== turns[last.asked]!.speaker && (last.answers.at(-1) ?? last.asked) === index - 1) last.answers.push(index);
    }
  }
  const latest = questions.at(-1);
  if (goesOn && latest?.answers.at(-1) === turns.length - 1) latest.isOpen = true;
  // The speaker that the host calls on asks the question.
  return questions.filter(({asked, answers}) => answers.length > 0 || !isHost(turns[asked]!.speaker));
}

/** Phrases that ask for further questions, and so are no questions themselves. */
const INVITES = /\b(?:any|next|more|other|further|another|last|final|your|have|has)\b[^.!?]{0,24}\bquestions?(?: (?:on|about|for|from)[^.!?]{0,24})?\?\W*$|[還还]有.{0,12}(?:[問问][題题]|[發发]言).{0,3}[？?]|(?:哪一?位|[誰谁]).{0,6}(?:提[問问]|[發发][問问]|[發发]言).{0,4}[？?]|下一[個个位].{0,6}[？?]$/i;

/** Tells whether a text ends with a question mark, apart from closing marks. */
function endsWithQuestion(text: string): boolean {
  for (let offset = text.length - 1; offset >= 0; offset -= 1) {
    const mark = text[offset]!;
    if (mark === '？' || mark === '?' || mark === '؟') return true;
    if (!CLOSING.has(mark)) return false;
  }
  return false;
}

const CLOSING: ReadonlySet<string> = new Set(['”', '’', '」', '』', '）', ')', '》', '"', "'", ' ', '\n', '!', '！', '.', '…', '*', '_']);
