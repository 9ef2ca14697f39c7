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
