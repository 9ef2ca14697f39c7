import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createSheet, NOWHERE, type WordEnds} from '../../../src/writers/subtitles/sheet.ts';

/** Takes the words of a Chinese text to end at bars, which are not in the text. */
function worded(marked: string): {readonly text: string; readonly wordEnds: WordEnds} {
  const ends: number[] = [];
  let text = '';
  for (const character of `${marked}|`) {
    if (character === '|') ends.push(text.length);
    else text += character;
  }
  return {text, wordEnds: (_, mark) => { for (const end of ends) mark(end); }};
}

/** Returns the cost of each place inside a text; a dot where no break is allowed. */
function costsIn(text: string, wordEnds?: WordEnds): string {
  const sheet = createSheet(wordEnds);
  sheet.lay(text);
  return Array.from({length: text.length - 1}, (_, index) => sheet.costAt(index + 1)).map(cost => (cost === NOWHERE ? '.' : String(cost))).join(' ');
}

test.each([
  ['好。好；好，好、好', '. 0 . 1 . 2 . 4'], ['好：好！好？好', '. 1 . 0 . 0'], ['好。”好', '. . 0'], ['（好。）好', '. . . 0'],
  ['b a', '. 7'], ['a b', '. 10'], ['go, go; go. Go', '. . . 2 . . . 1 . . . 0 .'], ['go and go', '. . 5 . . . 10 .'], ['go andy', '. . 7 . . .'], ['the go', '. . . 10 .'], ['to the go', '. . 10 . . . 10 .'],
  ['breathe go', '. . . . . . . 7 .'], ['Mr. Go', '. . . 0 .'], ['no go', '. . 10 .'], ['it goes because', '. . 7 . . . . 5 . . . . . .'],
  ['大家下午', '8 8 8'], ['大家的', '8 24'], ['大家abc', '8 8 . .'], ['今日は雨です', '14 14 6 14 14'],
])('the costs in %s', (text, costs) => expect(costsIn(text)).toBe(costs));

test.each([
  ['大家|下午', '24 6 24'], ['大家|和|我們', '24 5 9 24'], ['大家|的|書', '24 24 6'], ['王|芳|來', '12 12'], ['我|芳|來', '6 12'], ['王|我|來', '6 6'], ['大家|芳|來', '24 6 12'], ['王|芳芳', '6 24'], ['王|芳|來來', '12 6 24'],
])('the costs between the words %s', (marked, costs) => {
  const {text, wordEnds} = worded(marked);
  expect(costsIn(text, wordEnds)).toBe(costs);
});

test('a number stays with its unit at a price', () => expect(costsIn('有5個人')).toBe('8 128 8'));

test('widths count full-width characters twice, and the widest line depends on them', () => {
  const sheet = createSheet();
  sheet.lay('ab大é😀');
  expect([sheet.width(0, 2), sheet.width(0, 3), sheet.width(2, 4), sheet.width(0, 6), sheet.most()]).toEqual([2, 4, 3, 7, 40]);
  sheet.lay('ab');
  expect(sheet.most()).toBe(42);
  sheet.lay('ａ');
  expect(sheet.most()).toBe(40);
});

test('a longer text after a shorter one has costs of its own', () => {
  const sheet = createSheet();
  sheet.lay('好，好');
  sheet.lay('好'.repeat(100));
  expect([sheet.costAt(1), sheet.costAt(2), sheet.costAt(99), sheet.width(0, 100)]).toEqual([8, 8, 8, 200]);
  expect([sheet.isClause(2), sheet.isClause(100)]).toEqual([false, false]);
  sheet.lay('好，好');
  expect([sheet.isClause(1), sheet.isClause(2)]).toEqual([false, true]);
});

/** Returns the least cost of two lines, tried at every place. */
function leastOf(sheet: ReturnType<typeof createSheet>, text: string, from: number, to: number, limit: number): number {
  const most = sheet.most();
  const costs = Array.from({length: Math.max(0, to - from - 1)}, (_, index) => from + 1 + index).flatMap(place => {
    const [one, other] = [sheet.width(from, place) - (text[place - 1] === ' ' ? 1 : 0), sheet.width(place, to)];
    const cost = sheet.costAt(place);
    return cost <= limit && one <= most && other <= most ? [cost + (5 * Math.abs(one - other)) / most] : [];
  });
  return Math.min(Infinity, ...costs);
}

test('the end of the first of two lines is the best of all places', () => {
  const pieces = fc.constantFrom('大家', '下午', '好', '，', '。', '、', '的', '和', '王', ' ', 'we ', 'the ', 'reading ', 'and ', 'room', ', ', '. ', '5', '個', 'は', '雨', '”', '（', 'abcdefgh ');
  fc.assert(fc.property(fc.array(pieces, {minLength: 1, maxLength: 40}), fc.nat(5), fc.constantFrom(4, 12, 30, 254), (chosen, from, limit) => {
    const text = chosen.join('');
    const [to, start] = [text.length, Math.min(from, text.length - 1)];
    const wordEnds: WordEnds = (clause, mark) => { for (let offset = 2; offset <= clause.length; offset += 2) mark(offset); };
    const [cut, tried] = [createSheet(wordEnds), createSheet(wordEnds)];
    cut.lay(text);
    const place = cut.lineEnd(start, to, limit);
    tried.lay(text);
    const least = leastOf(tried, text, start, to, limit);
    if (place < 0) return least === Infinity;
    const [one, other] = [tried.width(start, place) - (text[place - 1] === ' ' ? 1 : 0), tried.width(place, to)];
    return Math.abs(tried.costAt(place) + (5 * Math.abs(one - other)) / tried.most() - least) < 1e-9;
  }), {numRuns: 400});
});
