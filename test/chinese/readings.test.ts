import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {mandarin} from '../readings.ts';

const read = (text: string, sandhi = false) => mandarin.all.read(text, sandhi);
const said = (text: string, sandhi = false) => read(text, sandhi).map(syllable => syllable ?? '·').join(' ');

test('phrases of press conferences are read by words', () => {
  const lines = readFileSync(new URL('texts/read-phrases.txt', import.meta.url), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const wrong = lines.flatMap(line => {
    const [phrase = '', ...syllables] = line.split(' ');
    return said(phrase) === syllables.join(' ') ? [] : [`${phrase} ${said(phrase)}`];
  });
  expect(wrong).toEqual([]);
  expect(lines.length).toBeGreaterThan(500);
});

test('each character of a text has its reading at its offset, and nothing else has one', () => {
  expect(read('5G發布,好！𠮷')).toEqual([undefined, undefined, 'fā', 'bù', undefined, 'hǎo', undefined, undefined, undefined]);
});

describe('a character that is a word by itself is read by what stands beside it', () => {
  test.each([
    ['更好地造福', '地', 'de'], ['韩国多地收到', '地', 'dì'], ['必須得去', '得', 'děi'], ['發展得更好', '得', 'de'],
    ['以高水平保護為支撐', '為', 'wéi'], ['濃度為45微克', '為', 'wéi'], ['為先行區建設', '為', 'wèi'], ['分工如下：環境局為牽頭單位。', '為', 'wéi'],
    ['率代表團訪問', '率', 'shuài'], ['增長率', '率', 'lǜ'], ['三只熊猫', '只', 'zhī'], ['只說一句', '只', 'zhǐ'], ['第3卷', '卷', 'juàn'], ['應俄方邀請', '應', 'yìng'], ['應加強合作', '應', 'yīng'], ['秸稈還田', '還', 'huán'],
  ])('%s: %s %s', (text, character, syllable) => expect(read(text)[text.indexOf(character)]).toBe(syllable));
});

test.each([
  ['一个', 'yī gè', 'yí gè'], ['一天', 'yī tiān', 'yì tiān'], ['一定', 'yī dìng', 'yí dìng'], ['第一', 'dì yī', 'dì yī'], ['十一月', 'shí yī yuè', 'shí yī yuè'], ['一月', 'yī yuè', 'yī yuè'],
  ['不是', 'bù shì', 'bú shì'], ['不行', 'bù xíng', 'bù xíng'], ['统一', 'tǒng yī', 'tǒng yī'],
])('with sandhi, %s is %s in its own tones and %s in speech', (text, own, spoken) => {
  expect([said(text), said(text, true)]).toEqual([own, spoken]);
});

test('both scripts are read alike', () => {
  const [hant, hans] = ['hant', 'hans'].map(script => read(readFileSync(new URL(`texts/taian.${script}.txt`, import.meta.url), 'utf8')));
  const off = hant!.flatMap((syllable, at) => (syllable === hans![at] ? [] : [at]));
  expect(off.length / hant!.length).toBeLessThan(0.001);
});

test('zhuyin are the same readings in other letters', () => {
  expect(mandarin.zhuyin.read('發布會的')).toEqual(['ㄈㄚ', 'ㄅㄨˋ', 'ㄏㄨㄟˋ', '˙ㄉㄜ']);
  expect(mandarin.zhuyin.printed('lǜ')).toBe('ㄌㄩˋ');
});
