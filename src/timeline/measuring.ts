import type {Turn} from '../transcript/model.ts';
import {countCharacters} from './characters.ts';
import {weigh} from './pace.ts';
import type {Measurer} from './timeline.ts';

/**
 * Makes an incremental measurer for a list that grows at its end. It stores no texts, so a turn with other words must
 * be another object.
 */
export function createGrowingMeasurer(): Measurer {
  let [weights, characters] = [new Float64Array(1024), new Uint32Array(1024)];
  let measured = 0;
  let [before, last]: (Turn | undefined)[] = [];
  return turns => {
    // The last turn may have been replaced, or all of them.
    if (measured > 0 && turns[measured - 1] !== last) measured = turns[measured - 2] === before ? measured - 1 : 0;
    if (turns.length > weights.length) {
      const [grownWeights, grownCharacters] = [new Float64Array(2 * turns.length), new Uint32Array(2 * turns.length)];
      grownWeights.set(weights);
      grownCharacters.set(characters);
      [weights, characters] = [grownWeights, grownCharacters];
    }
    for (let turn = measured; turn < turns.length; turn += 1) {
      const {text} = turns[turn]!;
      weights[turn] = Math.max(weigh(text), 1);
      characters[turn] = countCharacters(text);
    }
    measured = turns.length;
    [before, last] = [turns[measured - 2], turns[measured - 1]];
    return {weights: weights.subarray(0, measured), characters: characters.subarray(0, measured)};
  };
}
