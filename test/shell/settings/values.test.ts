import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {OPTION_NAMES, optionOf} from '../../../src/shell/settings/options.ts';
import {choice, encoding, flag, length, rate} from '../../../src/shell/settings/values.ts';
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
