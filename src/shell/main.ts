import {outgoingLines, outgoingMessage, type Outgoing} from '../transcript/outgoing.ts';
import type {Language} from '../ui/messages/messages.ts';
import type {Keymap} from '../ui/input/keymap.ts';
import {parseArguments, type Arguments, type RawOptions} from './settings/arguments.ts';
import {codeOf, Ended, EXIT, UserError} from './errors.ts';
import {EXIT_CODES, type EndSignal, type Io} from './system/io.ts';
import {shellMessagesFor} from './messages/languages.ts';
import type {ShellMessages} from './messages/messages.ts';
import {play} from './commands/play.ts';
import {readConfig} from './settings/config.ts';
import {reportText} from './report.ts';
import {optionOf, type Command, type OptionName} from './settings/options.ts';
import {checkCommon, languageAsked} from './settings/settings.ts';

/** What every command is given. `ended` is aborted when a signal has told the process to end. */
export type Run = Arguments & {
  readonly keymap: Keymap;
  readonly io: Io;
  readonly language: Language;
  readonly messages: ShellMessages;
  readonly ended: AbortSignal;
};

/**
 * The command. Resolves with the exit code; the caller ends the process with it. Everything the user did wrong comes out
 * here as one line on standard error, and nowhere else. A closed pipe is silence.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageAsked(argv, io.env);
  const messages = shellMessagesFor(language);
  const ending = new AbortController();
  let signal: EndSignal | undefined;
  const ignore = io.onEndSignal(name => {
    signal = name;
    ending.abort();
  });
  try {
    const parsed = parseArguments(argv, io.env, messages);
    checkCommon(parsed.options, messages);
    const {options, keymap} = await readConfig(parsed.options.config, io, messages);
    // Ink's own variable for the same.
    const reader = parsed.command === 'play' && io.env['INK_SCREEN_READER'] === 'true' ? {'screen-reader': true} : {};
    const code = await run({...parsed, options: {...forCommand(options, parsed.command), ...reader, ...parsed.options}, keymap, io, language, messages, ended: ending.signal});
    return signal ? EXIT_CODES[signal] : code;
  } catch (error) {
    if (signal && error instanceof Ended) return EXIT_CODES[signal];
    if (!(error instanceof UserError)) return unexpected(error, argv, io, text => { io.stderr.write(text); });
    io.stderr.write(lineOf(error.message));
    return error.exitCode;
  } finally {
    ignore();
  }
}

/** Of what the config file says, what concerns a command. */
const forCommand = (options: RawOptions, command: Command): RawOptions =>
  Object.fromEntries(Object.entries(options).filter(([name]) => optionOf(name as OptionName).commands.includes(command)));

/**
 * What an error that nobody has expected ends with: silence where whoever read us has gone, or the terminal; a line where
 * the output takes no more; else it is a mistake of ours. Gives the exit code.
 */
export function unexpected(error: unknown, argv: readonly string[], io: Pick<Io, 'env' | 'system' | 'saveReport' | 'stdout'>, write: (text: Outgoing) => void): number {
  const code = codeOf(error);
  if (code === 'EPIPE') return EXIT.ok;
  // A terminal that is gone while its signal is ignored (nohup) is told by errors of reading and writing.
  if (io.stdout.isTTY && (code === 'EIO' || code === 'ENXIO')) return EXIT_CODES.SIGHUP;
  if (code === undefined || !isOfWriting(error)) return reportBug(error, argv, io, write);
  const {errors} = shellMessagesFor(languageAsked(argv, io.env));
  write(lineOf(errors.unwritable(errors.standardOutput, code)));
  return EXIT.usage;
}

const isOfWriting = (error: unknown): boolean => error instanceof Error && 'syscall' in error && error.syscall === 'write';

/** Tells in one line of a mistake of ours, with the stack for whoever asks for it, and gives the exit code. */
function reportBug(error: unknown, argv: readonly string[], {env, system, saveReport}: Pick<Io, 'env' | 'system' | 'saveReport'>, write: (text: Outgoing) => void): number {
  const {errors} = shellMessagesFor(languageAsked(argv, env));
  const path = saveReport(outgoingLines(reportText(error, argv, system())));
  write(lineOf(errors.bug(error instanceof Error ? error.message : String(error), path)));
  if (env['REPLAY_PRESSER_DEBUG'] && error instanceof Error) write(outgoingLines(`${error.stack ?? ''}\n`));
  return EXIT.bug;
}

const lineOf = (message: string): Outgoing => outgoingMessage(`replay-presser: ${message}`);

/** A plain start loads only the player. */
async function run(context: Run): Promise<number> {
  const {command, options} = context;
  if (options.help) return (await import('./commands/help.ts')).help(context);
  if (options.version) return (await import('./commands/help.ts')).version(context);
  switch (command) {
    case 'play':
      return play(context);
    case 'info':
      return (await import('./commands/others.ts')).info(context);
    case 'check':
      return (await import('./commands/others.ts')).check(context);
    case 'formats':
      return (await import('./commands/others.ts')).formats(context);
    case 'keys':
      return (await import('./commands/others.ts')).keys(context);
    case 'completion':
      return (await import('./commands/others.ts')).completion(context);
    case 'schema':
      return (await import('./commands/others.ts')).schema(context);
    case 'export':
      return (await import('./commands/others.ts')).exportBroadcast(context);
  }
}
