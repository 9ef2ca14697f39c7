import {REVEALS} from '../../player/state.ts';
import {READINGS, SCRIPTS, TEXTS} from '../../transcript/wording.ts';
import {LANGUAGES} from '../../ui/messages/messages.ts';
import {THEME_NAMES} from '../../ui/themes/theme.ts';
import {FORMAT_NAMES} from '../../writers/formats.ts';
import {COMMAND_NAMES, type Command} from './commands.ts';
import {choice, clock, count, encoding, factor, file, flag, length, listening, offset, points, questions, rate, rates, room, seed, size, spoken, time, word, type ValueType} from './values.ts';

/** One row of the table of options. Its help text stands under its name in the messages of each language. */
export type Option<Value> = {
  readonly type: ValueType<Value>;
  /** The one-letter name. */
  readonly alias?: string;
  readonly commands: readonly Command[];
  /** The value when no source sets one. The default of a flag is off. */
  readonly default?: Value;
  /** The farthest source that may set the option: `environment` excludes the config file. By default every source may. */
  readonly from?: 'command line' | 'environment';
  /** True for a secret, which is never taken from the command line, where every user of the machine can read it. */
  readonly isSecret?: true;
  /** A variable of another program that turns the option on with this value. */
  readonly also?: {readonly variable: string; readonly value: string};
};

/** Makes a row. This function lets the compiler infer the type of its values. */
const option = <Value, const Rest extends Omit<Option<Value>, 'type'>>(type: ValueType<Value>, rest: Rest): Rest & {readonly type: ValueType<Value>} => ({...rest, type});

/**
 * The table of options. Parsing, checking, the environment, the config file and its schema, the help, completion, the
 * README and the tests all use it. To add an option, add a row here and its help text in `shell/messages/`. To add a
 * kind of value, add a constant in `values.ts`.
 */
export const OPTIONS = {
  'speed': option(rate, {alias: 's', commands: ['play', 'export'], default: 1}),
  'fit': option(length, {commands: ['play']}),
  'start': option(time, {commands: ['play', 'export'], from: 'environment'}),
  'end': option(time, {commands: ['play', 'export'], from: 'environment'}),
  'from': option(word, {commands: ['play', 'info', 'check', 'export', 'bookmarks'], from: 'environment'}),
  'encoding': option(encoding, {commands: ['play', 'info', 'check', 'export', 'bookmarks'], from: 'environment'}),
  'clock': option(clock, {commands: ['play', 'info', 'check', 'export', 'bookmarks'], from: 'environment'}),
  'questions': option(questions, {commands: ['play', 'info', 'check', 'export']}),
  'resume': option(flag, {commands: ['play'], from: 'command line'}),
  'paused': option(flag, {commands: ['play']}),
  'skip-silence': option(length, {commands: ['play']}),
  'pause-at-questions': option(flag, {alias: 'm', commands: ['play']}),
  'pause-at': option(points, {commands: ['play']}),
  'gap': option(factor, {commands: ['play'], default: 0}),
  'repeat': option(count, {commands: ['play'], default: 1}),
  'hide': option(flag, {commands: ['play']}),
  'no-spoilers': option(flag, {commands: ['play']}),
  'loop': option(flag, {commands: ['play']}),
  'loop-rate': option(rates, {commands: ['play']}),
  'drill': option(flag, {commands: ['play']}),
  'shuffle': option(flag, {commands: ['play']}),
  'seed': option(seed, {commands: ['play']}),
  'prepare': option(length, {commands: ['play']}),
  'answer-limit': option(length, {commands: ['play']}),
  'report': option(file, {commands: ['play'], from: 'environment'}),
  'voice': option(spoken, {commands: ['play']}),
  'notes': option(file, {commands: ['play', 'check'], from: 'environment'}),
  'big': option(flag, {commands: ['play']}),
  'reveal': option(choice(REVEALS), {commands: ['play', 'export']}),
  'text': option(choice(TEXTS), {commands: ['play', 'export'], default: 'clean'}),
  'script': option(choice(SCRIPTS), {commands: ['play', 'export'], default: 'source'}),
  'readings': option(choice(READINGS), {commands: ['play', 'export'], default: 'none'}),
  'tone-sandhi': option(flag, {commands: ['play', 'export']}),
  'watch': option(flag, {commands: ['play'], from: 'environment'}),
  'lead': option(flag, {commands: ['play'], from: 'command line'}),
  'room': option(room, {commands: ['play']}),
  'join': option(room, {commands: ['play'], from: 'environment'}),
  'audience': option(flag, {commands: ['play'], from: 'command line'}),
  'name': option(word, {commands: ['play']}),
  'listen': option(listening, {commands: ['play']}),
  'tls-cert': option(file, {commands: ['play']}),
  'tls-key': option(file, {commands: ['play']}),
  'insecure': option(flag, {commands: ['play'], from: 'command line'}),
  'room-user': option(word, {commands: ['play'], isSecret: true}),
  'room-password': option(word, {commands: ['play'], isSecret: true}),
  'plain': option(flag, {commands: ['play']}),
  'json': option(flag, {commands: ['info', 'keys', 'bookmarks'], from: 'command line'}),
  'format': option(choice(FORMAT_NAMES), {alias: 'f', commands: ['export'], from: 'command line'}),
  'output': option(file, {alias: 'o', commands: ['export'], from: 'command line'}),
  'speaker': option(word, {commands: ['export'], from: 'command line'}),
  'question': option(word, {commands: ['export'], from: 'command line'}),
  'by': option(choice(['turn', 'cue']), {commands: ['export'], from: 'command line'}),
  'media-offset': option(offset, {commands: ['export'], from: 'command line'}),
  'chapters': option(file, {commands: ['export'], from: 'command line'}),
  'media': option(file, {commands: ['export'], from: 'command line'}),
  'size': option(size, {commands: ['export'], from: 'command line'}),
  'at': option(time, {commands: ['export'], from: 'command line'}),
  'cast-version': option(choice(['3', '2']), {commands: ['export'], default: '3', from: 'command line'}),
  'force': option(flag, {commands: ['play', 'export'], from: 'command line'}),
  'color': option(choice(['auto', 'always', 'never']), {commands: COMMAND_NAMES, default: 'auto'}),
  'theme': option(choice(THEME_NAMES), {commands: ['play', 'export'], default: 'auto'}),
  'ascii': option(flag, {commands: ['play', 'export']}),
  'no-motion': option(flag, {commands: ['play']}),
  'screen-reader': option(flag, {commands: ['play'], also: {variable: 'INK_SCREEN_READER', value: 'true'}}),
  'remote': option(flag, {commands: ['play', 'keys']}),
  'ambiguous-width': option(choice(['auto', '1', '2']), {commands: ['play'], default: 'auto'}),
  'lang': option(choice(LANGUAGES), {commands: COMMAND_NAMES}),
  'config': option(file, {commands: COMMAND_NAMES, from: 'environment'}),
  'help': option(flag, {alias: 'h', commands: COMMAND_NAMES, from: 'command line'}),
  'version': option(flag, {alias: 'V', commands: COMMAND_NAMES, from: 'command line'}),
} as const;

