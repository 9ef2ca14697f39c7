import {briefLine} from '../../transcript/unsafe.ts';
import {UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {OPTION_NAMES, OPTIONS, optionOf, RIVALS, type OptionName, type Options} from './options.ts';
import type {ValueType} from './values.ts';

/** What one source says of options: texts that are still to be read, and flags. */
export type Values = {readonly [Name in OptionName]?: string | boolean};

/** A source of values, and what messages call it: `--speed`, `REPLAY_PRESSER_SPEED`, `config.json: speed`. */
export type Layer = {readonly values: Values; readonly source: (name: OptionName) => string};

/** All options with their values, and where each came from. */
export type Resolved = {
  readonly options: Options;
  /** What messages call an option: its source, or its name on the command line when it was not given. */
  readonly named: (name: OptionName) => string;
  /** Whether a source gave an option its value. */
  readonly isGiven: (name: OptionName) => boolean;
};

/**
 * Gives every option its value: that of the nearest layer that has one, else its default; all but `names` have their
 * defaults. Here alone values are read and checked, those that count and no others. Throws `UserError` with the source,
 * the value and what was expected.
 */
export function resolveOptions(nearestFirst: readonly Layer[], names: readonly OptionName[], messages: ShellMessages): Resolved {
  const values: Partial<Record<OptionName, unknown>> = {};
  for (const name of OPTION_NAMES) values[name] = optionOf(name).default ?? (optionOf(name).type.isFlag ? false : undefined);
  const sources = new Map<OptionName, string>();
  for (const {values: given, source} of nearestFirst) {
    // An option leaves no room for its rival in a farther layer.
    const found = names.filter(name => given[name] !== undefined && !sources.has(name) && !rivalsOf(name).some(rival => sources.has(rival)));
    for (const name of found) {
      const rival = rivalsOf(name).find(other => found.includes(other));
      if (rival) throw new UserError(messages.errors.together(source(name), source(rival)));
    }
    for (const name of found) {
      values[name] = valueOf(name, given[name]!, source(name), messages);
      sources.set(name, source(name));
    }
  }
  return {options: values as Options, named: name => sources.get(name) ?? `--${name}`, isGiven: name => sources.has(name)};
}

const rivalsOf = (name: OptionName): readonly OptionName[] => RIVALS.flatMap(pair => (pair.includes(name) ? pair.filter(other => other !== name) : []));

function valueOf(name: OptionName, given: string | boolean, source: string, messages: ShellMessages): unknown {
  if (typeof given === 'boolean') return given;
  const {type} = optionOf(name);
  const value = type.parse(given);
  if (value === undefined) throw refusedValue(source, given, expectedBy(type, messages), messages);
  return value;
}

/** What a value should have been, to end a sentence with. */
export const expectedBy = ({choices, expected}: ValueType<unknown>, {expected: words}: ShellMessages): string => choices?.join(', ') ?? words[expected!];

/** The refusal of a value, which every message about a value is made by. */
export const refusedValue = (source: string, value: string, expected: string, {errors}: ShellMessages): UserError =>
  new UserError(errors.badValue(source, briefLine(value), expected));

/** Writes an option as a command line has it. */
export function spelledOption<Name extends OptionName>(name: Name, value: NonNullable<Options[Name]>): readonly string[] {
  const type = OPTIONS[name].type as unknown as ValueType<unknown>;
  return type.isFlag ? [`--${name}`] : [`--${name}`, type.format(value)];
}
