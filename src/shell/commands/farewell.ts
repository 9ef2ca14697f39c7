import {hasEnded, positionAt} from '../../player/playback.ts';
import type {PlayerState} from '../../player/state.ts';
import {formatMoment} from '../../timeline/clock.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Run} from '../run.ts';
import {optionsOf, type OptionName} from '../settings/options.ts';
import {spelledOption} from '../settings/resolve.ts';

/** The command line says where to begin in another way. */
const REPLACED: ReadonlySet<OptionName> = new Set<OptionName>(['start', 'resume', 'help', 'version']);

type Farewell = Pick<Run, 'options' | 'named' | 'isGiven' | 'paths' | 'messages'> & {readonly io: Pick<Run['io'], 'env'>};

/**
 * Says where a replay was stopped, and the command that goes on from there with all that was asked for. `isKept` tells
 * whether `--resume` finds the place.
 */
export function farewell(state: PlayerState, now: Milliseconds, {io: {env}, options, named, isGiven, paths: [path], messages}: Farewell, isKept = false): string {
  const position = positionAt(state, now);
  const time = formatMoment(state.timeline, position);
  // What the environment and the config file say, they will say again.
  const given = optionsOf('play').filter(name => !REPLACED.has(name) && isGiven(name) && named(name) === `--${name}`);
  const command = [...program(env), ...(path === undefined ? [] : [quoted(visibleLine(path))]), ...given.flatMap(name => spelledOption(name, options[name]!).map(word => quoted(visibleLine(word))))];
  if (isKept) return messages.stopped(time, [...command, '--resume'].join(' '));
  // Where a room is joined, its leader says.
  if (options.join !== undefined) return messages.stopped(time, command.join(' '));
  return hasEnded(state, now) ? messages.ended(time, command.join(' ')) : messages.stopped(time, [...command, '--start', quoted(time)].join(' '));
}

/** How the program was started. npm sets these variables for what it runs by `npx`. */
const program = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  [...(env['npm_command'] === 'exec' && env['npm_lifecycle_event'] === 'npx' ? ['npx'] : []), 'replay-presser'];

/** A word as a POSIX shell takes it for one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./\u0080-\uFFFF-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
