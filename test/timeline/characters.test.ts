import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {countCharacters} from '../../src/timeline/characters.ts';

test.each([
  ['', 0], ['一', 1], ['萬', 1], ['大家好。', 4], ['a b', 2], ['\t一\n二\r\n', 2], [' ', 0], ['!', 1], ['~', 1], ['\u007F', 1], ['\u009F', 1], ['\u00A0', 0], ['\u00A1', 1],
  ['一\u3000二', 2], ['\u3000', 0], ['\u3001', 1], ['\u2003\u2028\u202F', 0], ['\u2019', 1], ['\uFDFF', 1], ['\uFE00', 1], ['\uFEFF', 0], ['！', 1],
  ['𠀀', 1], ['𠀀好👍', 3], ['\uDC00', 1], ['\uD840', 1], ['好\uDC00', 2], ['\uDC00\uDC00', 2], ['\uE000\uDC00', 2], ['\uD840\uE000', 2],
])('%j has %d characters', (text, characters) => expect(countCharacters(text)).toBe(characters));

test('every code point counts that is no blank', () => {
  fc.assert(fc.property(fc.string({unit: fc.oneof(fc.constantFrom(' ', '\u3000', '\n', '\u00A0', '\uD840', '\uDC00', '一'), fc.string({unit: 'binary', minLength: 1, maxLength: 1})), maxLength: 30}), text => {
    expect(countCharacters(text)).toBe([...text].filter(character => character.codePointAt(0)! > 0x20 && !/\s/.test(character)).length);
  }), {seed: 5, numRuns: 200});
});
