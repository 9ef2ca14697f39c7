import {expect, test} from 'vitest';
import {elapsedStamp} from '../../../src/layouts/parts/stamps.ts';
import {cutLine, joinLines, type Line} from '../../../src/layouts/subtitles/cue.ts';

const line = (text: string, ...times: readonly number[]): Line => ({offset: 5, text, ...(times.length > 0 && {times: times.map(offset => ({offset, start: elapsedStamp(1000 * offset)}))})});
const shown = (lines: readonly Line[]) => {
  const {text, times} = joinLines(lines);
  return [text, ...times.map(({offset, start}) => [offset, start.time])];
};

test.each([
  [[line(' one \t two\u00A0three ')], ['one two three']], [[line('a b  c')], ['a b c']], [[line('one'), line('two')], ['one two']], [[line('好'), line('的')], ['好的']], [[line('one'), line('  '), line('two')], ['one two']],
  [[line('one '), {...line('two'), goesOn: true as const}], ['onetwo']], [[line('one'), {...line(' two'), goesOn: true as const}], ['one two']], [[{...line(' one'), goesOn: true as const}], ['one']], [[line(''), {...line(' two'), goesOn: true as const}], ['two']],
  [[line('one two', 4)], ['one two', [4, 4000]]], [[line('  one  two', 2, 7, 99)], ['one two', [0, 2000], [4, 7000], [7, 99_000]]], [[line('one'), line(' two three', 1, 5)], ['one two three', [4, 1000], [8, 5000]]], [[line('a\tb c', 2, 4)], ['a b c', [2, 2000], [4, 4000]]], [[line('  one', 1)], ['one', [0, 1000]]],
])('lines %j are joined to %j', (lines, expected) => expect(shown(lines)).toEqual(expected));

test('a line can be cut', () => {
  const whole = line('one two', 0, 4, 6);
  expect(cutLine(whole, 0)).toBe(whole);
  expect(cutLine(whole, 4)).toEqual({offset: 9, text: 'two', times: [0, 0, 2].map((offset, index) => ({offset, start: elapsedStamp([0, 4000, 6000][index]!)}))});
  expect(cutLine(line('one'), 1)).toEqual({offset: 6, text: 'ne'});
});
