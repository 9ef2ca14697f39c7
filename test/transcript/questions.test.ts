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
  ['an answer that asks', ['a Why?', 'b Why not?', 'a So.'], [[0, []], [1, [2]]]],
])('guessed: %s', (_, said, expected) => {
  const turns = said.map(line => ({speaker: line.charCodeAt(0), text: line.slice(2)}));
  expect(guessQuestions(turns)).toEqual(expected.map(([asked, answers]) => ({asked, answers, guessed: true})));
});
