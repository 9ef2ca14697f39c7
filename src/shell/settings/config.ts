import {briefLine} from '../../transcript/unsafe.ts';
import {codeOf, untilEnded, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Io} from '../system/io.ts';
import type {Config} from './config-file.ts';
import type {Environment} from './environment.ts';

/** The config without a file. */
const NONE: Config = {layer: {values: {}, source: name => name}};

const LARGEST = 1024 * 1024;

/** Codes for a usual file that does not exist. ENOTDIR: a part of its path is not a folder. */
const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);
/** Codes for a usual file of somebody else. Under `sudo -u`, HOME is often another user's. */
const FORBIDDEN: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM']);

/** The needs of `readConfig`. `warn` prints a line about a file that is ignored. */
export type Reading = {readonly io: Pick<Io, 'files' | 'env'>; readonly messages: ShellMessages; readonly ended: AbortSignal; readonly warn: (message: string) => void};

/**
 * Reads the config file: the one that is named, or the usual one (`$XDG_CONFIG_HOME/replay-presser/config.json`). The
 * usual one may be missing. Without permission to read it, the program says so and ignores it, as the XDG Base Directory
 * Specification 0.8 advises. Everything else that is wrong throws `UserError`. The parser is loaded only for a file.
 */
export async function readConfig(named: string | undefined, {io, messages, ended, warn}: Reading): Promise<Config> {
  const path = named ?? usualPath(io.env);
  if (path === undefined) return NONE;
  const bytes = await contentsOf(path, io.files, ended).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (named === undefined && ABSENT.has(code)) return undefined;
    const {config: words} = messages;
    const reason = words.reasons[code] ?? words.otherReason(code);
    if (named !== undefined || !FORBIDDEN.has(code)) throw new UserError(words.unreadable(briefLine(path), reason));
    warn(words.leftAside(briefLine(path), reason));
    return undefined;
  });
  if (bytes === undefined) return NONE;
  const {understoodConfig} = await import('../later.ts');
  return understoodConfig(bytes, briefLine(path), messages);
}

/** Returns the usual path of the config file. A relative XDG_CONFIG_HOME is ignored, as its specification says. */
function usualPath(env: Environment): string | undefined {
  const home = env['XDG_CONFIG_HOME']?.startsWith('/') ? env['XDG_CONFIG_HOME'] : env['HOME'] && `${env['HOME']}/.config`;
  return home ? `${home}/replay-presser/config.json` : undefined;
}

/** Reads all bytes of a file, which is opened like a transcript. Throws `Ended` when a signal comes meanwhile. */
async function contentsOf(path: string, files: Io['files'], ended: AbortSignal): Promise<Uint8Array> {
  const ending = untilEnded(ended);
  const {chunks} = await Promise.race([files.stream(path, LARGEST), ending]);
  const source = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await Promise.race([source.next(), ending]);
    if (next.done) return Buffer.concat(kept);
    length += next.value.length;
    // The size of a pipe is not known beforehand.
    if (length > LARGEST) {
      void source.return?.();
      throw Object.assign(new Error('too large'), {code: 'TOO_LARGE'});
    }
    // The next chunk uses the same memory.
    kept.push(next.value.slice());
  }
}
