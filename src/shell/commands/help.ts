import {outgoingLines} from '../../transcript/outgoing.ts';
import {readFileSync} from 'node:fs';
import yargs from 'yargs';
import {EXIT} from '../errors.ts';
import type {Run} from '../main.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {COMMANDS, ENVIRONMENT_OPTIONS, OPTION_NAMES, optionOf, variableOf, type Command} from '../settings/options.ts';
import {print} from '../print.ts';

/** Prints the help of the command, or of the whole, made from the table of options. */
export async function help({io, command, messages}: Run): Promise<number> {
  const columns = Math.min(io.stdout.columns ?? 100, 100);
  await print(io.stdout, outgoingLines(`${await usageText(command, messages, columns)}\n`));
  return EXIT.ok;
}

/** Prints the version of the package. */
export async function version({io}: Run): Promise<number> {
  const {version: number} = JSON.parse(readFileSync(io.packageFile('package.json'), 'utf8')) as {version: string};
  await print(io.stdout, outgoingLines(`${number}\n`));
  return EXIT.ok;
}

const PATHS: Readonly<Record<Command, string>> = {play: '[transcript]', info: '[transcript]', check: '[transcript..]', formats: '', keys: '', export: '[transcript]', completion: 'bash|zsh|fish', schema: ''};

/** The help as yargs sets it. */
export async function usageText(command: Command, messages: ShellMessages, columns: number): Promise<string> {
  const {headings, types} = messages;
  const parser = yargs([]).scriptName('replay-presser').exitProcess(false).wrap(columns).help(false).version(false).updateStrings({
    'Commands:': headings.commands, 'Options:': headings.options, 'Positionals:': headings.positionals, 'Examples:': headings.examples,
    'string': types.string, 'boolean': types.boolean, 'choices:': types.choices, 'default:': types.default,
  });
  const path = PATHS[command].replace('transcript', 'transcript|-');
  if (command === 'play') {
    parser.usage(`${messages.usage}\n\n${messages.summary}`);
    for (const name of COMMANDS.filter(other => other !== 'play')) parser.command(`${name} ${PATHS[name]}`.trim(), messages.commands[name]);
    for (const [line, text] of messages.examples) parser.example(line, text);
    const variables = ENVIRONMENT_OPTIONS.map(variableOf).join(', ');
    parser.epilogue(`${messages.environment} ${variables}`);
  } else {
    parser.usage(`replay-presser ${`${command} ${path}`.trim()}\n\n${messages.commands[command]}`);
  }
  for (const name of OPTION_NAMES) {
    const {alias, kind, choices, commands} = optionOf(name);
    if (!commands.includes(command)) continue;
    parser.option(name, {...(alias && {alias}), ...(choices && {choices}), type: kind === 'flag' ? 'boolean' : 'string', describe: messages.options[name]});
  }
  return parser.getHelp();
}
