import type {Action} from '../../player/actions.ts';
import {MINUTE, SECOND} from '../../timeline/clock.ts';
import {asciiTwin} from './ascii-twin.ts';

/** What a key does: an action of the player, or something that only the screen can do. */
export type Command =
  | Action
  /** Scrolls the text, in rows or in views. */
  | {readonly type: 'scroll'; readonly by: number; readonly unit: 'row' | 'half-view'}
  /** Moves a list by views. */
  | {readonly type: 'page'; readonly by: number}
  | {readonly type: 'play-from-top'}
  /** Copies the question and answer of this moment. */
  | {readonly type: 'copy'}
  | {readonly type: 'redraw'}
  | {readonly type: 'suspend'}
  | {readonly type: 'quit'};

/** Where a binding holds: during the replay, in a list or the help on top of it, or in a prompt. */
export type KeyContext = 'replay' | 'list' | 'prompt';

/** One row of the table: the keys, what they do, and the name under which every language has its help text. */
export type Binding = {
  readonly name: BindingName;
  readonly context: KeyContext;
  readonly keys: readonly string[];
  /** With several keys that do different things, by the index of the key. */
  readonly command: Command | ((index: number) => Command);
};

export type BindingName = (typeof BINDING_NAMES)[number];

export const BINDING_NAMES = [
  'play', 'faster', 'slower', 'life', 'forward', 'back', 'forward-minute', 'back-minute', 'next-sentence', 'previous-sentence',
  'next-turn', 'previous-turn', 'next-question', 'previous-question', 'question', 'go-to', 'start', 'end', 'line-down', 'line-up',
  'half-down', 'half-up', 'follow', 'play-from-top', 'outline', 'sidebar', 'statistics', 'pause-at-questions', 'reveal', 'script', 'readings', 'source', 'search', 'next-match', 'previous-match', 'copy', 'blank', 'help', 'close',
  'quit', 'suspend', 'redraw', 'list-down', 'list-up', 'list-page-down', 'list-page-up', 'list-start', 'list-end', 'list-accept',
  'list-close', 'prompt-down', 'prompt-up', 'prompt-page-down', 'prompt-page-up', 'prompt-start', 'prompt-end', 'prompt-accept', 'prompt-erase', 'prompt-erase-word', 'prompt-erase-all', 'prompt-close', 'prompt-quit', 'prompt-suspend',
] as const;

const bind = (context: KeyContext) => (name: BindingName, keys: readonly string[], command: Binding['command']): Binding =>
  ({name, context, keys, command});
const replay = bind('replay');
const list = bind('list');
const prompt = bind('prompt');

/**
 * The table of keys. Dispatch, the help, `replay-presser keys`, the README's list and the tests all come from it.
 * Keys are named as `keyName` names them. In a list, keys that the list does not bind mean what they mean in the replay.
 */
export const KEYMAP: readonly Binding[] = [
  replay('play', ['space', 'p'], {type: 'toggle-play'}),
  replay('faster', ['>', '+'], {type: 'step-rate', by: 1}),
  replay('slower', ['<', '-'], {type: 'step-rate', by: -1}),
  replay('life', ['=', 'backspace'], {type: 'reset-rate'}),
  replay('forward', ['right', 'l'], {type: 'seek-by', offset: 10 * SECOND}),
  replay('back', ['left', 'h'], {type: 'seek-by', offset: -10 * SECOND}),
  replay('forward-minute', ['shift+right'], {type: 'seek-by', offset: MINUTE}),
  replay('back-minute', ['shift+left'], {type: 'seek-by', offset: -MINUTE}),
  replay('next-sentence', ['.'], {type: 'step-cue', by: 1}),
  replay('previous-sentence', [','], {type: 'step-cue', by: -1}),
  replay('next-turn', ['ctrl+right'], {type: 'step-turn', by: 1}),
  replay('previous-turn', ['ctrl+left'], {type: 'step-turn', by: -1}),
  replay('next-question', [']', 'pagedown'], {type: 'step-question', by: 1}),
  replay('previous-question', ['[', 'pageup'], {type: 'step-question', by: -1}),
  replay('question', ['1', '2', '3', '4', '5', '6', '7', '8', '9'], index => ({type: 'seek-question', number: index + 1})),
  replay('go-to', ['t', ':'], {type: 'open', overlay: 'go-to'}),
  replay('start', ['g', 'home'], {type: 'seek-to', edge: 'start'}),
  replay('end', ['G', 'end'], {type: 'seek-to', edge: 'end'}),
  replay('line-down', ['down', 'j'], {type: 'scroll', by: 1, unit: 'row'}),
  replay('line-up', ['up', 'k'], {type: 'scroll', by: -1, unit: 'row'}),
  replay('half-down', ['d'], {type: 'scroll', by: 1, unit: 'half-view'}),
  replay('half-up', ['u'], {type: 'scroll', by: -1, unit: 'half-view'}),
  replay('follow', ['f', 'F'], {type: 'follow'}),
  replay('play-from-top', ['enter'], {type: 'play-from-top'}),
  replay('outline', ['o'], {type: 'open', overlay: 'outline'}),
  replay('sidebar', ['s'], {type: 'toggle-sidebar'}),
  replay('statistics', ['i'], {type: 'open', overlay: 'statistics'}),
  replay('pause-at-questions', ['m'], {type: 'toggle-pause-at-questions'}),
  replay('reveal', ['v'], {type: 'next-reveal'}),
  replay('script', ['z'], {type: 'next-wording', of: 'script'}),
  replay('readings', ['r'], {type: 'next-wording', of: 'readings'}),
  replay('source', ['c'], {type: 'next-wording', of: 'text'}),
  replay('search', ['/'], {type: 'open', overlay: 'search'}),
  replay('next-match', ['n'], {type: 'step-match', by: 1}),
  replay('previous-match', ['N'], {type: 'step-match', by: -1}),
  replay('copy', ['y'], {type: 'copy'}),
  replay('blank', ['B'], {type: 'toggle-blank'}),
  replay('help', ['?', 'f1'], {type: 'open', overlay: 'help'}),
  replay('close', ['escape'], {type: 'close'}),
  replay('quit', ['q', 'ctrl+c'], {type: 'quit'}),
  replay('suspend', ['ctrl+z'], {type: 'suspend'}),
  replay('redraw', ['ctrl+l'], {type: 'redraw'}),

  list('list-down', ['down', 'j'], {type: 'move', by: 1}),
  list('list-up', ['up', 'k'], {type: 'move', by: -1}),
  list('list-page-down', ['pagedown', 'd'], {type: 'page', by: 1}),
  list('list-page-up', ['pageup', 'u'], {type: 'page', by: -1}),
  list('list-start', ['home', 'g'], {type: 'move-to', edge: 'start'}),
  list('list-end', ['end', 'G'], {type: 'move-to', edge: 'end'}),
  list('list-accept', ['enter'], {type: 'accept'}),
  list('list-close', ['escape', 'q'], {type: 'close'}),

  prompt('prompt-down', ['down', 'ctrl+n'], {type: 'move', by: 1}),
  prompt('prompt-up', ['up', 'ctrl+p'], {type: 'move', by: -1}),
  prompt('prompt-page-down', ['pagedown'], {type: 'page', by: 1}),
  prompt('prompt-page-up', ['pageup'], {type: 'page', by: -1}),
  prompt('prompt-start', ['home'], {type: 'move-to', edge: 'start'}),
  prompt('prompt-end', ['end'], {type: 'move-to', edge: 'end'}),
  prompt('prompt-accept', ['enter'], {type: 'accept'}),
  prompt('prompt-erase', ['backspace'], {type: 'erase', what: 'character'}),
  prompt('prompt-erase-word', ['ctrl+w'], {type: 'erase', what: 'word'}),
  prompt('prompt-erase-all', ['ctrl+u'], {type: 'erase', what: 'all'}),
  prompt('prompt-close', ['escape'], {type: 'close'}),
  prompt('prompt-quit', ['ctrl+c'], {type: 'quit'}),
  prompt('prompt-suspend', ['ctrl+z'], {type: 'suspend'}),
];

