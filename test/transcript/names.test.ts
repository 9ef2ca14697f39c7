import {describe, expect, test} from 'vitest';
import {isMentioned, isShortName, nameLikeness, splitPost} from '../../src/transcript/names.ts';

describe('labels that look like a speaker', () => {
  test.each([
    // Roles, in both languages.
    '主持人', '問', '答', '追問', '问2', '記者', 'Q', 'A', 'Q12', 'Q&A', 'Moderator', 'operator', 'The Speaker', 'Mr. Speaker', 'Deputy President', 'Unidentified Speaker 2', 'Reporter 3', 'SPEAKER_01', 'Speaker A', 'speaker 12', 'spk 3', 'guest 2', '說話人 1', '发言人2', '講者',
    // Names with a post before, behind or inside.
    '王局長', '戴先鋒先生', '市圖書館館長 譚美', '市圖書館館長、新聞發言人譚美', '陳次長明堂', '劉副主任委員義周', '歐陽部長大明',
    // Names alone.
    '戴先鋒', '歐陽修', '諸葛孔明', '瑪麗·居里', '讓·保羅·薩特', '甲報記者', '网友“小明”', '市民「阿好」', '譚 美 玲', '戴先鋒（局長）', '戴先鋒（局長）（視訊）',
    // English names.
    'Mr Gan', 'Dr. Tan Mei', 'Prime Minister Lee', 'Assoc Prof Lim', 'The Minister for Health (Mr Gan)', 'Minister for Health Mr Gan', 'Minister for Health Dr Gan Kim Yong', 'Mei Tan', 'Ludwig van Beethoven', 'Juan de la Cruz', 'Ana Maria Lopez Garcia Ruiz', 'Luis Ortega (Daily News)',
  ])('%s is a name', label => expect(nameLikeness(label)).toBe('name'));

  test.each([
    '王一', '外交部', '泰安', 'Dan', 'NATO', 'u/some_user', 'max@example', 'mei tan', '泰安市環境保護與城市發展', 'Q3 Results Team',
  ])('%s may be one', label => expect(nameLikeness(label)).toBe('unknown'));

  test.each([
    '', '  ', '　', 'x'.repeat(101), '大家好。', 'Hello! there', 'see https://a', 'a--b', '他說「好」', '12:30', '3.5', '(12)', '()',
    // Words of heads, footers and forms.
    '會議時間', '时间', '地 點', '來源', '責任編輯', '出席議員', '附件', '例如', '第三條', '一是', '首先', '問題', '表二', 'Members Present', 'Date', 'Photo Credit', 'Note', 'Editor’s note', 'PS', 'P.S', 'https', 'Chapter 3', 'Number two', 'So', 'Note (2)',
    // Words of sentences.
    '我們希望大家', '如下', '這件事', '會議認為', '根據條文', '據了解', '目前', '從今天起', '在座各位', '大家注意', '第一，要快', '甲，乙，丙丁戊己，快',
    'This is what we know', 'as they said', 'one two three four five six seven eight', 'a, b', '#tag',
  ])('%j is none', label => expect(nameLikeness(label)).toBe('none'));

  test('a name of more than 50 characters, or one of more than 24 that only holds a post, may be one', () => {
    expect(nameLikeness(`${'甲'.repeat(48)}局長`)).toBe('name');
    expect(nameLikeness(`${'甲'.repeat(49)}局長`)).toBe('unknown');
    expect(nameLikeness('甲'.repeat(24))).toBe('unknown');
    expect(nameLikeness('甲'.repeat(25))).toBe('none');
    expect(nameLikeness(`局長${'甲'.repeat(23)}`)).toBe('unknown');
    expect(nameLikeness('x'.repeat(40))).toBe('unknown');
    expect(nameLikeness('x'.repeat(41))).toBe('none');
    expect(nameLikeness('X'.repeat(100))).toBe('unknown');
  });

  test('a form of address before a capital is a name, unless what he does stands behind it', () => {
    expect(['Mr Gan', 'Mr gan', 'Mr Speaker in the Chair', 'Dr Tan rose', 'Dr Tan'].map(nameLikeness)).toEqual(['name', 'unknown', 'unknown', 'unknown', 'name']);
  });

  test('a list with a comma is none, unless a post or so many characters as a name ends it', () => {
    expect(['市長，王大明', '市委書記、市長', '甲、乙、丙丁', '甲、乙、丙丁戊', '甲；乙'].map(nameLikeness)).toEqual(['unknown', 'name', 'none', 'unknown', 'none']);
  });
});

test.each([['王一', true], ['歐陽', true], ['一王', false], ['王一二', false], ['王', false], ['方法', false], ['马上', false], ['石油', false], ['', false]])('%s may be a short name: %s', (text, is) => {
  expect(isShortName(text)).toBe(is);
});

test.each([
  ['王一', '局長王一先生', true], ['王一', '有請王一先生', true], ['王一', '有請王一副局長', true], ['王一', '請王一 教授', true], ['王一', '處長王一', true],
  ['王一', '王一和李二', false], ['王一', '', false], ['王一', '局長和王一', false], ['王一', '王一的先生', false],
  // The first mention tells nothing, a later one does.
  ['王一', '王一，王一，王一局長', true], ['王一', '王一王一局長', true],
  ['甲', '發言人甲', true],
])('%s in %s: %s', (name, text, is) => expect(isMentioned(name, text)).toBe(is));

test.each([
  ['市圖書館館長、新聞發言人 譚美', {post: '市圖書館館長、新聞發言人', name: '譚美'}], ['市教育局局長王大明', {post: '市教育局局長', name: '王大明'}], [' 市教育局局長　歐陽大明 ', {post: '市教育局局長', name: '歐陽大明'}],
  ['市教育局局長米沙', {post: '市教育局局長', name: '米沙'}],
  ['副局長王大明', undefined], ['市副局長王大明', {post: '市副局長', name: '王大明'}], ['王大明', undefined], ['市教育局局長', undefined], ['甲報社長王記者', undefined], ['', undefined],
])('the post and the name in %j', (label, expected) => expect(splitPost(label)).toEqual(expected));
