import type {BindingName} from '../input/binding-names.ts';
import type {Keymap} from '../input/bindings.ts';
import {keyLabel} from '../messages/key-label.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {blanks, rowWidth, span, type Row} from './row.ts';

/** Keys without which a user does not know how to go on. Without room for all hints, theirs are the last to go. */
const NEEDED: ReadonlySet<BindingName> = new Set<BindingName>(['help', 'list-close', 'prompt-close']);
export const isNeeded = ([names]: Hint): boolean => names.some(name => NEEDED.has(name));

/**
 * Returns a row with as many hints as there is room for: the first key of each action, as it is bound, and its effect.
 */
export function hintRow(hints: readonly Hint[], room: number, messages: Messages, keymap: Keymap): Row {
  const cells = hints.map(hint => ({needed: isNeeded(hint), row: hintCells(hint, messages, keymap)})).filter(({row}) => row.length > 0);
  const shown = new Set<Row>();
  let left = room;
  for (const {row} of [...cells.filter(({needed}) => needed), ...cells.filter(({needed}) => !needed)]) {
    left -= rowWidth(row) + (shown.size > 0 ? GAP : 0);
    if (left < 0) break;
    shown.add(row);
  }
  return cells.filter(({row}) => shown.has(row)).flatMap(({row}, index) => (index > 0 ? [blanks(GAP), ...row] : row));
}

const GAP = 2;

function hintCells([names, action]: Hint, messages: Messages, {bindings}: Keymap): Row {
  const keys = names.flatMap(name => {
    const [key] = bindings.find(binding => binding.name === name)?.keys ?? [];
    return key === undefined ? [] : [keyLabel(key, messages)];
  });
  return keys.length === 0 ? [] : [span(keys.join(' ')), span(` ${action}`, 'dim')];
}