/** The keys as they are bound. What a Chinese input method writes counts as its ASCII twin, but in a prompt it is text. */
export type Keymap = {
  readonly bindings: readonly Binding[];
  /** What `key` does in `context`; undefined when it does nothing there. */
  readonly commandFor: (key: string, context: KeyContext) => Command | undefined;
};

/** Other keys for some actions, as a user wants them. */
export type KeyOverrides = Readonly<Partial<Record<BindingName, readonly string[]>>>;

/** The table with other keys for some of its rows. */
export function createKeymap(overrides: KeyOverrides = {}): Keymap {
  const bindings = KEYMAP.map(binding => ({...binding, keys: overrides[binding.name] ?? binding.keys}));
  const commands = new Map(bindings.flatMap(({context, keys, command}) =>
    keys.map((key, index) => [`${context} ${key}`, typeof command === 'function' ? command(index) : command] as const)));
  return {
    bindings,
    commandFor(key, context) {
      const bound = (table: KeyContext) => commands.get(`${table} ${key}`) ?? commands.get(`${table} ${asciiTwin(key)}`);
      switch (context) {
        case 'replay':
          return bound('replay');
        case 'list':
          return bound('list') ?? bound('replay');
        case 'prompt':
          return commands.get(`prompt ${key}`) ?? (isText(key) ? {type: 'type', text: key === 'space' ? ' ' : key} : undefined);
      }
    },
  };
}

export const DEFAULT_KEYMAP = createKeymap();

/** A key that is bound twice in one context, and to what. */
export function keyConflict({bindings}: Keymap): {readonly key: string; readonly names: readonly [BindingName, BindingName]} | undefined {
  const bound = new Map<string, BindingName>();
  for (const {name, context, keys} of bindings) {
    for (const key of keys) {
      const other = bound.get(`${context} ${key}`);
      if (other) return {key, names: [other, name]};
      bound.set(`${context} ${key}`, name);
    }
  }
  return undefined;
}

const NAMED_KEYS = new Set([
  'space', 'enter', 'escape', 'tab', 'backspace', 'up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'insert',
  ...Array.from({length: 12}, (_, index) => `f${index + 1}`),
]);
const ALIASES: Readonly<Record<string, string>> = {esc: 'escape', pgup: 'pageup', pgdn: 'pagedown', return: 'enter', ' ': 'space'};

/** The name of a key as the table has it: `PgDn` → `pagedown`, `Ctrl+N` → `ctrl+n`. A letter alone keeps its case. */
export function keyName(given: string): string {
  if ([...given].length === 1) return given === ' ' ? 'space' : given;
  const parts = given.toLowerCase().split(/(?<=.)\+(?=.)/);
  const last = parts.pop()!;
  return [...parts, ALIASES[last] ?? last].join('+');
}

/** Whether the keyboard has such a key. */
export function isKeyName(key: string): boolean {
  if ([...key].length === 1) return key > ' ';
  const match = /^(ctrl\+)?(shift\+)?(.+)$/.exec(key);
  return match !== null && (NAMED_KEYS.has(match[3]!) || (match[1] !== undefined && /^[a-z]$/.test(match[3]!)));
}

/** A key that writes something: one character, the blank, or the dash of Chinese input methods. Named keys are longer. */
const isText = (key: string) => key === 'space' || key === '——' || [...key].length === 1;

