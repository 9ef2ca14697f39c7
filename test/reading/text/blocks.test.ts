import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {createBlocks, type TextStore} from '../../../src/reading/text/blocks.ts';
import {excerptsOf} from '../../../src/reading/text/excerpts.ts';
import {createPlaces} from '../../../src/reading/text/places.ts';

const pieces = fc.array(fc.string({unit: fc.constantFrom('a', '甲', '𠮷', '\n', '\r', '\r\n'), maxLength: 12}), {minLength: 1, maxLength: 8});
const memory = (): TextStore => {
  let text = '';
  return {add: more => { text += more; }, slice: (from, to) => text.slice(from, to)};
};

test('blocks are one text, however it came and wherever it is kept', () => {
  fc.assert(fc.property(pieces, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), {minLength: 6, maxLength: 20}), fc.boolean(), (texts, cuts, isStored) => {
    const blocks = createBlocks(isStored ? memory() : undefined);
    expect([blocks.slice(0, 5), blocks.joined(), blocks.count(), blocks.length()]).toEqual(['', '', 0, 0]);
    for (const text of texts) blocks.add(text);
    const whole = texts.join('');
    const check = () => {
      for (const [from, to] of cuts) expect(blocks.slice(Math.min(from, whole.length), to)).toBe(whole.slice(Math.min(from, whole.length), to));
    };
    check();
    expect([blocks.length(), blocks.count(), blocks.isStored, blocks.joined()]).toEqual([whole.length, texts.length, isStored, whole]);
    check();
    const seen: [string, number][] = [];
    blocks.each((text, base) => { seen.push([text, base]); });
    expect(seen).toEqual(texts.map((text, index) => [text, texts.slice(0, index).join('').length]));
    const some: string[] = [];
    blocks.each(text => { some.push(text); }, 1, 3);
    blocks.each(text => { some.push(text); }, 2, 99);
    expect(some).toEqual([...texts.slice(1, 3), ...texts.slice(2)]);
  }), {seed: 5, numRuns: 80});
});

/** Counts lines and columns from the beginning, the simple way. */
const placeIn = (text: string, offset: number) => {
  // A line end that is cut through has not ended a line.
  const lines = text.slice(0, offset).split(text[offset] === '\n' && text[offset - 1] === '\r' ? /\r\n|\r(?!$)|\n/ : /\r\n|\r|\n/);
  return {line: lines.length, column: Array.from(lines.at(-1)!).length + 1};
};

test('places are lines and columns of characters, in any order, while the text grows', () => {
  fc.assert(fc.property(pieces, fc.array(fc.nat(60), {minLength: 4, maxLength: 16}), (texts, offsets) => {
    const blocks = createBlocks();
    const placeOf = createPlaces(blocks);
    expect(placeOf(3)).toEqual({line: 1, column: 1});
    const whole = texts.join('');
    for (const [index, text] of texts.entries()) {
      // A line end is never cut.
      if (text.startsWith('\n') && texts[index - 1]?.endsWith('\r')) return;
      blocks.add(text);
      for (const offset of offsets) {
        const isInside = (whole.codePointAt(offset - 1) ?? 0) > 0xffff || (whole[offset] === '\n' && whole[offset - 1] === '\r');
        if (offset < blocks.length() && !isInside) expect(placeOf(offset)).toEqual(placeIn(whole, offset));
      }
    }
  }), {seed: 6, numRuns: 120});
});

test('an excerpt has some of the line on both sides of a column', () => {
  const lines = ['abc', '', '甲'.repeat(29), `${'b'.repeat(50)}X${'c'.repeat(50)}`, '𠮷'.repeat(100), 'end'];
  for (const [size, end] of [[7, '\n'], [1, '\r\n'], [13, '\r'], [500, '\r\n']] as const) {
    const blocks = createBlocks();
    const text = lines.join(end);
    for (let at = 0; at < text.length; at += size) blocks.add(text.slice(at, at + size));
    const places = [[1, 2], [1, 3], [3, 29], [4, 31], [4, 32], [4, 51], [4, 62], [5, 60], [5, 61], [6, 1], [7, 1]].map(([line, column]) => ({line: line!, column: column!}));
    expect([...excerptsOf(blocks, places)]).toEqual([
      {line: 1, text: 'abc', column: 2}, {line: 1, text: 'abc', column: 3}, {line: 3, text: lines[2], column: 29},
      {line: 4, text: `${lines[3]!.slice(0, 70)}…`, column: 31}, {line: 4, text: `…${lines[3]!.slice(1, 71)}…`, column: 32}, {line: 4, text: `…${lines[3]!.slice(20, 90)}…`, column: 32}, {line: 4, text: `…${lines[3]!.slice(31)}`, column: 32},
      {line: 5, text: `…${'𠮷'.repeat(70)}…`, column: 32}, {line: 5, text: `…${'𠮷'.repeat(70)}`, column: 32}, {line: 6, text: 'end', column: 1}, undefined,
    ]);
  }
});
