import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Turn} from '../../src/transcript/model.ts';
import {countCharacters} from '../../src/timeline/characters.ts';
import {createGrowingMeasurer} from '../../src/timeline/measuring.ts';
import {weigh} from '../../src/timeline/pace.ts';
import {createMeasurer, type Measurer} from '../../src/timeline/timeline.ts';

const turnOf = (text: string): Turn => ({speaker: 0, text, readings: [], source: text, wordsAt: 0, line: 1, column: 1} as unknown as Turn);
const word = fc.constantFrom('', '一', '二三', '四五六七。', 'good morning', '，');

function expectMeasured(measured: Measurer, turns: readonly Turn[]): void {
  const {weights, characters} = measured(turns);
  expect([...weights]).toEqual(turns.map(({text}) => Math.max(1, weigh(text))));
  expect([...characters]).toEqual(turns.map(({text}) => countCharacters(text)));
}

describe.each([['createMeasurer', createMeasurer], ['createGrowingMeasurer', createGrowingMeasurer]])('%s', (_name, create) => {
  test('an empty turn weighs one, and no turns weigh nothing', () => {
    const measured = create();
    expectMeasured(measured, []);
    expect([...measured([turnOf('')]).weights]).toEqual([1]);
    expectMeasured(measured, []);
  });

  test('a list that grows, whose last turn may have grown too, is measured as if it were new', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('add', 'grow', 'all', 'none'), fc.array(word, {maxLength: 4})), {maxLength: 8}), steps => {
      const measured = create();
      let turns: Turn[] = [];
      for (const [step, texts] of steps) {
        if (step === 'all') turns = [];
        if (step === 'grow' && turns.length > 0) turns = [...turns.slice(0, -1), turnOf(`${turns.at(-1)!.text}更多`)];
        if (step !== 'none') turns = [...turns, ...texts.map(turnOf)];
        expectMeasured(measured, turns);
      }
    }), {seed: 8, numRuns: 100});
  });

  test('what has been measured is kept where the list needs more room', () => {
    const measured = create();
    const turns = Array.from({length: 3000}, (_, index) => turnOf('一二三四五'.slice(0, index % 6)));
    for (const length of [1, 2, 3, 1000, 1024, 1025, 3000]) expectMeasured(measured, turns.slice(0, length));
  });
});

describe('createMeasurer', () => {
  test('a list that is itself changed at its end', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), word), {maxLength: 12}), steps => {
      const measured = createMeasurer();
      const turns: Turn[] = [];
      for (const [grows, text] of steps) {
        if (grows && turns.length > 0) turns[turns.length - 1] = turnOf(turns.at(-1)!.text + text);
        else turns.push(turnOf(text));
        expectMeasured(measured, turns);
      }
    }), {seed: 9, numRuns: 100});
  });

  test('another list with other words in its middle, or a shorter one', () => {
    const measured = createMeasurer();
    for (const texts of [['一', '二二', '三三三'], ['一', '二', '三三三'], ['一', '二'], ['四四', '二'], [], ['一', '二二', '三三三', '四']]) expectMeasured(measured, texts.map(turnOf));
  });

  test('turns that have been measured are not read again', () => {
    const measured = createMeasurer();
    let weighed = 0;
    /** A text that counts how often its characters are looked at. */
    const counting = (text: string) => new Proxy(Object(text) as object, {get: (target, name) => {
      if (name === 'charCodeAt') weighed += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    }}) as unknown as string;
    const turns = [{...turnOf(''), text: counting('一二三')}, turnOf('四')];
    measured(turns);
    const first = weighed;
    expect(first).toBeGreaterThan(0);
    turns.push(turnOf('五'));
    measured(turns);
    measured([...turns, turnOf('六')]);
    expect(weighed).toBe(first);
  });
});
