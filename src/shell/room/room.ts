import {hasCredentials, parseAddress, type Address} from '../../room/address.ts';
import {NAME_AT_MOST} from '../../room/limits.ts';
import {briefLine, visibleLine} from '../../transcript/unsafe.ts';
import {roomMessages} from '../../ui/messages/room/languages.ts';
import {UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import type {OptionName} from '../settings/options.ts';
import {variableOf} from '../settings/options.ts';
import {keyboardOf} from '../system/keyboard-source.ts';
import type {Entrance, Play} from './in-room.ts';
import {joinRoom} from './join.ts';
import {leadRoom} from './lead.ts';
import {realWorld, type RoomWorld} from './world.ts';

/** Leads or joins a room, and plays in it. Returns false if the options ask for neither. Throws `UserError`. */
export async function playInRoom(run: Run, play: Play, world: RoomWorld = realWorld): Promise<boolean> {
  const {options, io, named, paths, screen} = run;
  const words = roomMessages(screen).command;
  const option = options.lead ? 'lead' : options.join === undefined ? undefined : 'join';
  for (const [given, other] of ONLY_WITH) if (run.isGiven(given) && named(given) === `--${given}` && option !== other) throw new UserError(words.needs(`--${given}`, `--${other}`));
  if (!option) return false;
  const address = options.lead ? options.room === undefined ? undefined : addressOf('room', options.room, run) : addressOf('join', options.join!, run);
  if (paths.length > 1) throw new UserError(words.oneTranscript(named(option)));
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  const keyboard = onTerminal && !options.plain ? keyboardOf(io, paths[0]) : undefined;
  if (!keyboard) throw new UserError(words.noTerminal(named(option)));
  if (keyboard !== io.stdin) keyboard.destroy();
  const name = Array.from(visibleLine(options.name ?? (world.user() || world.host()))).slice(0, NAME_AT_MOST).join('');
  const entrance: Entrance = {run, play, world, name};
  await (options.lead ? leadRoom(entrance, address) : joinRoom(entrance, address!));
  return true;
}

/** Options that work only with another option. */
const ONLY_WITH: readonly (readonly [OptionName, 'lead' | 'join'])[] = [['room', 'lead'], ['listen', 'lead'], ['insecure', 'lead'], ['audience', 'join']];

/** Reads the address of a room. A password in it is never repeated. */
function addressOf(option: 'room' | 'join', text: string, {named, screen}: Run): Address {
  const words = roomMessages(screen).command;
  if (hasCredentials(text)) throw new UserError(words.credentials(named(option), variableOf('room-user'), variableOf('room-password')));
  const address = parseAddress(text);
  if (!address) throw new UserError(words.notRoom(named(option), briefLine(text)));
  return address;
}
