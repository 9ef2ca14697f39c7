import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {bondsIn} from '../../src/typesetting/bonds.ts';
import {lineBreaks} from '../../src/typesetting/line-breaks.ts';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {displayWidth} from '../../src/typesetting/width.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText} from '../samples.ts';

const {turns} = readTranscript(bundledText, lexicon);
const linesOf = (text: string, columns: number) => layoutLines(text, columns).map(({from, to}) => text.slice(from, to));

/** Marks with which no line may begin or end (GB/T 15834, CLREQ 3.1.3). */
const NO_START = /^[，。、；：？！」』”’）》〉】％…%,.;:?!)]/;
const NO_END = /[「『“‘（《〈【(]$/;

describe.each(Array.from({length: 101}, (_, index) => 20 + index))('the bundled text in %i columns', columns => {
  test('is well set: no line too wide, no forbidden start or end, no word or number cut, nothing lost', () => {
    for (const {text} of turns) {
      const lines = layoutLines(text, columns);
      let behind = 0;
      for (const {from, to, width} of lines) {
        const line = text.slice(from, to);
        expect(width).toBe(displayWidth(line));
        expect(width).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(NO_START);
        expect(line).not.toMatch(NO_END);
        // Between lines there is nothing but the end of a paragraph or a blank.
        expect(text.slice(behind, from)).toMatch(/^[\n ]?$/);
        expect(`${text[to - 1] ?? ''}${text[to] ?? ''}`).not.toMatch(/^(?:[\dA-Za-z.]{2}|\d[%％])$/);
        behind = to;
      }
      expect(behind).toBe(text.length);
    }
  });
});

test('a line is as full as its words allow', () => {
  for (const {text} of turns) {
    const lines = layoutLines(text, 40);
    for (const {width, endsParagraph} of lines) if (!endsParagraph) expect(width).toBeGreaterThanOrEqual(40 - 12);
  }
});

test.each([
  ['a full-width mark does not begin a line', '今天天氣好，我們去', 10, ['今天天氣', '好，我們去']],
  ['nor does an opening bracket end one', '今天天氣（很好）', 10, ['今天天氣', '（很好）']],
  ['a number stays whole with its unit', '比例達到69%以上', 10, ['比例達到', '69%以上']],
  ['a Latin word stays whole', '通過VOCs走航', 7, ['通過', 'VOCs', '走航']],
  ['a blank at a break belongs to no line', 'one two', 4, ['one', 'two']],
  ['an indent stays', '  one', 6, ['  one']],
  ['a paragraph ends its line', '一\n二', 10, ['一', '二']],
  ['an empty text is one empty line', '', 10, ['']],
  ['a word wider than the column is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a wide character is not cut in half', '一二三', 3, ['一', '二', '三']],
  ['a paragraph does not end in one character', '今天天氣很好。', 12, ['今天天氣', '很好。']],
  ['nor in one with marks around it', '今天天氣“好！”', 10, ['今天天', '氣“好！”']],
  ['unless the line before has nothing to give', '一二', 2, ['一', '二']],
  ['or only what would leave half a line empty', '今天international好', 17, ['今天international', '好']],
  ['or what would be too wide with it', '一二好。', 5, ['一二', '好。']],
  ['or what a bond holds', '2023年12月31日好', 9, ['2023年', '12月31日', '好']],
  ['every paragraph has its own last line', '今天天氣好\n今天天氣好', 8, ['今天天', '氣好', '今天天', '氣好']],
  ['a URL breaks behind its slashes', '見https://example.org/news/2023/content.htm', 20, ['見https://', 'example.org/news/', '2023/content.htm']],
  ['and in a part of it that is too long', 'https://example.org/0123456789012', 10, ['https://', 'example.or', 'g/', '0123456789', '012']],
  ['a word breaks behind its hyphen', 'a well-known word', 8, ['a well-', 'known', 'word']],
  ['a cluster is not cut', '👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
])('%s', (_, text, columns, expected) => expect(linesOf(text, columns)).toEqual(expected));

/** Marks, words and numbers in the order of real texts. */
const piece = fc.constantFrom('中', '文', '們', '，', '。', '：', '“好”', '（含）', '「是」', '——', '……', 'word', 'well-known', '12.5%', '2.5 微克', '12月13日', '12 000個', 'US$5', '第3季度', '２０２３', '8:00—9:00', '、', '‘一’', '約翰·史密斯', ' ');
const odd = fc.constantFrom('\n', 'é', 'e\u0301', '👍🏽', '👩‍👩‍👧', '𠮷', '-', '/', ',', '한', 'か', '\u00A0', '①', '\u3000', 'https://example.org/a/2023', '“', '）', 'ש', '؀');
const prose = fc.array(piece, {maxLength: 60}).map(pieces => `發${pieces.join('')}`);

test('any text keeps every character, and no line is too wide', () => {
  fc.assert(fc.property(fc.array(fc.oneof(piece, odd, fc.string({unit: 'grapheme', maxLength: 3})), {maxLength: 40}).map(pieces => pieces.join('')), fc.integer({min: 16, max: 80}), (text, columns) => {
    let behind = 0;
    for (const {from, to, width} of layoutLines(text, columns)) {
      expect(text.slice(behind, from).trim()).toBe('');
      expect(width).toBe(displayWidth(text.slice(from, to)));
      expect(width).toBeLessThanOrEqual(columns);
      behind = to;
    }
    expect(text.slice(behind).trim()).toBe('');
  }), {numRuns: 400, seed: 3});
});

test('any prose has no line that starts or ends as none should, and breaks only where UAX #14 lets it and no bond holds', () => {
  fc.assert(fc.property(prose, fc.integer({min: 40, max: 200}), (text, columns) => {
    const ends = new Set(lineBreaks(text));
    const bonds = bondsIn(text);
    const lines = layoutLines(text, columns);
    for (const {from} of lines.slice(1)) {
      expect(ends.has(from)).toBe(true);
      expect(bonds?.[from] ?? 0).toBe(0);
      expect(text.slice(from)).not.toMatch(NO_START);
      expect(text.slice(0, from).trimEnd()).not.toMatch(NO_END);
    }
  }), {numRuns: 400, seed: 4});
});

test('no paragraph ends in one character where the line before can give one', () => {
  for (let columns = 20; columns <= 120; columns += 3) {
    for (const {text} of turns) {
      const lines = layoutLines(text, columns);
      const last = lines.filter(({endsParagraph}, index) => endsParagraph && index > 0 && !lines[index - 1]!.endsParagraph);
      for (const {from, to} of last) expect(text.slice(from, to)).toMatch(/[\p{L}\p{N}].*[\p{L}\p{N}]/u);
    }
  }
});

describe('room for readings', () => {
  /** Two cells more for the character at each multiple of three, unless it is a blank. */
  const widenIn = (text: string) => (offset: number) => (offset % 3 === 0 && /\S/.test(text[offset]!) ? 2 : 0);

  test('counts in the width of every line, in every paragraph, also where a word is cut', () => {
    fc.assert(fc.property(fc.array(fc.oneof(piece, odd), {maxLength: 30}).map(pieces => pieces.join('')), fc.integer({min: 20, max: 50}), (text, columns) => {
      const widen = widenIn(text);
      for (const {from, to, width} of layoutLines(text, columns, widen)) {
        expect(width).toBe(Array.from({length: to - from}, (_, index) => widen(from + index)).reduce((sum, cells) => sum + cells, displayWidth(text.slice(from, to))));
        expect(width).toBeLessThanOrEqual(columns);
      }
    }), {numRuns: 200, seed: 5});
  });

  test.each([
    ['一二三四五六', 8, ['一二三', '四五六']], ['一二三四五六', 7, ['一二', '三四', '五六']], ['abcdefgh', 6, ['abc', 'def', 'gh']], ['abc/defg/hijk', 6, ['abc', '/', 'defg', '/', 'hi', 'jk']], ['甲\n一二三四五', 8, ['甲', '一二三', '四五']],
    ['今天天氣很好', 10, ['今天天', '氣很好']],
  ])('%j in %i columns', (text, columns, expected) => expect(layoutLines(text, columns, widenIn(text)).map(({from, to}) => text.slice(from, to))).toEqual(expected));
});

test('every line says where it begins and ends, how wide it is, and whether a paragraph ends', () => {
  expect(layoutLines('今天天氣好。\n\na  bc ', 8)).toEqual([
    {from: 0, to: 3, width: 6, endsParagraph: false}, {from: 3, to: 6, width: 6, endsParagraph: true}, {from: 7, to: 7, width: 0, endsParagraph: true}, {from: 8, to: 13, width: 5, endsParagraph: true},
  ]);
});

test.each([
  ['no columns are one', '一a', 0, ['一', 'a']], ['and so are fewer', 'ab', -5, ['a', 'b']],
  ['blanks that fit stay within a line', 'a  b', 4, ['a  b']], ['blanks that do not fit are at a break', 'a  b', 3, ['a', 'b']], ['blanks at the end of a paragraph', 'a  \nb', 4, ['a', 'b']], ['nothing but blanks', '   ', 2, ['']],
  ['a range breaks before a date', '8:00—9:00', 6, ['8:00—', '9:00']], ['a date before an amount', '12月13日', 4, ['12月', '13日']], ['an amount between its characters', '1200萬元', 4, ['1200', '萬元']],
  ['the rest of a long word goes on in its line', 'abcdefgh ij', 5, ['abcde', 'fgh', 'ij']], ['and what follows it too', 'abcdefg ij', 5, ['abcde', 'fg ij']],
  ['a long word begins on a new line', 'xy abcdefgh', 5, ['xy', 'abcde', 'fgh']],
  ['slashes stay together', 'a//b', 3, ['a//', 'b']], ['slashes at the beginning', '//ab', 3, ['//', 'ab']],
  ['a line before may give what is half of it', '一二三四五六。七', 14, ['一二三四五', '六。七']],
  ['exactly half', '一二abcd好', 8, ['一二', 'abcd好']], ['but no more', '一二abcde好', 9, ['一二abcde', '好']],
  ['a line of sixteen units with one character is looked at', `一二三四${'。'.repeat(2)}`, 8, ['一二', '三四。。']],
  ['digits alone are a character', '今天天氣是1', 10, ['今天天氣', '是1']],
  ['two characters are no widow', '今天天氣很好', 8, ['今天天氣', '很好']],
  ['nor is a whole paragraph of one', '好', 10, ['好']],
])('%s', (_, text, columns, expected) => expect(linesOf(text, columns)).toEqual(expected));
