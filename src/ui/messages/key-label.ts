import type {Binding} from '../input/keymap.ts';
import type {Messages} from './messages.ts';

const ARROWS: Readonly<Record<string, string>> = {right: '→', left: '←', up: '↑', down: '↓'};

/** A key as people write it: `Ctrl+→`, `PgDn`, `空格`. */
export function keyLabel(key: string, {keyNames}: Pick<Messages, 'keyNames'>): string {
  return key.split(/(?<=.)\+(?=.)/).map(part => {
    if (part === 'ctrl') return 'Ctrl';
    if (part === 'shift') return 'Shift';
    return ARROWS[part] ?? keyNames[part] ?? (key.includes('+') && part.length === 1 && key.length > 1 ? part.toUpperCase() : part);
  }).join('+');
}

/** The keys of a binding in one phrase: `空格  p`, `1 … 9`. */
export function keysLabel({keys}: Binding, messages: Pick<Messages, 'keyNames'>): string {
  const labels = keys.map(key => keyLabel(key, messages));
  return labels.length > 4 ? `${labels[0]!} … ${labels.at(-1)!}` : labels.join('  ');
}
