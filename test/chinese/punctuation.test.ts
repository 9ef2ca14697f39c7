import {expect, test} from 'vitest';
import {widenPunctuation} from '../../src/chinese/punctuation.ts';

const widen = (text: string) => widenPunctuation({text, readings: []}).text;

test.each([
  ['marks between Han characters', '各位朋友,女士們:大家好!是嗎?是;對', '各位朋友，女士們：大家好！是嗎？是；對'],
  ['a mark behind a closing quotation mark', '“三落實”,同時', '“三落實”，同時'],
  ['a mark behind a book title', '《行動計劃》,謀劃', '《行動計劃》，謀劃'],
  ['a mark between a percent sign and a Han character', '達到60%,城市', '達到60%，城市'],
  ['a mark between a Han character and a number', '聯系電話:8877626。', '聯系電話：8877626。'],
  ['a mark between a quotation of Latin and a Han character', '“5+1”:按照', '“5+1”：按照'],
  ['a comma with the blank that belonged to it', '“十四五”末, PM2.5平均', '“十四五”末，PM2.5平均'],
  ['a blank before a mark', '“一崗雙責” ,繼續', '“一崗雙責”，繼續'],
  ['several marks in a row', '什么?!走', '什么？！走'],
  ['parentheses around Chinese', '整縣(市、區)制', '整縣（市、區）制'],
  ['parentheses inside others', '縣(市(含區))制', '縣（市（含區））制'],
  ['parentheses around Latin in Chinese', '細顆粒物(PM2.5)濃度', '細顆粒物（PM2.5）濃度'],
  ['a mark between a percent sign and a number', '增长5.2%,2023年更高', '增长5.2%，2023年更高'],
  ['a mark between two quotations of Latin', '发展“5G”,“AI”等技术', '发展“5G”，“AI”等技术'],
  ['a comma between two times or years', '8:00—9:00,9:00開始，2021,2022年', '8:00—9:00，9:00開始，2021，2022年'],
  ['a semicolon between numbers', '占32.7%;5G移动，7;8项', '占32.7%；5G移动，7；8项'],
  ['the mark of a question that ends in one Latin word', '在這裡說NO?', '在這裡說NO？'],
  ['parentheses between an amount and a mark', '達到18.43(17.5),同比', '達到18.43（17.5），同比'],
  ['a comma behind English words in Chinese', '不是man and woman,而現在', '不是man and woman，而現在'],
  ['a comma between two terms in Chinese words', '推动VOCs,NOx减排', '推动VOCs，NOx减排'],
  ['a mark behind a URL', '見https://example.org/a?b=c,f:g網站,好', '見https://example.org/a?b=c,f:g網站，好'],
])('are wide in Chinese: %s', (_, narrow, wide) => expect(widen(narrow)).toBe(wide));

test.each([
  ['times', '會議在15:13:20開始'],
  ['sums and decimals', '5+1、PM2.5、18.43和1,013'],
  ['English', 'Hello, world! (Really?) Yes; no: maybe.'],
  ['a quotation of English in Chinese', '他說"How are you?"然後走，又說“Yes, I am!”就'],
  ['a quotation of Chinese in English', 'He said “中文”, “5G”, and then left the room.'],
  ['thousands and references', '共12,000個，見[1,2]號'],
  ['parentheses and commas in a URL', '見http://example.org/c(d)網站，請各位記者朋友到http://a.cn/1,2下載材料'],
  ['a unit after a number', '10 (km) long'],
  ['an address', 'https://example.org/a?b=1'],
  ['half a pair of parentheses', '其一)和(其二'],
  ['an annotation that was not understood', '發(guó)布'],
  ['a gap that could not be filled', '聽說?guǎng)了'],
])('stay narrow: %s', (_, text) => expect(widen(text)).toBe(text));

test('readings stay with their characters when blanks are dropped', () => {
  const {text, readings} = widenPunctuation({text: '末, 發布', readings: [{offset: 3, text: 'fā'}]});
  expect(text[readings[0]!.offset]).toBe('發');
});
