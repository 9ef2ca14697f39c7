/** The words that a command takes besides options. */
export type Operands = {
  readonly kind: 'transcript' | 'shell' | 'schema';
  readonly atMost: number;
  /** The operands as the help writes them. */
  readonly usage: string;
};

/** The subjects of schemas: the config file, and `export -f json`. */
export const SCHEMAS = ['config', 'export'] as const;

/** One row of the table of commands. Its help text stands under its name in the messages of each language. */
export type CommandRow = {
  readonly operands?: Operands;
  /** Runs the command also when the config file is wrong. It prints what is wrong and goes on without the file. */
  readonly needsNoConfig?: true;
};

const TRANSCRIPT: Operands = {kind: 'transcript', atMost: 1, usage: '[transcript]'};
const TRANSCRIPTS: Operands = {kind: 'transcript', atMost: Infinity, usage: '[transcript..]'};

/** The table of commands. Their functions are in `commands/table.ts`. */
export const COMMANDS = {
  play: {operands: TRANSCRIPTS},
  info: {operands: TRANSCRIPTS},
  check: {operands: TRANSCRIPTS},
  bookmarks: {operands: TRANSCRIPT},
  formats: {needsNoConfig: true},
  keys: {needsNoConfig: true},
  export: {operands: TRANSCRIPTS},
  completion: {operands: {kind: 'shell', atMost: 1, usage: 'bash|zsh|fish'}, needsNoConfig: true},
  schema: {operands: {kind: 'schema', atMost: 1, usage: '[config|export]'}, needsNoConfig: true},
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly Command[];
export const commandRow = (command: Command): CommandRow => COMMANDS[command];

/** The commands that are called by name. Without a name, a transcript is played. */
export const NAMED_COMMANDS = COMMAND_NAMES.filter((command): command is Exclude<Command, 'play'> => command !== 'play');
