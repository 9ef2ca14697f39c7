import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('numbers before names, page heads inside a turn, and what somebody does are no words', () => {
  const transcript = readExample('gazette.hong-kong.txt');
  expect(rows(transcript)).toEqual([
    ['11:00', '李明議員', '主席，公共圖書館的電梯一直沒有啟用。政府可否告知本會：\n（一） 電梯何時啟用；及\n（二） 咖啡廳何時開業？'],
    ['', '康樂及文化事務局局長', '主席，電梯下週啟用，而咖啡廳將於六月開業。我們的工作有兩個重點：一是快，二是好。'],
    ['', '主席', '李明議員，請提出補充質詢。'],
    ['', '李明議員', '謝謝主席。'],
  ]);
  expect(around(transcript)).toEqual({heading: '會議過程正式紀錄', date: '2026-05-04', timing: 'clock', first: 39600000, questions: [[0, 1, 2]], events: [[0, '上午 11時正會議開始'], [2, '(李明議員舉手示意 )']], problems: []});
  expect(who(transcript)).toEqual([['李明議員', 'other', ''], ['康樂及文化事務局局長', 'other', ''], ['主席', 'host', '']]);
});

test('bullets begin turns, a recess and another day are told, and an agenda without bullets is no speech', () => {
  const transcript = readExample('gazette.md');
  expect(rows(transcript)).toEqual([
    ['11:00', '主席', '現在進行質詢。\n* 請譚委員美質詢，詢答時間為15分鐘。'],
    ['11:08', '譚委員美', '主席、各位同仁。圖書館今日啟用，電梯呢？\n本席在這裡有兩點建議：第一，快；第二，好。'],
    ['', '主席', '請李館長答復。'],
    ['11:09', '李館長明', '主席、各位委員。電梯下週啟用。'],
    ['', '譚委員美', '咖啡廳呢？'],
    ['', '李館長明', '六月。\n* 本席在這裡有兩點建議：這一行不是誰的名字。'],
    ['', '主席', '現在休息。', [[0, undefined, 4380000]]],
    ['09:02', '譚委員美', '謝謝主席。', [[0, undefined, 167400000]]],
  ]);
  expect(around(transcript)).toEqual({heading: '地　　點　市議會議場', title: '院會紀錄', date: '2026-05-04', timing: 'clock', first: 39600000, questions: [[4, 5, 6]], events: [[7, '休息（12時13分）'], [7, '繼續開會　中華民國115年5月6日（星期三）上午9時1分'], [8, '散會（9時30分）']], problems: []});
  expect(who(transcript)).toEqual([['主席', 'host', ''], ['譚委員美', 'other', ''], ['李館長明', 'other', '']]);
});
