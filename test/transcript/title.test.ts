import {expect, test} from 'vitest';
import {broadcastName, titleIn} from '../../src/transcript/title.ts';

test.each([
  ['今天，我們召開“先行區”系列新聞發布會第四場，邀請市局局長', '“先行區”系列新聞發布會第四場'],
  ['今天我们举行国务院政策例行吹风会。', '国务院政策例行吹风会'],
  ['大家好，歡迎參加市政府新聞辦新聞發布會。', '市政府新聞辦新聞發布會'],
  ['大家好。歡迎參加發布會。', undefined],
  ['舉行本市記者會', '本市記者會'], ['舉辦本市記者招待會第二場。', '本市記者招待會第二場'], ['召开本市见面会第十一场', '本市见面会第十一场'], ['歡迎各位來到本市吹風會', '本市吹風會'], ['欢迎大家出席本市通气会', '本市通气会'],
  // Of two the one that is held is meant.
  ['歡迎參加本市吹風會。今天舉行本省發布會。', '本省發布會'], ['召開 本市 發布會', '本市 發布會'],
  ['大家好。', undefined],
])('%s', (opening, title) => expect(titleIn(opening)).toBe(title));

test('is looked for in the first thousand characters', () => {
  expect([993, 994].map(before => titleIn(`${'。'.repeat(before)}召開本市記者會`))).toEqual(['本市記者會', undefined]);
});

test('a broadcast is named by its title, or by its heading without the dashes behind it', () => {
  expect([{title: '甲', heading: '乙——'}, {heading: '圖文——直播——'}, {heading: '- -'}, {}].map(broadcastName)).toEqual(['甲', '圖文——直播', '- ', '']);
});
