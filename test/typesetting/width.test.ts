import stringWidth from 'string-width';
import {afterEach, expect, test} from 'vitest';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {cutToWidth, displayWidth, graphemes, setAmbiguousWidth, widthVersion} from '../../src/typesetting/width.ts';
import {seeded} from '../samples.ts';

test('every character is as wide as Ink takes it to be, but for what some draw wider: half a flag, numbers on squares and signs of numbers', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x30000; code += 1) {
    if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || (code >= 0x1f1e6 && code <= 0x1f1ff)) continue;
    const character = String.fromCodePoint(code);
    if (/[㉈-㉏\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u.test(character)) continue;
    if (displayWidth(character) !== stringWidth(character)) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test.each([['㉈㉏', 4], ['\u0600', 1], ['\u0605١', 2], ['\u06DD', 1], ['\u070F', 1], ['\u08E2', 1], ['\u{110BD}', 1]])(
  'numbers on squares are wide, and signs of numbers are seen: %s', (text, width) => expect(displayWidth(text)).toBe(width),
);

test('a text is as wide as its clusters together', () => {
  const random = seeded(9);
  const pieces = ['中', 'a', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '👍🏽', '—', '한', '，', '\u1100\u1161', '❤️', '①'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({length: 20}, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const parts = graphemes(text);
    expect(parts.map(part => part.text).join('')).toBe(text);
    expect(parts.reduce((sum, {width}) => sum + width, 0)).toBe(displayWidth(text));
    expect(displayWidth(text)).toBeGreaterThanOrEqual(stringWidth(text));
  }
});

test.each([
  ['a family, of which some make one picture', '👩‍👩‍👧', 6, false],
  ['a colour of skin', '👍🏽', 4, false],
  ['a flag', '🇨🇳', 4, false],
  ['a picture that may be text', '❤️', 2, false],
  ['a syllable with marks that take room', 'कि', 2, false],
  ['a letter with a mark', 'e\u0301', 1, false],
  ['a syllable taken apart', '\u1112\u1161\u11AB', 2, false],
  ['a rare Han character', '𠮷', 2, true],
  ['Han', '發', 2, true],
  ['Cyrillic', 'д', 1, true],
])('for %s there is room enough in every terminal', (_, text, width, isSure) => expect(graphemes(text)).toEqual([{text, width, isSure}]));

test('what joins without end is no cluster any more', () => {
  const parts = graphemes('👩‍'.repeat(100));
  expect(parts.length).toBeGreaterThan(99);
  expect(parts.every(({width}) => width <= 2)).toBe(true);
});

test.each([
  ['what fits is whole', '中文', 4, '中文'],
  ['what does not is cut before its ellipsis', '中文字', 5, '中文…'],
  ['a wide character is not cut in half', '中文字', 4, '中…'],
  ['nothing fits into nothing', '中', 0, ''],
])('%s', (_, text, columns, expected) => expect(cutToWidth(text, columns)).toBe(expected));

afterEach(() => setAmbiguousWidth(1));

test('on a terminal that draws them wide, ambiguous characters of texts are two cells, and lines keep to their column', () => {
  const before = widthVersion();
  setAmbiguousWidth(2);
  expect(widthVersion()).not.toBe(before);
  expect(['“', '”', '—', '…', '·', '①', 'é', '≈', '中', 'a', 'ā'].map(displayWidth)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2]);
  const text = '做好“改革創新”文章——爭取並出台一系列政策…café 👍🏽 e\u0301。';
  expect(graphemes(text).reduce((sum, {width}) => sum + width, 0)).toBe(displayWidth(text));
  for (let columns = 4; columns < 60; columns += 1) for (const {from, to} of layoutLines(text, columns)) expect(displayWidth(text.slice(from, to))).toBeLessThanOrEqual(columns);
});

test('lines, bars and marks stay narrow: they are shown as ASCII there', () => {
  setAmbiguousWidth(2);
  expect(['─', '│', '●', '▶', '■', '▌', '→', '✓'].map(displayWidth)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});
