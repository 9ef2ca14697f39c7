import type {BindingName} from './binding-names.ts';
import {REPLAY_GROUPS, type KeyGroup} from './commands.ts';
import {keymapOf, type Binding, type Keymap} from './bindings.ts';
import {DEFAULT_KEYMAP} from './keymap.ts';

/** Keys that some presenter's remotes send to blank the screen. With a remote they do that, and nothing else. */
export const REMOTE_KEYS: readonly string[] = ['.', 'b'];

/** Makes the table in which the keys that a remote sends to blank the screen do that. */
export const withRemote = ({bindings}: Keymap = DEFAULT_KEYMAP): Keymap =>
  keymapOf(bindings.map(binding => (isInReplay(binding) ? {...binding, keys: remoteKeys(binding.name, binding.keys)} : binding)));

const isInReplay = ({group}: Binding): boolean => group === 'drill' || (REPLAY_GROUPS as readonly KeyGroup[]).includes(group);

function remoteKeys(name: BindingName, keys: readonly string[]): readonly string[] {
  const others = keys.filter(key => !REMOTE_KEYS.includes(key));
  return name === 'blank' ? [...others, ...REMOTE_KEYS] : others;
}
