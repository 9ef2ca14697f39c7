import * as fc from 'fast-check';
import {optionOf, type OptionName} from '../../../src/shell/settings/options.ts';
import {PAUSE_POINTS} from '../../../src/player/training/segments.ts';
import {clock, count, factor, FASTEST, file, flag, length, listening, MAX, offset, points, questions, rate, rates, room, seed, size, SLOWEST, time, word, type ValueType} from '../../../src/shell/settings/values.ts';

const BY_TYPE = new Map<unknown, fc.Arbitrary<unknown>>([
  [flag, fc.boolean()],
  [rate, fc.oneof(fc.constant(MAX), fc.double({min: SLOWEST, max: FASTEST, noNaN: true}), fc.constantFrom(SLOWEST, 0.5, 1, 10, FASTEST))],
  [length, fc.integer({min: 1, max: 100_000_000})],
  [offset, fc.integer({min: -100_000_000, max: 100_000_000})],
  [size, fc.record({columns: fc.integer({min: 20, max: 1000}), rows: fc.integer({min: 6, max: 400})})],
  [clock, fc.integer({min: 0, max: 86_399}).map(seconds => seconds * 1000)],
  [factor, fc.constantFrom(0, 0.5, 1.2, 10)],
  [count, fc.integer({min: 1, max: 20})],
  [seed, fc.integer({min: 0, max: 999_999_999})],
  [points, fc.uniqueArray(fc.constantFrom(...PAUSE_POINTS), {minLength: 1})],
  [rates, fc.array(fc.constantFrom(0.01, 0.8, 1, 1000), {minLength: 1, maxLength: 4})],
  [questions, fc.oneof(fc.constantFrom('guess', 'labels', 'none'), fc.array(fc.integer({min: 1, max: 999_999}), {minLength: 1, maxLength: 4}))],
  [time, fc.constantFrom('15:13', '+2m', '-30s', '50%', 'Q3', '#12', 'start')],
  [word, fc.constantFrom('labels', 'gazette')],
  [room, fc.constantFrom('host/7', 'mqtts://host:8883/7')],
  [listening, fc.constantFrom(':1883', '[::1]:5')],
  [file, fc.constantFrom('talk.txt', 'a b.json', './-x', '圖文.txt')],
]);

/** Any value of an option. A new type of values needs a row above. */
export function valuesOf(name: OptionName): fc.Arbitrary<unknown> {
  const {type} = optionOf(name);
  const values = type.choices ? fc.constantFrom(...type.choices) : BY_TYPE.get(type);
  if (!values) throw new Error(`no values are known for the type of --${name}`);
  return values;
}

export const formatOf = (name: OptionName, value: unknown): string => (optionOf(name).type as ValueType<unknown>).format(value);
