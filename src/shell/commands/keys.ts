import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {KEY_GROUPS} from '../../ui/input/commands.ts';
import type {Keymap} from '../../ui/input/keymap.ts';
import {safeJson} from '../../writers/json.ts';
import {messagesFor} from '../../ui/messages/languages.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {keysLabel} from '../../ui/messages/key-label.ts';
import {EXIT} from '../errors.ts';
import type {Run} from '../main.ts';
import {print} from '../print.ts';

/** Prints the table of keys. */
export async function keys({io, language, keymap, options}: Run): Promise<number> {
  const messages = messagesFor(language);
  await print(io.stdout, options.json ? outgoingData(safeJson(keymap.bindings.map(({name, group, keys: bound}) => ({name, group, keys: bound, help: messages.keys[name]})))) : outgoingLines(keysText(keymap, messages)));
  return EXIT.ok;
}

export function keysText({bindings}: Keymap, messages: Messages): string {
  const rows = bindings.filter(({keys: bound}) => bound.length > 0).map(binding => ({group: binding.group, keys: keysLabel(binding, messages), help: messages.keys[binding.name]}));
  const width = Math.max(...rows.map(row => displayWidth(row.keys)));
  return KEY_GROUPS.map(group => {
    const lines = rows.filter(row => row.group === group).map(row => `  ${row.keys}${' '.repeat(width - displayWidth(row.keys))}  ${row.help}\n`);
    return `${messages.keyGroups[group]}\n${lines.join('')}`;
  }).join('\n');
}
