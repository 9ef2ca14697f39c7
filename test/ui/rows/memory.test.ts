import {afterEach, expect, test} from 'vitest';
import {setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import {createCache, memoiseLast} from '../../../src/ui/rows/memory.ts';

afterEach(() => setAmbiguousWidth(1));

test('a memory gives what it made of the same values, for each slot its own', () => {
  const remembered = createCache<{readonly made: string}>(2);
  const make = (made: string) => () => ({made});
  const one = remembered('a', [1, 'x'], make('one'));
  const other = remembered('b', [1, 'x'], make('other'));
  expect(remembered('a', [1, 'x'], make('again'))).toBe(one);
  expect(other).toEqual({made: 'other'});
  expect(remembered('a', [2, 'x'], make('new'))).toEqual({made: 'new'});
  expect(remembered('a', [2], make('fewer'))).toEqual({made: 'fewer'});
});

test('a memory never holds more than it may', () => {
  const remembered = createCache<object>(2);
  const one = remembered('a', [], () => ({}));
  remembered('b', [], () => ({}));
  remembered('c', [], () => ({}));
  expect(remembered('a', [], () => ({}))).not.toBe(one);
});

test('a memory drops everything that was made of an object which another has replaced', () => {
  const remembered = createCache<object>(9);
  const [before, after] = [{}, {}];
  const one = remembered('a', [before, 1], () => ({}));
  expect(remembered('b', [before, 1], () => ({}))).not.toBe(one);
  expect(remembered('a', [before, 1], () => ({}))).toBe(one);
  remembered('b', [after, 1], () => ({}));
  expect(remembered('a', [before, 1], () => ({}))).not.toBe(one);
});

test('a function remembers its last result while every property is the same, in whatever order', () => {
  const doubled = memoiseLast(({text, count = 1}: {text: string; count?: number}) => ({is: text.repeat(2 * count)}));
  const one = doubled({text: 'a', count: 1});
  expect(doubled({count: 1, text: 'a'})).toBe(one);
  expect(doubled({text: 'a', count: 2})).toEqual({is: 'aaaa'});
  expect(doubled({text: 'b'})).toEqual({is: 'bb'});
  expect(doubled({text: 'b'})).toBe(doubled({text: 'b'}));
  expect(doubled({text: 'b', count: 2})).toEqual({is: 'bbbb'});
});

test('nothing is remembered over a change of widths', () => {
  const remembered = createCache<object>(2);
  const twice = memoiseLast(({text}: {text: string}) => ({text}));
  const before = [remembered('a', [], () => ({})), twice({text: 'a'})];
  setAmbiguousWidth(2);
  expect(remembered('a', [], () => ({}))).not.toBe(before[0]);
  expect(twice({text: 'a'})).not.toBe(before[1]);
});
