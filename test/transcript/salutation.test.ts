import {expect, test} from 'vitest';
import {previewOf} from '../../src/transcript/salutation.ts';

test.each([
  ['新聞界的各位朋友，女士們、先生們：\n大家下午好！歡迎參加發布會。', '歡迎參加發布會。'],
  ['各位记者朋友，大家上午好。今天介绍三点。', '今天介绍三点。'],
  ['衷心感謝各位記者朋友長期以來的支持和幫助。下一步，我局', '下一步，我局'],
  ['謝謝主持人。我是甲報記者，請問', '我是甲報記者，請問'],
  ['主持人好，請問第一個問題？', '請問第一個問題？'],
  ['Good afternoon, everyone. Thank you. We begin.', 'We begin.'],
  // A turn that is nothing else is shown, and what only sounds like it stays.
  ['大家好。', '大家好。'], ['', ''],
  ['請各位記者提問：第一個', '請各位記者提問：第一個'],
  ['接下來，請各位記者朋友提問。', '接下來，請各位記者朋友提問。'],
  ['效果很好，大家滿意。', '效果很好，大家滿意。'],
  ['感謝信已經寄出，請問', '感謝信已經寄出，請問'],
  // At most four openings in a row.
  ['各位好！各位好！各位好！各位好！各位好！正文', '各位好！正文'],
  ['Hello, all. Hi! Thank you.', 'Hello, all. Hi! Thank you.'], ['大家好。\n\n正文\n二', '正文 二'], ['  \n正文', '正文'], ['Dear all: text', 'text'], ['各位:正文', '正文'], ['好的，謝謝大家！正文', '正文'], ['下午好，正文', '正文'],
])('%s is previewed as %s', (text, preview) => {
  expect(previewOf(text)).toBe(preview);
});

test('a preview is of the first 400 characters', () => expect(previewOf(`${'字'.repeat(399)}一二`)).toBe(`${'字'.repeat(399)}一`));
