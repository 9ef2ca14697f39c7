import {MINUTE, SECOND} from '../../timeline/clock.ts';
import {asciiTwin} from './ascii-twin.ts';
import type {BindingName} from './binding-names.ts';
import {OVERLAY_GROUPS, REPLAY_GROUPS, ROOM_GROUPS, type Command, type KeyGroup} from './commands.ts';

/** One row of the table: the keys, what they do, and the name under which every language has its help text. */
export type Binding = {
  readonly name: BindingName;
  readonly group: KeyGroup;
  readonly keys: readonly string[];
  /** The command; where several keys do different things, by the index of the key. */
  readonly command: Command | ((index: number) => Command);
};

/** Makes a row. Its keys stand in one text with blanks between. */
const bind = (group: KeyGroup) => (name: BindingName, keys: string, command: Binding['command']): Binding => ({name, group, keys: keys.split(' '), command});
const open = (overlay: string): Command => ({type: 'open', overlay});
const by = (type: Stepping['type'], steps: number): Command => ({type, by: steps} as Command);
/** Commands that go a number of steps. */
type Stepping = Extract<Command, {readonly by: number}>;
const [play, move, read, find, present, program] = REPLAY_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind, Bind, Bind, Bind];
const [list, rows, marks, prompt, help, drill, panel] = OVERLAY_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind, Bind, Bind, Bind, Bind];
const [room, leader, audience] = ROOM_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind];
type Bind = ReturnType<typeof bind>;

/**
 * The table of keys. Dispatch, the help, `replay-presser keys`, the README's list and the tests all come from it. Keys are
 * named as `keyName` names them. A presenter's remote sends PgDn, PgUp, F5 and Escape; what else it may send is in
 * `REMOTE_KEYS` (remote-keys.ts).
 */
