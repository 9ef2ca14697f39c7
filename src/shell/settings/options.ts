import {REVEALS} from '../../player/state.ts';
import {READINGS, SCRIPTS, TEXTS} from '../../transcript/wording.ts';
import {QUESTION_MODES} from '../../transcript/questions.ts';
import {THEME_NAMES} from '../../ui/themes/theme.ts';
import {LANGUAGES} from '../../ui/messages/messages.ts';

export const COMMANDS = ['play', 'info', 'check', 'formats', 'keys', 'export', 'completion', 'schema'] as const;
export type Command = (typeof COMMANDS)[number];

export const COLORS = ['auto', 'always', 'never'] as const;
export const AMBIGUOUS_WIDTHS = ['auto', '1', '2'] as const;
export const FORMATS = ['json', 'txt'] as const;

/** One row of the table of options. Its help text stands under its name in the messages of each language. */
export type Option = {
  readonly alias?: string;
  /** `value` takes one, `flag` takes none. */
  readonly kind: 'value' | 'flag';
  /** The only values there are, where there are so few. */
  readonly choices?: readonly string[];
  /** What stands for a value in the help: `RATE`. */
  readonly placeholder?: string;
  readonly commands: readonly Command[];
};

/**
 * The table of options. Parsing, validation, the environment's names, the help, the README's list and the tests all
 * come from it.
 */
export const OPTIONS = {
  'speed': {alias: 's', kind: 'value', placeholder: 'RATE', commands: ['play']},
  'fit': {kind: 'value', placeholder: 'LENGTH', commands: ['play']},
  'start': {kind: 'value', placeholder: 'TIME', commands: ['play', 'export']},
  'end': {kind: 'value', placeholder: 'TIME', commands: ['play', 'export']},
  'from': {kind: 'value', placeholder: 'LAYOUT', commands: ['play', 'info', 'check', 'export']},
  'questions': {kind: 'value', choices: QUESTION_MODES, commands: ['play', 'info', 'check', 'export']},
  'paused': {kind: 'flag', commands: ['play']},
  'pause-at-questions': {alias: 'm', kind: 'flag', commands: ['play']},
  'reveal': {kind: 'value', choices: REVEALS, commands: ['play']},
  'text': {kind: 'value', choices: TEXTS, commands: ['play']},
  'script': {kind: 'value', choices: SCRIPTS, commands: ['play']},
  'readings': {kind: 'value', choices: READINGS, commands: ['play']},
  'plain': {kind: 'flag', commands: ['play']},
  'json': {kind: 'flag', commands: ['info', 'keys']},
  'format': {alias: 'f', kind: 'value', choices: FORMATS, commands: ['export']},
  'output': {alias: 'o', kind: 'value', placeholder: 'FILE', commands: ['export']},
  'force': {kind: 'flag', commands: ['export']},
  'color': {kind: 'value', choices: COLORS, commands: COMMANDS},
  'theme': {kind: 'value', choices: THEME_NAMES, commands: ['play']},
  'ascii': {kind: 'flag', commands: ['play']},
  'no-motion': {kind: 'flag', commands: ['play']},
  'screen-reader': {kind: 'flag', commands: ['play']},
  'ambiguous-width': {kind: 'value', choices: AMBIGUOUS_WIDTHS, commands: ['play']},
  'lang': {kind: 'value', choices: LANGUAGES, commands: COMMANDS},
  'config': {kind: 'value', placeholder: 'FILE', commands: COMMANDS},
  'help': {alias: 'h', kind: 'flag', commands: COMMANDS},
  'version': {alias: 'V', kind: 'flag', commands: COMMANDS},
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];
export const optionOf = (name: OptionName): Option => OPTIONS[name];

/** The variable that sets an option when the command line does not. */
export const variableOf = (name: OptionName): string => `REPLAY_PRESSER_${name.toUpperCase().replaceAll('-', '_')}`;

/** Options that only the command line can set. */
const NOT_FROM_ENVIRONMENT: ReadonlySet<OptionName> = new Set(['help', 'version', 'output', 'force', 'json', 'format', 'color', 'lang', 'config']);

/** The variables that are read, for the README and the help. */
export const ENVIRONMENT_OPTIONS: readonly OptionName[] =
  [...OPTION_NAMES.filter(name => !NOT_FROM_ENVIRONMENT.has(name)), 'color', 'lang', 'config'];

/** The options that the config file may set. */
export const CONFIG_OPTIONS: readonly OptionName[] = ENVIRONMENT_OPTIONS.filter(name => name !== 'config' && name !== 'start' && name !== 'end');
