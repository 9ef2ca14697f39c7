import {DEFAULT_KEYMAP} from '../../ui/input/keymap.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {codeOf, untilEnded, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Io} from '../system/io.ts';
import type {Config} from './config-file.ts';
import type {Environment} from './environment.ts';

/** What is known where there is no config file. */
const NONE: Config = {layer: {values: {}, source: name => name}, keymap: DEFAULT_KEYMAP};

const LARGEST = 1024 * 1024;

/** Where there is no usual file: no such name, or a part of the path that is no folder. */
const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);
/** The usual file may be somebody else's: under `sudo -u`, HOME is often another user's. */
const FORBIDDEN: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM']);

/** What reading the config file needs of a command that runs. `warn` tells of what is left aside. */
export type Reading = {readonly io: Pick<Io, 'files' | 'env'>; readonly messages: ShellMessages; readonly ended: AbortSignal; readonly warn: (message: string) => void};

/**
 * Reads the config file: the one that is named, or the usual one (`$XDG_CONFIG_HOME/replay-presser/config.json`). The
 * usual one need not be there, and one without permission is told and left aside, as the XDG Base Directory
 * Specification 0.8 advises. Everything else that is wrong throws `UserError`. Its code is loaded only when there is a file.
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

/** XDG says that a relative path is to be ignored. */
function usualPath(env: Environment): string | undefined {
  const home = env['XDG_CONFIG_HOME']?.startsWith('/') ? env['XDG_CONFIG_HOME'] : env['HOME'] && `${env['HOME']}/.config`;
  return home ? `${home}/replay-presser/config.json` : undefined;
}

/** All bytes of a file. Opens it as a transcript is opened, and stops waiting when the process is told to end. */
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
    // A pipe tells no size beforehand.
    if (length > LARGEST) {
      void source.return?.();
      throw Object.assign(new Error('too large'), {code: 'TOO_LARGE'});
    }
    // The memory of a chunk is used again for the next.
    kept.push(next.value.slice());
  }
}
