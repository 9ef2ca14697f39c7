import {expect, test} from 'vitest';
import {titleIn} from '../../src/transcript/title.ts';

test.each([
  ['今天，我們召開“先行區”系列新聞發布會第四場，邀請市局局長', '“先行區”系列新聞發布會第四場'],
  ['今天我们举行国务院政策例行吹风会。', '国务院政策例行吹风会'],
  ['大家好，歡迎參加市政府新聞辦新聞發布會。', '市政府新聞辦新聞發布會'],
  ['大家好。歡迎參加發布會。', undefined],
  ['大家好。', undefined],
])('%s', (opening, title) => expect(titleIn(opening)).toBe(title));
