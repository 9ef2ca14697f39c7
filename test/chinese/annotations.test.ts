import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {liftAnnotations, needsLexicon, withoutAnnotations} from '../../src/chinese/annotations.ts';
import {lexicon} from '../lexicon.ts';

const lift = (text: string) => liftAnnotations(text, lexicon);

describe('an annotation', () => {
  test('is lifted out and kept with the place of its character', () => {
    expect(lift('新聞發(fā)布會(huì)。')).toEqual({text: '新聞發布會。', readings: [{offset: 2, text: 'fā'}, {offset: 4, text: 'huì'}]});
  });

  test('is lifted out of real parentheses, which stay', () => {
    expect(lift('縣(市、區(qū))制')).toEqual({text: '縣(市、區)制', readings: [{offset: 4, text: 'qū'}]});
  });

  test('counts places in UTF-16 code units, also behind a character of two', () => {
    expect(lift('𠮷發(fā)')).toEqual({text: '𠮷發', readings: [{offset: 2, text: 'fā'}]});
  });

  test('may be written with combining marks, and is kept composed', () => {
    expect(lift('發(fa\u0304)').readings).toEqual([{offset: 0, text: 'fā'}]);
  });

  test.each([['ü with a tone', '綠(lǜ)'], ['a syllable that begins with its vowel', '愛(ài)'], ['ér', '兒(ér)']])('may be %s', (_, text) => {
    expect(lift(text).readings).toHaveLength(1);
  });
});

test('behind a Latin letter that the annotator took for the second byte of a character, an annotation is dropped', () => {
  // The second byte of 的 and `o` are 膐 in GBK, which is read so.
  const across = lexicon.decode(lexicon.encode('的')![1]!, 'o'.charCodeAt(0))!;
  const [reading] = lexicon.readingsOf(across);
  expect(lift(`數字是不是真的o(${reading})k的`)).toEqual({text: '數字是不是真的ok的', readings: []});
});

test.each([
  ['Latin letters', '細顆粒物(PM)'],
  ['a unit', '長(km)'],
  ['a syllable without a tone', '發(fa)'],
  ['a syllable that the character cannot be read as', '發(guó)'],
  ['a syllable behind no Han character', 'A(fā)'],
  ['more than a syllable', '發(fā bù)'],
  ['half a pair', '發(fā'],
])('what is no annotation stays: %s', (_, text) => expect(lift(text)).toEqual({text, readings: []}));

test('a text without anything like an annotation needs no lexicon', () => {
  expect(needsLexicon('今天(星期三)發布PM2.5(細顆粒物)數據(VOCs)？')).toBe(false);
  for (const text of ['發(fā)布', '地?fù)P', '地\uFFFD(fù)P']) expect(needsLexicon(text)).toBe(true);
});

test('a text can be had without its annotations for looking up words', () => {
  expect(withoutAnnotations('新聞發(fā)布會(huì)')).toBe('新聞發布會');
});

test('annotations are looked for at each closing parenthesis, and found as in the whole text', () => {
  const LIKELY = /(?:\p{Script=Han}\(|\uFFFD\(|[?\uFFFD])[a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề\u0300\u0301\u0304\u0308\u030C]{1,8}\)/u;
  const piece = fc.constantFrom('發', '𠀀', '(', ')', '?', '\uFFFD', 'fā', 'zhuāng', 'zhua\u0304ng', 'zhuangzhu', 'A', '1', ' ', '（', '）');
  fc.assert(fc.property(fc.array(piece).map(parts => parts.join('')), text => needsLexicon(text) === LIKELY.test(text)), {numRuns: 2000});
});
