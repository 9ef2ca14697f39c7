import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import type {Turn} from '../../src/transcript/model.ts';
import {shownText} from '../../src/typesetting/shown-text.ts';
import {lexicon} from '../lexicon.ts';
import {mandarin} from '../readings.ts';
import {bundledText} from '../samples.ts';

const {turns} = readTranscript(bundledText, lexicon);

test('source text is what the file has, without stamp and label', () => {
  for (const turn of turns) expect(bundledText).toContain(shownText(turn, {text: 'source', readings: 'none'}).text);
});

test('a place in the clean text is the same character in the source', () => {
  for (const turn of turns) {
    const {text, toShown} = shownText(turn, {text: 'source', readings: 'none'});
    const off = Array.from(turn.text).filter((character, at) => /\p{Script=Han}/u.test(character) && text[toShown(at)] !== character);
    // Only the characters that the source has broken are somewhere near.
    expect(off.length).toBeLessThanOrEqual(2);
  }
});

test('places and offsets only grow, and lead back', () => {
  for (const turn of turns) {
    const {text, toShown, toPlace} = shownText(turn, {text: 'source', readings: 'none'});
    let before = -1;
    for (let place = 0; place <= turn.text.length; place += 1) {
      const offset = toShown(place);
      expect(offset).toBeGreaterThanOrEqual(before);
      before = offset;
      expect(toShown(toPlace(offset))).toBe(offset);
    }
    expect([toShown(-1), toPlace(-1), toShown(turn.text.length)]).toEqual([-1, -1, text.length]);
  }
});

test('readings are those of the source, or one for every Han character', () => {
  const [turn] = turns;
  expect(shownText(turn!, {text: 'clean', readings: 'none'}).readings.size).toBe(0);
  const own = shownText(turn!, {text: 'clean', readings: 'ruby'}).readings;
  expect([...own].map(([offset, text]) => ({offset, text}))).toEqual(turn!.readings);
  const all = shownText(turn!, {text: 'clean', readings: 'all'}, mandarin.all).readings;
  for (const [at, character] of Array.from(turn!.text).entries()) expect(all.has(at)).toBe(/\p{Script=Han}/u.test(character));
  for (const {offset: at, text} of turn!.readings) expect(all.get(at)).toBe(text);
});

/** A turn whose source is a label of two units and these words. */
const turnOf = (text: string, words: string, readings: Turn['readings'] = []): Turn => ({speaker: 0, text, source: `甲：${words}`, wordsAt: 2, line: 1, column: 1, readings});
const SOURCE = {text: 'source', readings: 'none'} as const;
const CLEAN = {text: 'clean', readings: 'none'} as const;

