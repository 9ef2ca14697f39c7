import yargs from 'yargs';
import type {ShellMessages} from '../messages/messages.ts';
import {commandRow, NAMED_COMMANDS, type Command} from '../settings/commands.ts';
import {optionOf, optionsOf} from '../settings/options.ts';

/** Describes a command to yargs: its options and, of the whole, the other commands. The help and completion are made from it. */
export function describedToYargs(command: Command, messages: ShellMessages) {
  const parser = yargs([]).scriptName('replay-presser').exitProcess(false).help(false).version(false)
    .parserConfiguration({'boolean-negation': false, 'camel-case-expansion': false});
  if (command === 'play') for (const name of NAMED_COMMANDS) parser.command(`${name} ${commandRow(name).operands?.usage ?? ''}`.trim(), messages.commands[name]);
  for (const name of optionsOf(command)) {
    const {alias, type: {isFlag, choices, format}, default: usual} = optionOf(name);
    parser.option(name, {
      ...alias && {alias}, ...choices && {choices}, ...usual !== undefined && {defaultDescription: format(usual)}, type: isFlag ? 'boolean' : 'string', describe: messages.options[name],
    });
  }
  return parser;
}
