import {expect, test} from 'vitest';
import {applyEdits} from '../../src/chinese/edits.ts';

test('edits in order move every reading with its character', () => {
  const edited = applyEdits(
    {text: 'abcdef', readings: [{offset: 0, text: 'A'}, {offset: 3, text: 'D'}, {offset: 5, text: 'F'}]},
    [{from: 1, to: 2, text: ''}, {from: 4, to: 4, text: '++'}],
  );
  expect(edited).toEqual({text: 'acd++ef', readings: [{offset: 0, text: 'A'}, {offset: 2, text: 'D'}, {offset: 6, text: 'F'}]});
});

test('without edits it is the same text', () => {
  const text = {text: 'a', readings: []};
  expect(applyEdits(text, [])).toBe(text);
});
