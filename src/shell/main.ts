import {outgoingLines, type Outgoing} from '../transcript/outgoing.ts';
import {COMMAND_FUNCTIONS} from './commands/table.ts';
import {codeOf, Ended, errorLine, EXIT, UserError} from './errors.ts';
import {wordsIn, wordsSpoken} from './messages/languages.ts';
import {reportText} from './report.ts';
import {parseCommandLine} from './settings/command-line.ts';
import {commandRow} from './settings/commands.ts';
import {readConfig} from './settings/config.ts';
import {environmentLayer} from './settings/environment.ts';
import {languageAsked} from './settings/language.ts';
import {COMMON_OPTIONS, optionsOf} from './settings/options.ts';
import {refuseQuestionNumbers, resolveOptions, type Layer} from './settings/resolve.ts';
import {EXIT_CODES, type EndSignal, type Io} from './system/io.ts';

/**
 * Runs the command. Resolves with the exit code, with which the caller ends the process. Every `UserError` becomes one
 * line on standard error here. A closed pipe gives no message.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const ending = new AbortController();
  let signal: EndSignal | undefined;
  const ignore = io.onEndSignal(name => {
    signal = name;
    ending.abort();
  });
  try {
    const code = await start(argv, io, ending.signal);
    return signal ? EXIT_CODES[signal] : code;
  } catch (error) {
    if (signal && error instanceof Ended) return EXIT_CODES[signal];
    if (!(error instanceof UserError)) return unexpected(error, argv, io, text => { io.stderr.write(text); });
    io.stderr.write(errorLine(error.message));
    return error.exitCode;
  } finally {
    ignore();
  }
}

/** Reads the command line, the environment and the config file, in this order, and runs the command. */
async function start(argv: readonly string[], io: Io, ended: AbortSignal): Promise<number> {
  if (argv[0] === COMPLETE) return (await import('./with-yargs.ts')).complete(argv.slice(1), io, ended);
  const language = languageAsked(argv, io.env);
  const {messages} = await wordsIn(language);
  const line = parseCommandLine(argv, messages);
  // Help and version are printed even if other options are wrong.
  const wantsHelp = (line.values.help ?? line.values.version) !== undefined;
  const names = wantsHelp ? COMMON_OPTIONS : optionsOf(line.command);
  const layers: readonly Layer[] = [{values: line.values, source: name => `--${name}`}, environmentLayer(io.env)];
  const without = {...resolveOptions(layers, names, messages), keymap: undefined};
  const warn = (message: string) => { io.stderr.write(errorLine(message)); };
  const withConfig = async () => {
    const {layer, keymap} = await readConfig(without.options.config, {io, messages, ended, warn});
    return {...resolveOptions([...layers, layer], names, messages), keymap};
  };
  const resolved = await withConfig().catch((error: unknown) => {
    if (!(error instanceof UserError) || !(wantsHelp || commandRow(line.command).needsNoConfig)) throw error;
    warn(error.message);
    return without;
  });
  // The config file may ask for another language than the locale.
  const words = await wordsIn(resolved.options.lang ?? language);
  refuseQuestionNumbers(line.command, resolved, words.messages);
  const run = {...line, ...resolved, ...words, io, ended};
  return (await (resolved.options.help ? COMMAND_FUNCTIONS.help : resolved.options.version ? COMMAND_FUNCTIONS.version : COMMAND_FUNCTIONS[line.command])())(run);
}

/** The argument with which completion scripts call the program. yargs uses the same one. */
const COMPLETE = '--get-yargs-completions';

/**
 * Handles an unexpected error, and returns the exit code. It writes nothing if the reader of the output or the terminal
 * has gone, and a line if the output cannot be written. Any other error is a bug.
 */
export function unexpected(error: unknown, argv: readonly string[], io: Pick<Io, 'env' | 'system' | 'saveReport' | 'stdout'>, write: (text: Outgoing) => void): number {
  const code = codeOf(error);
  if (code === 'EPIPE') return EXIT.ok;
  // If SIGHUP is ignored (nohup), reads and writes fail when the terminal has gone.
  if (io.stdout.isTTY && (code === 'EIO' || code === 'ENXIO')) return EXIT_CODES.SIGHUP;
  const {errors} = wordsSpoken().messages;
  if (code === 'EMFILE' || code === 'ENFILE') {
    write(errorLine(errors.tooManyFiles(code)));
    return EXIT.usage;
  }
  if (code === undefined || !isOfWriting(error)) return reportBug(error, argv, io, write);
  write(errorLine(errors.unwritable(errors.standardOutput, code)));
  return EXIT.usage;
}

const isOfWriting = (error: unknown): boolean => error instanceof Error && 'syscall' in error && error.syscall === 'write';

/** Reports a bug in one line, with the stack trace on request, and returns the exit code. */
function reportBug(error: unknown, argv: readonly string[], {env, system, saveReport}: Pick<Io, 'env' | 'system' | 'saveReport'>, write: (text: Outgoing) => void): number {
  const {errors} = wordsSpoken().messages;
  const path = saveReport(outgoingLines(reportText(error, argv, system())));
  write(errorLine(errors.bug(error instanceof Error ? error.message : String(error), path)));
  if (env['REPLAY_PRESSER_DEBUG'] && error instanceof Error) write(outgoingLines(`${error.stack ?? ''}\n`));
  return EXIT.bug;
}
