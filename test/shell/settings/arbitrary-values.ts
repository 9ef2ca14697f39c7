import * as fc from 'fast-check';
import {optionOf, type OptionName} from '../../../src/shell/settings/options.ts';
import {clock, FASTEST, file, flag, length, MAX, rate, SLOWEST, time, word, type ValueType} from '../../../src/shell/settings/values.ts';

const BY_TYPE = new Map<unknown, fc.Arbitrary<unknown>>([
  [flag, fc.boolean()],
  [rate, fc.oneof(fc.constant(MAX), fc.double({min: SLOWEST, max: FASTEST, noNaN: true}), fc.constantFrom(SLOWEST, 0.5, 1, 10, FASTEST))],
  [length, fc.integer({min: 1, max: 100_000_000})],
  [time, fc.constantFrom('15:13', '+2m', '-30s', '50%', 'Q3', '#12', 'start')],
  [clock, fc.integer({min: 0, max: 86_399}).map(seconds => seconds * 1000)],
  [word, fc.constantFrom('labels', 'gazette')],
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
