import type {Environment} from '../settings/environment.ts';

/**
 * Returns the folder in which the program keeps bookmarks and places; undefined where there is none. A relative
 * XDG_STATE_HOME is ignored, as its specification says.
 */
export function stateFolder(env: Environment, platform: string): string | undefined {
  if (env['XDG_STATE_HOME']?.startsWith('/')) return `${env['XDG_STATE_HOME']}/replay-presser`;
  if (platform === 'win32') return env['LOCALAPPDATA'] && `${env['LOCALAPPDATA']}\\replay-presser`;
  return env['HOME'] && `${env['HOME']}/.local/state/replay-presser`;
}
