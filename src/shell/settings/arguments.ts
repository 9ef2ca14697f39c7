import {parseArgs} from 'node:util';
import {codeOf, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {nearestName} from './nearest.ts';
import {COMMANDS, ENVIRONMENT_OPTIONS, OPTION_NAMES, OPTIONS, optionOf, variableOf, type Command, type OptionName} from './options.ts';

/** What the command line says, not yet understood: text for options with a value, `true` for flags. */
export type RawOptions = {readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['kind'] extends 'flag' ? boolean : string};

export type Arguments = {readonly command: Command; readonly paths: readonly string[]; readonly options: RawOptions};

const PARSED = Object.fromEntries(OPTION_NAMES.map(name => {
  const {alias, kind} = optionOf(name);
  return [name, {type: kind === 'flag' ? 'boolean' : 'string', ...(alias ? {short: alias} : {})}] as const;
}));

/** Reads the command line by the table of options, with the environment behind it. Throws `UserError`. */
export function parseArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>, messages: ShellMessages): Arguments {
  const {values, positionals} = parsed(argv, messages);
  const named = COMMANDS.find(command => command !== 'play' && command === positionals[0]);
  const command: Command = named ?? 'play';
  const paths = named ? positionals.slice(1) : positionals;
  for (const name of Object.keys(values) as OptionName[]) {
    if (!optionOf(name).commands.includes(command)) throw new UserError(messages.errors.notForCommand(`--${name}`, command));
  }
  const limit = command === 'check' ? Infinity : command === 'keys' || command === 'schema' || command === 'formats' ? 0 : 1;
  if (paths.length > limit) throw new UserError(messages.errors.tooMany(paths[limit]!, limit));
  return {command, paths, options: {...fromEnvironment(env, command, messages), ...values}};
}

function parsed(argv: readonly string[], messages: ShellMessages): {readonly values: RawOptions; readonly positionals: readonly string[]} {
  try {
    const {values, positionals} = parseArgs({args: joinedValues(argv), options: PARSED as never, allowPositionals: true, strict: true});
    return {values: values as RawOptions, positionals};
  } catch (error) {
    const option = /'([^']+)/.exec(error instanceof Error ? error.message : '')?.[1]?.match(/--?[^\s,<=]+/g)?.at(-1) ?? '';
    switch (codeOf(error)) {
      case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
        throw new UserError(messages.errors.unknownOption(option, nearest(option)));
      case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
        throw new UserError(isFlag(option) ? messages.errors.takesNoValue(option) : messages.errors.missingValue(option));
      default:
        throw error;
    }
  }
}

const nameOf = (option: string): OptionName | undefined => {
  const bare = option.replace(/^-+/, '');
  return OPTION_NAMES.find(name => name === bare || (option.length === 2 && optionOf(name).alias === bare));
};

const isFlag = (option: string): boolean => {
  const name = nameOf(option);
  return name !== undefined && optionOf(name).kind === 'flag';
};

/** `--start -30s` means `--start=-30s`: a time may begin with a hyphen, and no option begins with a digit. */
function joinedValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index]!;
    if (argument === '--') return [...joined, ...argv.slice(index)];
    const name = nameOf(argument);
    const next = argv[index + 1];
    if (name && optionOf(name).kind === 'value' && next !== undefined && /^-(?:\d|$)/.test(next)) {
      joined.push(`--${name}=${next}`);
      index += 1;
    } else {
      joined.push(argument);
    }
  }
  return joined;
}

/** The option one may have meant. */
function nearest(option: string): string | undefined {
  const name = nearestName(option.replace(/^-+/, ''), OPTION_NAMES);
  return name && `--${name}`;
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>, command: Command, messages: ShellMessages): RawOptions {
  const options: Record<string, string | boolean> = {};
  for (const name of ENVIRONMENT_OPTIONS) {
    const value = env[variableOf(name)];
    if (value === undefined || value === '' || !optionOf(name).commands.includes(command)) continue;
    if (optionOf(name).kind === 'value') options[name] = value;
    else if (/^(?:1|true|yes|on)$/i.test(value)) options[name] = true;
    else if (!/^(?:0|false|no|off)$/i.test(value)) {
      throw new UserError(messages.errors.badValue(variableOf(name), value, messages.expected.flag));
    }
  }
  return options as RawOptions;
}
