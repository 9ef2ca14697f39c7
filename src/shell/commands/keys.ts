import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {displayWidth} from '../../typesetting/width.ts';
import type {Keymap} from '../../ui/input/keymap.ts';
import {safeJson} from '../../writers/json.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {keysLabel} from '../../ui/overlays/help/rows.ts';
import {EXIT} from '../errors.ts';
import type {Run} from '../run.ts';
import {print} from '../print.ts';

/** Prints the table of keys. */
export async function keys({io, screen: messages, keymap, options}: Run): Promise<number> {
  await print(io.stdout, options.json ? outgoingData(safeJson(keymap.bindings.map(({name, context, keys: bound}) => ({name, context, keys: bound, help: messages.keys[name]})))) : outgoingLines(keysText(keymap, messages)));
  return EXIT.ok;
}

export function keysText({bindings}: Keymap, messages: Messages): string {
  const rows = bindings.filter(({keys: bound}) => bound.length > 0).map(binding => ({context: binding.context, keys: keysLabel(binding, messages), help: messages.keys[binding.name]}));
  const width = Math.max(...rows.map(row => displayWidth(row.keys)));
  return (['replay', 'list', 'prompt'] as const).map(context => {
    const lines = rows.filter(row => row.context === context).map(row => `  ${row.keys}${' '.repeat(width - displayWidth(row.keys))}  ${row.help}\n`);
    return `${messages.contexts[context]}\n${lines.join('')}`;
  }).join('\n');
}
