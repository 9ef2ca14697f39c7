import type {BindingName} from './binding-names.ts';
import {bind, directed, keymapOf, open, stepped, type Bind, type Binding, type Keymap} from './bindings.ts';
import {OVERLAY_GROUPS, ROOM_GROUPS} from './commands.ts';
import {REPLAY_KEYS} from './replay-keys.ts';

const [list, rows, marks, prompt, help, drill, panel] = OVERLAY_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind, Bind, Bind, Bind, Bind];
const [room, leader, audience] = ROOM_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind];

/**
 * The table of keys. Dispatch, the help, `replay-presser keys`, the README's list and the tests all come from it. Keys are
 * named as `keyName` names them. A presenter's remote sends PgDn, PgUp, F5 and Escape; what else it may send is in
 * `REMOTE_KEYS` (remote-keys.ts).
 */
export const KEYMAP: readonly Binding[] = [
  ...REPLAY_KEYS,

  drill('drill-on', 'enter pagedown', {type: 'drill-on'}),
  drill('drill-again', '[ pageup', {type: 'drill-again'}),
  drill('drill-answer', ';', {type: 'drill-answer'}),
  drill('drill-skip', ']', {type: 'drill-skip'}),
  drill('drill-mark', 'b', {type: 'mark'}),
  drill('drill-back', 'backspace', {type: 'drill-back'}),

  panel('panel-down', 'down j', stepped('move', 1)),
  panel('panel-up', 'up k', stepped('move', -1)),
  panel('panel-next', 'right l enter', directed('change', 1)),
  panel('panel-previous', 'left h', directed('change', -1)),
  panel('panel-close', 'escape P q', {type: 'close'}),

  list('list-down', 'down j', stepped('move', 1)),
  list('list-up', 'up k', stepped('move', -1)),
  list('list-page-down', 'pagedown d', stepped('page', 1)),
  list('list-page-up', 'pageup u', stepped('page', -1)),
  list('list-start', 'home g', {type: 'move-to', edge: 'start'}),
  list('list-end', 'end G', {type: 'move-to', edge: 'end'}),
  list('list-sort', 's', directed('change', 1)),
  list('list-close', 'escape q enter', {type: 'close'}),

  rows('rows-down', 'down ctrl+n', stepped('move', 1)),
  rows('rows-up', 'up ctrl+p', stepped('move', -1)),
  rows('rows-page-down', 'pagedown', stepped('page', 1)),
  rows('rows-page-up', 'pageup', stepped('page', -1)),
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

/** A user's own keys for some actions. */
export type KeyOverrides = Readonly<Partial<Record<BindingName, readonly string[]>>>;

/** Makes the table with other keys for some of its rows. */
export const createKeymap = (overrides: KeyOverrides = {}): Keymap => keymapOf(KEYMAP.map(binding => ({...binding, keys: overrides[binding.name] ?? binding.keys})));

export const DEFAULT_KEYMAP = createKeymap();
