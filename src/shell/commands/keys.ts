import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {KEY_GROUPS} from '../../ui/input/commands.ts';
import type {Keymap} from '../../ui/input/bindings.ts';
import {DEFAULT_KEYMAP} from '../../ui/input/keymap.ts';
import {withRemote} from '../../ui/input/remote-keys.ts';
import {safeJson} from '../../writers/json.ts';
import {moreOf} from '../../ui/messages/more.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {keysLabel} from '../../ui/messages/key-label.ts';
import {EXIT} from '../errors.ts';
import type {Run} from '../run.ts';
import {print} from '../print.ts';

/** Prints the table of keys. */
export async function keys({io, screen: messages, keymap: bound = DEFAULT_KEYMAP, options}: Run): Promise<number> {
  const keymap = options.remote ? withRemote(bound) : bound;
  await print(io.stdout, options.json ? outgoingData(safeJson(keymap.bindings.map(({name, group, keys: names}) => ({name, group, keys: names, help: moreOf(messages).keys[name]})))) : outgoingLines(keysText(keymap, messages)));
  return EXIT.ok;
}

export function keysText({bindings}: Keymap, messages: Messages): string {
  const rows = bindings.filter(({keys: bound}) => bound.length > 0).map(binding => ({group: binding.group, keys: keysLabel(binding, messages), help: moreOf(messages).keys[binding.name]}));
  const width = Math.max(...rows.map(row => displayWidth(row.keys)));
  return KEY_GROUPS.map(group => {
    const lines = rows.filter(row => row.group === group).map(row => `  ${row.keys}${' '.repeat(width - displayWidth(row.keys))}  ${row.help}\n`);
    return `${moreOf(messages).keyGroups[group]}\n${lines.join('')}`;
  }).join('\n');
}
