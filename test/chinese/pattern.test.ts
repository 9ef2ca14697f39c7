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

test.each([
  ['着力', '著力解決'], ['看着', '看著的'], ['什么', '甚麼時候'], ['卫生', '衞生署'], ['了解', '瞭解情況'], ['借口', '藉口'], ['里面', '裏面'], ['裡面', '里面'], ['计划', '計畫'],
  ['環境保護是', '環境保護，是大事'], ['水怎麼', '請問，水\n怎麼辦？'], ['一個辦法', '只有 一 個 辦法。'], ['环境保护', '环境“保护”'], ['一切為了', '一切。\n\n為了'],
  ['fbh', '新聞發布會'], ['xwfbh', '新闻发布会'], ['good morning', 'Good, morning'], ['5G網', '5G（網'], ['保護，是', '環境保護,是'],
])('%s finds %j', (query, text) => expect(find(query, text)).toHaveLength(1));

test.each([
  ['發展', '發現進展'], ['PM', 'P M'], ['fbh', '發布'], ['fabuhui', '發改會'], ['辦法', '辦。……！？、，法'], ['fangan', '法國愛你'],
])('%s does not find %j', (query, text) => expect(find(query, text)).toEqual([]));

test('no query makes a pattern that takes more than linear time', () => {
  const text = '，'.repeat(20_000) + '。！ '.repeat(10_000);
  for (const query of ['，'.repeat(100), '， '.repeat(50), 'a，'.repeat(50), '发，布 '.repeat(25), ' a'.repeat(50)]) expect(find(query, text).length).toBeLessThan(text.length);
});
