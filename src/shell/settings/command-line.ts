import parseByYargs from 'yargs-parser/browser';
import {UserError} from '../errors.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {commandRow, NAMED_COMMANDS, SCHEMAS, type Command} from './commands.ts';
import {nearestName} from './nearest.ts';
import {isOptionName, OPTION_NAMES, optionOf, optionOfLetter, variableOf, type OptionName} from './options.ts';
import type {Values} from './resolve.ts';

/** The command line in parts. Values of options are still texts; a flag is `true`. */
export type CommandLine = {readonly command: Command; readonly paths: readonly string[]; readonly values: Values};

const FLAGS = OPTION_NAMES.filter(name => optionOf(name).type.isFlag);
const OTHERS = OPTION_NAMES.filter(name => !optionOf(name).type.isFlag);

/** Settings for yargs' parser. Loading all of yargs would add 38 ms to every start; its parser alone adds 3 ms. */
const SETTINGS = {
  boolean: FLAGS,
  string: OTHERS,
  narg: Object.fromEntries(OPTION_NAMES.map(name => [name, optionOf(name).type.isFlag ? 0 : 1])),
  alias: Object.fromEntries(OPTION_NAMES.flatMap(name => (optionOf(name).alias ? [[name, optionOf(name).alias!]] : []))),
  configuration: {
    'boolean-negation': false, 'camel-case-expansion': false, 'dot-notation': false, 'parse-numbers': false,
    'duplicate-arguments-array': false, 'populate--': true, 'strip-aliased': true,
  },
  // The parser calls this for the text of an error, and its only errors here are a missing value and one too many. We
  // return the option's name, so that `error.message` is that name.
  __: (_sentence: string, name: string) => name,
};

/**
 * Parses the command line by the table of options. If an option is given twice, the last one counts. Words after `--`
 * are transcripts, even if they look like options or commands. Throws `UserError`.
 */
export function parseCommandLine(argv: readonly string[], messages: ShellMessages): CommandLine {
  const {errors} = messages;
  const {argv: {_: words, '--': rest = [], ...given}, error} = parseByYargs.detailed(withBareValues(withValuesApart(argv)), SETTINGS);
  const positionals = Array.isArray(words) ? words.map(String) : [];
  // The parser takes `-5` for a word, and keeps the words under the name `_`, which `--_` would overwrite.
  const stray = Array.isArray(words) ? positionals.find(word => /^-./.test(word)) : '--_';
  const unknown = stray ?? Object.keys(given).filter(name => !isOptionName(name)).map(spelled)[0];
  if (unknown !== undefined) throw new UserError(errors.unknownOption(briefLine(unknown), nearestOption(unknown)));
  const values = given as Values;
  const wrong = error?.message ?? (Object.keys(values) as OptionName[]).find(name => values[name] === '' || values[name] === false);
  if (wrong !== undefined) throw new UserError(isFlag(wrong) ? errors.takesNoValue(spelled(wrong)) : errors.missingValue(spelled(wrong)));

  const named = NAMED_COMMANDS.find(name => name === positionals[0]);
  const command = named ?? 'play';
  const paths = [...named ? positionals.slice(1) : positionals, ...rest.map(String)];
  const secret = (Object.keys(values) as OptionName[]).find(name => optionOf(name).isSecret);
  if (secret) throw new UserError(errors.secret(`--${secret}`, variableOf(secret)));
  for (const name of Object.keys(values) as OptionName[]) {
    if (!optionOf(name).commands.includes(command)) throw new UserError(notForCommand(name, command, positionals, messages));
  }
  const {atMost = 0, kind} = commandRow(command).operands ?? {};
  const extra = paths[atMost];
  if (extra !== undefined) {
    throw new UserError(kind === 'shell' ? `${command} ${briefLine(extra)}: ${messages.shells}` : kind === 'schema' ? errors.badValue(command, briefLine(extra), messages.list(SCHEMAS)) : errors.tooMany(briefLine(extra), atMost));
  }
  return {command, paths, values};
}

/**
 * Separates a value from the letter before it: `-fjson` becomes `-f=json`. The parser would read `-fjson` as five
 * options.
 */
function withValuesApart(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, index) => {
    if ((end >= 0 && index > end) || !/^-[A-Za-z]./.test(argument)) return argument;
    for (let offset = 1; offset < argument.length - 1; offset += 1) {
      const name = optionOfLetter(argument[offset]!);
      if (name && !optionOf(name).type.isFlag) return argument[offset + 1] === '=' ? argument : `${argument.slice(0, offset + 1)}=${argument.slice(offset + 1)}`;
    }
    return argument;
  });
}

/** Gives an option whose name may stand alone its value, unless one follows: `--voice` becomes `--voice=all`. */
function withBareValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, index) => {
    const name = argument.startsWith('--') && (end < 0 || index < end) ? argument.slice(2) : '';
    if (!isOptionName(name)) return argument;
    const {bare, parse} = optionOf(name).type;
    return bare === undefined || (argv[index + 1] !== undefined && parse(argv[index + 1]!) !== undefined) ? argument : `${argument}=${bare}`;
  });
}

const spelled = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

const isFlag = (name: string): boolean => FLAGS.some(flag => flag === name || optionOf(flag).alias === name);

/** Returns the option whose name is nearest to the given one. */
function nearestOption(given: string): string | undefined {
  const name = nearestName(given.replace(/^-+/, ''), OPTION_NAMES);
  return name && `--${name}`;
}

/**
 * Returns the message that a command lacks an option. In `inof --json`, the command `info` was probably meant, so the
 * message suggests that.
 */
function notForCommand(name: OptionName, command: Command, [first]: readonly string[], {errors}: ShellMessages): string {
  const meant = command === 'play' && first !== undefined ? nearestName(first, NAMED_COMMANDS) : undefined;
  return meant && optionOf(name).commands.includes(meant)
    ? errors.meantCommand(`--${name}`, briefLine(first!), meant)
    : errors.notForCommand(`--${name}`, command);
}
