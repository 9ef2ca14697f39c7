import {outgoingLines} from '../../transcript/outgoing.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {EXIT} from '../errors.ts';
import {helpWordsIn} from '../messages/languages.ts';
import type {HelpMessages, ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';
import {commandRow, type Command} from '../settings/commands.ts';
import {ENVIRONMENT_OPTIONS, variableOf} from '../settings/options.ts';
import {describedToYargs, type Breaking} from './yargs.ts';

/** Prints the help of a command, made from the table of options. The help of `play` is that of the program. */
export async function help({io, command, language, messages: {list}}: Run): Promise<number> {
  const columns = Math.min(io.stdout.columns ?? 100, 100);
  await print(io.stdout, outgoingLines(`${await usageText(command, await helpWordsIn(language), list, columns)}\n`));
  return EXIT.ok;
}

/**
 * Returns the help as yargs lays it out. yargs breaks words and Chinese text anywhere, so every description is broken
 * before. The room that one has is seen in the help without these breaks.
 */
export async function usageText(command: Command, messages: HelpMessages, list: ShellMessages['list'], columns: number): Promise<string> {
  const unbroken = await laidOut(command, messages, list, columns, description => description);
  const roomIn = (row: RegExp) => columns - displayWidth(row.exec(unbroken)?.[0] ?? '');
  const room = {command: roomIn(COMMAND_NAME), option: roomIn(OPTION_NAME), rest: columns};
  return await laidOut(command, messages, list, columns, (description, of) => layoutLines(description, Math.max(MINIMUM, room[of])).map(({from, to}) => description.slice(from, to).trimEnd()).join('\n'));
}

/** The name of an option or a command, up to its description. */
const OPTION_NAME = /^ +(?:-\w, +)?--[\w-]+ {2,}(?=\S)/m;
const COMMAND_NAME = /^ {2}replay-presser \S.*? {2,}(?=\S)/m;
/** The fewest columns for a description. In a narrower window yargs breaks it once more. */
const MINIMUM = 10;

async function laidOut(command: Command, messages: HelpMessages, list: ShellMessages['list'], columns: number, broken: (description: string, of: Parameters<Breaking>[1] | 'rest') => string): Promise<string> {
  const {headings, types} = messages;
  const parser = describedToYargs(command, messages, broken).wrap(columns).updateStrings({
    'Commands:': headings.commands, 'Options:': headings.options, 'Positionals:': headings.positionals, 'Examples:': headings.examples,
    'string': types.string, 'boolean': types.boolean, 'choices:': types.choices, 'default:': types.default,
  });
  if (command === 'play') {
    parser.usage(`${messages.usage}\n\n${broken(messages.summary, 'rest')}`).epilogue(broken(messages.environment(list(ENVIRONMENT_OPTIONS.map(variableOf))), 'rest'));
    for (const [line, text] of messages.examples) parser.example(line, text);
  } else {
    const usage = (commandRow(command).operands?.usage ?? '').replace('transcript', 'transcript|-');
    parser.usage(`replay-presser ${`${command} ${usage}`.trim()}\n\n${broken(messages.commands[command], 'rest')}`);
  }
  return inTheirMarks(await parser.getHelp(), list);
}

/** Replaces the punctuation of yargs' lists by Chinese punctuation of the same width: `[可选： "a", "b"]` is `[可选："a"、"b"]`. */
const inTheirMarks = (text: string, list: ShellMessages['list']): string =>
  text.replaceAll(/\[[^[\]]*：[^[\]]*\]/g, note => note.replaceAll(', ', list(['', ''])).replace(/^(.*?：) /s, ' $1'));
