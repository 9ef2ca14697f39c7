import {expect, test} from 'vitest';
import type {Claim, Mark} from '../../src/layouts/layout.ts';
import {stampAt} from '../../src/layouts/parts/stamps.ts';
import {isBegun} from '../../src/reading/decide.ts';
import {createLabels} from '../../src/reading/labels.ts';
import {createMarks} from '../../src/reading/marks.ts';

const CLAIMS: Readonly<Record<string, Claim>> = {c: 'certain', l: 'label', e: 'either', s: 'stamp', b: 'both'};

/**
 * Makes marks of words, a hundred characters apart: the letter of a claim or `p` for a piece, a time, `+` for a day later, a name behind `@`.
 * Marks before the one with `?` have been decided: with `!` they begin nothing.
 */
function decide(words: string, isLast = true, behind = 0) {
  const [marks, labels] = [createMarks(), createLabels()];
  const all = words.split(' ');
  for (const [index, word] of all.entries()) {
    const [, kind, time, days, name] = /^[?!]?(\w)([\d:]*)(\+*)(?:@(.+))?$/.exec(word)!;
    const found = time === '' ? undefined : stampAt(time!, 0)!.stamp;
    const stamp = found && (days === '' && !words.includes('+') ? found : {...found, day: 100 + days!.length});
    const mark: Mark = kind === 'p' ? {kind: 'piece', offset: 100 * index, words: 100 * index, stamp} : {kind: 'turn', offset: 100 * index, words: 100 * index, stamp, claim: CLAIMS[kind!]!, ...(name !== undefined && {label: name})};
    marks.push(mark, name === undefined ? -1 : labels.see(name, mark as Mark & {kind: 'turn'}, () => true, () => false));
  }
  const asked = all.findIndex(word => word.startsWith('?'));
  for (let index = 0; index < asked; index += 1) marks.decide(index, all[index]!.startsWith('!') ? 2 : 1);
  return isBegun(marks, asked, labels, 100 * all.length + behind, isLast);
}

test.each([
  ['?c', true], ['?p10:00', true], ['?l', true], ['?l@x', false],
  ['c10:00 ?s10:05 c10:10', true], ['c10:00 ?s10:00 c10:00', true], ['c10:00 ?s09:59 c10:10', false], ['c10:00 ?s10:11 c10:10', false], ['c10:00 ?s', false], ['?s10:05', true], ['c10:00 ?s10:60 c11:00', false],
  ['c10:00 ?s10:05', true], ['?s10:05 c10:10', true], ['c10:00 ?s09:00', false], ['?s11:00 c10:10', false],
  ['c23:58 ?s00:03', true], ['c23:58 ?s11:58', false], ['c23:58 ?s11:57', true],
  ['c10:00 !s11:00 ?s10:05', true], ['c10:00 !s09:00 ?s09:30', false], ['c10:00 s10:30 ?s10:05', false], ['c10:00 p10:30 ?s10:05', false],
  ['c10:00 ?s10:30 s10:05 c10:40', true], ['c10:00 ?s10:30 b10:05 c10:40', true], ['c10:00 ?s10:30 l10:05 c10:40', true], ['c10:00 ?s10:30 e10:05 c10:40', false], ['c10:00 ?s10:30 p10:05 c10:40', false], ['c10:00 ?s10:30 c c10:05', false],
  ['c10:00 c ?s09:05', false], ['c10:00+ ?s10:05+ c10:10+', true], ['c10:00 ?s10:05+ c10:10', false], ['c10:00 ?s22:00 c22:10+', false], ['c23:00 ?s00:30+ c01:00+', true], ['c10:00+ ?s11:00 c12:00+', false], ['c10:00 ?s22:00 c09:00+', true], ['c10:00 ?s22:01 c09:00+', false],
  ['c10:00 ?e10:05 c10:10', true], ['c10:00 ?e09:05 c10:10', false], ['c10:00 ?e09:05@Mei c10:10', false], ['c10:00@Mei ?e09:05@Mei c10:10', true], ['l10:00@Mei ?e09:05@Mei c10:10', true],
  ['c10:00 ?b10:05 c10:10', false], ['c10:00@Mei ?b10:05@Mei c10:10', true], ['c10:00@Mei ?b09:05@Mei c10:10', false], ['c10:00@Mei ?b10:05@Tan c10:10', false],
])('%s begins: %s', (words, expected) => expect(decide(words)).toBe(expected));

const pieces = (count: number): string => Array.from({length: count}, () => 's').join(' ');

test('a mark waits for the next turn, but not for long', () => {
  expect(decide('c10:00 ?s10:05', false)).toBeUndefined();
  expect(decide('c10:00 ?s10:05 c10:10', false)).toBe(true);
  expect(decide('c10:00 ?l', false)).toBe(true);
  expect(decide('?s10:05', false, (1 << 16) - 100)).toBeUndefined();
  expect(decide('?s10:05', false, (1 << 16) - 99)).toBe(true);
  expect(decide(`?s10:05 ${pieces(63)}`, false)).toBeUndefined();
  expect(decide(`?s10:05 ${pieces(64)}`, false)).toBe(true);
});

test('neighbours are no further than 64 marks', () => {
  expect(decide(`c10:30 ${pieces(63)} ?s10:05 c10:40`)).toBe(false);
  expect(decide(`c10:30 ${pieces(64)} ?s10:05 c10:40`)).toBe(true);
  expect(decide(`?s10:05 ${pieces(63)} c10:00`)).toBe(false);
  expect(decide(`?s10:05 ${pieces(64)} c10:00`)).toBe(true);
});

test('where nearly all labels have a bullet, one without begins nothing', () => {
  const marks = createMarks();
  const labels = createLabels();
  const see = (name: string, isBulleted: boolean) => {
    const mark = {kind: 'turn', offset: 0, words: 0, label: name, claim: 'label', isBulleted} as const;
    marks.push(mark, labels.see(name, mark, () => true, () => false));
  };
  for (const isBulleted of [true, true, true, false]) see('Mei Tan', isBulleted);
  const decisions = () => [0, 3].map(index => isBegun(marks, index, labels, 100, true));
  expect(decisions()).toEqual([true, true]);
  see('Mei Tan', true);
  expect(decisions()).toEqual([true, false]);
});
