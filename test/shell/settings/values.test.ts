import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {OPTION_NAMES, optionOf} from '../../../src/shell/settings/options.ts';
import {choice, clock, count, encoding, factor, file, flag, length, listening, offset, points, questions, rate, rates, room, seed, size, spoken, time, word, type ValueType} from '../../../src/shell/settings/values.ts';
import {parseDuration} from '../../../src/timeline/duration-expression.ts';
import {formatOf, valuesOf} from './arbitrary-values.ts';

test.each(OPTION_NAMES)('what --%s writes it reads again', name => {
  fc.assert(fc.property(valuesOf(name), value => {
    expect(optionOf(name).type.parse(formatOf(name, value))).toEqual(value);
  }));
});

describe('a rate', () => {
  test.each([
    ['10x', 10], ['10', 10], ['0.5', 0.5], ['.5', 0.5], ['1/2', 0.5], ['3/2x', 1.5], ['10×', 10], ['10 x', 10], ['１０ｘ', 10], [' 2X ', 2], ['max', 'max'], ['MAX', 'max'],
    ['0.01', 0.01], ['1000', 1000], ['1000x', 1000], ['1/100', 0.01],
  ])('%s', (text, expected) => {
    expect(rate.parse(text)).toBe(expected);
  });

  test.each(['', '0', '0.009', '1000.1', '1001', '1/0', '1/101', '-1', '+1', '1e2', 'x', '1x1', '10xx', '1/2/3', 'fast', 'maxx', 'NaN', 'Infinity', '1.', '1,5', '10%'])('not %j', text => {
    expect(rate.parse(text)).toBeUndefined();
  });
});

describe('a length', () => {
  test.each([['90s', 90_000], ['2m', 120_000], ['1m30s', 90_000], ['1:30', 90_000], ['1:02:30', 3_750_000], ['90', 90_000], ['1.005s', 1005], ['0.001', 1], ['2分鐘', 120_000]])('%s', (text, expected) => {
    expect(length.parse(text)).toBe(expected);
  });

  test.each(['', '0', '0s', '0.0001', '-5s', '+2m', 'soon', '15:13:30:00', '2 m s', 's'])('not %j', text => {
    expect(length.parse(text)).toBeUndefined();
  });
});

test('a choice may be written in capitals, and is nothing else', () => {
  const scripts = choice(['en', 'zh-Hant', '1']);
  expect(['en', 'EN', 'zh-hant', '１'].map(scripts.parse)).toEqual(['en', 'en', 'zh-Hant', '1']);
  expect(['', 'e', 'english', 'zh'].map(scripts.parse)).toEqual([undefined, undefined, undefined, undefined]);
  expect(scripts.json).toEqual({string: {enum: ['en', 'zh-Hant', '1']}, number: {enum: [1]}});
});

test('a flag is on or off', () => {
  expect(['1', 'true', 'YES', 'on'].map(flag.parse)).toEqual([true, true, true, true]);
  expect(['0', 'False', 'no', 'off'].map(flag.parse)).toEqual([false, false, false, false]);
  expect(['', '2', 'maybe', 'onn'].map(flag.parse)).toEqual([undefined, undefined, undefined, undefined]);
});

/** Tests a type by texts and the values that they are; `undefined` for texts that are none. */
const reads = (name: string, {parse}: Pick<ValueType<unknown>, 'parse'>, rows: readonly (readonly [string, unknown])[]) =>
  test.each(rows)(`${name}: %j is %j`, (text, value) => expect(parse(text)).toEqual(value));

reads('an offset', offset, [['12.5s', 12_500], ['-3s', -3000], ['−3s', -3000], ['+1:30', 90_000], ['0', 0], [' - 2m', -120_000], ['1.0004s', 1000], ['－５s', -5000], ['--3s', undefined], ['', undefined], ['+', undefined], ['x', undefined]]);
reads('a size', size, [
  ['100x30', {columns: 100, rows: 30}], ['20 X 6', {columns: 20, rows: 6}], ['1000×400', {columns: 1000, rows: 400}], ['８０*２４', {columns: 80, rows: 24}],
  ['19x30', undefined], ['20x5', undefined], ['1001x30', undefined], ['100x401', undefined], ['100', undefined], ['100x', undefined], ['a100x30', undefined], ['100x30b', undefined], ['', undefined],
]);
reads('a time of day', clock, [
  ['15:00', 54_000_000], ['0:00', 0], ['9:05', 32_700_000], ['09:05:07', 32_707_000], ['23:59:59', 86_399_000], ['１５：００', 54_000_000], ['19:30', 70_200_000],
  ['24:00', undefined], ['12:60', undefined], ['12:00:60', undefined], ['12', undefined], ['12:5', undefined], ['x12:00', undefined], ['12:00x', undefined], ['', undefined],
]);
reads('a factor', factor, [['0', 0], ['1.2', 1.2], ['.5', 0.5], ['10', 10], ['１', 1], ['10.1', undefined], ['-1', undefined], ['1.', undefined], ['1x', undefined], ['x1', undefined], ['', undefined], ['0000000001', undefined]]);
reads('a count', count, [['1', 1], ['20', 20], ['0', undefined], ['21', undefined], ['1.5', undefined], ['2x', undefined], ['x2', undefined], ['', undefined]]);
reads('a seed', seed, [['0', 0], ['999999999', 999_999_999], ['1000000000', undefined], ['-1', undefined]]);
reads('points', points, [['questions', ['questions']], ['Answers、turns', ['answers', 'turns']], ['sentences ，questions', ['sentences', 'questions']], ['questions,', undefined], ['all', undefined], ['', undefined]]);
reads('rates', rates, [['0.8,1,1.2', [0.8, 1, 1.2]], ['2x', [2]], ['max', undefined], ['1,max', undefined], ['1;2', undefined]]);
reads('questions', questions, [['guess', 'guess'], ['LABELS', 'labels'], ['none', 'none'], ['2,4', [2, 4]], ['１', [1]], ['999999', [999_999]], ['0', undefined], ['1000000', undefined], ['1.5', undefined], ['all', undefined], ['', undefined]]);
reads('what is spoken', spoken, [['all', 'all'], ['questions', 'questions'], ['', undefined]]);
for (const [name, type] of Object.entries({time, file, word, room, listening})) reads(name, type, [['', undefined], [' x ', ' x ']]);

