import {expect, test} from 'vitest';
import {briefLine, isSuspect, visible, visibleLine} from '../../src/transcript/unsafe.ts';

test.each([
  ['an escape sequence', 'a\u001B[31mb', 'a␛[31mb'],
  ['an operating system command', '\u001B]0;t\u0007', '␛]0;t␇'],
  ['C1 controls', '\u009B2J\u0090', '⟪U+009B⟫2J⟪U+0090⟫'],
  ['a carriage return', 'a\rb', 'a␍b'],
  ['delete', 'a\u007F', 'a␡'],
  ['bidirectional overrides and isolates', '\u202Ea\u2066b\u2069', '⟪RLO⟫a⟪LRI⟫b⟪PDI⟫'],
  ['characters of no width', 'a\u200Bb\u2060c\uFEFF', 'a⟪ZWSP⟫b⟪WJ⟫c⟪BOM⟫'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a⟪LS⟫b⟪PS⟫'],
  ['tag characters, also where they stand alone', '\u{E0041}', '⟪U+E0041⟫'],
  ['characters that are none', '\u{1FFFE}\uFFFF', '⟪U+1FFFE⟫⟪U+FFFF⟫'],
  ['every control that has a picture', '\u0000\u0008\u000B\u001F', '␀␈␋␟'], ['the first and the last C1 control', '\u0080\u009F', '⟪U+0080⟫⟪U+009F⟫'],
  ['characters that people know by name', '\u00AD\u034F\u061C\u200B\u200C\u200E\u200F\u202A\u202B\u202C\u202D\u2067\u2068', '⟪SHY⟫⟪CGJ⟫⟪ALM⟫⟪ZWSP⟫⟪ZWNJ⟫⟪LRM⟫⟪RLM⟫⟪LRE⟫⟪RLE⟫⟪PDF⟫⟪LRO⟫⟪RLI⟫⟪FSI⟫'],
  ['a heap of nine marks', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}⟪+1⟫`], ['a heap of marks beyond the first plane', `e${'\u{1E8D0}'.repeat(10)}`, `e${'\u{1E8D0}'.repeat(8)}⟪+2⟫`],
  ['a selector alone', '\uFE0F', '⟪U+FE0F⟫'], ['a selector behind a digit without its key', '1\uFE0F', '1⟪U+FE0F⟫'], ['a key without a digit', 'a\uFE0F\u20E3', 'a⟪U+FE0F⟫\u20E3'], ['a key behind a digit and a letter', '1a\uFE0F\u20E3', '1a⟪U+FE0F⟫\u20E3'], ['a selector behind a selector', '❤\uFE0F\uFE0F', '❤\uFE0F⟪U+FE0F⟫'],
  ['a joiner at the beginning', '\u200D👩', '⟪ZWJ⟫👩'], ['a joiner at the end', '👩\u200D', '👩⟪ZWJ⟫'], ['a joiner behind a joiner', '👩\u200D\u200D👩', '👩⟪ZWJ⟫⟪ZWJ⟫👩'],
  ['the fourth joiner, wherever selectors and colours stand', '❤️‍👩🏽‍❤️‍👩🏽‍👩', '❤️‍👩🏽‍❤️‍👩🏽⟪ZWJ⟫👩'],
  ['half a surrogate pair', 'a\uD800b', 'a⟪U+D800⟫b'],
  ['a filler that looks like a blank', '\u3164', '⟪U+3164⟫'],
  ['a heap of marks on one letter', `e${'\u0301'.repeat(12)}`, `e${'\u0301'.repeat(8)}⟪+4⟫`],
  ['a joiner between letters', 'a\u200Db', 'a⟪ZWJ⟫b'],
  ['a joiner behind the last picture', '👩\u200D。', '👩⟪ZWJ⟫。'],
  ['the fourth of many joiners', '👩‍👩‍👩‍👩‍👩', '👩‍👩‍👩‍👩⟪ZWJ⟫👩'],
  ['a joiner behind two colours of skin', '👩🏽🏽‍👩', '👩🏽🏽⟪ZWJ⟫👩'],
  ['a selector behind a letter', 'a\uFE0F', 'a⟪U+FE0F⟫'],
  ['controls of musical and shorthand formats', '\u{1D173}\u{1BCA0}\u{13430}', '⟪U+1D173⟫⟪U+1BCA0⟫⟪U+13430⟫'],
])('%s becomes visible', (_, text, expected) => expect(visible(text)).toBe(expected));

test.each([
  ['Chinese with full-width marks', '今天，我們召開“先行區”發布會——'],
  ['accented letters and their marks', 'café, cafe\u0301'],
  ['pictographs with their joiners', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦 ❤️ 👍🏽 👩🏽‍❤️‍💋‍👨🏽 1️⃣'],
  ['characters beyond the first plane', '𠮷野家'], ['eight marks on one letter', `e${'\u0301'.repeat(8)}`], ['marks on letters beside each other', 'e\u0301\u0302a\u0301\u0302'.repeat(5)],
  ['keys', '1️⃣#️⃣*️⃣'], ['three joiners in each of two clusters, with a character between', '👩‍👩‍👧‍👦中👩‍👩‍👧‍👦'], ['three joiners, and three more behind a picture that nothing joins', '👩‍👩‍👧‍👦👩👩‍👩‍👧‍👦'], ['numbers with their signs', '\u0600١'],
])('%s stay as they are', (_, text) => expect(visible(text)).toBe(text));

test('a line feed stays in a text and is visible in a line; a tab is a blank', () => {
  expect(visible('a\nb\tc')).toBe('a\nb c');
  expect(visibleLine('a\nb')).toBe('a␊b');
});

test.each(['', 'abc\n', '大家好，café', 'αβγ', '한국', '𠮷', '\u{10000}', '👍🏽', '一丁鿿'])('%j is not suspect, however often it is asked', text => {
  expect([isSuspect(text), isSuspect(text)]).toEqual([false, false]);
});

test.each(['\u001B', '大\u200B', 'α\u0301', '𠮷\uFE0F', '\uD800', 'a\uDFFF', '👩\u200D👩', '\t', '\u{E0041}'])('%j is suspect, however often it is asked', text => {
  expect([isSuspect(text), isSuspect(text)]).toEqual([true, true]);
});

test('of what is quoted both ends are shown, of no more than so many characters', () => {
  expect(briefLine('a\nb')).toBe('a␊b');
  expect(briefLine('x'.repeat(200))).toBe('x'.repeat(200));
  expect(briefLine(`a${'x'.repeat(300)}b`)).toBe(`a${'x'.repeat(99)}…${'x'.repeat(98)}b`);
  // No pair is cut in half, wherever the text is.
  for (const shift of ['', 'a']) {
    for (const length of [101, 199, 200, 201, 800, 801, 100_000]) {
      const brief = briefLine(shift + '𠮷'.repeat(length));
      expect(Array.from(brief).length).toBeLessThanOrEqual(200);
      expect(brief).toMatch(/^a?𠮷+(?:…𠮷+)?$/u);
    }
  }
  expect(Array.from(briefLine('\u0007\u202E'.repeat(500_000))).length).toBe(200);
});

test.each<[string, number, string]>([
  ['abcdef', 6, 'abcdef'], ['abcdefg', 6, 'abc…fg'], ['abcdefgh', 7, 'abc…gh'], ['a\u0007', 2, 'a␇'], ['abcdefghijklmnop', 2, 'a…'], [`abcd${'x'.repeat(29)}wxyz`, 4, 'ab…z'], ['\u202E', 4, '⟪R…⟫'], ['𠮷𠮷𠮷', 3, '𠮷𠮷𠮷'], ['𠮷𠮷𠮷𠮷', 3, '𠮷…'], ['abcd', 2, 'a…'], ['abcd', 1, '…'],
  [`ab${'x'.repeat(28)}yz`, 4, 'ab…z'], [`ab${'x'.repeat(29)}yz`, 4, 'ab…z'],
])('%j in %i characters is %j', (text, most, expected) => expect(briefLine(text, most)).toBe(expected));

/**
 * Signs before a number that are visible (Unicode, Prepended_Concatenation_Mark), although their category is that of
 * formats.
 */
const SEEN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

test('no control, format, ignorable or half character stays as it is', () => {
  const left: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u.test(character) || SEEN.test(character) || code === 0x0a) continue;
    if (visible(`a${character}b`).includes(character)) left.push(code.toString(16));
  }
  expect(left).toEqual([]);
});
