import {expect, test} from 'vitest';
import type {Role} from '../../src/transcript/model.ts';
import {findQuestions, guessQuestions} from '../../src/transcript/questions.ts';

const roles = (letters: string): Role[] => [...letters].map(letter => ({h: 'host', r: 'reporter', o: 'official', x: 'other'} as const)[letter as 'h']);

test.each([
  ['a question and its answer', 'hro', [[1, [2]]]],
  ['several answers', 'roxo', [[0, [1, 2, 3]]]],
  ['the host ends it', 'roho', [[0, [1]]]],
  ['a host passes it on', 'rhoho', [[0, [2]]]],
  ['another reporter begins the next', 'roro', [[0, [1]], [2, [3]]]],
  ['two reporters in a row', 'rro', [[0, []], [1, [2]]]],
  ['nobody asks', 'hoo', []],
  ['two hosts pass it on', 'rhho', [[0, [3]]]],
  ['what follows the end of an answer belongs to nobody', 'rohoo', [[0, [1]]]],
  ['what comes before', 'oxr', [[2, []]]],
  ['nothing', '', []],
])('%s', (_, letters, expected) => {
  expect(findQuestions(roles(letters))).toEqual(expected.map(([asked, answers]) => ({asked, answers})));
});

test.each([
  ['a question mark at the end, and somebody else', ['a Why?', 'b So.'], [[0, [1]]]],
  ['what closes behind the mark', ['a “Why?”', 'b So.'], [[0, [1]]]],
  ['a mark in the middle is none', ['a Why? I know.', 'b So.'], []],
  ['nobody answers oneself', ['a Why?', 'a So.', 'b Yes.'], []],
  ['nobody answers', ['a Why?'], []],
  ['several answer, until whoever asked goes on', ['a Why?', 'b So.', 'c And so.', 'a I see.', 'b Yes.'], [[0, [1, 2]]]],
  ['another who does not follow the answer', ['a Why?', 'b So.', 'a I see.', 'c And.', 'd Or.'], [[0, [1]]]],
  ['a full-width mark', ['a 為什麼？', 'b 是。'], [[0, [1]]]], ['an Arabic one', ['a لماذا؟', 'b نعم'], [[0, [1]]]],
  ['closing marks of every kind behind it', ['a Why?”’」』）)》"\' \n!！.…*_', 'b So.'], [[0, [1]]]],
  ['another mark behind it', ['a Why?,', 'b So.'], []], ['no words', ['a ', 'b So.'], []], ['only marks', ['a ...', 'b So.'], []], ['a mark at the very beginning', ['a ?', 'b So.'], [[0, [1]]]],
  ['who asks for more questions puts none', ['a Any other questions?', 'b So.'], []], ['nor who has the last', ['a Is this the last question for today?', 'b So.'], []], ['in Chinese', ['a 還有沒有問題？', 'b 我問。'], []], ['who calls on others', ['a 哪一位先提問？', 'b 我。'], []],
  ['who wants somebody to come', ['a 下一位請？', 'b 我。'], []],
  ['a question that speaks of questions', ['a Why did you not answer the question of last week?', 'b So.'], [[0, [1]]]],
  ['an invitation far before the question', ['a Any questions? And another thing that I should like to know from all of you here is why?', 'b So.'], [[0, [1]]]],
  ['an answer that asks', ['a Why?', 'b Why not?', 'a So.'], [[0, []], [1, [2]]]],
])('guessed: %s', (_, said, expected) => {
  const turns = said.map(line => ({speaker: line.charCodeAt(0), text: line.slice(2)}));
  expect(guessQuestions(turns)).toEqual(expected.map(([asked, answers]) => ({asked, answers, guessed: true})));
});

test('a host’s question counts only when somebody answers', () => {
  const said = (...lines: readonly string[]) => lines.map(line => ({speaker: line.charCodeAt(0), text: line.slice(2)}));
  const isHost = (speaker: number) => speaker === 'h'.charCodeAt(0);
  const turns = said('h Who is it?', 'a Why?', 'b So.', 'h Why now?', 'b Because.', 'c Really?', 'd How?', 'e So.');
  expect(guessQuestions(turns, isHost).map(({asked, answers}) => [asked, answers])).toEqual([[1, [2]], [3, [4]], [5, []], [6, [7]]]);
});
