import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cleanWordsAlone} from '../../../src/chinese/clean.ts';
import {isDamaged, lostIn, mend} from '../../../src/chinese/repair/mend.ts';
import {bundledText} from '../../samples.ts';

test.each([
  ['entities', '環境&nbsp;保護&ldquo;好&rdquo;&#65292;&#x5927;家&amp;', '環境 保護“好”，大家&'],
  ['doubled commas', '他說、、這樣，，不好,,是嗎', '他說、這樣，不好,是嗎'],
  ['Kangxi radicals', '⾯積和⼤⼩', '面積和大小'],
  ['radicals of the supplement', '⻓⻋⻢⻚', '长车马页'],
  ['compatibility ideographs', '\uF92C\uF9B4', '郎領'],
  ['compatibility ideographs beyond the first plane', '\u{2F800}', '丽'],
  ['bullets of word processors', '\uF0B7第一', '•第一'],
])('%s', (_, damaged, mended) => expect(mend(damaged)).toBe(mended));

test.each(['AT&T; R&D;', 'a,,b', '1,,000', '&#0;&#27;&unknown;', '真的。。。', '什么？？！！', bundledText])('what is no damage stays: %#', text => expect(mend(text)).toBe(text));

test('a text without damage is told at once', () => {
  expect(isDamaged(bundledText)).toBe(false);
});

test.each([
  ['锟斤拷', '保护锟斤拷锟斤拷的', [[2, 6]]],
  ['U+FFFD', '好\uFFFD\uFFFD的\uFFFD', [[1, 2], [4, 1]]],
  ['private use', '李\uE123和', [[1, 1]]],
])('what is lost is told with its place: %s', (_, text, places) => expect(lostIn(mend(text), text).map(({offset: at, length}) => [at, length])).toEqual(places));

test('places are those of the source where more was mended before them', () => {
  const source = '好&nbsp;的，，他锟斤拷說';
  const {text, unrestored} = cleanWordsAlone(source, {isUsed: () => false});
  expect(text).toBe('好 的，他锟斤拷說');
  expect(unrestored).toEqual([{kind: 'lost-characters', offset: source.indexOf('锟'), length: 3}]);
});

/** The signs of damage as one pattern. */
const DAMAGED = /\uFFFD|&[a-zA-Z#]|([,，、；;])\1|[\u2E80-\u2FD5\uD87E\uE000-\uFAFF]|[\u0080-\u00FF]{2}|[\u0080-\u00FF][\u0152-\u2122]|[锟锛銆鐨鈥鍦鏄鍥涔鏂杩绗]/;

test('every code unit is looked at as the pattern of damage says, alone and before another', () => {
  const others = ['', 'a', '#', ',', '，', '\u00E9', '\u0152', '\u2122', '\u2123', '好'];
  for (let code = 0; code < 0x10000; code += 1) {
    const one = String.fromCharCode(code);
    if (isDamaged(one) !== DAMAGED.test(one)) expect(code).toBe('looked at wrongly');
  }
  const marks = ['&', ',', '，', '、', '；', ';', '\u007F', '\u0080', '\u00FF', '\u0100', '好', 'A', 'z'];
  for (const one of marks) for (const other of [...marks, ...others]) expect([one, other, isDamaged(one + other)]).toEqual([one, other, DAMAGED.test(one + other)]);
  fc.assert(fc.property(fc.string({unit: fc.constantFrom(...marks, ...others.slice(1), '鐨', '\uFFFD')}), text => isDamaged(text) === DAMAGED.test(text)));
});
