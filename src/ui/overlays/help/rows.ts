import type {Messages} from '../../messages/messages.ts';
import type {Binding, KeyContext, Keymap} from '../../input/keymap.ts';
import {blanks, fitRow, rowWidth, span, spread, type Row} from '../../screen/row.ts';
import type {Pane} from '../outline/rows.ts';

const ARROWS: Readonly<Record<string, string>> = {right: '→', left: '←', up: '↑', down: '↓'};

/** A key as people write it: `Ctrl+→`, `PgDn`, `空格`. */
export function keyLabel(key: string, {keyNames}: Pick<Messages, 'keyNames'>): string {
  return key.split(/(?<=.)\+(?=.)/).map(part => {
    if (part === 'ctrl') return 'Ctrl';
    if (part === 'shift') return 'Shift';
    return keyNames[part] ?? ARROWS[part] ?? (key.includes('+') && part.length === 1 && key.length > 1 ? part.toUpperCase() : part);
  }).join('+');
}

/** The keys of a binding in one phrase: `空格  p`, `1 … 9`. */
export function keysLabel({keys}: Binding, messages: Pick<Messages, 'keyNames'>): string {
  const labels = keys.map(key => keyLabel(key, messages));
  return labels.length > 4 ? `${labels[0]!} … ${labels.at(-1)!}` : labels.join('  ');
}

const KEYS = 15;

/** All rows of the help, made from the key table: in two columns where there is room. */
export function helpList(columns: number, keymap: Keymap, messages: Messages): readonly Row[] {
  return (['replay', 'list', 'prompt'] as const).flatMap((context, index) => [
    ...(index > 0 ? [[]] : []), [span(messages.contexts[context], 'dim')], ...bindingRows(context, columns, keymap, messages),
  ]);
}

function bindingRows(context: KeyContext, columns: number, {bindings}: Keymap, messages: Messages): readonly Row[] {
  const cells = bindings.filter(binding => binding.context === context && binding.keys.length > 0).map((binding): Row => {
    const keys = fitRow([span(keysLabel(binding, messages), 'strong')], KEYS);
    return [...keys, blanks(1), span(messages.keys[binding.name])];
  });
  const half = Math.ceil(cells.length / 2);
  const widthOf = (some: readonly Row[]) => Math.max(0, ...some.map(rowWidth));
  const across = columns >= widthOf(cells.slice(0, half)) + widthOf(cells.slice(half)) + 2 ? 2 : 1;
  const down = across === 2 ? half : cells.length;
  const width = Math.max(columns >> 1, widthOf(cells.slice(0, half)) + 2);
  return Array.from({length: down}, (_, index) => (across === 1
    ? cells[index]!
    : [...fitRow(cells[index]!, width), ...(cells[index + down] ?? [])]));
}

/** The help from row `scroll` on. */
export function helpRows(scroll: number, pane: Pane, keymap: Keymap, messages: Messages): readonly Row[] {
  const list = helpList(pane.columns, keymap, messages);
  const from = Math.min(scroll, Math.max(0, list.length - Math.max(1, pane.rows - 2)));
  const title = spread([span(messages.help, 'strong')], [span(messages.helpHint, 'dim')], pane.columns);
  return [title, [], ...list.slice(from, from + Math.max(1, pane.rows - 2))];
}
