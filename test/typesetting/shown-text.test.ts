import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
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
  expect([...own].map(([at, text]) => ({at, text}))).toEqual(turn!.readings);
  const all = shownText(turn!, {text: 'clean', readings: 'all'}, mandarin.all).readings;
  for (const [at, character] of Array.from(turn!.text).entries()) expect(all.has(at)).toBe(/\p{Script=Han}/u.test(character));
  for (const {at, text} of turn!.readings) expect(all.get(at)).toBe(text);
});
