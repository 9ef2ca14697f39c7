import {expect, test} from 'vitest';
import {around, readExample, rows} from './rows.ts';

const transcript = readExample('labels.txt');

test('a name and a colon begin a turn; a colon in the words begins none', () => {
  expect(rows(transcript).map(([stamp, name, words]) => [stamp, name, String(words).slice(0, 6)])).toEqual([
    ['', '主持人', '各位好，閱覽'],
    ['', '譚美館長', '謝謝。我講三'],
    ['', '城市晚報記者', '請問，電梯何'],
    ['', '譚美館長', '下週。'],
    ['', '主持人', '今天到此結束'],
  ]);
  expect(around(transcript)).toMatchObject({heading: '市圖書館新聞發布會實錄', timing: 'none', questions: [[2, 3]], problems: []});
});
