import {describe, expect, test} from 'vitest';
import type {Knowledge} from '../../src/chinese/clean.ts';
import {saidWords, saidWordsWithReadings} from '../../src/reading/words.ts';
import {lexicon} from '../lexicon.ts';

const plain: Knowledge = {lexicon: undefined, isUsed: () => false};
const said = (text: string, isMarkdown = false, isClean = false): string => saidWords(text, plain, isMarkdown, isClean).text;
const w = (width: number, end = ''): string => 'word '.repeat(Math.ceil(width / 5)).slice(0, width - end.length - 1).trimEnd().padEnd(width - end.length, 'x') + end;

describe('words of a file', () => {
  test.each([
    ['', ''], [' a  b\tc\u00A0d ', 'a b c d'], ['a\r\n\r\n b \rc\n', 'a\nb\nc'], ['a\u001Bb', 'a␛b'], ['a   \u00A0 b', 'a b'], ['a \nb', 'a\nb'], ['好,好', '好，好'],
  ])('%j are shown as %j', (text, shown) => expect(said(text)).toBe(shown));

  test.each([
    ['**bold** and __bold__', 'bold and bold'], ['*it* and _it_', 'it and it'], ['\\*kept\\* \\_ \\[x\\]', '*kept* _ [x]'], ['**a\\_b** and *c\\*d*', 'a_b and c*d'], ['***both***', 'both'], ['****', '****'], ['*x\\*', '*x*'], ['snake_case_name', 'snake_case_name'], ['2 * 3 * 4', '2 * 3 * 4'], ['** not **', '** not **'], ['a*b*c', 'a*b*c'], ['**a b** c', 'a b c'], ['*a b* c', 'a b c'], ['\\a', '\\a'], ['*x*', 'x'], ['**好,好**', '好,好'],
  ])('Markdown %j is shown as %j', (text, shown) => {
    expect(said(text, true)).toBe(shown);
    expect(said('*x*')).toBe('*x*');
  });

  test('words that are clean stay as they are, but for annotations', () => {
    expect(said('好,好', false, true)).toBe('好,好');
    expect(said(' a  b ', false, true)).toBe('a b');
    const annotated = saidWords('大家聽說發(fā)了,好', {...plain, lexicon}, false, true);
    expect([annotated.text, annotated.hasReadings]).toEqual(['大家聽說發了，好', true]);
    expect(saidWords('大家聽說發了,好', {...plain, lexicon}, false, true)).toMatchObject({text: '大家聽說發了,好', hasReadings: false});
  });

  test('readings are found where they are asked for', () => {
    expect(saidWordsWithReadings('大家聽說發(fā)了', {...plain, lexicon})).toMatchObject({text: '大家聽說發了', readings: [{offset: 4, text: 'fā'}]});
    expect(saidWordsWithReadings(' plain  words ', {...plain, lexicon})).toMatchObject({text: 'plain words', readings: []});
  });
});

describe('lines that were wrapped', () => {
  test.each([
    ['go on within a sentence', `${w(60)}\n${w(58)}\nend.`, `${w(60)} ${w(58)} end.`],
    ['end with a sentence', `${w(60)}\n${w(59, '.')}\nNext`, `${w(60)} ${w(59, '.')} Next`],
    ['end with a sentence where nothing was wrapped before', `${w(60, '.')}\n${w(58)}\nend`, `${w(60, '.')}\n${w(58)} end`],
    ['end short of the others', `${w(60)}\n${w(41)}\nend`, `${w(60)} ${w(41)}\nend`],
    ['are long enough to go on', `${w(60)}\n${w(42)}\nend`, `${w(60)} ${w(42)} end`],
    ['end with a sentence short of the others', `${w(60)}\n${w(50, '.')}\nend`, `${w(60)} ${w(50, '.')}\nend`],
    ['end with a sentence nearly as long as the others', `${w(60)}\n${w(51, '.')}\nend`, `${w(60)} ${w(51, '.')} end`],
    ['are as narrow as can be', `${w(32)}\n${w(32)}\nend`, `${w(32)} ${w(32)} end`],
    ['are too narrow', `${w(31)}\n${w(31)}\nend`, `${w(31)}\n${w(31)}\nend`],
    ['are as wide as can be', `${w(130)}\n${w(130)}\nend`, `${w(130)} ${w(130)} end`],
    ['are too wide', `${w(131)}\n${w(131)}\nend`, `${w(131)}\n${w(131)}\nend`],
    ['stand before one that is too wide', `${w(60)}\n${w(60)}\n${w(131)}`, `${w(60)}\n${w(60)}\n${w(131)}`],
    ['have an empty line behind them', `${w(60)}\n${w(58)}\n\nend`, `${w(60)} ${w(58)}\nend`],
    ['are the last', `short\n${w(60)}`, `short\n${w(60)}`],
    ['have a wide one before an empty line', `${w(90)}\n\n${w(40)}\n${w(40)}\nend`, `${w(90)}\n${w(40)} ${w(40)} end`],
    ['have other line ends', `${w(60)}\r\n${w(58)}\rend`, `${w(60)} ${w(58)} end`],
    ['are indented', `${w(60)}  \n   ${w(55)}\n  end`, `${w(60)} ${w(55)} end`],
    ['are Chinese, two columns to a character', `${'好'.repeat(20)}\n${'好'.repeat(20)}\n好。`, `${'好'.repeat(41)}。`],
    ['are Chinese and too narrow', `${'好'.repeat(15)}\n${'好'.repeat(15)}\n好。`, `${'好'.repeat(15)}\n${'好'.repeat(15)}\n好。`],
  ])('that %s', (_, text, shown) => {
    expect(said(text)).toBe(shown);
    // Annotated text is never wrapped so.
    if (!text.includes('好')) expect(saidWords(text, {...plain, lexicon}, false).text.split('\n')).toEqual(text.split(/[\r\n]+/).map(line => line.trim()));
  });
});
