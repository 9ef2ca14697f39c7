import {expect, test} from 'vitest';
import {restoreParagraphs} from '../../src/chinese/paragraphs.ts';

const restore = (text: string) => restoreParagraphs({text, readings: []}).text;

test.each([
  ['the end of a sentence', '大家好！ 今天我們。 首先', '大家好！\n今天我們。\n首先'],
  ['a colon', '先生們： 大家好', '先生們：\n大家好'],
  ['a closing quotation mark behind the end', '他說：“好。” 她說', '他說：“好。”\n她說'],
  ['the first blank of a numbered heading', '一、深化技術推廣 一是制定配方。二是培訓', '一、深化技術推廣\n一是制定配方。二是培訓'],
  ['a heading with a comma in it', '上文。 二、推廣技術，提高利用率 水肥一體', '上文。\n二、推廣技術，提高利用率\n水肥一體'],
  ['a line end in the file', '第一\r\n第二\n\n第三'.replaceAll('\r', ''), '第一\n第二\n第三'],
  ['a line end with blanks around it', '第一 \n　　第二', '第一\n第二'],
])('a paragraph ends at %s', (_, text, expected) => expect(restore(text)).toBe(expected));

test.each([
  ['between Han characters', '王 小明'],
  ['between Latin words', 'PM2.5 and VOCs'],
  ['behind the end of an English sentence', 'One. Two'],
  ['in a numbered sentence that has ended', '1、強化督導。成立 檢查組'],
])('a blank stays %s', (_, text) => expect(restore(text)).toBe(text));

test('blanks at either end and an indent of two wide blanks are dropped', () => expect(restore(' 　　大家好 ')).toBe('大家好'));

test('readings stay with their characters', () => {
  const {text, readings} = restoreParagraphs({text: '　　好。 發', readings: [{at: 5, text: 'fā'}]});
  expect(text[readings[0]!.at]).toBe('發');
});
