import stringWidth from 'string-width';
import {afterEach, describe, expect, test} from 'vitest';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {cutToWidth, displayWidth, graphemes, setAmbiguousWidth, widthVersion} from '../../src/typesetting/width.ts';
import {seeded} from '../samples.ts';

test('every character is as wide as Ink takes it to be, but for what some draw wider: half a flag, numbers on squares and signs of numbers', () => {
  const wrong: string[] = [];
  // Plane 2 has ideographs only, of which each seventh stands for the others.
  for (let code = 0x20; code < 0x30000; code += code < 0x20000 ? 1 : 7) {
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
  expect(['─', '│', '●', '▶', '■', '▌', '✓'].map(displayWidth)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(displayWidth('→↑')).toBe(4);
});

/** The characters that every terminal draws alike, by the first and the last of each run. */
const SURE_RUNS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], [0xa1, 0xa8], [0xaa, 0xac], [0xaf, 0x2ff], [0x2010, 0x2027], [0x2030, 0x203b], [0x2190, 0x2193], [0x2200, 0x22ff], [0x2460, 0x25a9], [0x25b2, 0x25b5], [0x25b8, 0x25bf], [0x25c1, 0x25fa],
  [0x2713, 0x2713], [0x2800, 0x28ff], [0x3000, 0x3029], [0x3041, 0x3096], [0x30a0, 0x30ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xf900, 0xfa6d], [0xff01, 0xff60],
];

test('where the column behind a character is sure, it is said to be', () => {
  const isSure = (code: number) => graphemes(String.fromCharCode(code))[0]!.isSure;
  for (const [first, last] of SURE_RUNS) expect([first, [first - 1, first, last, last + 1].map(isSure)]).toEqual([first, [false, true, true, false]]);
  expect(['α', 'Ω', 'ж', '\u{20000}', '\u{3FFFD}', '\u{1F600}', 'ש', '\u0483', '\u037E'].map(text => graphemes(text)[0]!.isSure)).toEqual([true, true, true, true, true, false, false, false, false]);
});

describe('clusters', () => {
  test('the widest is a family of four, each with a colour of skin', () => {
    const person = '👩🏽';
    expect(graphemes(Array(4).fill(person).join('\u200D'))).toMatchObject([{width: 16}]);
    expect(graphemes(Array(5).fill(person).join('\u200D')).map(({width}) => width)).toEqual([2, 2, 0, 2, 2, 0, 2, 2, 0, 2, 2, 0, 2, 2]);
  });

  test('a mark stays with its letter in one that is taken apart', () => {
    expect(graphemes(`${Array(9).fill('👩').join('\u200D')}\u0301`).at(-1)).toMatchObject({text: '👩\u0301', width: 2});
  });

  test('a simple character before a mark is measured with it, and one before another stands alone', () => {
    expect(graphemes('ae\u0301b').map(({text, isSure}) => [text, isSure])).toEqual([['a', true], ['e\u0301', false], ['b', true]]);
    expect(graphemes('中e\u0301\u0302').map(({text}) => text)).toEqual(['中', 'e\u0301\u0302']);
    expect(graphemes('')).toEqual([]);
  });

  test.each([198, 199, 200, 201, 399, 400])('no pair is cut behind %i code units', length => {
    const text = `${'\u0301'.repeat(length)}𠮷👍`;
    const parts = graphemes(text);
    expect(parts.map(part => part.text).join('')).toBe(text);
    for (const part of parts) expect(part.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });

  test('vowels and finals have the room of their consonant, and room of their own without one', () => {
    expect(['\u1112\u1161', '\u1161', '\u1112\u1161\u11AB', '\u1112\uD7B0'].map(displayWidth)).toEqual([2, displayWidth('\u1161'), 2, 2]);
  });
});

test('widths that were kept are measured anew when ambiguous characters become wide, and back', () => {
  const texts = ['e\u0301…', 'Α\u0301', 'д', '①\u20DD', '●\u0301', `${'…\u0301'.repeat(20)}`];
  const measured = () => texts.map(text => [displayWidth(text), graphemes(text).reduce((sum, {width}) => sum + width, 0)]);
  const narrow = measured();
  const version = widthVersion();
  setAmbiguousWidth(1);
  expect(widthVersion()).toBe(version);
  setAmbiguousWidth(2);
  expect(measured()).toEqual([[3, 3], [2, 2], [2, 2], [2, 2], [1, 1], [40, 40]]);
  setAmbiguousWidth(1);
  expect(measured()).toEqual(narrow);
  expect(narrow).toEqual([[2, 2], [1, 1], [1, 1], [1, 1], [1, 1], [20, 20]]);
});

test.each([['\u00A1', 2], ['\u00A0', 1], ['~', 1], ['─', 1], ['\u24FF', 2], ['\u25FF', 1], ['✓', 1], ['✗', 1], ['‖', 1], ['†', 2], ['½', 2]])('where ambiguous characters are wide %j has %i cells', (text, width) => {
  setAmbiguousWidth(2);
  expect(displayWidth(text)).toBe(width);
});

test.each<[string, number, string | undefined, string]>([
  ['中文字', -1, undefined, ''], ['中文字', 6, undefined, '中文字'], ['中文字', 1, undefined, '…'], ['中文字', 2, '...', ''], ['中文字', 3, '...', '...'], ['中文字', 5, '...', '中...'], ['中文字', 5, '', '中文'], ['abc', 2, undefined, 'a…'],
  ['👍🏽文字', 5, undefined, '👍🏽…'], ['👍🏽文字', 4, undefined, '…'], ['e\u0301e\u0301e', 2, undefined, 'e\u0301…'],
])('%s in %i columns is cut with the ellipsis %j to %j', (text, columns, ellipsis, expected) => expect(cutToWidth(text, columns, ellipsis)).toBe(expected));

test('of a text without end only the beginning is looked at', () => {
  expect(cutToWidth(`a${'\u0301'.repeat(100_000)}bc`, 1).length).toBeLessThan(300);
  expect(cutToWidth('x'.repeat(100_000), 300)).toBe(`${'x'.repeat(299)}…`);
});
