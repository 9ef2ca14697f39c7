import {hasEnded, positionAt} from '../../player/playback.ts';
import type {PlayerState} from '../../player/state.ts';
import {formatMoment} from '../../timeline/clock.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Run} from '../run.ts';
import {optionsOf, type OptionName} from '../settings/options.ts';
import {spelledOption} from '../settings/resolve.ts';

/** Options that the new command line replaces by the place to go on from. */
const REPLACED: ReadonlySet<OptionName> = new Set<OptionName>(['start', 'resume', 'help', 'version']);

type Farewell = Pick<Run, 'options' | 'named' | 'isGiven' | 'paths' | 'messages'> & {readonly io: Pick<Run['io'], 'env'>};

/**
 * Returns a line with the place where a replay was stopped, and the command that goes on from there with all given
 * options. `isKept` is true if `--resume` finds the place.
 */
export function farewell(state: PlayerState, now: Milliseconds, {io: {env}, options, named, isGiven, paths: [path], messages}: Farewell, isKept = false): string {
  const position = positionAt(state, now);
  const time = formatMoment(state.timeline, position);
  // The environment and the config file will set the same values again.
  const given = optionsOf('play').filter(name => !REPLACED.has(name) && isGiven(name) && named(name) === `--${name}`);
  const command = [...startCommand(env), ...(path === undefined ? [] : [quoted(visibleLine(path))]), ...given.flatMap(name => spelledOption(name, options[name]!).map(word => quoted(visibleLine(word))))];
  if (isKept) return messages.stopped(time, [...command, '--resume'].join(' '));
  // After `--join` the leader decides the place.
  if (options.join !== undefined) return messages.stopped(time, command.join(' '));
  return hasEnded(state, now) ? messages.ended(time, command.join(' ')) : messages.stopped(time, [...command, '--start', quoted(time)].join(' '));
}

/** Returns the command that started the program. npm sets these variables if it was `npx`. */
const startCommand = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  [...(env['npm_command'] === 'exec' && env['npm_lifecycle_event'] === 'npx' ? ['npx'] : []), 'replay-presser'];

/** Quotes a word so that a POSIX shell reads it as one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./\u0080-\uFFFF-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