test('an encoding of Windows has its number', () => {
  expect(['ms950', 'cp54936', 'cp932', 'cp949', 'cp65001', 'ansi'].map(encoding.parse)).toEqual(['big5', 'gb18030', 'shift_jis', 'euc-kr', 'utf-8', 'windows-1252']);
});

test('a value is written as the shortest text of it', () => {
  expect([clock.format(54_000_000), clock.format(32_707_000), offset.format(-1500), length.format(90_000), size.format({columns: 100, rows: 30}), rate.format(0.5), flag.format(true), flag.format(false), points.format(['turns', 'answers']), rates.format([0.8, 1]), questions.format([2, 4]), questions.format('none')])
    .toEqual(['15:00', '09:05:07', '-1.5s', '90s', '100x30', '0.5x', '1', '0', 'turns,answers', '0.8,1', '2,4', 'none']);
});

test('a value has a word in the help, a word in messages, and values for completion', () => {
  const words = Object.fromEntries(Object.entries({rate, length, offset, size, time, clock, file, word, room, listening, factor, count, seed, points, rates, questions}).map(([name, {placeholder, expected, suggestions}]) => [name, [placeholder, expected, suggestions]]));
  expect(words).toEqual({
    rate: ['RATE', 'rate', ['0.25x', '0.5x', '1x', '2x', '5x', '10x', '20x', '50x', '100x', 'max']], length: ['LENGTH', 'length', ['90s', '2m', '5m']], offset: ['OFFSET', 'offset', []], size: ['SIZE', 'size', ['80x24', '100x30']],
    time: ['TIME', 'time', 'times'], clock: ['HH:MM', 'clock', []], file: ['FILE', 'file', 'files'], word: ['NAME', undefined, undefined], room: ['HOST/ROOM', undefined, undefined], listening: ['HOST:PORT', undefined, undefined],
    factor: ['NUMBER', 'factor', ['1', '1.2', '1.5']], count: ['NUMBER', 'count', ['2', '3']], seed: ['NUMBER', 'seed', ['7']],
    points: ['POINTS', 'points', ['questions', 'answers', 'turns', 'sentences', 'questions,answers']], rates: ['RATES', 'rates', ['0.8,1,1.2']], questions: ['MODE|NUMBERS', 'questions', ['guess', 'labels', 'none', '2,4']],
  });
  expect([spoken.bare, spoken.choices]).toEqual(['all', ['all', 'questions']]);
});

test('the schema says of a value which types and which bounds it has', () => {
  expect(Object.fromEntries(Object.entries({flag, rate, length, offset, size, time, encoding, factor, count, points, questions, clock}).map(([name, {json}]) => [name, json]))).toEqual({
    flag: {boolean: {}}, rate: {string: {pattern: expect.any(String) as string}, number: {minimum: 0.01, maximum: 1000}}, length: {string: {pattern: expect.any(String) as string}, number: {exclusiveMinimum: 0}}, offset: {string: {}, number: {}}, size: {string: {}},
    time: {string: {minLength: 1}}, encoding: {string: {minLength: 1}}, factor: {string: {pattern: '^[.\\d]+$'}, number: {minimum: 0, maximum: 10}}, count: {string: {pattern: '^[.\\d]+$'}, number: {minimum: 1, maximum: 20}},
    points: {string: {minLength: 1}}, questions: {string: {minLength: 1}, number: {minimum: 1}}, clock: {string: {pattern: String.raw`^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$`}},
  });
});

describe('what the schema of the config file says of a value is what is read', () => {
  /** Texts that are nearly rates or lengths. */
  const texts = fc.array(fc.constantFrom('1', '0', '59', '60', '2', '.', ':', '/', 'x', '×', ' ', 'm', 'min', 's', 'h', '分', '秒', 'max'), {maxLength: 7}).map(parts => parts.join('').trim());
  const matches = (type: typeof rate | typeof length, text: string) => new RegExp(String(type.json.string!['pattern']), 'u').test(text);

  test('of rates, apart from how large they are', () => {
    fc.assert(fc.property(texts, text => {
      if (rate.parse(text) !== undefined) expect(matches(rate, text)).toBe(true);
    }), {numRuns: 500});
    for (const wrong of ['fast', '1e2', 'x', '10y']) expect(matches(rate, wrong)).toBe(false);
  });

  test('of lengths', () => {
    fc.assert(fc.property(texts, text => {
      expect(matches(length, text)).toBe(parseDuration(text) !== undefined);
    }), {numRuns: 2000});
  });
});

test.each([['cp950', 'big5'], ['CP936', 'gbk'], ['GB2312', 'gbk'], ['big5-hkscs', 'big5'], ['latin1', 'windows-1252'], ['ｕｔｆ－８', 'utf-8'], ['utf16', 'utf-16le'], ['klingon', undefined], ['', undefined]])('the encoding %s is %s', (name, expected) => {
  expect(encoding.parse(name)).toBe(expected);
});
