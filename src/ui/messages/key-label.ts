import type {Binding} from '../input/bindings.ts';
import type {Messages} from './messages.ts';

/** The words of messages that write keys. */
type KeyWords = Pick<Messages, 'keyNames' | 'keyMarks'>;

const ARROWS: Readonly<Record<string, string>> = {right: '→', left: '←', up: '↑', down: '↓'};

/** Returns a key as people write it: `Ctrl+→`, `PgDn`, `空格`. */
export const keyLabel = (key: string, {keyNames, keyMarks = ARROWS}: KeyWords): string => labelled(key, {...keyNames, ...keyMarks});

/** Returns a key in words, for a screen reader: `Ctrl+Right`. */
export const keyInWords = (key: string, {keyNames}: Pick<Messages, 'keyNames'>): string => labelled(key, keyNames);

function labelled(key: string, names: Readonly<Record<string, string>>): string {
  return key.split(/(?<=.)\+(?=.)/).map(part => {
    if (part === 'ctrl') return 'Ctrl';
    if (part === 'shift') return 'Shift';
    return names[part] ?? (key.includes('+') && part.length === 1 && key.length > 1 ? part.toUpperCase() : part);
  }).join('+');
}

/** Returns the keys of a binding in one phrase: `空格  p`, `1 … 9`. `label` writes one key. */
export function keysLabel({keys}: Binding, messages: KeyWords, label: typeof keyLabel = keyLabel): string {
  const labels = keys.map(key => label(key, messages));
  return labels.length > 4 ? `${labels[0]!} … ${labels.at(-1)!}` : labels.join('  ');
}
