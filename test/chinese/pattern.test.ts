import {describe, expect, test} from 'vitest';
import {patternFor} from '../../src/chinese/pattern.ts';
import {lexicon} from '../lexicon.ts';

const find = (query: string, text: string, withLexicon = true) => [...text.matchAll(patternFor(query, withLexicon ? lexicon : undefined)!)].map(([found]) => found);

test.each([
  ['simplified finds traditional', '发布会', '新聞發布會', ['發布會']],
  ['traditional finds simplified', '發布會', '新闻发布会', ['发布会']],
  ['one simplified character finds both of its traditional ones', '发', '發展頭髮', ['發', '髮']],
  ['case and width are one', 'pm２．5', 'PM2.5平均', ['PM2.5']],
  ['full-width finds half-width', '（ＶＯＣｓ）', '(VOCs)', ['(VOCs)']],
  ['a blank finds the end of a paragraph', '好！ 歡', '大家好！\n歡迎', ['好！\n歡']],
  ['pinyin finds characters', 'fabuhui', '新聞發布會', ['發布會']],
  ['pinyin with tones and blanks', 'fā bù huì', '新聞發布會', ['發布會']],
  ['the beginning of a syllable', 'fabuh', '新聞發布會', ['發布會']],
  ['letters that can be read in two ways', 'fangan', '方案與反感', ['方案', '反感']],
  ['ü as v', 'lvse', '綠色', ['綠色']],
  ['letters find letters too', 'voc', '通過VOCs', ['VOC']],
  ['what regular expressions know is text', '.*', '1.*2', ['.*']],
])('%s', (_, query, text, expected) => expect(find(query, text)).toEqual(expected));

test('without a lexicon letters are letters, and characters themselves', () => {
  expect(find('fabu', '發布', false)).toEqual([]);
  expect(find('发布', '發布', false)).toEqual([]);
});

test('nothing finds nothing', () => {
  expect(patternFor('', lexicon)).toBeUndefined();
  expect(patternFor('  ', lexicon)).toBeUndefined();
});

describe('hostile queries', () => {
  test.each(['a'.repeat(100), 'xianxianxian'.repeat(8), 'fangan'.repeat(9), '('.repeat(5000), '\uD800[', '𠀀', '\u0000'])('%j make a pattern of bounded size', query => {
    expect(patternFor(query, lexicon)!.source.length).toBeLessThan(1_000_000);
  });
});
