import {QUESTION_MODES} from '../../transcript/question-modes.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Command} from './commands.ts';
import {OPTION_NAMES, OPTIONS, optionOf, RIVALS, type OptionName, type Options} from './options.ts';
import type {ValueType} from './values.ts';

/** The options that one source sets. Texts are not parsed yet. */
export type Values = {readonly [Name in OptionName]?: string | boolean};

/** A source of values. `source` names it in messages: `--speed`, `REPLAY_PRESSER_SPEED`, `config.json: speed`. */
export type Layer = {readonly values: Values; readonly source: (name: OptionName) => string};

/** The values of all options, and their sources. */
export type Resolved = {
  readonly options: Options;
  /** Returns the name of an option in messages: the source of its value, or `--name` if no source set it. */
  readonly named: (name: OptionName) => string;
  /** Tells whether any source set the option. */
  readonly isGiven: (name: OptionName) => boolean;
};

/**
 * Returns the value of every option: from the first layer that sets it, else its default. Options that are not in
 * `names` have their defaults. This is the only place where values are parsed and checked. A value that a nearer source
 * overrides is not checked. Throws `UserError` with the source, the value and what was expected.
 */
export function resolveOptions(nearestFirst: readonly Layer[], names: readonly OptionName[], messages: ShellMessages): Resolved {
  const values: Partial<Record<OptionName, unknown>> = {};
  for (const name of OPTION_NAMES) values[name] = optionOf(name).default ?? (optionOf(name).type.isFlag ? false : undefined);
  const sources = new Map<OptionName, string>();
  for (const {values: given, source} of nearestFirst) {
    // An option from a nearer layer hides its rival in this layer.
    const added = names.filter(name => given[name] !== undefined && !sources.has(name) && !rivalsOf(name).some(rival => sources.has(rival)));
    for (const name of added) {
      const rival = rivalsOf(name).find(other => added.includes(other));
      if (rival) throw new UserError(messages.errors.together(source(name), source(rival)));
    }
    for (const name of added) {
      values[name] = valueOf(name, given[name]!, source(name), messages);
      sources.set(name, source(name));
    }
  }
  return {options: values as Options, named: name => sources.get(name) ?? `--${name}`, isGiven: name => sources.has(name)};
}

/**
 * Throws `UserError` if the command line of another command than `play` gives numbers of questions, which only drills
 * have. Those of the environment and the config file are for `play`.
 */
export function refuseQuestionNumbers(command: Command, {options: {questions: given}, named}: Resolved, messages: ShellMessages): void {
  if (command === 'play' || typeof given !== 'object' || named('questions') !== '--questions') return;
  throw refusedValue('--questions', OPTIONS.questions.type.format(given), messages.list(QUESTION_MODES), messages);
}

const rivalsOf = (name: OptionName): readonly OptionName[] => RIVALS.flatMap(pair => (pair.includes(name) ? pair.filter(other => other !== name) : []));

function valueOf(name: OptionName, given: string | boolean, source: string, messages: ShellMessages): unknown {
  if (typeof given === 'boolean') return given;
  const {type} = optionOf(name);
  const value = type.parse(given);
  if (value === undefined) throw refusedValue(source, given, expectedBy(type, messages), messages);
  return value;
}

/** Describes the expected value, as the end of a sentence. */
export const expectedBy = ({choices, expected}: ValueType<unknown>, {expected: words, list}: ShellMessages): string => (choices ? list(choices) : words[expected!]);

/** Makes the error for a wrong value. All messages about values come from here. */
export const refusedValue = (source: string, value: string, expected: string, {errors}: ShellMessages): UserError =>
  new UserError(errors.badValue(source, briefLine(value), expected));

/** Writes an option as words of a command line. */
export function spelledOption<Name extends OptionName>(name: Name, value: NonNullable<Options[Name]>): readonly string[] {
  const type = OPTIONS[name].type as unknown as ValueType<unknown>;
  return type.isFlag ? [`--${name}`] : [`--${name}`, type.format(value)];
}
