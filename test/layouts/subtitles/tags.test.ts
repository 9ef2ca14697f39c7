import {expect, test} from 'vitest';
import {ASS_TAG, LOOSE_TAG, taggedLines, WEBVTT_TAG} from '../../../src/layouts/subtitles/tags.ts';
import {mixed} from '../mixed.ts';

/** Returns the text of a cue, a line to each, with `|` where the voice changes in a line. */
const textOf = (payload: string, tags = WEBVTT_TAG): string => taggedLines(payload, 0, tags).map(({text, goesOn}, index) => `${index === 0 ? '' : goesOn ? '|' : '\n'}${text}`).join('');

test.each([
  // Tags that are open, empty, unknown or cut off.
  ['<', ''], ['<<', ''], ['<\t', ''], ['<.', ''], ['<c.', ''], ['</', ''], ['<c></>x', 'x'], ['<c>test', 'test'], ['a<c.d e>b</c>c', 'abc'], ['<unknown>x</unknown>', 'x'], ['a<lang.d e>b</lang>c', 'abc'],
  // Ruby: what stands over a character is no word.
  ['a<ruby>b<rt>c</rt>d</ruby>e', 'abcde'], ['<ruby>漢<rt>kan</rt>字<rt>ji</ruby>。', '漢(kan)字(ji)。'], ['<rt>test', 'test'],
  // Character references, as HTML has them.
  ['&', '&'], ['&amp', '&'], ['&amp;', '&'], ['&AMP;', '&'], ['&lt;v&gt;', '<v>'], ['a&lrm;b', 'a\u200Eb'], ['&&', '&&'], ['&1;', '&1;'], ['&;', '&;'], ['&#x20;x', ' x'], ['&notit;', '¬it;'], ['&nsubE;', '\u2AC5\u0338'], ['&ClockwiseContourIntegral;', '∲'],
  ['a\0b', 'a\uFFFDb'],
])('the standard: %j', (payload, text) => {
  expect(textOf(payload)).toBe(text);
});

test('voices end where they are closed or where another begins', () => {
  expect(taggedLines('a<v.d Mei &amp;  Luis>b\n<v B>c</v>d</v>e', 10, WEBVTT_TAG)).toEqual([
    {offset: 10, text: 'a'}, {offset: 32, text: 'b', voice: 'Mei & Luis', goesOn: true}, {offset: 39, text: 'c', voice: 'B'}, {offset: 44, text: 'd', voice: 'Mei & Luis', goesOn: true}, {offset: 49, text: 'e', goesOn: true},
  ]);
  expect(textOf('<v>test')).toBe('test');
});

test('times of words stand where they are said; what is no time is a tag', () => {
  const [line] = taggedLines('a<00:00:00.500>b<100:00:01.000>c<0:00.5><00:61.000>d', 0, WEBVTT_TAG);
  expect(line!.text).toBe('abcd');
  expect(line!.times!.map(({offset: at, start}) => [at, start.time])).toEqual([[1, 500], [2, 360_001_000]]);
});

test.each([
  ['a <3 b < c > d', 'a <3 b < c > d'], ['{\\an8}<I>x</I> <FONT COLOR=red>y</FONT>', 'x y'], ['{y:i}x', 'x'], ['{Mei} x', '{Mei} x'],
])('in other formats only tags are tags: %j', (payload, text) => {
  expect(textOf(payload, LOOSE_TAG)).toBe(text);
});

test('a line that is all in one colour has it', () => {
  expect(taggedLines('<font color="#FFFF00">a\nb</font>\n{\\c&H0000FF&}c{\\c} \nd<c.cyan>e</c>', 0, LOOSE_TAG).map(({text, colour}) => [text, colour])).toEqual([['a', 'ffff00'], ['b', 'ffff00'], ['c ', 'ff0000'], ['de', undefined]]);
});

const PIECES = ['<v Mei>', '<v.loud Luis  Ortega>', '<v>', '</v>', '<c.red>', '<c.x.colorFFEE00>', '<c.red.blue>', '<c>', '</c>', '<00:00:01.000>', '<100:00:01.500>', '<00:00:61.000>', '<ruby>', '<rt>', '</rt>', '</ruby>', '漢', 'かな', 'x', ' ', '\n', '\n\n', ' - ', '&amp;', '{\\c&H0000FF&}', '{\\1c&HFF&\\b1}', '{\\c}', '{\\r}', '{\\b1\\r}', '{note}', '<font color="#FF0">', '<font color=red>', '<font face=x>', '</font>', '<FONT COLOR=Red>', '<u>', '</u>', '<i>', '</i>', '<lang en>', '</lang>', '<other>', '\0', '< b', '<'];

test('what stands between tags, in any order, in three formats', async () => {
  const shown = (payload: string, tags: RegExp): string => taggedLines(payload, 10, tags).map(({times, ...line}) => JSON.stringify({...line, ...(times && {times: times.map(({offset: at, start}) => [at, start.time])})})).join(' ');
  const page = mixed(PIECES, 240, 9, 8).map(pieces => pieces.join('')).map(payload => `${JSON.stringify(payload)}\n${[WEBVTT_TAG, LOOSE_TAG, ASS_TAG].map(tags => `  ${shown(payload, tags)}\n`).join('')}`);
  await expect(page.join('')).toMatchFileSnapshot('tags.txt');
});
