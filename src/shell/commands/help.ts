import {outgoingLines} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import {helpWordsIn} from '../messages/languages.ts';
import type {HelpMessages, ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';
import {commandRow, type Command} from '../settings/commands.ts';
import {ENVIRONMENT_OPTIONS, variableOf} from '../settings/options.ts';
import {describedToYargs} from './yargs.ts';

/** Prints the help of a command, made from the table of options. The help of `play` is that of the program. */
export async function help({io, command, language, messages: {list}}: Run): Promise<number> {
  const columns = Math.min(io.stdout.columns ?? 100, 100);
  await print(io.stdout, outgoingLines(`${await usageText(command, await helpWordsIn(language), list, columns)}\n`));
  return EXIT.ok;
}

/** Returns the help as yargs lays it out. */
export async function usageText(command: Command, messages: HelpMessages, list: ShellMessages['list'], columns: number): Promise<string> {
  const {headings, types} = messages;
  const parser = describedToYargs(command, messages).wrap(columns).updateStrings({
    'Commands:': headings.commands, 'Options:': headings.options, 'Positionals:': headings.positionals, 'Examples:': headings.examples,
    'string': types.string, 'boolean': types.boolean, 'choices:': types.choices, 'default:': types.default,
  });
  if (command === 'play') {
    parser.usage(`${messages.usage}\n\n${messages.summary}`).epilogue(messages.environment(list(ENVIRONMENT_OPTIONS.map(variableOf))));
    for (const [line, text] of messages.examples) parser.example(line, text);
  } else {
    const usage = (commandRow(command).operands?.usage ?? '').replace('transcript', 'transcript|-');
    parser.usage(`replay-presser ${`${command} ${usage}`.trim()}\n\n${messages.commands[command]}`);
  }
  return inTheirMarks(await parser.getHelp(), list);
}

/** Replaces the punctuation of yargs' lists by Chinese punctuation of the same width: `[可选： "a", "b"]` is `[可选："a"、"b"]`. */
const inTheirMarks = (text: string, list: ShellMessages['list']): string =>
  text.replaceAll(/\[[^[\]]*：[^[\]]*\]/g, note => ` ${note.replace('： ', '：').replaceAll(', ', list(['', '']))}`);
