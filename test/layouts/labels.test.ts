import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('a name and a colon begin a turn; a colon in the words begins none', () => {
  const transcript = readExample('labels.txt');
  expect(rows(transcript).map(([stamp, name, words]) => [stamp, name, String(words).slice(0, 6)])).toEqual([
    ['', '主持人', '各位好，閱覽'],
    ['', '譚美館長', '謝謝。我講三'],
    ['', '城市晚報記者', '請問，電梯何'],
    ['', '譚美館長', '下週。'],
    ['', '主持人', '今天到此結束'],
  ]);
  expect(around(transcript)).toMatchObject({heading: '市圖書館新聞發布會實錄', timing: 'none', questions: [[2, 3]], problems: []});
});

test('names in brackets without a colon; a button is none', () => {
  const transcript = readExample('labels.brackets.txt');
  expect(rows(transcript)).toEqual([
    ['', '主持人', '各位好，閱覽室今天開放。'],
    ['', '城市晚報記者', '請問電梯何時啟用？'],
    ['', '譚美', '下週。'],
    ['', '主持人', '謝謝大家。'],
  ]);
  expect(around(transcript)).toEqual({timing: 'none', questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['主持人', 'host', ''], ['城市晚報記者', 'reporter', '城市晚報'], ['譚美', 'official', '']]);
});

test('names with what stands beside them; a first name is the only person who is called so; fields are none', () => {
  const transcript = readExample('labels.english.txt');
  expect(rows(transcript)).toEqual([
    ['', 'Mei Tan', 'Good morning. The reading room is open.\nThere is one rule: be quiet.'],
    ['', 'Dan Ott', 'Thank you. When do the lifts open?'],
    ['', 'Mei Tan', 'Next week.'],
    ['', 'Dan Ott', 'And the café?'],
    ['', 'Mei Tan', 'In June.'],
  ]);
  expect(around(transcript)).toEqual({heading: 'City Library Briefing', date: '2026-05-04', timing: 'none', questions: [[1, 2], [3, 4]], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'official', 'City Library'], ['Dan Ott', 'other', '']]);
});

test('question and answer', () => {
  const transcript = readExample('labels.interview.txt');
  expect(rows(transcript)).toEqual([
    ['', '问', '阅览室开放了吗？'],
    ['', '答', '今天开放。'],
    ['', '问', '电梯呢？'],
    ['', '答', '下周启用。我说两点：一是快，二是好。\n另外，咖啡厅六月开业。'],
  ]);
  expect(around(transcript)).toEqual({timing: 'none', questions: [[0, 1], [2, 3]], events: [], problems: []});
  expect(who(transcript)).toEqual([['问', 'reporter', ''], ['答', 'official', '']]);
});

