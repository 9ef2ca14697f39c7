import {expect, test} from 'vitest';
import type {Role} from '../../src/transcript/model.ts';
import {findQuestions} from '../../src/transcript/questions.ts';

const roles = (letters: string): Role[] => [...letters].map(letter => ({h: 'host', r: 'reporter', o: 'official', x: 'other'} as const)[letter as 'h']);

test.each([
  ['a question and its answer', 'hro', [[1, [2]]]],
  ['several answers', 'roxo', [[0, [1, 2, 3]]]],
  ['the host ends it', 'roho', [[0, [1]]]],
  ['another reporter begins the next', 'roro', [[0, [1]], [2, [3]]]],
  ['two reporters in a row', 'rro', [[0, []], [1, [2]]]],
  ['nobody asks', 'hoo', []],
])('%s', (_, letters, expected) => {
  expect(findQuestions(roles(letters))).toEqual(expected.map(([asked, answers]) => ({asked, answers})));
});
