import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {openConversion} from '../../src/chinese/conversion.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, seeded} from '../samples.ts';
import {words} from '../words.ts';

const conversion = openConversion(words);
const {convert, habitsOf, within} = conversion;
const file = (name: string) => readFileSync(new URL(`texts/${name}`, import.meta.url), 'utf8');
const differences = (one: string, other: string) => Array.from(one).flatMap((character, at) => (character === other[at] ? [] : [`${one.slice(Math.max(0, at - 2), at + 3)} ${other[at]!}`]));

const pairs = file('word-pairs.txt').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split(' ') as [string, string]);

test('words have their forms in both scripts, and stay where they have them', () => {
  const wrong = pairs.filter(([simplified, traditional]) => convert(simplified, 'traditional', {script: 'simplified'}) !== traditional || convert(traditional, 'simplified') !== simplified
    || convert(simplified, 'simplified', {script: 'simplified'}) !== simplified || convert(traditional, 'traditional', {script: 'traditional'}) !== traditional);
  expect(wrong).toEqual([]);
  expect(pairs.length).toBeGreaterThan(300);
});

test.each([
  ['更加注重质量', '更加注重質量'], ['展示了如何参与制造', '展示了如何參與製造'], ['学习了如何，了解了如何', '學習了如何，瞭解了如何'], ['被发明以后', '被發明以後'],
  ['关系到每个家庭', '關係到每個家庭'], ['量子比特，少数组织，聚集成群', '量子比特，少數組織，聚集成群'], ['只有一只，这只是开始', '只有一隻，這只是開始'], ['放松管制，希拉克访华', '放鬆管制，希拉克訪華'],
  ['他的头发展示了', '他的頭髮展示了'], ['在这里面对困难', '在這裡面對困難'],
])('%s is cut into words by likelihood', (simplified, traditional) => expect(convert(simplified, 'traditional')).toBe(traditional));

describe('the bundled transcript', () => {
  const text = readTranscript(bundledText, lexicon).turns.map(turn => turn.text).join('\n\n');
  // Checked by hand against the source, character by character.
  test.each([['simplified', 'taian.hans.txt'], ['traditional', 'taian.hant.txt']] as const)('in %s characters is right to the character', (target, name) => {
    expect(differences(convert(text, target, habitsOf(text)), file(name))).toEqual([]);
  });
});

describe.each([['hong-kong.txt', 'traditional-hk', 'hong-kong'], ['taiwan.txt', 'traditional', 'taiwan']] as const)('%s', (name, own, region) => {
  const text = file(name);
  test('is traditional already: nothing changes', () => {
    for (const target of ['traditional', 'traditional-hk'] as const) {
      expect(convert(text, target, habitsOf(text))).toBe(text);
      expect(convert(text, target)).toBe(text);
    }
    expect(habitsOf(text)).toEqual({script: 'traditional', region, isMixed: false});
  });

  test('comes back from simplified characters as it is printed there', () => {
    const simplified = convert(text, 'simplified');
    expect(simplified).toMatch(/这个|这些|我们/);
    expect(convert(simplified, 'simplified')).toBe(simplified);
    expect(differences(text, within({sample: simplified, names: ['余卓群', '范振邦']}, own)(simplified)).length).toBeLessThanOrEqual(3);
  });
});

describe('each region prints its own forms', () => {
  test.each([
    ['看着里面的群众', '看著裡面的群眾', '看着裏面的群眾'], ['卫生计划', '衛生計畫', '衞生計劃'], ['为什么一周年', '為什麼一週年', '為甚麼一周年'], ['尽快挂钩', '儘快掛鉤', '盡快掛鈎'], ['永恒', '永恆', '永恒'],
  ])('%s', (simplified, taiwan, hongKong) => {
    expect([convert(simplified, 'traditional', {script: 'simplified'}), convert(simplified, 'traditional-hk', {script: 'simplified'})]).toEqual([taiwan, hongKong]);
  });

  test('a text that is from Hong Kong is completed as Hong Kong prints', () => {
    const text = '市民看着裏面，衞生署的发言。';
    expect(convert(text, 'traditional', habitsOf(text))).toBe('市民看着裏面，衞生署的發言。');
  });
});

