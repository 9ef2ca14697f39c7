import {asciiTwin} from './ascii-twin.ts';
import type {BindingName} from './binding-names.ts';
import type {Command, KeyGroup} from './commands.ts';

/** One row of the table: the keys, what they do, and the name under which every language has its help text. */
export type Binding = {
  readonly name: BindingName;
  readonly group: KeyGroup;
  readonly keys: readonly string[];
  /** The command, or a function from the index of the key if the keys do different things. */
  readonly command: Command | ((index: number) => Command);
};

/** Makes rows of a group. The keys of a row are one text, separated by blanks. */
export const bind = (group: KeyGroup) => (name: BindingName, keys: string, command: Binding['command']): Binding => ({name, group, keys: keys.split(' '), command});
export type Bind = ReturnType<typeof bind>;

/** Makes the command that opens an overlay. */
export const open = (overlay: string): Command => ({type: 'open', overlay});

/** Makes a command that goes to the next or the previous of something. */
export const directed = (type: Extract<Command, {readonly direction: 1 | -1}>['type'], direction: 1 | -1): Command => ({type, direction});

/** Makes a command that goes a number of steps in a list. */
export const stepped = (type: 'move' | 'page', steps: number): Command => ({type, steps});

/** The bound keys. A character of a Chinese input method counts as its ASCII twin, but in a prompt it is text. */
export type Keymap = {
  readonly bindings: readonly Binding[];
  /** Returns the command of `key` in the first of these groups that binds it; undefined if none does. */
  readonly commandFor: (key: string, groups: readonly KeyGroup[]) => Command | undefined;
};

/** Makes a keymap of rows. */
export function keymapOf(bindings: readonly Binding[]): Keymap {
  const commands = new Map(bindings.flatMap(({group, keys, command}) =>
    keys.map((key, index) => [`${group} ${key}`, typeof command === 'function' ? command(index) : command] as const)));
  return {
    bindings,
    commandFor(key, groups) {
      const bound = (name: string) => groups.map(group => commands.get(`${group} ${name}`)).find(command => command !== undefined);
      if (!groups.includes('prompt')) return bound(key) ?? bound(asciiTwin(key));
      return bound(key) ?? (isText(key) ? {type: 'type', text: key === 'space' ? ' ' : key} : undefined);
    },
  };
}

/**
 * Tells whether a key types text: one character, the blank, or the dash of Chinese input methods. Named keys are
 * longer.
 */
const isText = (key: string) => key === 'space' || key === '——' || [...key].length === 1;
