import {scan} from './pace.ts';

/** A buffer for the units of a text. It is reused for the next text. */
let [ends, weights] = [new Uint32Array(0), new Float64Array(0)];

/** Records for each offset of a text the weight before its unit, and returns the total weight. */
export function weightsBefore(text: string, before: Float64Array): number {
  if (ends.length < text.length) [ends, weights] = [new Uint32Array(2 * text.length), new Float64Array(2 * text.length)];
  const {count, weight} = scan(text, ends, weights);
  let index = 0;
  for (let unit = 0; unit < count; unit += 1) {
    const own = weights[unit]!;
    for (const end = ends[unit]!; index < end; index += 1) before[index] = own;
  }
  return weight;
}
