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
])('%s is previewed as %s', (text, preview) => {
  expect(previewOf(text)).toBe(preview);
});
