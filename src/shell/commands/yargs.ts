import yargs from 'yargs';
import type {HelpMessages} from '../messages/messages.ts';
import {commandRow, NAMED_COMMANDS, type Command} from '../settings/commands.ts';
import {optionOf, optionsOf} from '../settings/options.ts';

/** Breaks a description in the help into lines. */
export type Breaking = (description: string, of: 'command' | 'option') => string;

/**
 * Describes a command to yargs, which makes the help and completes names. The description of `play` includes the other
 * commands.
 */
export function describedToYargs(command: Command, messages: HelpMessages, broken: Breaking = description => description) {
  const parser = yargs([]).scriptName('replay-presser').exitProcess(false).help(false).version(false)
    .parserConfiguration({'boolean-negation': false, 'camel-case-expansion': false});
  if (command === 'play') for (const name of NAMED_COMMANDS) parser.command(`${name} ${commandRow(name).operands?.usage ?? ''}`.trim(), broken(messages.commands[name], 'command'));
  for (const name of optionsOf(command)) {
    if (optionOf(name).isSecret) continue;
    const {alias, type: {isFlag, choices, format}, default: usual} = optionOf(name);
    parser.option(name, {
      ...alias && {alias}, ...choices && {choices}, ...usual !== undefined && {defaultDescription: format(usual)}, type: isFlag ? 'boolean' : 'string', describe: broken(messages.options[name], 'option'),
    });
  }
  return parser;
}
