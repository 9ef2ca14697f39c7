import {expect, test} from 'vitest';
import {DOCUMENT_WORDS} from '../../src/writers/words.ts';

/** Returns all texts of a value, with their places in it. */
const textsOf = (value: unknown, place = ''): readonly (readonly [string, string])[] =>
  (typeof value === 'string' ? [[place, value]] : Object.entries(value as object).flatMap(([name, part]) => textsOf(part, `${place}/${name}`)));

test('every language has the same words, and none is empty', () => {
  const {en, ...others} = DOCUMENT_WORDS;
  const places = textsOf(en).map(([place]) => place);
  expect(places.length).toBeGreaterThan(50);
  for (const words of Object.values(others)) expect(textsOf(words).map(([place]) => place).toSorted()).toEqual(places.toSorted());
  for (const [place, text] of textsOf(DOCUMENT_WORDS)) expect([place, text.trim()]).not.toEqual([place, '']);
  for (const [keys] of en.keys) expect(others['zh-Hans'].keys.map(([name]) => name)).toContain(keys);
});
