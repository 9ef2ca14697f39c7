import type {Keymap} from '../input/keymap.ts';
import {keyLabel} from '../messages/key-label.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {blanks, rowWidth, span, type Row} from './row.ts';

/** Returns a row with as many hints behind `first` as there is room for: the first key of each action, as it is bound, and what it does. */
export function hintRow(first: Row, hints: readonly Hint[], room: number, messages: Messages, {bindings}: Keymap): Row {
  let row = first;
  for (const [names, action] of hints) {
    const keys = names.flatMap(name => {
      const [key] = bindings.find(binding => binding.name === name)?.keys ?? [];
      return key === undefined ? [] : [keyLabel(key, messages)];
    });
    if (keys.length === 0) continue;
    const hint = [span(keys.join(' ')), span(` ${action}`, 'dim')];
    const longer = row.length === 0 ? hint : [...row, blanks(2), ...hint];
    if (rowWidth(longer) > room) break;
    row = longer;
  }
  return row;
}
