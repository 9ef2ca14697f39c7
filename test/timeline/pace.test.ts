import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {assumedPace, unitsOf, weigh} from '../../src/timeline/pace.ts';

const pieces = (text: string) => {
  const {ends, count} = unitsOf(text);
  return Array.from({length: count}, (_, index) => text.slice(index === 0 ? 0 : ends[index - 1], ends[index]));
};

test.each([
  ['大家好', 3],
  ['大家，好。', 3 + 0.5 + 1.5],
  ['PM', 1],
  ['vocational training', 2],
  ["don't e-mail", 2],
  ['14', 3],
  ['168', 5],
  ['2023年', 5],
  ['2022', 6],
  ['9937', 7],
  ['105', 4],
  ['18.43', 3 + 3],
  ['69%', 3 + 3],
  ['PM2.5', 1 + 3],
  ['8877626', 7],
  ['“大”', 1],
  ['', 0],
])('%s weighs %d', (text, weight) => {
  expect(weigh(text)).toBeCloseTo(weight);
});

test.each([
  ['大家好。', ['大', '家', '好', '。']],
  ['要“三落實”。', ['要', '“三', '落', '實”', '。']],
  ['（市、區）制', ['（市', '、', '區）', '制']],
  ['到40μg/m3，', ['到', '40', 'μg/', 'm3', '，']],
  ['PM2.5平均', ['PM', '2.5', '平', '均']],
  ['到21.14%。', ['到', '21.14%', '。']],
  ['…', ['…']],
  ['「', ['「']],
  ['一\n二', ['一', '\n', '二']],
  ['e\u0301t', ['e\u0301t']],
  ['𠀀👍🏽好', ['𠀀', '👍🏽', '好']],
  ['👨‍👩‍👧🇹🇼🇯🇵', ['👨‍👩‍👧', '🇹🇼', '🇯🇵']],
])('%s is revealed as %j', (text, expected) => {
  expect(pieces(text)).toEqual(expected);
});

test('the units of a text cover it, and their weights add up to its weight', () => {
  for (const text of ['一是健全工作機制，力求破解難題、提高效能。', '  leading blanks, 12,000 and 3/4.', '""((—', '\n\n。', 'a.b', '12.']) {
    expect(pieces(text).join('')).toBe(text);
    expect(unitsOf(text).weight).toBeCloseTo(weigh(text));
  }
});

test('a text weighs as much as its units, whatever is in it', () => {
  const piece = fc.constantFrom('一', 'か', '한', '12', '3.5', '69%', '2023年', 'PM2.5', 'don’t', 'é', 'e\u0301', '，', '。', '.', '. ', '“', '（', ' ', '\n', '𠀀', '👍🏽', '🇹🇼', '\uD800', '\u200D', '-', '·');
  fc.assert(fc.property(fc.array(piece).map(parts => parts.join('')), text => {
    expect(weigh(text)).toBeCloseTo(unitsOf(text).weight, 6);
  }));
});

test.each([
  ['Mandarin', '各位朋友，大家好！歡迎參加 OECD 和 G20 的發布會。', 4.3],
  ['Mandarin with a quotation', '他說こんにちは，意思是你好，我們都很高興見到他。各位朋友請坐。', 4.3],
  ['English', 'Good morning, ladies and gentlemen. This is 泰安.', 3.25],
  ['another language with blanks', 'Доброе утро, дамы и господа.', 3.25],
  ['Korean', '안녕하세요, 여러분. OECD 보고서입니다.', 4.7],
  ['Japanese', '本日はお集まりいただきありがとうございます。記者会見を始めます。', 6],
  ['nothing that is a letter', '12:30', 4.3],
])('the pace assumed for %s', (_, text, aSecond) => expect(1000 / assumedPace([text])).toBeCloseTo(aSecond));

test('the pace is that of most texts, and of a long one only the beginning is looked at', () => {
  expect(assumedPace(['Good morning.', '各位朋友，大家好！'.repeat(9)])).toBe(assumedPace(['大家好']));
  expect(assumedPace(['大家好'.repeat(10_000), 'Good morning. '.repeat(100_000)])).toBe(assumedPace(['大家好']));
});

describe('numbers weigh as they are read', () => {
  test.each([
    ['0', 1], ['5', 1], ['10', 2], ['20', 3 - 1], ['100', 2], ['110', 4], ['1,000', 2], ['1,005', 4], ['12345', 9], ['10000', 2], ['100000', 3], ['123456', 11], ['1234567', 7], ['007', 3], ['1998年', 5], ['198年', 6], ['1998月', 8],
    ['0.5', 3], ['3.14', 4], ['1.2.3', 3], ['1,2', 3], ['100%', 5], ['5％', 4], ['１２', 3], ['１０５', 4], ['12.', 3 + 1.5], ['12,', 3 + 0.5], ['3/4', 2],
  ])('%s weighs %d', (text, weight) => expect(weigh(text)).toBeCloseTo(weight));
});

describe('marks and their units', () => {
  test.each([
    ['a.b', 2], ['a. b', 3.5], ['a.', 2.5], ['。', 1.5], ['…', 1.5], ['．', 1.5], ['!', 1.5], ['\n', 0.5], [':', 0.5], ['—', 0.5], ['、', 0.5], ['"', 0], ['()', 0], ['㐀', 1], ['䶿', 1], ['䷀', 0], ['一', 1], ['\u9FFF', 1], ['ぁ', 1], ['ヺ', 1], ['가', 1], ['힣', 1], ['豈', 1], ['é', 1], ['ª', 1], ['AZaz', 1], ['@[`{', 0],
    ["a'b", 1], ["a' b", 2], ['a’b', 1], ['a-b', 1], ['a-', 1], ['a-1', 2], ['a1', 1], ['Ünïcødé', 1], ['ab 好', 2], ['a好', 2],
  ])('%j weighs %d', (text, weight) => expect(weigh(text)).toBeCloseTo(weight));

  test.each([
    ['甲“《乙》”', ['甲', '“《乙》”']], ['“《', ['“《']], ['“，”好', ['“，”', '好']], ['))好', ['))', '好']], ['a b', ['a ', 'b']], [' “好', [' ', '“好']], ['好）（好', ['好）', '（好']],
    ['好\uD840', ['好\uD840']], ['🇹🇼🇯', ['🇹🇼', '🇯']], ['x🇹🇼', ['x', '🇹🇼']], ['e🏽', ['e🏽']], ['a.b', ['a', '.', 'b']], ['5%好', ['5%', '好']], ['1.a', ['1', '.', 'a']],
  ])('%j is revealed as %j', (text, expected) => expect(pieces(text)).toEqual(expected));
});

test('Korean is told from words and Han', () => {
  const isKorean = (text: string) => assumedPace([text]) === assumedPace(['안녕']);
  expect(['안녕 a b', '안 a b', '안녕 a b', '안녕 大', '안 大家', '안녕 大家', '안녕하 大か'].map(isKorean)).toEqual([false, false, false, true, false, false, true]);
});
