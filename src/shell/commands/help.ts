import {outgoingLines} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';
import {commandRow, type Command} from '../settings/commands.ts';
import {ENVIRONMENT_OPTIONS, variableOf} from '../settings/options.ts';
import {describedToYargs} from './yargs.ts';

/** Prints the help of the command, or of the whole, made from the table of options. */
export async function help({io, command, messages}: Run): Promise<number> {
  const columns = Math.min(io.stdout.columns ?? 100, 100);
  await print(io.stdout, outgoingLines(`${await usageText(command, messages, columns)}\n`));
  return EXIT.ok;
}

/** The help as yargs sets it. */
export function usageText(command: Command, messages: ShellMessages, columns: number): Promise<string> {
  const {headings, types} = messages;
  const parser = describedToYargs(command, messages).wrap(columns).updateStrings({
    'Commands:': headings.commands, 'Options:': headings.options, 'Positionals:': headings.positionals, 'Examples:': headings.examples,
    'string': types.string, 'boolean': types.boolean, 'choices:': types.choices, 'default:': types.default,
  });
  if (command === 'play') {
    parser.usage(`${messages.usage}\n\n${messages.summary}`).epilogue(`${messages.environment} ${ENVIRONMENT_OPTIONS.map(variableOf).join(', ')}`);
    for (const [line, text] of messages.examples) parser.example(line, text);
  } else {
    const usage = (commandRow(command).operands?.usage ?? '').replace('transcript', 'transcript|-');
    parser.usage(`replay-presser ${`${command} ${usage}`.trim()}\n\n${messages.commands[command]}`);
  }
  return parser.getHelp();
}
