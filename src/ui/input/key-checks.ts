import type {BindingName} from './binding-names.ts';
import {REPLAY_GROUPS, type KeyGroup} from './commands.ts';
import type {Keymap} from './bindings.ts';

/** Sets of groups that are active together. No key may be bound twice in one set. */
const TOGETHER: readonly (readonly KeyGroup[])[] = [REPLAY_GROUPS, ['drill'], ['panel'], ['list'], ['rows', 'marks', 'prompt'], ['help', 'rows'], [...REPLAY_GROUPS, 'room'], [...REPLAY_GROUPS, 'leader'], ['audience']];

/** Returns a key with two bindings that are active together, and the two actions. */
export function keyConflict({bindings}: Keymap): {readonly key: string; readonly names: readonly [BindingName, BindingName]} | undefined {
  for (const groups of TOGETHER) {
    const bound = new Map<string, BindingName>();
    for (const {name, group, keys} of bindings) {
      if (!groups.includes(group)) continue;
      for (const key of keys) {
        const other = bound.get(key);
        if (other) return {key, names: [other, name]};
        bound.set(key, name);
      }
    }
  }
  return undefined;
}

const NAMED_KEYS = new Set([
  'space', 'enter', 'escape', 'tab', 'backspace', 'up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'insert',
  ...Array.from({length: 12}, (_, index) => `f${index + 1}`),
]);
const ALIASES: Readonly<Record<string, string>> = {esc: 'escape', pgup: 'pageup', pgdn: 'pagedown', return: 'enter', ' ': 'space'};

/**
 * Returns the name of a key as the table has it: `PgDn` → `pagedown`, `Ctrl+N` → `ctrl+n`. A letter alone keeps its case.
 */
export function keyName(given: string): string {
  if ([...given].length === 1) return given === ' ' ? 'space' : given;
  const parts = given.toLowerCase().split(/(?<=.)\+(?=.)/);
  const last = parts.pop()!;
  return [...parts, ALIASES[last] ?? last].join('+');
}

/** Tells whether the keyboard has such a key. */
export function isKeyName(key: string): boolean {
  if ([...key].length === 1) return key > ' ';
  const match = /^(ctrl\+)?(shift\+)?(.+)$/.exec(key);
  return match !== null && (NAMED_KEYS.has(match[3]!) || (match[1] !== undefined && /^[a-z]$/.test(match[3]!)));
}
