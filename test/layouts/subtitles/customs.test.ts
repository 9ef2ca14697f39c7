import {expect, test} from 'vitest';
import {colourOf, createCustoms} from '../../../src/layouts/subtitles/customs.ts';

/** Returns the people among so many cues, with labels written before words and labels of colours, each with its count. */
function peopleIn(cues: number, labels: Readonly<Record<string, number>>, colours: Readonly<Record<string, number>> = {}): readonly string[] {
  let people: readonly string[] = [];
  const customs = createCustoms(found => { people = found; });
  for (let count = 0; count < cues; count += 1) customs.passes();
  for (const [counts, isWritten] of [[labels, true], [colours, false]] as const) for (const [label, count] of Object.entries(counts)) for (let time = 0; time < count; time += 1) customs.sees(label, isWritten);
  customs.end();
  return people;
}

test.each([
  [8, {Mei: 2}, ['Mei']], [9, {Mei: 2}, []], [8, {Mei: 1}, []], [0, {Mei: 2}, ['Mei']], [8, {Mei: 3, luis: 1}, ['Mei']], [8, {Mei: 4, Luis: 1, anna: 1}, ['Mei', 'Luis']], [9, {Mei: 4, Luis: 1}, ['Mei']], [8, {Mei: 4, 譚美: 1}, ['Mei', '譚美']],
  [8, {'So, then': 4}, []], [8, {'Well. Then': 4}, ['Well. Then']], [8, {'Well. then': 4}, []], [8, {'What?': 4}, []], [8, {'Zum Beispiel': 4}, []], [8, {'c’est-à-dire': 4}, []], [8, {'Beispiel': 4}, ['Beispiel']], [8, {'a b c d e f g': 4}, ['a b c d e f g']], [8, {'a b c d e f g h': 4}, []], [8, {'12': 4}, []],
])('of %d cues with %j there are %j', (cues, labels, people) => expect(peopleIn(cues, labels as Readonly<Record<string, number>>)).toEqual(people));

test.each([
  [8, {}, {'#yellow': 2, '#cyan': 2}, ['#yellow', '#cyan']], [8, {}, {'#yellow': 2, '#cyan': 1}, ['#yellow', '#cyan']], [3, {}, {'#yellow': 2}, []], [4, {}, {'#yellow': 2}, ['#yellow']], [8, {}, {'#yellow': 1}, []], [8, {}, {'#yellow': 1, '—': 5}, []], [8, {}, {'#yellow': 2, '—': 5}, ['#yellow', '—']], [8, {Mei: 2}, {'#yellow': 2, '#cyan': 2}, ['Mei']],
])('of %d cues with %j and colours %j there are %j', (cues, labels, colours, people) => expect(peopleIn(cues, labels as Readonly<Record<string, number>>, colours as unknown as Readonly<Record<string, number>>)).toEqual(people));

test('more than two thousand labels are no people', () => {
  const labels = Object.fromEntries(Array.from({length: 2001}, (_, index) => [`Name ${index}`, 2]));
  expect(peopleIn(4000, labels)).toHaveLength(2000);
});

test('a colour has the label that the file writes first, and plain lines have one where there are colours', () => {
  const {colourLabel} = createCustoms(() => {});
  expect([undefined, 'FFFF00', 'yellow', 'ff0', undefined, 'Red', '00FFFFFF', 'cyan', 'abcdef'].map(colourLabel)).toEqual([undefined, '#FFFF00', '#FFFF00', '#FFFF00', '—', '#Red', '#00FFFFFF', '#00FFFFFF', '#abcdef']);
});

test.each([['#FFFFFF', 'white'], ['ff0', 'yellow'], ['#0ff', 'cyan'], ['aqua', 'cyan'], ['Fuchsia', 'magenta'], ['00ff00ff', 'lime'], ['00ff0080', '00ff0080'], ['ff0000', 'red'], ['0000FF', 'blue'], ['000', 'black'], ['008000', 'green'], ['123456', '123456'], ['x00', 'x00'], ['ff00ff', 'magenta']])('%s is %s', (written, name) => expect(colourOf(written)).toBe(name));