describe('the offset in the source of each place in the clean text', () => {
  test.each([
    ['the same words', '大家好', '大家好', [0, 1, 2, 3]],
    ['readings are passed over', '戴先鋒', '戴(dài)先鋒(fēng)', [0, 6, 7, 14]],
    ['a narrow twin is its mark', '好，是：不；對！嗎？（a）', '好,是:不;對!嗎?(a)', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
    ['another character in its place is not crossed', '一二三', '一貳三', [0, 1, 2, 3]],
    ['as many others are crossed as are missing', '一二三四', '一貳叄四', [0, 1, 1, 3, 4]],
    ['no more than those', '一二三', '一貳叄四三', [0, 1, 1, 5]],
    ['a line feed is a blank', '一\n二', '一　二', [0, 1, 2, 3]],
    ['a line feed that is not there keeps its place', '一\n二', '一二', [0, 1, 1, 2]],
    ['and counts for no missing character', '一\n二三', '一貳三', [0, 1, 1, 2, 3]],
    ['what is missing at the end keeps the end', '一二三', '一', [0, 1, 1, 1]],
    ['a character within 40 units is found', '一二', `一${'x'.repeat(39)}二`, [0, 40, 41]],
    ['one farther on is not', '一二', `一${'x'.repeat(40)}二`, [0, 1, 42]],
    ['an empty turn', '', '', [0]],
    ['a turn without clean words', '', '(x)', [3]],
  ])('%s', (_, clean, source, expected) => {
    const {text, toShown} = shownText(turnOf(clean, source), SOURCE);
    expect(text).toBe(source);
    expect(Array.from({length: clean.length + 1}, (_place, at) => toShown(at))).toEqual(expected);
  });

  test('a place between two counts as the next, one before the text as itself, one behind it as the end', () => {
    const {toShown} = shownText(turnOf('一二', '一(yī)二'), SOURCE);
    expect([-2, -0.5, 0, 0.5, 1, 1.5, 2, 9].map(toShown)).toEqual([-2, -0.5, 0, 5, 5, 6, 6, 6]);
  });

  test('an offset is the first place that is not before it', () => {
    const {toPlace} = shownText(turnOf('一二三', '一(yī)二三'), SOURCE);
    expect([-1, 0, 1, 4, 5, 6, 7, 99].map(toPlace)).toEqual([-1, 0, 1, 1, 1, 2, 3, 3]);
  });

  test('places and offsets only grow, whatever the texts are', () => {
    const text = fc.array(fc.constantFrom('一', '二', '三', '，', ',', '\n', '(yī)', ' ', 'a'), {maxLength: 12}).map(parts => parts.join(''));
    fc.assert(fc.property(text, text, (clean, source) => {
      const {toShown, toPlace} = shownText(turnOf(clean, source), SOURCE);
      for (let at = 0; at < clean.length; at += 1) {
        expect(toShown(at)).toBeLessThanOrEqual(toShown(at + 1));
        expect(toPlace(toShown(at))).toBeLessThanOrEqual(at);
      }
      for (let at = 0; at < source.length; at += 1) expect(toPlace(at)).toBeLessThanOrEqual(toPlace(at + 1));
    }), {seed: 7, numRuns: 100});
  });
});

test('source text has line feeds of one kind, and no unsafe character', () => {
  expect(shownText(turnOf('', 'a\r\nb\rc\n\r\u001B'), SOURCE).text).toBe('a\nb\nc\n\n␛');
});

test('text from right to left has its spacing in either form, and no readings leave none', () => {
  for (const form of [SOURCE, CLEAN]) {
    expect(shownText(turnOf('ש', 'ש'), form).spacing?.before(0)).toBe('←');
    expect(shownText(turnOf('大', '大'), form).spacing).toBeUndefined();
    expect(shownText(turnOf('大', '大', [{offset: 0, text: 'dà'}]), form).readings.size).toBe(0);
  }
  expect(shownText(turnOf('大', '大', [{offset: 0, text: 'dàaa'}]), {text: 'clean', readings: 'ruby'}).spacing?.widen(0)).toBe(3);
});

test('in clean text a place is its offset', () => {
  const {toShown, toPlace} = shownText(turnOf('一二', '一(yī)二'), CLEAN);
  expect([toShown(1), toPlace(1), toShown(-3)]).toEqual([1, 1, -3]);
});

test('a reader reads every character, the source’s reading goes before it, translated or left out', () => {
  const asked: unknown[] = [];
  const reader = {
    read: (text: string, sandhi?: boolean) => {
      asked.push([text, sandhi]);
      return ['yī', undefined, 'sān', 'sì'];
    },
    printed: (pinyin: string) => (pinyin === 'x' ? undefined : pinyin.toUpperCase()),
  };
  const turn = turnOf('一a三四', '', [{offset: 2, text: 'shēn'}, {offset: 3, text: 'x'}]);
  expect([...shownText(turn, {text: 'clean', readings: 'all', sandhi: true}, reader).readings]).toEqual([[0, 'yī'], [2, 'SHĒN'], [3, 'sì']]);
  expect(shownText(turn, {text: 'clean', readings: 'none'}, reader).readings.size).toBe(0);
  expect([...shownText(turn, {text: 'clean', readings: 'ruby'}).readings]).toEqual([[2, 'shēn'], [3, 'x']]);
  expect(asked).toEqual([['一a三四', true]]);
});
