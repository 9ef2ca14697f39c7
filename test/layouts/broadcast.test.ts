import {expect, test} from 'vitest';
import {around, readExample, rows} from './rows.ts';

const transcript = readExample('broadcast.txt');

test('a turn begins with a stamp in any notation, in mid-line, or above its label; a time that is spoken of begins none', () => {
  expect(rows(transcript)).toEqual([
    ['15:00', '主持人', '大家下午好！歡迎參加市圖書館新聞發布會。首先，請市圖書館館長譚美女士介紹情況。'],
    ['15:01', '譚美', '閱覽室今天開放，電梯下週啟用。'],
    ['15:05', '主持人', '現在請提問。'],
    ['15:06', '城市晚報記者', '請問，咖啡廳何時開放？'],
    ['15:07', '譚美', '下一場發布會將於 2026-06-01 09:00 在閱覽室 舉行，屆時一併開放。'],
    ['15:10', '主持人', '今天到此結束。謝謝大家！'],
  ]);
  expect(around(transcript)).toMatchObject({heading: '圖文直播——', date: '2026-05-04', timing: 'clock', first: 15 * 3_600_000, questions: [[3, 4]], problems: []});
});
