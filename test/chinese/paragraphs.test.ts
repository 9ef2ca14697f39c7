import {expect, test} from 'vitest';
import {restoreParagraphs} from '../../src/chinese/paragraphs.ts';

const restore = (text: string) => restoreParagraphs({text, readings: []}).text;

test.each([
  ['the end of a sentence', '大家好！ 今天我們。 首先', '大家好！\n今天我們。\n首先'],
  ['a colon', '先生們： 大家好', '先生們：\n大家好'],
  ['a closing quotation mark behind the end', '他說：“好。” 她說', '他說：“好。”\n她說'],
  ['the first blank of a numbered heading', '一、深化技術推廣 一是制定配方。二是培訓', '一、深化技術推廣\n一是制定配方。二是培訓'],
  ['a heading with a comma in it', '上文。 二、推廣技術，提高利用率 水肥一體', '上文。\n二、推廣技術，提高利用率\n水肥一體'],
  ['an ellipsis behind Han', '他等了很久…… 後來', '他等了很久……\n後來'],
  ['a blank between long stretches of Han', '深化配方技術推廣 我們制定了七個配方。', '深化配方技術推廣\n我們制定了七個配方。'],
  ['the blank behind a title of two halves', '北方多地雨雪持續 東北局地大到暴雪 中央氣象台發布預警。', '北方多地雨雪持續 東北局地大到暴雪\n中央氣象台發布預警。'],
  ['a line end in the file', '第一\r\n第二\n\n第三'.replaceAll('\r', ''), '第一\n第二\n第三'],
  ['a line end with blanks around it', '第一 \n　　第二', '第一\n第二'],
])('a paragraph ends at %s', (_, text, expected) => expect(restore(text)).toBe(expected));

test.each([
  ['between Han characters', '王 小明'],
  ['between Latin words', 'PM2.5 and VOCs'],
  ['behind the end of an English sentence', 'One. Two'],
  ['behind an English ellipsis', 'Well… maybe, … who knows'],
  ['in a list of names', '出席委員 顏寬恒 廖正井 司馬相如'],
  ['between a post and a name', '生態環境局黨組書記局長 戴先鋒'],
  ['in quotation marks', '活動開始了。以“同一個世界之夢 同一個人類夢想”為題。'],
  ['before whoever is honoured', '報告完畢。今天奉邀列席會議\u3000貴委員會審查本案，敬請指教。'],
  ['in a numbered sentence that has ended', '1、強化督導。成立 檢查組'],
])('a blank stays %s', (_, text) => expect(restore(text)).toBe(text));

test('blanks at either end and an indent of two wide blanks are dropped', () => expect(restore(' 　　大家好 ')).toBe('大家好'));

test('readings stay with their characters', () => {
  const {text, readings} = restoreParagraphs({text: '　　好。 發', readings: [{offset: 5, text: 'fā'}]});
  expect(text[readings[0]!.offset]).toBe('發');
});
