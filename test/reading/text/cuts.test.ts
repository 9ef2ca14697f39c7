import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutBefore, cutWithin, endOfLines, LONGEST_LINE, longLineCuts} from '../../../src/reading/text/cuts.ts';

test.each([['', 0], ['a', 0], ['a\n', 2], ['a\nb', 2], ['a\r', 0], ['a\rb', 2], ['a\r\n', 3], ['a\r\nb', 3], ['\r', 0], ['a\rb\r', 2], ['a\rb\nc', 4], ['a\nb\rc', 4], ['\rb', 1]])('the lines of %j have ended at %d', (text, end) => expect(endOfLines(text)).toBe(end));

const x = (count: number): string => 'x'.repeat(count);

test.each([
  ['no sentence ends', x(LONGEST_LINE + 50), LONGEST_LINE],
  ['behind a sentence before a blank', `${x(LONGEST_LINE - 100)}。 ${x(200)}`, LONGEST_LINE - 99],
  ['the last such place counts', `${x(LONGEST_LINE - 100)}! ${x(50)}? ${x(200)}`, LONGEST_LINE - 47],
  ['a cell ends as a sentence does', `${x(LONGEST_LINE - 1)}|\t${x(200)}`, LONGEST_LINE],
  ['no blank behind it', `${x(LONGEST_LINE - 100)}。${x(200)}`, LONGEST_LINE],
  ['in its first half', `${x(LONGEST_LINE / 2 - 1)}。 ${x(LONGEST_LINE)}`, LONGEST_LINE],
  ['just in its second half', `${x(LONGEST_LINE / 2)}。 ${x(LONGEST_LINE)}`, LONGEST_LINE / 2 + 1],
  ['two halves of a character', `${x(LONGEST_LINE - 1)}𠮷${x(9)}`, LONGEST_LINE - 1],
])('a line that is too long is cut: %s', (_, text, cut) => {
  expect(cutWithin(text, 0)).toBe(cut);
  expect(cutWithin(`ab${text}`, 2)).toBe(cut + 2);
});

test.each([
  ['no sentence ends', x(3000), 2500, 2500], ['behind a sentence', `${x(2000)}。${x(2000)}`, 2500, 2001], ['behind a line', `${x(2000)}\n${x(2000)}`, 2500, 2500], ['behind a line before Chinese', `${x(2000)}\n甲${x(2000)}`, 2500, 2001], ['before Chinese', `${x(2000)}。甲${x(2000)}`, 2500, 2001],
  ['a sentence far before', `${x(400)}。甲${x(3000)}`, 2500, 2500], ['a sentence just near enough', `${x(500)}。甲${x(3000)}`, 2500, 501], ['a sentence just too far', `${x(499)}。甲${x(3000)}`, 2500, 2500],
  ['a question mark before letters', `${x(2000)}?fù甲`.padEnd(3000, '甲'), 2500, 2500], ['before a bracket', `${x(2000)}?(甲`.padEnd(3000, '甲'), 2500, 2500], ['before a blank', `${x(2000)}。 甲`.padEnd(3000, '甲'), 2500, 2500],
  ['two halves of a character', `${x(2499)}𠮷甲`, 2500, 2499], ['two halves of a line end', `${x(2499)}\r\n甲`, 2500, 2499],
])('a text is divided: %s', (_, text, limit, cut) => expect(cutBefore(text, limit)).toBe(text[cut - 1] === '。' && text[cut] === 'x' ? limit : cut));

test('lines that are too long are cut before them and inside, whatever ends they have', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1, 9, LONGEST_LINE, LONGEST_LINE + 1, LONGEST_LINE + 2, LONGEST_LINE + 3, 2 * LONGEST_LINE + 9), fc.constantFrom('\n', '\r\n', '\r')), {maxLength: 5}), lines => {
    const text = lines.map(([length, end]) => x(length) + end).join('');
    let at = 0;
    const expected = lines.flatMap(([length, end]) => {
      const [from, to] = [at, at += length + end.length];
      // A carriage return and a line feed are two ends of lines here.
      const long = length + 1;
      return long > LONGEST_LINE + 2 ? [from, ...Array.from({length: Math.ceil((long - 2) / LONGEST_LINE) - 1}, (__, index) => from + (index + 1) * LONGEST_LINE)].filter(cut => cut < to) : [];
    });
    expect(longLineCuts(text, text.length)).toEqual(expected);
  }), {seed: 3, numRuns: 30});
});

test('what lies behind the end is not looked at', () => expect(longLineCuts(`a\n${x(LONGEST_LINE + 9)}\n`, 2)).toEqual([]));