export const KEYMAP: readonly Binding[] = [
  play('play', 'space p', {type: 'toggle-play'}),
  play('faster', '> +', by('step-rate', 1)),
  play('slower', '< -', by('step-rate', -1)),
  play('life', '= backspace', {type: 'reset-rate'}),
  play('skip-silence', 'W', {type: 'toggle-silence'}),
  play('play-from-top', 'enter', {type: 'play-from-top'}),

  move('forward', 'right l', {type: 'seek-by', offset: 10 * SECOND}),
  move('back', 'left h', {type: 'seek-by', offset: -10 * SECOND}),
  move('forward-minute', 'shift+right', {type: 'seek-by', offset: MINUTE}),
  move('back-minute', 'shift+left', {type: 'seek-by', offset: -MINUTE}),
  move('next-sentence', '.', by('step-cue', 1)),
  move('previous-sentence', ',', by('step-cue', -1)),
  move('next-turn', 'ctrl+right', by('step-turn', 1)),
  move('previous-turn', 'ctrl+left', by('step-turn', -1)),
  move('next-question', ']', by('step-question', 1)),
  move('previous-question', '[ pageup', by('step-question', -1)),
  move('question', '1 2 3 4 5 6 7 8 9', index => ({type: 'seek-question', number: index + 1})),
  move('go-to', 't :', open('go-to')),
  move('start', 'g home', {type: 'seek-to', edge: 'start'}),
  move('end', 'G end', {type: 'seek-to', edge: 'end'}),

  read('line-down', 'down j', {type: 'scroll', by: 1, unit: 'row'}),
  read('line-up', 'up k', {type: 'scroll', by: -1, unit: 'row'}),
  read('half-down', 'd', {type: 'scroll', by: 1, unit: 'half-view'}),
  read('half-up', 'u', {type: 'scroll', by: -1, unit: 'half-view'}),
  read('follow', 'f F', {type: 'follow'}),
  read('sidebar', 's', {type: 'toggle-sidebar'}),
  read('aside', 'a', {type: 'toggle-aside'}),
  read('reveal', 'v', {type: 'next-reveal'}),
  read('script', 'z', {type: 'next-wording', of: 'script'}),
  read('readings', 'r', {type: 'next-wording', of: 'readings'}),
  read('source', 'c', {type: 'next-wording', of: 'text'}),

  find('outline', 'o', open('outline')),
  find('search', '/', open('search')),
  find('next-match', 'n', by('step-match', 1)),
  find('previous-match', 'N', by('step-match', -1)),
  find('jump-back', 'ctrl+o `', by('jump', -1)),
  find('jump-forward', 'tab', by('jump', 1)),
  find('statistics', 'i', open('statistics')),
  find('copy', 'y', {type: 'copy'}),
  find('copy-sentence', 'Y', {type: 'copy', what: 'sentence'}),
  find('compare', 'C', open('compare')),
  // With a remote, `b` blanks the screen.
  find('bookmark', 'b ctrl+b', open('bookmark')),
  find('bookmarks', "'", open('bookmarks')),

  present('pause-at-questions', 'm', {type: 'next-pause-at'}),
  present('again', ';', {type: 'again'}),
  present('segments', 'P', open('segments')),
  present('loop', 'L', {type: 'next-loop'}),
  present('drill', 'x', {type: 'toggle-drill'}),
  present('hides-ahead', 'S', {type: 'toggle-hides-ahead'}),
  present('advance', 'pagedown', {type: 'advance'}),
  present('begin', 'f5 shift+f5', {type: 'play'}),
  present('big', 'w', {type: 'toggle-big'}),
  present('trainer-note', 'e', open('trainer-note')),
  present('voice', 'V', {type: 'next-voice'}),
  present('blank', 'B', {type: 'toggle-blank'}),

  program('help', '? f1', open('help')),
  program('close', 'escape', {type: 'close'}),
  program('quit', 'q ctrl+c', {type: 'quit'}),
  program('quit-remembering', 'Q', {type: 'quit-remembering'}),
  program('suspend', 'ctrl+z', {type: 'suspend'}),
  program('redraw', 'ctrl+l', {type: 'redraw'}),

  drill('drill-on', 'enter pagedown', {type: 'drill-on'}),
  drill('drill-again', '[ pageup', {type: 'drill-again'}),
  drill('drill-answer', ';', {type: 'drill-answer'}),
  drill('drill-skip', ']', {type: 'drill-skip'}),
  drill('drill-mark', 'b', {type: 'mark'}),
  drill('drill-back', 'backspace', {type: 'drill-back'}),

  panel('panel-down', 'down j', by('move', 1)),
  panel('panel-up', 'up k', by('move', -1)),
  panel('panel-next', 'right l enter', by('change', 1)),
  panel('panel-previous', 'left h', by('change', -1)),
  panel('panel-close', 'escape P q', {type: 'close'}),

  list('list-down', 'down j', by('move', 1)),
  list('list-up', 'up k', by('move', -1)),
  list('list-page-down', 'pagedown d', by('page', 1)),
  list('list-page-up', 'pageup u', by('page', -1)),
  list('list-start', 'home g', {type: 'move-to', edge: 'start'}),
  list('list-end', 'end G', {type: 'move-to', edge: 'end'}),
  list('list-sort', 's', by('change', 1)),
  list('list-close', 'escape q enter', {type: 'close'}),

  rows('rows-down', 'down ctrl+n', by('move', 1)),
  rows('rows-up', 'up ctrl+p', by('move', -1)),
  rows('rows-page-down', 'pagedown', by('page', 1)),
  rows('rows-page-up', 'pageup', by('page', -1)),
  rows('rows-start', 'home', {type: 'move-to', edge: 'start'}),
  rows('rows-end', 'end', {type: 'move-to', edge: 'end'}),

  marks('marks-edit', 'ctrl+r', {type: 'edit'}),
  marks('marks-remove', 'ctrl+d', {type: 'remove'}),
  marks('marks-undo', 'ctrl+y', {type: 'undo'}),

  prompt('prompt-accept', 'enter', {type: 'accept'}),
  prompt('prompt-expand', 'tab', {type: 'expand'}),
  prompt('prompt-erase', 'backspace', {type: 'erase', what: 'character'}),
  prompt('prompt-erase-word', 'ctrl+w', {type: 'erase', what: 'word'}),
  prompt('prompt-erase-all', 'ctrl+u', {type: 'erase', what: 'all'}),
  prompt('prompt-close', 'escape', {type: 'close'}),
  prompt('prompt-help', 'f1', open('help')),
  prompt('prompt-quit', 'ctrl+c', {type: 'quit'}),
  prompt('prompt-suspend', 'ctrl+z', {type: 'suspend'}),
  prompt('prompt-redraw', 'ctrl+l', {type: 'redraw'}),

  help('help-close', '? f1', {type: 'close'}),

  room('hand', 'H', {type: 'raise-hand'}),
  room('answer', 'A', {type: 'open', overlay: 'answer'}),
  leader('hands', 'H', {type: 'open', overlay: 'hands'}),
  audience('audience-size', 'w', {type: 'toggle-big'}),
  audience('audience-quit', 'q ctrl+c', {type: 'quit'}),
];

/**
 * The keys as they are bound. A character of a Chinese input method counts as its ASCII twin, but in a prompt it is text.
 */
export type Keymap = {
  readonly bindings: readonly Binding[];
  /** Returns the command of `key` where these groups hold, the first of them first; undefined when it has none there. */
  readonly commandFor: (key: string, groups: readonly KeyGroup[]) => Command | undefined;
};

/** A user's own keys for some actions. */
export type KeyOverrides = Readonly<Partial<Record<BindingName, readonly string[]>>>;

/** Makes the table with other keys for some of its rows. */
export const createKeymap = (overrides: KeyOverrides = {}): Keymap => keymapOf(KEYMAP.map(binding => ({...binding, keys: overrides[binding.name] ?? binding.keys})));

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

export const DEFAULT_KEYMAP = createKeymap();

/**
 * Tells whether a key writes something: one character, the blank, or the dash of Chinese input methods. Named keys are
 * longer.
 */
const isText = (key: string) => key === 'space' || key === '——' || [...key].length === 1;

