import {describe, expect, test} from 'vitest';
import {isAnswering, isHost, isReporter, outletOf, postsOf} from '../../src/transcript/roster.ts';

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

  test('are of two to sixty characters, with a Han character among them', () => {
    expect(posts(['王一'], `請${'甲'.repeat(60)}王一先生。`)).toEqual({王一: '甲'.repeat(60)});
    for (const introduction of [`請${'甲'.repeat(61)}王一先生。`, '請甲王一先生。', '請CEO王一先生。']) expect(posts(['王一'], introduction)).toEqual({});
  });

  test('are not looked for behind eight thousand characters', () => {
    expect(posts(['王一'], `${'。'.repeat(7990)}市局長王一先生`)).toEqual({王一: '市局長'});
    expect(posts(['王一'], `${'。'.repeat(7995)}市局長王一先生`)).toEqual({});
  });

  test('are of the longest name that ends there, and of each name in an entry of its own', () => {
    expect(posts(['一', '王一', '李王一'], '請市局長李王一先生。')).toEqual({李王一: '市局長'});
    expect(posts(['', '市局長李王一'], '請市局長李王一先生。')).toEqual({});
  });

  test('are those of the first introduction, also where a later one gives another', () => {
    expect(posts(['王一'], '請市局長王一先生。請省廳長王一先生。', '請縣長王一先生。')).toEqual({王一: '市局長'});
  });

  test.each([
    ['今天，市局長王一先生。', '市局長'], ['請 市局長 王一先生。', '市局長'], ['請局長王一先生。', '局長'], ['下面，現在，首先，市局長王一女士。', '市局長'], ['邀請到了市局長王一小姐。', '市局長'], ['今天的領導有市局長王一同志。', '市局長'], ['出席的有市局長王一博士。', '市局長'], ['分別是市局長王一教授。', '市局長'], ['請他們是市局長王一先生。', '市局長'], ['以及、和及市局長王一先生。', '市局長'],
    ['請示處處長王一先生。', '請示處處長'], ['請求書處長王一先生。', '請求書處長'],
    ['市局長王一，先生。', undefined], ['市局長王一。', undefined], ['市局長王一：先生。', undefined],
  ])('in %s it is %s', (introduction, post) => expect(posts(['王一'], introduction)['王一']).toBe(post));

  test('keep the words that only look like an invitation', () => {
    expect(posts(['王一'], '邀請市專利申請處處長王一先生。')).toEqual({王一: '市專利申請處處長'});
  });
});

test.each([
  ['齊魯晚報記者', '齊魯晚報'], ['大众日报记者', '大众日报'], ['新華社記者張三', '新華社'], ['新華社記者張三李四', '新華社'],
  ['新華社', '新華社'], ['法新社', '法新社'], ['澎湃新聞', '澎湃新聞'], ['《人民日報》', '人民日報'], ['Reuters', 'Reuters'], ['The Straits Times', 'The Straits Times'], ['Daily News', 'Daily News'],
  // With brackets: the medium stands before them or in them.
  ['王大明（新華社）', '新華社'], ['王大明(某社記者)', '某社'], ['新華社（王大明）', '新華社'], ['新華社記者（王大明）', '新華社'], ['《人民日報》（王大明）', '人民日報'], ['王大明（《人民日報》）', '人民日報'], ['記者（某報）', '某報'], ['Q (Mei)', 'Mei'], ['Reuters (Mei)', 'Reuters'],
  ['《人民日報》記者', '人民日報'], ['《人民日報》海外版記者', '《人民日報》海外版'], ['某《人民日報》記者', '某《人民日報》'],
  [`${'x'.repeat(58)}記者`, 'x'.repeat(58)],
])('%s is a reporter of %s', (label, outlet) => {
  expect(isReporter(label)).toBe(true);
  expect(outletOf(label)).toBe(outlet);
});

test.each(['記者', 'Q', 'q', 'Question', 'questions', '問', '追問者', '提問12', '网友', '網友“小明”', '網友12', 'Reporter 2', 'unidentified reporter', 'Male journalist a', 'press', 'media', 'questioners'])('%s is a reporter of no outlet', label => {
  expect(isReporter(label)).toBe(true);
  expect(outletOf(label)).toBeUndefined();
});

test.each(['主持人', '記者會主持', '王記', '新華社記者張三李四王', '提問123', '《人民日報》x', '王大明', '王大明（記者）', 'Mei (x)', '', '王大明（記者會代表）', `${'x'.repeat(56)}記者中中${'y'.repeat(31)}`, `${'x'.repeat(59)}記者`, `${'x'.repeat(80)}（新華社）`, `Q${' '.repeat(100)}(Reuters)`])('%s is no reporter', label => expect(isReporter(label)).toBe(false));

test.each(['主持人', '王大明', 'Mei (x)', '王大明（記者）', ''])('%s names no outlet', label => expect(outletOf(label)).toBeUndefined());

test.each([
  ['主持人', true], ['甲電視主持', true], ['主席', true], ['代理主席', true], ['全委會主席', true], ['主席（王大明）', true], ['議長', true], ['Moderator', true], ['operator.', true], ['Chairwoman', true], ['Chair', true], ['The Speaker', true], ['Madam Deputy Speaker', true], ['Mr. Speaker', true], ['President of the Legislative Council', true],
  ['副主席', false], ['主席王', false], ['Speaker 1', false], ['x Moderator', false], ['Chair of the board', false], ['', false],
])('%s is a host: %s', (label, is) => expect(isHost(label)).toBe(is));

test.each([['答', true], ['A', true], ['a12', true], ['answer', true], ['答 ', false], ['a123', false], ['xa', false], ['答復', false], ['', false]])('%s marks an answer: %s', (label, is) => expect(isAnswering(label)).toBe(is));
