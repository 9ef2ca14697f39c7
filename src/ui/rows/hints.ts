import type {BindingName} from '../input/binding-names.ts';
import type {Keymap} from '../input/bindings.ts';
import {keyLabel} from '../messages/key-label.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {blanks, rowWidth, span, type Row} from './row.ts';

/** Keys that a user needs most. If not all hints fit, theirs are dropped last. */
const NEEDED: ReadonlySet<BindingName> = new Set<BindingName>(['help', 'list-close', 'prompt-close']);
export const isNeeded = ([names]: Hint): boolean => names.some(name => NEEDED.has(name));

/** Returns a row with as many hints as fit. A hint is the first bound key of an action, and its effect. */
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
