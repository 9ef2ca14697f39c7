import {expect, test} from 'vitest';
import {RIGHT_TO_LEFT, spaced, spacingOf} from '../../src/typesetting/spacing.ts';
import {displayWidth} from '../../src/typesetting/width.ts';

const set = (text: string, readings: Readonly<Record<number, string>> = {}) => {
  const spacing = spacingOf(text, new Map(Object.entries(readings).map(([at, reading]) => [Number(at), reading])));
  const shown = spaced(text, 0, text.length, spacing);
  expect(displayWidth(shown)).toBe(displayWidth(text) + Array.from(text, (_, at) => spacing?.widen(at) ?? 0).reduce((sum, cells) => sum + cells, 0));
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
