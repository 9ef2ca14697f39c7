import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {cutToWidth, displayWidth, graphemes} from '../../src/typesetting/width.ts';
import {seeded} from '../samples.ts';

test('every character is as wide as Ink takes it to be', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x30000; code += 1) {
    if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) continue;
    const character = String.fromCodePoint(code);
    if (displayWidth(character) !== stringWidth(character)) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test('a text is as wide as its clusters together', () => {
  const random = seeded(9);
  const pieces = ['中', 'a', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '👍🏽', '—', '한', '，', '\u1100\u1161', '❤️', '①'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({length: 20}, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const parts = graphemes(text);
    expect(parts.map(part => part.text).join('')).toBe(text);
    expect(parts.reduce((sum, {width}) => sum + width, 0)).toBe(displayWidth(text));
    expect(displayWidth(text)).toBe(stringWidth(text));
  }
});

test.each([
  ['what fits is whole', '中文', 4, '中文'],
  ['what does not is cut before its ellipsis', '中文字', 5, '中文…'],
  ['a wide character is not cut in half', '中文字', 4, '中…'],
  ['nothing fits into nothing', '中', 0, ''],
])('%s', (_, text, columns, expected) => expect(cutToWidth(text, columns)).toBe(expected));
