import {describe, expect, test} from 'vitest';
import {createLabels, type Labels} from '../../src/reading/labels.ts';

type Seen = {readonly claim?: 'certain' | 'label' | 'either' | 'stamp'; readonly stands?: 'paragraph' | 'line' | 'sentence'; readonly isBulleted?: boolean; readonly spoken?: boolean; readonly mentioned?: boolean};

/** Counts a label some times. */
function see(labels: Labels, label: string, times = 1, {claim = 'label', stands = 'paragraph', isBulleted = false, spoken = true, mentioned = false}: Seen = {}): number {
  let number = -1;
  for (let count = 0; count < times; count += 1) number = labels.see(label, {claim, stands, isBulleted}, () => spoken, () => mentioned);
  return number;
}

const isLabel = (label: string, times: number, seen?: Seen): boolean => {
  const labels = createLabels();
  return labels.isLabel(see(labels, label, times, seen));
};

describe('a label by itself', () => {
  test.each([
    ['Mei Tan', 1, {}, true], ['Mei Tan', 1, {spoken: false}, false], ['Mei Tan', 1, {stands: 'sentence'}, false], ['Mei Tan', 2, {stands: 'sentence'}, true], ['Mei Tan', 1, {stands: 'line'}, true], ['主持人', 1, {}, true],
    ['Mei Tan', 1, {claim: 'stamp'}, false], ['Mei Tan', 1, {claim: 'either'}, true], ['Photo', 9, {}, false], ['Photo', 1, {claim: 'certain', spoken: false}, true],
    ['Mei', 1, {}, false], ['Mei', 2, {}, true], ['Mei', 2, {stands: 'sentence'}, false], ['Mei', 2, {spoken: false}, false],
    ['mei', 2, {}, false], ['mei', 3, {}, true], ['mei', 3, {stands: 'sentence'}, false], ['mei', 3, {spoken: false}, false], ['MT', 1, {}, false], ['MT', 2, {}, true],
    ['譚美', 1, {}, false], ['譚美', 2, {}, true], ['譚美', 1, {mentioned: true}, true], ['閱覽室', 2, {}, false], ['閱覽室', 3, {}, true], ['閱覽室', 1, {mentioned: true}, true], ['閱覽室開放日', 1, {mentioned: true}, false],
  ] as const)('%s, %d times, %j: %s', (label, times, seen, expected) => expect(isLabel(label, times, seen)).toBe(expected));

  test('words must follow it at least half of the time, and it may stand within sentences less than half of the time', () => {
    const of = (spoken: number, silent: number, inside: number) => {
      const labels = createLabels();
      see(labels, 'mei', spoken);
      see(labels, 'mei', silent, {spoken: false});
      return labels.isLabel(see(labels, 'mei', inside, {stands: 'sentence'}) < 0 ? 0 : labels.numberOf('mei'));
    };
    expect([of(3, 3, 0), of(3, 4, 0), of(3, 0, 2), of(3, 0, 3)]).toEqual([true, false, true, false]);
  });
});

describe('a label among others', () => {
  test('one of a full name is a name: any of its words', () => {
    for (const [name, word, expected] of [['Mei Tan', 'Tan', true], ['Mei Tan', 'Mei', true], ['Mei Tan', 'Dan', false], ['Mei Tan (City Library)', 'Library', false], ['mei tan', 'Tan', false]] as const) {
      const labels = createLabels();
      see(labels, name);
      expect([word, labels.isLabel(see(labels, word))]).toEqual([word, expected]);
    }
  });

  test('one unlike a name must recur as often as a name, by share', () => {
    const labels = createLabels();
    see(labels, 'Mei Tan', 100);
    see(labels, 'mei', 2);
    expect(labels.isLabel(labels.numberOf('mei'))).toBe(false);
    expect(labels.isLabel(see(labels, 'mei'))).toBe(true);
    see(labels, 'Mei Tan', 1);
    expect(labels.isLabel(labels.numberOf('mei'))).toBe(false);
    expect(labels.isLabel(see(labels, 'mei'))).toBe(true);
  });

  test('where nearly all names begin paragraphs, another must do so too', () => {
    const labels = createLabels();
    see(labels, 'Mei Tan', 19);
    const other = see(labels, 'Luis Ortega', 1, {stands: 'line'});
    expect(labels.isLabel(other)).toBe(false);
    see(labels, 'Anna Berg', 1, {stands: 'line'});
    expect(labels.isLabel(other)).toBe(true);
    see(labels, 'Mei Tan', 30);
    expect(labels.isLabel(other)).toBe(false);
    see(labels, 'Luis Ortega');
    // Half of the time is not enough, but names count that recur.
    expect(labels.isLabel(other)).toBe(true);
    see(labels, 'mei', 4, {stands: 'line'});
    see(labels, 'mei', 4);
    expect(labels.isLabel(labels.numberOf('mei'))).toBe(false);
    see(labels, 'mei');
    expect(labels.isLabel(labels.numberOf('mei'))).toBe(true);
  });

  test('those present are labels, with and without what stands beside the name', () => {
    const labels = createLabels();
    labels.present(['photo', 'Luis Ortega (City Library)']);
    for (const name of ['photo', 'Luis Ortega (City Library)', 'Luis Ortega']) expect([name, labels.isLabel(see(labels, name, 1, {spoken: false}))]).toEqual([name, true]);
    expect(labels.isLabel(see(labels, 'City Library', 1, {spoken: false}))).toBe(false);
  });

  test('they have bullets where more than three of four have', () => {
    const labels = createLabels();
    expect(labels.areBulleted()).toBe(false);
    see(labels, 'Mei Tan', 3, {isBulleted: true});
    see(labels, 'Mei Tan');
    expect(labels.areBulleted()).toBe(false);
    see(labels, 'photo', 5, {isBulleted: true});
    expect(labels.areBulleted()).toBe(false);
    see(labels, 'photo', 1, {isBulleted: true, claim: 'certain'});
    expect(labels.areBulleted()).toBe(true);
  });

  test('each has a number and its text, and is known when it was claimed twice or proved', () => {
    const labels = createLabels();
    expect([see(labels, 'a'), see(labels, 'b', 2), see(labels, 'a', 1, {claim: 'stamp'}), see(labels, 'c', 1, {claim: 'certain'})]).toEqual([0, 1, 0, 2]);
    expect([labels.numberOf('b'), labels.numberOf('never seen'), labels.textOf(1)]).toEqual([1, 2, 'b']);
    expect([0, 1, 2].map(labels.isKnown)).toEqual([false, true, true]);
  });
});
