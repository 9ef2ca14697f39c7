import {expect, test} from 'vitest';
import {RIGHT_TO_LEFT, spaced, spacingOf, widenedBy} from '../../src/typesetting/spacing.ts';
import {displayWidth} from '../../src/typesetting/width.ts';

const set = (text: string, readings: Readonly<Record<number, string>> = {}) => {
  const spacing = spacingOf(text, new Map(Object.entries(readings).map(([at, reading]) => [Number(at), reading])));
  const shown = spaced(text, 0, text.length, spacing);
  expect(displayWidth(shown)).toBe(displayWidth(text) + Array.from({length: text.length}, (_, at) => spacing?.widen(at) ?? 0).reduce((sum, cells) => sum + cells, 0));
  return shown;
};

test.each([
  ['a wide reading has its room on both sides', '狀況', {0: 'zhuàng', 1: 'kuàng'}, '  狀    況'],
  ['the room is behind the comma', '狀，況', {0: 'zhuàng', 2: 'kuàng'}, '  狀，  況'],
  ['and before the opening mark', '現“狀”好', {0: 'xiàn', 2: 'zhuàng', 4: 'hǎo'}, ' 現   “狀”  好'],
  ['a reading hangs over a neighbour that has none', '狀的況', {0: 'zhuàng', 2: 'kuàng'}, '  狀 的 況'],
  ['a short reading needs one blank before the next', '大家', {0: 'dà', 1: 'jiā'}, '大 家'],
  ['nothing is needed above a Latin word', '大 A', {0: 'dà'}, '大 A'],
])('%s', (_, text, readings, expected) => expect(set(text, readings).trimEnd()).toBe(expected));

test('text from right to left keeps its order, and a mark stands before it', () => {
  expect(set('他說שלום, עולם 3。然後')).toBe(`他說${RIGHT_TO_LEFT}שלום, עולם 3。然後`);
  expect(set('مرحبا\nabc مرحبا')).toBe(`${RIGHT_TO_LEFT}مرحبا\nabc ${RIGHT_TO_LEFT}مرحبا`);
  expect(spacingOf('各位朋友', new Map())).toBeUndefined();
});

/** Readings by the place of their character, and the text with its spacing, blanks at its end included. */
test.each<[string, string, Readonly<Record<number, string>>, string]>([
  ['a reading as wide as its character needs one blank', '狀', {0: 'ab'}, '狀 '],
  ['a narrower one needs it too, so that all are alike', '狀', {0: 'a'}, '狀 '],
  ['of an odd number of cells more stand behind', '狀況', {0: 'abc', 1: 'abc'}, '狀  況  '],
  ['it hangs over two cells of the next', '狀況', {0: 'abcd'}, ' 狀況'],
  ['and over no more', '狀況', {0: 'abcdef'}, '  狀 況'],
  ['over one cell of a narrow one', '狀a', {0: 'zhuàng'}, '  狀  a'],
  ['over none behind the line', '狀\n況', {0: 'zhuàng'}, '  狀   \n況'],
  ['over none at the end', '狀', {0: 'zhuàng'}, '  狀   '],
  ['over a mark that opens something without a reading', '狀“好', {0: 'zhuàng'}, '  狀  “好'],
  ['over none that opens something with one', '狀“況', {0: 'zhuàng', 2: 'kuàng'}, '  狀   “況   '],
  ['also where three open it', '狀「「「況', {0: 'zhuàng', 4: 'kuàng'}, '  狀   「「「況   '],
  ['marks beyond three are not looked at', '狀「「「「況', {0: 'zhuàng', 5: 'kuàng'}, '  狀 「「「「況   '],
  ['nor before the character', '「「「「狀好', {4: 'zhuàng'}, '「「「「狀 好'],
  ['its room stands before the third mark', 'a“「（狀b', {4: 'abcdefghijklmnop'}, 'a  “「（狀       b'],
  ['nor behind it', '狀%%%%好', {0: 'zhuàng', 5: 'hǎo'}, '  狀%%%%好  '],
  ['the fourth mark before it is none of its own', '「「「「狀b', {4: 'a'.repeat(18)}, '「  「「「狀        b'], ['nor the fourth behind it', '狀」」」」b', {0: 'a'.repeat(18)}, '        狀」」」 」b'],
  ['marks behind it take of its room, three at most', '狀。」）』好', {0: 'abcdefghijkl'}, '     狀。」）』好'],
  ['a mark with a reading of its own is no neighbour', '“狀', {0: 'x', 1: 'zhuàng'}, '“   狀   '],
  ['neither before nor behind', '狀。好', {0: 'zhuàng', 1: 'x'}, '  狀   。好'],
  ['a rare character has two units, one reading, and one room', '𠮷好', {0: 'zhuàng', 2: 'hǎo'}, '  𠮷   好  '],
  ['and is hung over as a whole', '好𠮷', {0: 'zhuàng'}, '  好 𠮷'],
  ['a cluster keeps its marks', 'a\u0301狀b', {2: 'zhuàng'}, 'a\u0301  狀  b'],
  ['the mark of direction stands behind the room', 'ש狀', {0: 'abcdef'}, '  ←ש  狀'],
])('%s', (_, text, readings, expected) => expect(set(text, readings)).toBe(expected));

test('a line of a text has the spacing of its own characters', () => {
  const text = '大家好。狀況';
  const spacing = spacingOf(text, new Map([[0, 'dà'], [4, 'zhuàng'], [5, 'kuàng']]))!;
  expect([spaced(text, 0, 3, spacing), spaced(text, 4, 6, spacing), spaced(text, 4, 5, spacing), spaced(text, 2, 2, spacing), spaced(text, 1, 3, undefined)]).toEqual(['大家好', '  狀    況   ', '  狀   ', '', '家好']);
  expect([spacing.before(0), spacing.before(4), spacing.before(5)]).toEqual(['', '  ', ' ']);
  expect([widenedBy(spacing, 4, '狀'), widenedBy(spacing, 4, '狀況'), widenedBy(spacing, 0, '大家')]).toEqual([5, 9, 0]);
});

test.each(['ש', 'م', '\u0710', '\u0780', '\u07CA', '\u0800', '\u0840', '\u{1E900}', '\u{10D00}'])('a run of %s has its mark', letter => {
  expect(set(`好${letter}${letter} 3, ${letter}好${letter}\n${letter}a`)).toBe(`好${RIGHT_TO_LEFT}${letter}${letter} 3, ${letter}好${RIGHT_TO_LEFT}${letter}\n${RIGHT_TO_LEFT}${letter}a`);
});
