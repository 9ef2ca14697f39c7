import {describe, expect, test} from 'vitest';
import {isReporter, outletOf, postsOf} from '../../src/transcript/roster.ts';

describe('posts', () => {
  const posts = (names: readonly string[], ...introductions: readonly string[]) => Object.fromEntries(postsOf(names, introductions));

  test('stand before the names in an introduction', () => {
    expect(posts(['王一', '李二三'], '今天，我們邀請市教育局局長王一先生；市財政局黨組成員，預算處處長李二三女士，介紹情況。'))
      .toEqual({王一: '市教育局局長', 李二三: '市財政局黨組成員，預算處處長'});
  });

  test('are found in simplified text too', () => {
    expect(posts(['王一', '李二'], '出席今天发布会的有市教育局局长王一先生、市财政局副局长李二女士。')).toEqual({王一: '市教育局局长', 李二: '市财政局副局长'});
  });

  test('come from the first introduction that gives one', () => {
    expect(posts(['王一'], '首先請王一先生介紹。', '下面請市教育局局長王一先生回答。')).toEqual({王一: '市教育局局長'});
  });

  test('are not made up for a name without one', () => expect(posts(['王一'], '請王一先生介紹。')).toEqual({}));

  test('keep the words that only look like an invitation', () => {
    expect(posts(['王一'], '邀請市專利申請處處長王一先生。')).toEqual({王一: '市專利申請處處長'});
  });
});

test.each([
  ['齊魯晚報記者', '齊魯晚報'],
  ['大众日报记者', '大众日报'],
  ['新華社記者張三', '新華社'],
])('%s is a reporter of %s', (label, outlet) => {
  expect(isReporter(label)).toBe(true);
  expect(outletOf(label)).toBe(outlet);
});

test('a reporter may name no outlet', () => {
  expect(isReporter('記者')).toBe(true);
  expect(outletOf('記者')).toBeUndefined();
});

test.each(['主持人', '記者會主持', '王記'])('%s is no reporter', label => expect(isReporter(label)).toBe(false));