describe('in traditional text', () => {
  test.each([['并請各位聯系', '並請各位聯繫'], ['綜合采取措施，潛力和后勁', '綜合採取措施，潛力和後勁'], ['直接關系到', '直接關係到'], ['這個发展', '這個發展']])('%s is completed', (text, expected) => expect(convert(text, 'traditional')).toBe(expected));

  test.each(['面粉加工和面積都要查。余先生、群眾、嘴唇、平台。', '皇后與太后來了', '公布臺灣、裏面、衞生、説明、爲了', '風采、茶几、人云亦云、干預、范仲淹', '答復、回覆、反覆、複雜', '註冊、關注、佔領、占卜'])('%s stays', text => {
    for (const target of ['traditional', 'traditional-hk'] as const) expect(convert(text, target, {script: 'traditional'})).toBe(text);
  });

  test('a given name beside a title stays', () => {
    for (const text of ['陳院長冲：對。', '李慧琼議員問']) expect(convert(text, 'traditional', {script: 'traditional'})).toBe(text);
    expect(convert('他冲到門口', 'traditional', {script: 'traditional'})).not.toContain('冲');
  });

  test('words that people do write stay, unless the text is half converted', () => {
    expect(convert('這里', 'traditional')).toBe('這里');
    expect(convert('這里', 'traditional', habitsOf('這里采取聯系，規范的骨干，建筑落后。'))).toBe('這裡');
  });
});

describe('names from the roster', () => {
  const names = ['余曉峰', '于右任', '冲之', '鍾乾坤', '范云'];
  test('never change within a script', () => {
    const traditional = '余曉峰說，于右任與冲之、鍾乾坤都來了，范云並沒有後來才到。';
    expect(within({sample: traditional, names}, 'traditional')(traditional)).toBe(traditional);
    const simplified = '余晓峰说，于右任与冲之、锺乾坤都来了，范云没有后来才到。';
    expect(within({sample: simplified, names: ['余晓峰', '于右任', '冲之', '锺乾坤', '范云']}, 'simplified')(simplified)).toBe(simplified);
  });

  test('are converted each character for itself, and the same everywhere', () => {
    const simplified = '余晓峰说，这几年余晓峰余款。';
    expect(within({sample: simplified, names: ['余晓峰']}, 'traditional')(simplified)).toBe('余曉峰說，這幾年余曉峰餘款。');
    expect(within({sample: '發展', names: ['余曉峰']}, 'simplified')('余曉峰')).toBe('余晓峰');
  });

  test('a surname before a title is one', () => {
    expect(convert('请于委员、余先生和范局长发言，一百余位委员', 'traditional')).toBe('請于委員、余先生和范局長發言，一百餘位委員');
  });
});

test('著 becomes 着 where it is no word of its own', () => {
  expect(convert('擔負著責任，顯著提升，執著地看著名著，著作等身', 'simplified')).toBe('担负着责任，显著提升，执著地看着名著，著作等身');
  expect(convert('他著有《通史》，了解乾隆', 'simplified', {script: 'simplified'})).toBe('他著有《通史》，了解乾隆');
});

test('every offset means the same in all scripts, whatever the text', () => {
  const random = seeded(3);
  const characters = '发展發后後𠮷😀a，。\n\uD800\uDC00乾隆著着余嬅俋\u0000';
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({length: Math.floor(random() * 40)}, () => characters[Math.floor(random() * characters.length)]!).join('');
    for (const target of ['simplified', 'traditional', 'traditional-hk'] as const) {
      const converted = convert(text, target);
      expect(converted.length).toBe(text.length);
      for (let at = 0; at < text.length; at += 1) if (!/[\u3400-\u9FFF]/.test(text[at]!)) expect(converted[at]).toBe(text[at]);
    }
  }
});
