import {expect, test} from 'vitest';
import {halfWidth} from '../../src/timeline/half-width.ts';

test.each([['１５：１３？', '15:13?'], ['\uFF01\uFF5E', '!~'], ['\uFF00\uFF5F', '\uFF00\uFF5F'], ['a\u3000ｂ', 'a b'], ['大家好。', '大家好。'], ['', '']])('%j is %j', (text, half) => expect(halfWidth(text)).toBe(half));

test('every ASCII character but the blank has a twin', () => {
  for (let code = 0x21; code <= 0x7e; code += 1) expect(halfWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
});
