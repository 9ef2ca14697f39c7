import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {displayWidth} from '../../src/typesetting/width.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, seeded} from '../samples.ts';

const {turns} = readTranscript(bundledText, lexicon);
const linesOf = (text: string, columns: number) => layoutLines(text, columns).map(({from, to}) => text.slice(from, to));

/** Marks that no line may begin or end with (GB/T 15834, CLREQ 3.1.3). */
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
  ['a Latin word stays whole', '通過VOCs走航', 6, ['通過', 'VOCs走', '航']],
  ['a blank at a break belongs to no line', 'one two', 4, ['one', 'two']],
  ['an indent stays', '  one', 6, ['  one']],
  ['a paragraph ends its line', '一\n二', 10, ['一', '二']],
  ['an empty text is one empty line', '', 10, ['']],
  ['a word wider than the column is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a wide character is not cut in half', '一二三', 3, ['一', '二', '三']],
  ['a cluster is not cut', '👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
])('%s', (_, text, columns, expected) => expect(linesOf(text, columns)).toEqual(expected));

test('any text keeps every character, and no line is too wide', () => {
  const random = seeded(3);
  const pieces = ['中', '文', '，', '。', '“', '”', '（', '）', 'word', '12.5%', ' ', '\n', '——', '…', 'é', 'e\u0301', '👍🏽', '𠮷', '-', '/', ',', '한', 'か', '\u00A0', '①'];
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({length: 40}, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const columns = 4 + Math.floor(random() * 60);
    let behind = 0;
    for (const {from, to, width} of layoutLines(text, columns)) {
      expect(text.slice(behind, from).trim()).toBe('');
      expect(width).toBe(displayWidth(text.slice(from, to)));
      expect(width).toBeLessThanOrEqual(columns);
      behind = to;
    }
    expect(text.slice(behind).trim()).toBe('');
  }
});
