import type {Keymap} from '../ui/input/bindings.ts';
import type {Words} from './messages/languages.ts';
import type {Command} from './settings/commands.ts';
import type {Resolved} from './settings/resolve.ts';
import type {Io} from './system/io.ts';

/** The input of a command. */
export type Run = Resolved & Words & {
  readonly command: Command;
  readonly paths: readonly string[];
  /** The keys as the user has bound them; undefined for those of the table. */
  readonly keymap: Keymap | undefined;
  readonly io: Io;
  /** Aborted when a signal has told the process to end. */
  readonly ended: AbortSignal;
};

/** A command. Resolves with the exit code. */
export type CommandFunction = (run: Run) => Promise<number>;
