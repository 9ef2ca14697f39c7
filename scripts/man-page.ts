/** Makes the manual page from the tables of options, commands and keys. The build writes it; the package installs it. */
import {readFileSync} from 'node:fs';
import {enHelp} from '../src/shell/messages/en-help.ts';
import {COMMAND_NAMES, commandRow, type Command} from '../src/shell/settings/commands.ts';
import {ENVIRONMENT_OPTIONS, optionOf, optionsOf, variableOf, type OptionName} from '../src/shell/settings/options.ts';
import {REPLAY_GROUPS} from '../src/ui/input/commands.ts';
import {KEYMAP} from '../src/ui/input/keymap.ts';
import {keyLabel} from '../src/ui/messages/key-label.ts';
import {en} from '../src/ui/messages/en.ts';
import {enMore} from '../src/ui/messages/en-more.ts';

/** The exit codes, as in `docs/options.md`. */
const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'ended, or quit; also when the reader of the output has gone'],
  ['1', 'a mistake of the program'],
  ['2', 'wrong usage, the output cannot be written, or too many files are open'],
  ['3', 'the transcript cannot be read, or check has found problems'],
  ['129', 'the terminal is gone, or SIGHUP'],
  ['130, 131, 143, ...', 'ended by a signal: 128 and its number'],
];

const FILES: readonly (readonly [file: string, meaning: string])[] = [
  ['$XDG_CONFIG_HOME/replay-presser/config.json', 'options by their names, and keys; replay-presser schema prints its form'],
  ['$XDG_STATE_HOME/replay-presser/', 'bookmarks, and places to go on from'],
  ['NAME.notes.md', 'the notes of a trainer, beside the transcript NAME.txt'],
];

/**
 * Escapes text for roff: backslashes, hyphens, and dots or apostrophes at the beginning of a line (groff_man_style(7)).
 */
export const roff = (text: string): string => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll(/^(?=[.'])/gm, '\\&');

/** Returns the options of a command, each as a tagged paragraph. */
const optionList = (names: readonly OptionName[]): string => names.map(name => {
  const {alias, type: {placeholder, choices, format}, default: usual} = optionOf(name);
  const value = placeholder ?? choices?.join('|');
  const spelled = [...alias ? [`-${alias}`] : [], `--${name}`].map(option => `\\fB${roff(option)}\\fR`).join(', ');
  const text = `${enHelp.options[name]}${usual === undefined ? '' : ` (default: ${format(usual)})`}`;
  return `.TP\n${spelled}${value === undefined ? '' : ` \\fI${roff(value)}\\fR`}\n${roff(text)}`;
}).join('\n');

const tagged = (rows: readonly (readonly [tag: string, text: string])[], font = 'B'): string => rows.map(([tag, text]) => `.TP\n\\f${font}${roff(tag)}\\fR\n${roff(text)}`).join('\n');

/** Returns the usage of a command. Without a name a transcript is played. */
const usageOf = (command: Command): string => [
  '\\fBreplay\\-presser\\fR', ...command === 'play' ? [] : [`\\fB${command}\\fR`], ...commandRow(command).operands ? [`\\fI${roff(commandRow(command).operands!.usage)}\\fR`] : [], '[\\fIoptions\\fR]',
].join(' ');

/** Returns the manual page, in the man macros of roff. It has no date, so that builds are reproducible. */
export function manPage(): string {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
  const section = (title: string, ...parts: readonly string[]) => [`.SH ${title}`, ...parts].join('\n');
  // An option is listed once: with play, or with the first command that has it.
  const told = new Set<OptionName>();
  const ownOptions = (command: Command) => optionsOf(command).filter(name => !told.has(name) && told.add(name));
  const lists = COMMAND_NAMES.map(command => [command, ownOptions(command)] as const).filter(([, names]) => names.length > 0);
  return `${[
    `.TH REPLAY\\-PRESSER 1 "" "replay\\-presser ${version}" "User Commands"`,
    section('NAME', roff('replay-presser - plays a text live broadcast back in a terminal')),
    section('SYNOPSIS', COMMAND_NAMES.map(usageOf).join('\n.br\n')),
    section('DESCRIPTION', roff(enHelp.summary), '.PP', roff('When the output is not a terminal, or with --plain, each turn is printed when its time comes. A hyphen in place of a transcript reads standard input.')),
    section('COMMANDS', tagged(COMMAND_NAMES.map(command => [command, enHelp.commands[command]]))),
    section('OPTIONS', ...lists.map(([command, names]) => `.SS ${command === 'play' ? 'Playing, and those of all commands' : `Besides, for ${command}`}\n${optionList(names)}`)),
    section('KEYS', ...REPLAY_GROUPS.map(group => `.SS ${enMore.keyGroups[group]}\n${tagged(KEYMAP.filter(binding => binding.group === group).map(({keys, name}) => {
      const labels = keys.map(key => keyLabel(key, en));
      return [labels.length > 4 ? `${labels[0]!} ... ${labels.at(-1)!}` : labels.join(', '), enMore.keys[name]];
    }))}`)),
    section('ENVIRONMENT', tagged([...ENVIRONMENT_OPTIONS.map(name => [variableOf(name), `as --${name}`] as const), ['NO_COLOR, FORCE_COLOR', 'no colours, or colours in any case'], ['LC_ALL, LC_MESSAGES, LANG', 'the language of messages']])),
    section('FILES', tagged(FILES, 'I')),
    section('EXIT STATUS', tagged(EXIT_CODES)),
    section('EXAMPLES', ...enHelp.examples.map(([line, text]) => `.TP\n\\fB${roff(line.replace('$0', 'replay-presser'))}\\fR\n${roff(text)}`)),
    section('SEE ALSO', roff('less(1), mpv(1), asciinema(1)')),
  ].join('\n')}\n`;
}
