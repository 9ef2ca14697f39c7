import type {CommandFunction} from '../run.ts';
import type {Command} from '../settings/commands.ts';
import {play} from './play.ts';

type Later = typeof import('../later.ts');
const later = (choose: (commands: Later) => CommandFunction) => async (): Promise<CommandFunction> => choose(await import('../later.ts'));

/** The functions of the commands, of `--help` and of `--version`. A plain start loads only the player. */
export const COMMAND_FUNCTIONS: Readonly<Record<Command | 'help' | 'version', () => Promise<CommandFunction>>> = {
  play: async () => play,
  info: later(({info}) => info),
  check: later(({check}) => check),
  bookmarks: later(({bookmarks}) => bookmarks),
  formats: later(({formats}) => formats),
  keys: later(({keys}) => keys),
  export: later(({exportBroadcast}) => exportBroadcast),
  completion: async () => (await import('../with-yargs.ts')).completion,
  schema: later(({schema}) => schema),
  help: async () => (await import('../with-yargs.ts')).help,
  version: later(({version}) => version),
};
