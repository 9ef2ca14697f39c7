import type {BindingName} from './binding-names.ts';
import {REPLAY_GROUPS, type KeyGroup} from './commands.ts';
import {keymapOf, type Binding, type Keymap} from './bindings.ts';
import {DEFAULT_KEYMAP} from './keymap.ts';

/** Keys that some presenter's remotes send to blank the screen. With `--remote` they do only that. */
export const REMOTE_KEYS: readonly string[] = ['.', 'b'];

/** Binds the keys in `REMOTE_KEYS` to blanking the screen. */
export const withRemote = ({bindings}: Keymap = DEFAULT_KEYMAP): Keymap =>
  keymapOf(bindings.map(binding => (isInReplay(binding) ? {...binding, keys: remoteKeys(binding.name, binding.keys)} : binding)));

const isInReplay = ({group}: Binding): boolean => group === 'drill' || (REPLAY_GROUPS as readonly KeyGroup[]).includes(group);

function remoteKeys(name: BindingName, keys: readonly string[]): readonly string[] {
  const others = keys.filter(key => !REMOTE_KEYS.includes(key));
  return name === 'blank' ? [...others, ...REMOTE_KEYS] : others;
}
