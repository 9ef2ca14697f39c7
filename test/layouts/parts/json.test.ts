import {expect, test} from 'vitest';
import {clockIn, createFinder, joinWords, numberIn, objectIn, objectsIn, parseJson, placeWords, textIn, within} from '../../../src/layouts/parts/json.ts';

test.each([[4.87, 4.87], ['4.87', 4.87], [' 4.870s ', 4.87], ['-3', -3], ['4.', undefined], ['x4', undefined], ['4x', undefined], ['.5', undefined], ['', undefined], [null, undefined], [Number.NaN, undefined], [Infinity, undefined], [true, undefined]])('the number in %j', (value, number) => expect(numberIn(value)).toBe(number));
test.each([['00:00:04.870', 4.87], ['00:04,5', 4.5], ['1:02:03', 3723], ['100:00:00', 360_000], ['1:2:3', 3723], [' 0:05 ', 5], ['0:05x', undefined], ['x0:05', undefined], ['123:05', undefined], ['5', 5], [5, 5], ['0:05.', undefined]])('the seconds in %j', (value, seconds) => expect(clockIn(value)).toBe(seconds));

test('values of other types are none', () => {
  expect([objectIn(null), objectIn([]), objectIn('x'), objectIn({a: 1}), objectsIn([{}, [], null, 1]), objectsIn({}), textIn(5), textIn('5')]).toEqual([{}, {}, {}, {a: 1}, [{}], [], undefined, '5']);
  expect([within({a: {b: 1}}, 'a', 'b'), within({a: []}, 'a', 'b'), within(undefined, 'a'), within(5)]).toEqual([1, undefined, undefined, 5]);
});

test.each([['{"a": 1}', undefined], ['{"a":', 5]])('%s is broken at %s', (text, at) => {
  const marks: unknown[] = [];
  parseJson(text, mark => { marks.push(mark); });
  expect(marks).toEqual(at === undefined ? [] : [{kind: 'unread', offset: at, to: at, problem: 'broken-json'}]);
});

test('texts are found in the order of the file, however they are escaped', () => {
  const find = createFinder('["a", "b", "a", "caf\\u00e9 \\"x\\"", "b", "café", "end"]');
  expect(['a', 'a', 'café "x"', 'gone', 'b', 'café', 'end'].map(find)).toEqual([2, 12, 17, 17, 36, 41, 49]);
  expect(createFinder('')('x')).toBe(0);
  expect(createFinder(`["${'x'.repeat(60)}y"]`)(`${'x'.repeat(60)}z`)).toBe(2);
});

test('a text far behind is found at once, and after vain searches later', () => {
  const far = ' '.repeat(1 << 17);
  expect(createFinder(`"a"${far}"b"`)('b')).toBe(4 + far.length);
  const find = createFinder(`"a"${far}"b"${far}"c"`);
  // The first vain search is of all the rest. Then two texts go without, and the next is searched for again.
  expect(['none', 'b', 'b', 'c'].map(find)).toEqual([0, 0, 4 + far.length, 7 + 2 * far.length]);
});

test('words are joined with their times', () => {
  const words = [{text: ' The ', start: 0}, {text: 'lift', start: 5}, {text: ',', start: 9}, {text: '', start: 10}, {text: '%', start: 11}, {text: 'opens', start: undefined}, {text: '好', start: 20}, {text: '的', start: 30}, {text: 'x', start: 40, isMark: true}, {text: '?!', start: 50, isMark: false}];
  const {text, times} = joinWords(words);
  expect([text, times.map(({offset: at, start}) => [at, start.time])]).toEqual(['The lift,% opens 好的x ?!', [[4, 5], [17, 20], [18, 30], [21, 50]]]);
  expect(joinWords([{text: ',', start: 5}, {text: 'a', start: 6}])).toMatchObject({text: ', a', times: [{offset: 2}]});
});

test('words are placed in a text that has them', () => {
  expect(placeWords('The lift, the lift opens', [{text: 'The', start: 1}, {text: ' lift ', start: 2}, {text: 'gone', start: 3}, {text: '', start: 4}, {text: 'lift', start: 5}, {text: 'opens', start: undefined}, {text: 'lift', start: 6}]).map(({offset: at, start}) => [at, start.time])).toEqual([[4, 2], [14, 5]]);
});