type Table = typeof OPTIONS;
export type OptionName = keyof Table;
type ValueOf<Name extends OptionName> = Table[Name]['type'] extends ValueType<infer Value> ? Value : never;

/** The values of all options. A value is undefined if no source set it and it has no default. */
export type Options = {readonly [Name in OptionName]: ValueOf<Name> | (ValueOf<Name> extends boolean ? never : Table[Name] extends {readonly default: unknown} ? never : undefined)};

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Returns a row, for code that works with options of any type. */
export const optionOf = (name: OptionName): Option<unknown> => OPTIONS[name] as unknown as Option<unknown>;
export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
export const optionsOf = (command: Command): readonly OptionName[] => OPTION_NAMES.filter(name => optionOf(name).commands.includes(command));

/** The options that every command has. */
export const COMMON_OPTIONS = OPTION_NAMES.filter(name => optionOf(name).commands.length === COMMAND_NAMES.length);

/** Pairs of options that exclude each other. Both from one source are an error. From two sources, the nearer one wins. */
export const RIVALS: readonly (readonly [OptionName, OptionName])[] = [['speed', 'fit'], ['start', 'resume'], ['lead', 'join']];

/** Returns the option with a one-letter name. */
export const optionOfLetter = (letter: string): OptionName | undefined => OPTION_NAMES.find(name => optionOf(name).alias === letter);

/** Returns the name of the variable that sets an option. */
export const variableOf = (name: OptionName): string => `REPLAY_PRESSER_${name.toUpperCase().replaceAll('-', '_')}`;

/** The options that can be set by variables. */
export const ENVIRONMENT_OPTIONS = OPTION_NAMES.filter(name => optionOf(name).from !== 'command line');

/** The options that can be set in the config file. */
export const CONFIG_OPTIONS = OPTION_NAMES.filter(name => optionOf(name).from === undefined);
