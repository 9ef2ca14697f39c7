import {expect, test} from 'vitest';
import {visible, visibleLine} from '../../src/transcript/unsafe.ts';

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
  ['half a surrogate pair', 'a\uD800b', 'a⟪U+D800⟫b'],
  ['a filler that looks like a blank', '\u3164', '⟪U+3164⟫'],
  ['a heap of marks on one letter', `e${'\u0301'.repeat(12)}`, `e${'\u0301'.repeat(8)}⟪+4⟫`],
])('%s becomes visible', (_, text, expected) => expect(visible(text)).toBe(expected));

test.each([
  ['Chinese with full-width marks', '今天，我們召開“先行區”發布會——'],
  ['accented letters and their marks', 'café, cafe\u0301'],
  ['pictographs with their joiners', '👩‍👩‍👧 ❤️ 👍🏽'],
  ['characters beyond the first plane', '𠮷野家'],
])('%s stay as they are', (_, text) => expect(visible(text)).toBe(text));

test('a line feed stays in a text and is visible in a line; a tab is a blank', () => {
  expect(visible('a\nb\tc')).toBe('a\nb c');
  expect(visibleLine('a\nb')).toBe('a␊b');
});
